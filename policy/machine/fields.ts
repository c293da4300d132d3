import { z } from 'zod';
import { isLondonDate, longDate, type LondonDate } from '../calendar/dates';
import { emptyRegisters, type Course, type Registers } from './registers';
import type { Role } from '../roles';

/** The longest entry allowed, in characters (D37). */
export const longest = { text: 2_000, longText: 20_000 } as const;

/** Asked only when another answer is one of these. */
export interface OnlyIf {
  readonly field: string;
  readonly is: readonly (string | boolean)[];
}

interface Common {
  /** Stands beside the entry, and is the question when it is asked in chat. */
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
  readonly onlyIf?: OnlyIf;
}

type Options = Readonly<Record<string, string>>;

export interface TextField extends Common {
  readonly kind: 'text' | 'longText';
  /** The sentence that answers a bare “none” or “n/a”, where one will not do. */
  readonly notBare?: string;
}
export interface DateField extends Common {
  readonly kind: 'date';
  /** Which dates make sense: `past` includes today. */
  readonly when?: 'past' | 'future';
}
export interface ChoiceField<O extends Options = Options> extends Common {
  readonly kind: 'choice';
  readonly options: O;
}
export interface ChoicesField<O extends Options = Options> extends Common {
  readonly kind: 'choices';
  readonly options: O;
}
/** A choice among things this case has (its issues, its open requests). */
export interface PickField<S = never> extends Common {
  readonly kind: 'pick';
  readonly from: (state: S, registers: Registers) => Options;
}
/** Any number of such things. */
export interface PicksField<S = never> extends Common {
  readonly kind: 'picks';
  readonly from: (state: S, registers: Registers) => Options;
}
export interface PersonField extends Common {
  readonly kind: 'person';
  /** Holders of these roles are listed; anybody else is found by name. */
  readonly among?: readonly Role[];
  /** Training in this, and load, stand beside each name: the trained and free come first (8.19). */
  readonly weighs?: Course;
}
export interface YesNoField extends Common {
  readonly kind: 'yesNo';
}
export interface NumberField extends Common {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

export type Field<S = never> =
  | TextField
  | DateField
  | ChoiceField
  | ChoicesField
  | PickField<S>
  | PicksField<S>
  | PersonField
  | YesNoField
  | NumberField;

export type Fields<S = never> = Readonly<Record<string, Field<S>>>;

type ValueOf<F> = F extends { kind: 'choice'; options: infer O }
  ? keyof O & string
  : F extends { kind: 'choices'; options: infer O }
    ? readonly (keyof O & string)[]
    : F extends { kind: 'picks' }
      ? readonly string[]
      : F extends { kind: 'date' }
        ? LondonDate
        : F extends { kind: 'yesNo' }
          ? boolean
          : F extends { kind: 'number' }
            ? number
            : string;

type MayBeAbsent<F> = F extends { optional: true } | { onlyIf: OnlyIf } ? true : false;

/** What a command's `decide` receives: derived from its fields. */
export type Values<F> = {
  readonly [K in keyof F as MayBeAbsent<F[K]> extends true ? never : K]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as MayBeAbsent<F[K]> extends true ? K : never]?: ValueOf<F[K]>;
};

/** Entries as they arrive from a card or a conversation: untrusted. */
export type Entries = Readonly<Record<string, unknown>>;

export interface Problem {
  readonly field: string;
  readonly sentence: string;
}

/** What limits an entry besides its kind: today's London date, and what a `pick` chooses from. */
export interface EntryContext<S> {
  readonly today: LondonDate;
  readonly state: S;
  readonly registers?: Registers;
}

/** An entry as plain text: what is neither text, number nor yes or no is nothing. */
export function wordsOf(entry: unknown): string {
  if (Array.isArray(entry)) return entry.map(wordsOf).join(',');
  return ['string', 'number', 'boolean'].includes(typeof entry) ? String(entry) : '';
}

/** Is this field asked, given the other entries? */
export function isAsked<S>(field: Field<S>, entries: Entries): boolean {
  if (!field.onlyIf) return true;
  const other = entries[field.onlyIf.field];
  const values = [listed(other)].flat().map(plain);
  return field.onlyIf.is.some((wanted) => values.includes(plain(wanted)));
}

/** Must it be answered, given the other entries? */
export function isRequired<S>(field: Field<S>, entries: Entries): boolean {
  return !field.optional && isAsked(field, entries);
}

const plain = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export function optionsOf<S>(
  field: Field<S>,
  state: S,
  registers: Registers = emptyRegisters,
): Options | undefined {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options;
  return field.kind === 'pick' || field.kind === 'picks' ? field.from(state, registers) : undefined;
}

/** “None”, “n/a”, “-”: words that answer nothing. */
const isBare = (text: string): boolean =>
  /^\W*(none|nothing|nil|no|not? applicable|n\W?a|tbc)?\W*$/i.test(text);

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const built = new WeakMap<object, { readonly today: LondonDate; readonly schema: z.ZodType }>();

/** The zod schema of one field, for this state and day. One that is the same for every case is built once a day. */
function schemaOf<S>(field: Field<S>, context: EntryContext<S>): z.ZodType {
  if (field.kind === 'pick' || field.kind === 'picks') return builtFor(field, context);
  const kept = built.get(field);
  if (kept?.today === context.today) return kept.schema;
  const schema = builtFor(field, context);
  built.set(field, { today: context.today, schema });
  return schema;
}

/** Text is kept exactly as typed. */
function builtFor<S>(field: Field<S>, context: EntryContext<S>): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const most = longest[field.kind];
      return z
        .string('Write this in words.')
        .max(
          most,
          `That is longer than the ${most.toLocaleString('en-GB')} characters this can hold. Shorten it, or keep the rest as a document.`,
        )
        .refine((text) => !field.notBare || !isBare(text), field.notBare);
    }
    case 'date':
      return z.string('Give a date.').superRefine((text, issues) => {
        const problem = dateProblem(field, text, context.today);
        if (problem) issues.addIssue(problem);
      });
    case 'choice':
    case 'pick': {
      const options = optionsOf(field, context.state, context.registers) ?? {};
      return z
        .string('Choose one of the answers listed.')
        .refine((value) => Object.hasOwn(options, value), 'Choose one of the answers listed.');
    }
    case 'choices':
    case 'picks': {
      const options = optionsOf(field, context.state, context.registers) ?? {};
      return z
        .preprocess(
          listed,
          z.array(z.string('Choose from the answers listed.'), 'Choose from the answers listed.'),
        )
        .refine(
          (values) => values.every((value) => Object.hasOwn(options, value)),
          'Choose from the answers listed.',
        );
    }
    case 'person':
      return z.string('Choose a person.').min(1).max(200, 'Choose a person.');
    case 'yesNo':
      return z.preprocess(plain, z.boolean('Answer yes or no.'));
    case 'number':
      return z
        .preprocess(
          (value) => (typeof value === 'string' ? Number(value) : value),
          z.number(`Give a number.`),
        )
        .refine(
          (value) => Number.isInteger(value) && value >= field.least && value <= field.most,
          `Give a whole number from ${field.least} to ${field.most}.`,
        );
    default:
      return field satisfies never;
  }
}

/** Several choices, each once. NB: cards send them as one string with commas. */
function listed(value: unknown): unknown {
  const list: unknown = typeof value === 'string' ? value.split(',').filter(Boolean) : value;
  return Array.isArray(list) ? [...new Set<unknown>(list)] : list;
}

function dateProblem(field: DateField, text: string, today: LondonDate): string | undefined {
  if (!isLondonDate(text)) return 'That is not a date I can read. Give it as day, month and year.';
  if (text < '1900-01-01') return 'That date is too long ago.';
  if (field.when === 'past' && text > today)
    return `That date is in the future: today is ${longDate(today)}.`;
  if (field.when === 'future' && text <= today) return `That date has to be after today, ${longDate(today)}.`;
  return text > '2100-01-01' ? 'That date is too far ahead.' : undefined;
}

export type Reading<F> = { readonly values: Values<F> } | { readonly problems: readonly Problem[] };

/** Reads untrusted entries against the fields: unknown ones are dropped, and unasked ones with all that hangs on them. */
export function readEntries<S, F extends Fields<S>>(
  fields: F,
  entries: Entries,
  context: EntryContext<S>,
): Reading<F> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const asked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const entry = entries[name];
    if (!isAsked(field, asked)) continue;
    asked[name] = entry;
    if (isBlank(entry)) {
      if (!field.optional && field.kind !== 'choices' && field.kind !== 'picks')
        problems.push({ field: name, sentence: `“${field.label}” needs an answer.` });
      else if (!field.optional) values[name] = [];
      continue;
    }
    const read = schemaOf(field, context).safeParse(entry);
    if (read.success) values[name] = read.data;
    else problems.push({ field: name, sentence: read.error.issues[0]?.message ?? 'That cannot be read.' });
  }
  return problems.length > 0 ? { problems } : { values: values as Values<F> };
}
