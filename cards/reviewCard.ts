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
import type { AnyField, AnyFields } from '../policy/machine/target';
import { banner, button, card, heading, said, text, type Card, type Element } from './card';
import type { Asked } from './stepCards';

/** An entry as a person reads it: the label of a choice, a date in words. */
export function sayEntry(
  field: AnyField,
  entry: unknown,
  state: unknown,
  sources: Sources,
  people: ReadonlyMap<string, string> = new Map(),
): string {
  const values = (
    Array.isArray(entry)
      ? entry
      : field.kind === 'choices'
        ? wordsOf(entry).split(',').filter(Boolean)
        : [entry]
  ).map(wordsOf);
  if (field.kind === 'choices' && values.length === 0) return 'None';
  if (saysNotKnown(field, entry)) return notKnownYet;
  if (field.kind === 'yesNo') return wordsOf(entry) === 'true' ? 'Yes' : 'No';
  if (field.kind === 'person') return people.get(wordsOf(entry)) ?? wordsOf(entry);
  const words = wordsOf(entry);
  if (field.kind === 'date' && isLondonDate(words)) return longDate(words);
  const options = optionsOf(field, state, sources);
  return options ? values.map((value) => options[value] ?? value).join(', ') : wordsOf(entry);
}

export interface ReviewCardOptions extends Asked {
  readonly fields: AnyFields;
  readonly state: unknown;
  readonly entries: Entries;
  readonly save: string;
  readonly changeable: readonly { readonly key: string; readonly title: string }[];
  readonly refusal?: Refusal;
  readonly people?: ReadonlyMap<string, string>;
  readonly sources: Sources;
}

/** Characters of answers the review may show in all: the rest of a long one is saved, not shown. */
const MOST_IN_REVIEW = 2_400;
const LONGEST_IN_REVIEW = 400;

const shareOf = (answers: number): number =>
  Math.min(LONGEST_IN_REVIEW, Math.floor(MOST_IN_REVIEW / Math.max(1, answers)));

const whatToChange = (changeable: ReviewCardOptions['changeable']): readonly Element[] =>
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
            title: title.charAt(0).toUpperCase() + title.slice(1),
            value: key,
          })),
        },
      ];

/** The whole record before it is saved, with a way to change any of it. */
export function buildReviewCard(options: ReviewCardOptions): Card {
  const { draft, title, reference, fields, state, entries, refusal } = options;
  const data = { draft, step: 'review' };
  const answers = Object.entries(fields).filter(
    ([name, field]) => isAsked(field, entries) && entries[name] !== undefined && entries[name] !== '',
  );
  const most = shareOf(
    answers.filter(([name]) => wordsOf(entries[name]).length > MOST_IN_REVIEW / answers.length).length,
  );
  return card(
    `${title}: check and save`,
    [
      ...(refusal
        ? [
            banner(`${refusal.sentence} (${refusal.paragraph})`, 'attention'),
            text(refusal.next, { spacing: 'Small' }),
          ]
        : []),
      heading('Check this before it is saved'),
      text(
        `${title}${reference ? ` · ${reference}` : ''}. Nothing is saved until you choose “${options.save}”.`,
        { isSubtle: true, spacing: 'None' },
      ),
      ...answers.map(([name, field]) => ({
        ...said(field.label, sayEntry(field, entries[name], state, options.sources, options.people), most),
        spacing: 'Small',
      })),
      ...whatToChange(options.changeable),
    ],
    [
      button(options.save, 'draft.save', data, { style: 'positive' }),
      ...(options.changeable.length > 0 ? [button('Change it', 'draft.change', data)] : []),
      button('Cancel', 'draft.cancel', data, { withoutInputs: true }),
    ],
  );
}
