import { availableCommands } from '../policy/machine/case';
import type { CaseState } from '../policy/machine/caseState';
import type { Clock } from '../policy/machine/clock';
import type { Context } from '../policy/machine/command';
import { shortDate, type LondonDate } from '../policy/calendar/dates';
import { sayNext, type NextToHear } from '../policy/reminders/words';
import { banner, button, card, text, type Action, type Card, type Element } from './card';
import { clockWords } from './clockWords';

const MOST_DEEDS = 2;

export interface ReminderCardOptions {
  /** The sentence on the locked screen. */
  readonly say: string;
  readonly clock: Clock;
  /** Commands that would do something about it, the likeliest first. */
  readonly commands: readonly string[];
  readonly next?: NextToHear;
  readonly context: Context;
  /** This rendering’s own id: a second click on it is the same click. */
  readonly card: string;
  readonly forWhom?: string;
  /** How the day was worked out, for whoever may know. */
  readonly why?: string;
  /** The case, where the person may come near it: its buttons act on it. */
  readonly state?: CaseState;
  /** The record of a register, where it is about one. */
  readonly record?: { readonly kind: string; readonly id: string };
}

/** What is due, why, who hears next, and what to do. It names nobody, so everybody may see it. */
export function reminderCard(options: ReminderCardOptions): Card {
  const { say, clock, context, next, forWhom, state, why } = options;
  const { state: standing, tone } = clockWords(clock, context.calendar, context.today);
  return card(
    say,
    [
      ...forWhomLine(forWhom),
      ...(tone === 'Attention' ? [banner(standing, 'attention')] : []),
      text(say, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...(tone === 'Attention' ? [] : [text(standing, { color: tone, weight: 'Bolder', spacing: 'None' })]),
      text(why ? `${why} (${clock.paragraph})` : ask, { spacing: 'Small' }),
      ...(next ? [text(sayNext(next), { isSubtle: true, spacing: 'Small' })] : []),
    ],
    state ? actionsOf(state, options) : openRecord(options),
  );
}

const ask =
  'Ask the Lead Manager for Complaints how it stands: a case opens only for those involved in it (7.1).';

const forWhomLine = (forWhom: string | undefined): readonly Element[] =>
  forWhom ? [text(`For ${forWhom}`, { isSubtle: true, size: 'Small' })] : [];

function actionsOf(
  state: CaseState,
  { clock, commands, context, card: id }: ReminderCardOptions,
): readonly Action[] {
  const offered = availableCommands(state, context);
  const may = (name: string): boolean => offered.some((command) => command.name === name);
  const data = { case: state.reference, card: id };
  const about = { clock: clock.name, ...(clock.of ? { of: clock.of } : {}) };
  const deeds = commands
    .flatMap((name) => offered.filter((command) => command.name === name))
    .slice(0, MOST_DEEDS)
    .map(({ name, button: words }, index) =>
      button(words, 'form', { ...data, command: name }, index === 0 ? { style: 'positive' } : {}),
    );
  const until = tomorrowFor(clock, context);
  return [
    ...deeds,
    button(`Open ${state.reference}`, 'open', data),
    ...(until && may('snoozeReminder')
      ? [
          button(
            `Remind me on ${shortDate(until)}`,
            'do',
            { ...data, command: 'snoozeReminder' },
            { entries: { ...about, until } },
          ),
        ]
      : []),
    ...(may('notMine')
      ? [button('This is not mine', 'form', { ...data, command: 'notMine' }, { entries: about })]
      : []),
  ];
}

const openRecord = ({ record, card: id }: ReminderCardOptions): readonly Action[] =>
  record ? [button('Open it', 'open', { kind: record.kind, case: record.id, card: id })] : [];

/** The next working day, as long as it is not past the due day. */
function tomorrowFor({ due }: Clock, { calendar, today }: Context): LondonDate | undefined {
  if (due <= today) return undefined;
  const tomorrow = calendar.addWorkingDays(today, 1);
  return tomorrow <= due ? tomorrow : undefined;
}

export interface DayLine {
  readonly say: string;
  /** The case to open, where there is one for this person. */
  readonly reference?: string;
}

const MOST_LINES = 15;

/** One card instead of a heap: everything that a person is reminded of this morning. It names nobody. */
export function digestCard(lines: readonly DayLine[], forWhom?: string): Card {
  const title = `My day: ${lines.length} reminders`;
  const more = lines.length - MOST_LINES;
  return card(
    title,
    [
      ...forWhomLine(forWhom),
      text(title, { weight: 'Bolder', size: 'Large', style: 'heading' }),
      ...lines.slice(0, MOST_LINES).map(lineOf),
      ...(more > 0 ? [text(`And ${more} more: “my cases” lists them, soonest deadline first.`)] : []),
    ],
    [button('My cases', 'mine', {})],
  );
}

const lineOf = ({ say, reference }: DayLine): Element => ({
  type: 'Container',
  separator: true,
  ...(reference
    ? { selectAction: { ...button(reference, 'open', { case: reference }), title: `Open ${reference}` } }
    : {}),
  items: [text(say)],
});
