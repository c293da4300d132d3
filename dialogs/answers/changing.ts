import { isAsked, type Entries } from '../../policy/machine/fields';
import { changeable, type Draft, type Setting } from '../state/draft';
import { hearDate } from '../reading/hearDate';
import { tokensOf } from '../reading/plain';
import { besideNames, fieldNames } from '../reading/steeringWords';
import { commandOf, scriptOf } from '../script/script';
import type { Step } from '../script/step';

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

const bareTitle = (words: string): string =>
  tokensOf(words)
    .join(' ')
    .replace(/^(?:(?:the|their|his|her|my|just|please|maybe|to|change) )+/, '');

/** What is meant by “change the date”: one thing, several that it may be, or nothing that there is. Whole words alone count. */
export function findChanges(draft: Draft, words: string): readonly Change[] {
  const said = tokensOf(words).join(' ');
  const wanted = telling(words);
  if (wanted.length === 0) return [];
  const isNamed = ({ key, title }: Step): boolean => key === words || bareTitle(title) === bareTitle(words);
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

/** The day that was given, for each of the days it may be. */
export function daysBetween(
  found: readonly Change[],
  value: string,
  { context }: Setting,
): Entries | undefined {
  const names = found.flatMap((change) => change.names);
  const heard = hearDate(value, { today: context.today, when: 'past' });
  const isDays = names.every((name) => ['happenedOn', 'receivedOn', 'foundOutOn'].includes(name));
  return isDays && heard.is === 'taken'
    ? Object.fromEntries(names.map((name) => [name, heard.value]))
    : undefined;
}

/** The question that words name by its whole title, however it is led to: “the name and how to reach them”. */
export const stepTitled = (draft: Draft, words: string): Step | undefined =>
  changeable(draft).find(({ title }) => bareTitle(title) === bareTitle(words));
