import type { Sources } from '../../policy/machine/fields';
import {
  isAsked,
  mostOf,
  none,
  optionsOf,
  type Entries,
  type Field,
  type Fields,
} from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';

interface Filling<S> {
  readonly state: S;
  readonly sources: Sources;
}

type Fill = <S>(field: Field<S>, filling: Filling<S>) => unknown;

const TYPICAL = 'They waited two hours past the appointment, and nobody said why.';

const firstOf = <S>(field: Field<S>, { state, sources }: Filling<S>): string =>
  Object.keys(optionsOf(field, state, sources) ?? {})[0] ?? '';

const typicalEntry: Fill = (field, filling) => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return TYPICAL;
    case 'date':
      return field.when === 'future' ? '2026-02-23' : '2026-01-05';
    case 'choice':
    case 'pick':
      return firstOf(field, filling);
    case 'choices':
    case 'picks':
      return firstOf(field, filling);
    case 'person':
      return '00000000-0000-4000-8000-000000000005';
    case 'yesNo':
      return 'true';
    case 'number':
      return field.least;
    default:
      return field satisfies never;
  }
};

const NASTY = `“Worst” case *starred* _lined_ [link](https://x.invalid) \${words} {{DATE(2026-01-05T00:00:00Z)}} <at>all</at> ${'unbroken'.repeat(10)}\n`;

/** As much as the field can hold, of what has broken cards before. */
const longestText = (most: number): string => NASTY.repeat(Math.ceil(most / NASTY.length)).slice(0, most);

const worstEntry: Fill = (field, filling) => {
  if (field.kind === 'text' || field.kind === 'longText') return longestText(mostOf(field));
  if (field.kind === 'choices' || field.kind === 'picks')
    return Object.keys(optionsOf(field, filling.state, filling.sources) ?? {})
      .filter((option) => option !== none)
      .join(',');
  return field.kind === 'number' ? field.most : typicalEntry(field, filling);
};

function filled<S>(fields: Fields<S>, filling: Filling<S>, fill: Fill): Entries {
  const entries: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields))
    if (isAsked(field, entries)) entries[name] = fill(field, filling);
  return entries;
}

/** Each field answered as most people would. */
export const typicalEntries = <S>(fields: Fields<S>, filling: Filling<S>): Entries =>
  filled(fields, filling, typicalEntry);

/** Every field as full as it can be, those that are not asked as well. */
export const worstEntries = <S>(fields: Fields<S>, filling: Filling<S>): Entries =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, worstEntry(field, filling)]));

/** What is left of them when every text was forgotten: nothing that is kept is marked as missing. */
export const withoutText = <S>(fields: Fields<S>, entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).filter(([name]) => !fields[name]?.kind.toLowerCase().includes('text')),
  );

/** A refusal that marks every field at once. */
export function everyFieldMarked<S>(fields: Fields<S>, paragraph: string): Refusal {
  const marked = Object.fromEntries(
    Object.entries(fields).map(([name, { label }]) => [name, `“${label}” needs an answer.`]),
  );
  return {
    refused: 'invalid',
    sentence: Object.values(marked).join(' '),
    paragraph,
    next: 'Put these right and send it again. Your other answers are kept.',
    fields: marked,
  };
}
