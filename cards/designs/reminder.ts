import { shortDate, type LondonDate } from '../../policy/calendar/dates';
import { availableCommands } from '../../policy/machine/casePermission';
import type { CaseState } from '../../policy/machine/caseState';
import type { Clock } from '../../policy/machine/clock';
import type { Context } from '../../policy/machine/command';
import { sayNext, type NextToHear } from '../../policy/reminders/words';
import { button, type Action, type Card, type WrittenLine } from '../card';
import { clockWords } from '../clockWords';
import { plain } from '../escape';
import { parseDesign } from '../template';
import design from './reminder.json';

/** A message owed to somebody: what it is about, why, and a way to it. */
export interface ReminderView {
  readonly forWhom?: string;
  /** That it is late, or cannot wait. */
  readonly banner?: string;
  readonly say: string;
  readonly standing?: string;
  readonly why: string;
  readonly next?: string;
  /** What was recorded, for whoever may read it. */
  readonly said?: readonly WrittenLine[];
  readonly actions: readonly Action[];
}

export const drawReminder = parseDesign<ReminderView>(design);

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
export function buildReminderCard(options: ReminderCardOptions): Card {
  const { say, clock, context, next, forWhom, state, why } = options;
  const { state: standing, isLate } = clockWords(clock, context.calendar, context.today);
  return drawReminder({
    ...labelFor(forWhom),
    ...(isLate ? { banner: standing } : { standing }),
    say,
    why: why ? `${why} (${clock.paragraph})` : ask,
    ...(next ? { next: sayNext(next, context.today) } : {}),
    actions: state ? actionsOf(state, options) : openRecord(options),
  });
}

/** Something else that somebody has to know, with what they may read of it. */
export function buildNoticeCard(options: {
  readonly say: string;
  readonly paragraph: string;
  readonly reference?: string;
  /** What it is about, when that is no case. */
  readonly kind?: string;
  readonly urgent: boolean;
  readonly forWhom?: string;
  /** What was recorded, as far as this reader may read it: it is for them alone. */
  readonly said?: readonly WrittenLine[];
  /** What it asks this reader to do. */
  readonly deed?: Action | undefined;
}): Card {
  const { say, paragraph, reference, kind, urgent, forWhom, said = [], deed } = options;
  const about = { case: reference, ...(kind ? { kind } : {}) };
  return drawReminder({
    ...labelFor(forWhom),
    ...(urgent ? { banner: 'Now' } : {}),
    say,
    ...(said.length > 0 ? { said } : {}),
    why: `Policy paragraph ${paragraph}`,
    actions: [...(deed ? [deed] : []), ...(reference ? [button(`Open ${reference}`, 'open', about)] : [])],
  });
}

const labelFor = (forWhom: string | undefined) => (forWhom ? { forWhom: plain(forWhom) } : {});

const ask =
  'Ask the Lead Manager for Complaints how it stands: a case opens only for those involved in it (7.1).';

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
      ? [button('Say it is not yours', 'form', { ...data, command: 'notMine' }, { entries: about })]
      : []),
  ];
}

const openRecord = ({ record, card: id }: ReminderCardOptions): readonly Action[] =>
  record ? [button('Open it', 'open', { kind: record.kind, case: record.id, card: id })] : [];

/** The next working day, as long as it is not past the due day. */
function tomorrowFor({ due }: Clock, { calendar, today }: Context): LondonDate | undefined {
  const tomorrow = calendar.addWorkingDays(today, 1);
  return tomorrow <= due ? tomorrow : undefined;
}
