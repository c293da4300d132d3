import { isAsked, isBlank, optionsOf, wordsOf, type Entries } from '../policy/machine/fields';
import { changeable, currentStep, type Draft, type Setting } from './draft';
import { hearField } from './reading/field';
import { tokensOf } from './reading/plain';
import { besideNames, fieldNames } from './reading/steeringWords';
import { hearWhen } from './reading/when';
import { hearWho } from './reading/who';
import { commandOf, scriptOf } from './script';
import type { Step } from './step';

/** Something that can be changed: a question, and those of its fields that are meant. */
export interface Change {
  readonly step: Step;
  readonly names: readonly string[];
  readonly called: string;
}

/** The words that name something; “when” names a day where nothing else does. */
function telling(words: string): readonly string[] {
  const tokens = tokensOf(words).filter((token) => !besideNames.has(token));
  const others = tokens.filter((token) => token !== 'when');
  return others.length > 0 ? others : tokens;
}

/** Everything that can be changed, one by one. */
function changes(draft: Draft): readonly Change[] {
  const { fields } = commandOf(draft.command);
  const { questions } = scriptOf(draft.command);
  return changeable(draft).flatMap((step) =>
    step.fields.flatMap((name) => {
      const field = fields[name];
      if (!field || !isAsked(field, draft.entries)) return [];
      return [{ step, names: [name], called: questions?.[name]?.called ?? field.label }];
    }),
  );
}

/** What is meant by “change the date”: one thing, several that it may be, or nothing that there is. Whole words alone count. */
export function findChanges(draft: Draft, words: string): readonly Change[] {
  const said = tokensOf(words).join(' ');
  const wanted = telling(words);
  if (wanted.length === 0) return [];
  const isNamed = ({ key, title }: Step): boolean => key === words || tokensOf(title).join(' ') === said;
  const whole = changeable(draft).find(isNamed);
  if (whole) return [{ step: whole, names: whole.fields, called: whole.title }];
  const { fields } = commandOf(draft.command);
  const all = changes(draft);
  const namesOf = ({ names: [name = ''], called }: Change): readonly string[] => [
    name,
    called,
    fields[name]?.label ?? '',
    ...(fieldNames[name] ?? []),
  ];
  const exact = all.filter((change) => namesOf(change).some((phrase) => tokensOf(phrase).join(' ') === said));
  if (exact.length > 0) return exact;
  const fits = (phrase: string): boolean => {
    const tokens = new Set(tokensOf(phrase));
    return wanted.every((token) => tokens.has(token));
  };
  const isDay = ({ names: [name = ''] }: Change): boolean => fields[name]?.kind === 'date';
  const asksWhen = tokensOf(words).includes('when');
  const own = all.filter((change) => namesOf(change).some(fits) && (!asksWhen || isDay(change)));
  return own.length > 0 ? own : all.filter(({ step }) => fits(step.title));
}

const CORRECTS =
  /^(?:no|sorry|oops|actually|correction|wait|i meant?|i mean)(?:[\s,.:!–-]+(?:sorry|actually|wait|i meant?))?[\s,.:!–-]+(.{2,200})$/is;

export interface Correction {
  readonly entries: Entries;
  /** A day that may be either of two. */
  readonly why?: string;
}

/**
 * “No, it was Tuesday”, “no, the patient”: what was given before and is said anew. All of it has to be understood, and
 * to answer what was asked last or, for days, service and channel, anything that was asked.
 */
export function readCorrection(draft: Draft, words: string, setting: Setting): Correction | undefined {
  const rest = CORRECTS.exec(words.trim())?.[1];
  if (rest === undefined || asksYesOrNo(draft)) return undefined;
  return correctLast(draft, rest, setting) ?? correctWhen(draft, rest, setting);
}

/** “No, …” may answer a question of yes or no. */
function asksYesOrNo(draft: Draft): boolean {
  const step = currentStep(draft);
  const { fields } = commandOf(draft.command);
  return (
    step !== undefined &&
    (step.answers !== undefined || step.fields.some((name) => fields[name]?.kind === 'yesNo'))
  );
}

/** The closed question that was answered last, or a name. */
function correctLast(draft: Draft, rest: string, { state, context }: Setting): Correction | undefined {
  const step = changeable(draft).find(({ key }) => key === draft.last);
  const { fields } = commandOf(draft.command);
  const world = { state, sources: context, today: context.today, holidays: [], actor: context.actor.id };
  for (const name of step?.fields ?? []) {
    const field = fields[name];
    if (!field || isBlank(draft.entries[name])) continue;
    if (name === 'personName' && /\bname\b/i.test(rest)) {
      const { name: said, left } = hearWho(rest);
      if (said && left.length === 0) return { entries: { [name]: said } };
    }
    if (field.kind !== 'choice' && field.kind !== 'yesNo') continue;
    const heard = hearField(rest, field, { ...step?.words?.[name] }, world);
    if (heard.is === 'taken' && heard.left.length === 0) return { entries: { [name]: heard.value } };
  }
  return undefined;
}

const dates = ['happenedOn', 'receivedOn', 'foundOutOn'] as const;

function correctWhen(draft: Draft, rest: string, { state, context }: Setting): Correction | undefined {
  if (draft.command !== 'logConcern') return undefined;
  const { fields } = commandOf(draft.command);
  const options = (name: string) => (fields[name] && optionsOf(fields[name], state, context)) ?? {};
  const { asks, left, ...read } = hearWhen(rest.replace(/^(?:it|that) was\s+/i, ''), {
    today: context.today,
    when: 'past',
    holidays: context.calendar.holidaysBetween(context.calendar.firstDay, context.calendar.lastDay),
    services: options('service'),
    channels: options('channel'),
  });
  const given = dates.filter((name) => wordsOf(draft.entries[name]) !== '');
  const [ask, ...others] = asks;
  const [day, ...days] = ask?.between ?? [];
  if (
    ask &&
    others.length === 0 &&
    day !== undefined &&
    days.length === 0 &&
    left.length === 0 &&
    given.length > 0
  ) {
    const [only, ...more] = given;
    return only && more.length === 0 ? { entries: { [only]: day } } : { entries: {}, why: ask.why };
  }
  const known = Object.entries(read).filter(([name]) => wordsOf(draft.entries[name]) !== '');
  const isAll = asks.length === 0 && left.length === 0 && known.length > 0;
  return isAll ? { entries: Object.fromEntries(known) } : undefined;
}
