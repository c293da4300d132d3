import { isLondonDate, longDate } from '../policy/calendar/dates';
import {
  isAsked,
  notKnownYet,
  optionsOf,
  saysNotKnown,
  wordsOf,
  type Entries,
  type Sources,
} from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import { capital } from '../policy/machine/sentences';
import type { AnyField, AnyFields } from '../policy/machine/target';
import { banner, button, card, heading, said, text, type Card, type Element } from './card';
import { excerpt, plain } from './escape';
import type { Asked } from './stepCards';

/** An entry as a person reads it: the label of a choice, a date in words. */
export function sayEntry(
  field: AnyField,
  entry: unknown,
  state: unknown,
  sources: Sources,
  people: ReadonlyMap<string, string> = new Map(),
): string {
  const isList = field.kind === 'choices' || field.kind === 'picks';
  const values = isList ? wordsOf(entry).split(',').filter(Boolean) : [wordsOf(entry)];
  if (field.kind === 'choices' && values.length === 0) return 'None';
  if (saysNotKnown(field, entry)) return notKnownYet;
  if (field.kind === 'yesNo') return wordsOf(entry) === 'true' ? 'Yes' : 'No';
  if (field.kind === 'person') return people.get(wordsOf(entry)) ?? wordsOf(entry);
  const words = wordsOf(entry);
  if (field.kind === 'text' && field.usual && Object.hasOwn(field.usual, words))
    return field.usual[words] ?? words;
  if (field.kind === 'date' && isLondonDate(words)) return longDate(words);
  const options = optionsOf(field, state, sources);
  return options ? values.map((value) => options[value] ?? value).join(', ') : wordsOf(entry);
}

/** What is checked before it is saved. */
export interface Reviewed {
  readonly fields: AnyFields;
  readonly state: unknown;
  readonly entries: Entries;
  readonly people?: ReadonlyMap<string, string>;
  readonly sources: Sources;
  /** Short names of what was answered, where there are any. */
  readonly called?: Readonly<Record<string, string>>;
  /** The answers that were changed last. */
  readonly changed?: readonly string[];
}

/** One thing that may be changed, by what finds it again. */
export interface Changeable {
  readonly key: string;
  readonly title: string;
}

export interface ReviewCardOptions extends Asked, Reviewed {
  readonly save: string;
  /** Sentences above it: what was taken last. */
  readonly says?: readonly string[];
  readonly changeable: readonly Changeable[];
  readonly refusal?: Refusal | undefined;
  /** What was typed and found no place, to the letter. */
  readonly alsoWritten?: AlsoWritten;
}

export interface AlsoWritten {
  readonly said: readonly string[];
  /** Saved with it, as a note of staff; offered as one once it is saved; or not saved at all. */
  readonly becomes: 'note' | 'offered' | 'nothing';
}

/** Characters of answers the review may show in all: the rest of a long one is saved, not shown. */
const MOST_IN_REVIEW = 2_400;
const LONGEST_IN_REVIEW = 400;

const shareOf = (answers: number): number =>
  Math.min(LONGEST_IN_REVIEW, Math.floor(MOST_IN_REVIEW / Math.max(1, answers)));

export const whatToChange = (changeable: readonly Changeable[]): readonly Element[] =>
  changeable.length === 0
    ? []
    : [
        {
          type: 'Input.ChoiceSet',
          id: 'change',
          label: 'Something to change?',
          style: 'compact',
          placeholder: 'Choose what to change',
          value: '',
          choices: changeable.map(({ key, title }) => ({
            title: capital(title),
            value: key,
          })),
        },
      ];

const nameOf = (name: string, label: string, { called, changed = [] }: Reviewed): string =>
  `${changed.includes(name) ? '✎ Changed · ' : ''}${capital(called?.[name] ?? label)}`;

/** What will be kept, an answer a line: those changed last are marked. */
export function reviewLines(options: Reviewed): readonly Element[] {
  const { fields, state, entries, sources, people } = options;
  const answers = Object.entries(fields).filter(
    ([name, field]) => isAsked(field, entries) && entries[name] !== undefined && entries[name] !== '',
  );
  const most = shareOf(
    answers.filter(([name]) => wordsOf(entries[name]).length > MOST_IN_REVIEW / answers.length).length,
  );
  const isOpen = ([name, field]: (typeof answers)[number]): boolean =>
    saysNotKnown(field, entries[name]) && !options.changed?.includes(name);
  const open = answers.filter(isOpen).map(([name, { label }]) => options.called?.[name] ?? label);
  const known = answers
    .filter((answer) => !isOpen(answer))
    .map(([name, field]) => ({
      ...said(
        nameOf(name, field.label, options),
        sayEntry(field, entries[name], state, sources, people),
        most,
      ),
      spacing: 'Small',
    }));
  return open.length > 0 ? [...known, { ...said(notKnownYet, open.join(', ')), spacing: 'Small' }] : known;
}

const LONGEST_WRITTEN = 160;

const whatBecomes: Readonly<Record<AlsoWritten['becomes'], string>> = {
  note: 'Saved with this, it is kept as a note of yours, not as their words.',
  offered: 'It is no part of this. I offer to note it once this is saved.',
  nothing: 'It is no part of this, and is not saved with it.',
};

/** What is to become of what found no place: it is never lost without a word. */
function alsoWritten(draft: string, { said: parts, becomes }: AlsoWritten): readonly Element[] {
  const written = parts.map((part) => `“${plain(excerpt(part, LONGEST_WRITTEN))}”`).join(' and ');
  const keep = becomes === 'note' ? [button('Add it as a note', 'draft.kept', { draft, kept: 'note' })] : [];
  return [
    text(`You also wrote: ${written}. ${whatBecomes[becomes]}`, { spacing: 'Small' }),
    {
      type: 'ActionSet',
      actions: [...keep, button('Leave it out', 'draft.kept', { draft, kept: 'out' })],
    },
  ];
}

/** The whole record before it is saved, with a way to change any of it. */
export function buildReviewCard(options: ReviewCardOptions): Card {
  const { draft, title, reference, refusal } = options;
  const data = { draft, step: 'review' };
  return card(
    `${title}: check and save`,
    [
      ...(refusal
        ? [
            banner(`${refusal.sentence} (${refusal.paragraph})`, 'attention'),
            text(refusal.next, { spacing: 'Small' }),
          ]
        : []),
      ...(options.says ?? []).map((sentence) => text(sentence, { spacing: 'Small' })),
      heading('Check this before it is saved'),
      text(
        `${title}${reference ? ` · ${reference}` : ''}. Nothing is saved until you choose “${options.save}”.`,
        { isSubtle: true, spacing: 'None' },
      ),
      ...reviewLines(options),
      ...(options.alsoWritten ? alsoWritten(draft, options.alsoWritten) : []),
      ...whatToChange(options.changeable),
    ],
    [
      button(options.save, 'draft.save', data, { style: 'positive' }),
      ...(options.changeable.length > 0 ? [button('Change it', 'draft.change', data)] : []),
      button('Cancel', 'draft.cancel', data, { withoutInputs: true }),
    ],
  );
}

export interface ChangedCardOptions extends Asked {
  readonly save: string;
  /** What was changed, from what to what, and what follows. */
  readonly says: readonly string[];
}

/** A change, said in a sentence: the whole check comes again only when it is asked for. */
export const buildChangedCard = ({ draft, title, reference, save, says }: ChangedCardOptions): Card =>
  card(
    says.join(' '),
    [
      ...says.map((sentence) => text(plain(sentence), { weight: 'Bolder' })),
      text(`${title}${reference ? ` · ${reference}` : ''}. Nothing is saved until you choose “${save}”.`, {
        isSubtle: true,
      }),
    ],
    [
      button(save, 'draft.save', { draft, step: 'review' }, { style: 'positive' }),
      button('Check all of it', 'draft.open', { draft }),
      button('Cancel', 'draft.cancel', { draft }, { withoutInputs: true }),
    ],
  );
