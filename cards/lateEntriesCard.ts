import { count } from '../policy/calendar/dates';
import { longest } from '../policy/machine/fields';
import { caseCommandNamed } from '../policy/machine/caseSections';
import { banner, button, card, text, type Card } from './card';
import { plain, visible } from './escape';

/** One late entry to choose. */
export interface LateRow {
  readonly reference: string;
  readonly entry: string;
  /** Which clock, what was entered, and when. */
  readonly words: string;
  /** Who entered it. */
  readonly by: string;
}

export interface LateEntriesCardOptions {
  readonly rows: readonly LateRow[];
  /** What each of their cases showed (`basisOf`), by reference. */
  readonly basis: Readonly<Record<string, string>>;
  /** Entries that are not on it, and cases that were not looked at. */
  readonly more: { readonly entries: number; readonly cases: number };
  /** This rendering: a second tap on it is the same tap. */
  readonly card: string;
  /** What was just done, and what was not. */
  readonly done?: { readonly words: string; readonly skipped: readonly string[] };
  /** What was wrong, with what was entered. */
  readonly again?: { readonly problem: string; readonly chosen: string; readonly reason: string };
}

const title = 'Recorded late';

const sayMore = ({ entries, cases }: LateEntriesCardOptions['more']): readonly string[] => [
  ...(entries > 0 ? [`${entries} more`] : []),
  ...(cases > 0 ? [count(cases, 'more case')] : []),
];

/** What was recorded late, to be accepted or left as missed, many at once. Each case is decided on by itself. */
export function buildLateEntriesCard(options: LateEntriesCardOptions): Card {
  const { rows, basis, more, card: id, done, again } = options;
  const outcome = [
    ...(done ? [banner(done.words, 'good')] : []),
    ...(done?.skipped ?? []).map((words) => text(words, { color: 'Attention' })),
    ...(again ? [banner(again.problem, 'attention')] : []),
  ];
  const heading = text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' });
  const day = button('My day', 'day', {}, { withoutInputs: true });
  if (rows.length === 0)
    return card(
      title,
      [...outcome, heading, text('Nothing that was recorded late waits for your decision.')],
      [day],
    );
  const rest = sayMore(more);
  const data = { card: id, basis };
  return card(
    title,
    [
      ...outcome,
      heading,
      text('What you accept counts as in time, and is always shown as accepted late. (8.40)'),
      {
        type: 'Input.ChoiceSet',
        id: 'entries',
        label: 'Which of these?',
        isMultiSelect: true,
        style: 'expanded',
        wrap: true,
        ...(again ? { value: visible(again.chosen) } : {}),
        choices: rows.map(({ reference, entry, words, by }) => ({
          title: plain(`${reference} · ${words} · ${by}`),
          value: `${reference} ${entry}`,
        })),
      },
      ...(rest.length > 0 ? [text(`And ${rest.join(' and ')}: they come once these are decided on.`)] : []),
      {
        type: 'Input.Text',
        id: 'reason',
        label: caseCommandNamed('acceptLateEntries')?.fields.reason?.label,
        isMultiline: true,
        maxLength: longest.text,
        isRequired: true,
        errorMessage: 'This needs an answer.',
        ...(again ? { value: visible(again.reason.slice(0, longest.text)) } : {}),
      },
    ],
    [
      button('Accept these', 'late.decide', { ...data, command: 'acceptLateEntries' }, { style: 'positive' }),
      button('Leave these as missed', 'late.decide', { ...data, command: 'leaveLateEntries' }),
      day,
    ],
  );
}
