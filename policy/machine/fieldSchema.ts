import { isBare } from './bareWords';
import { z } from 'zod';
import { isLondonDate, longDate, type LondonDate } from '../calendar/dates';
import {
  mostOf,
  none,
  notKnown,
  notKnownYet,
  optionsOf,
  readList,
  readYesNo,
  type DateField,
  type Field,
  type NumberField,
  type Sources,
  type TextField,
} from './fields';

/** What limits an entry besides its kind: today's London date, and what a `pick` chooses from. */
export interface EntryContext<S> extends Sources {
  readonly today: LondonDate;
  readonly state: S;
}

interface Built extends Pick<EntryContext<never>, 'today' | 'trust'> {
  readonly schema: z.ZodType;
}

const built = new WeakMap<object, Built>();

/** The zod schema of one field, for this state and day. One that is the same for every case is built once a day. */
export function schemaFor<S>(field: Field<S>, context: EntryContext<S>): z.ZodType {
  if (field.kind === 'pick' || field.kind === 'picks') return buildSchema(field, context);
  const kept = built.get(field);
  const { today, trust } = context;
  if (kept?.today === today && kept.trust === trust) return kept.schema;
  const schema = buildSchema(field, context);
  built.set(field, { today, trust, schema });
  return schema;
}

function buildSchema<S>(field: Field<S>, context: EntryContext<S>): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return readText(field);
    case 'date':
      return readDate(field, context.today);
    case 'choice':
    case 'pick':
      return readChoice(optionsOf(field, context.state, context) ?? {});
    case 'choices':
    case 'picks':
      return readChoices(
        optionsOf(field, context.state, context) ?? {},
        'noneLabel' in field ? field.noneLabel : undefined,
      );
    case 'person':
      return z.string('Choose a person.').min(1).max(200, 'Choose a person.');
    case 'yesNo':
      return z.preprocess(readYesNo, z.boolean('Answer yes or no.'));
    case 'number':
      return readNumber(field);
    default:
      return field satisfies never;
  }
}

/** Text is kept exactly as typed. */
function readText(field: TextField): z.ZodType {
  const { notBare, usual = {} } = field;
  const most = mostOf(field);
  return z
    .string('Write this in words.')
    .max(
      most,
      `That is longer than the ${most.toLocaleString('en-GB')} characters this can hold. Shorten it, or keep the rest as a document.`,
    )
    .refine((text) => !notBare || !isBare(text), notBare)
    .transform((text) => (Object.hasOwn(usual, text) ? usual[text] : text));
}

const readDate = (field: DateField, today: LondonDate): z.ZodType =>
  z.string('Give a date.').superRefine((text, issues) => {
    const problem = dateProblem(field, text, today);
    if (problem) issues.addIssue(problem);
  });

function dateProblem(field: DateField, text: string, today: LondonDate): string | undefined {
  if (!isLondonDate(text)) return 'That is not a date I can read. Give it as day, month and year.';
  if (text < '1900-01-01') return 'That date is too long ago.';
  if (field.when === 'past' && text > today)
    return `That date is in the future: today is ${longDate(today)}.`;
  if (field.when === 'future' && text <= today) return `That date has to be after today, ${longDate(today)}.`;
  return text > '2100-01-01' ? 'That date is too far ahead.' : undefined;
}

const readChoice = (options: Readonly<Record<string, string>>): z.ZodType =>
  z
    .string('Choose one of the answers listed.')
    .refine((value) => Object.hasOwn(options, value), 'Choose one of the answers listed.');

const readChoices = (options: Readonly<Record<string, string>>, noneLabel?: string): z.ZodType =>
  z
    .preprocess(
      readList,
      z.array(z.string('Choose from the answers listed.'), 'Choose from the answers listed.'),
    )
    .refine(
      (values) => values.every((value) => Object.hasOwn(options, value)),
      'Choose from the answers listed.',
    )
    .refine((values) => !values.includes(notKnown), `Choose “${notKnownYet}” or those that it is, not both.`)
    .refine(
      (values) => noneLabel === undefined || values.length === 1 || !values.includes(none),
      `Choose “${noneLabel}” or those that it is, not both.`,
    )
    .transform((values) => (noneLabel === undefined ? values : values.filter((value) => value !== none)));

const readNumber = ({ least, most }: NumberField): z.ZodType =>
  z
    .preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.number(`Give a number.`))
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `Give a whole number from ${least} to ${most}.`,
    );
