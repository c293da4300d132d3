import type { Clock } from '../../machine/clock';
import type { Context } from '../../machine/command';
import type { CaseState } from '../../machine/caseState';
import { longDate, shortDate } from '../../calendar/dates';
import { caseReminders } from '../../reminders/caseReminders';
import type { PlannedReminder } from '../../reminders/plan';
import { audienceKey } from '../../reminders/recipients';
import { reminderRows } from '../../reminders/thresholds';
import { refuse, refuseField } from '../../machine/refusal';
import type { Person } from '../../roles';
import { caseCommand, defineSection } from '../../machine/section';
import { openStages } from '../../stages';
import { noChoices, type RemindersEvent } from './facts';

/** Clocks with reminders, in words for a list. */
const clockChoices = Object.fromEntries(
  Object.entries(reminderRows).flatMap(([name, row]) =>
    'none' in row ? [] : [[name, `${row.what.charAt(0).toUpperCase()}${row.what.slice(1)}`]],
  ),
);

const whichClock = {
  clock: { kind: 'choice', label: 'What is the reminder about?', options: clockChoices },
  of: {
    kind: 'text',
    label: 'Which one, where there are several?',
    hint: 'As numbered on the case',
    optional: true,
  },
} as const;

const everyone = { roles: 'everyone', relations: ['staffConcerned'] } as const;
const common = { who: everyone, stages: [...openStages, 'closed'] } as const;

const goesTo = ({ to }: PlannedReminder, { id, roles }: Person): boolean =>
  'role' in to ? roles.includes(to.role) : to.person === id;

// One card asks of both commands whether they are offered: the answer is kept.
const kept = new WeakMap<Context, { readonly state: CaseState; readonly plan: readonly PlannedReminder[] }>();

/** Reminders that this person gets of clocks that can still be kept or are overdue, the most pressing first. */
function theirs(state: CaseState, context: Context): readonly PlannedReminder[] {
  const known = kept.get(context);
  if (known?.state === state) return known.plan;
  const plan = caseReminders(state, context).filter((reminder) => goesTo(reminder, context.actor));
  kept.set(context, { state, plan });
  return plan;
}

const about = (reminders: readonly PlannedReminder[], clock: string, which: string | undefined) =>
  reminders.filter((reminder) => reminder.clock.name === clock && reminder.clock.of === which);

const startingFrom = (clock: Clock | undefined) =>
  clock && { clock: clock.name, ...(clock.of ? { of: clock.of } : {}) };

const notYours = (paragraph: string) =>
  refuse(paragraph, 'You get no reminders of that on this case.', 'Open the case to see who it is with.');

const canWait = (state: CaseState, context: Context): readonly PlannedReminder[] =>
  theirs(state, context).filter(({ clock: { due } }) => due > context.today);

const snoozeReminder = caseCommand({
  ...common,
  name: 'snoozeReminder',
  button: 'Remind me later',
  about: 'Not after the day it is due. Who put it off, and until when, stays on record.',
  paragraph: '8.24',
  fields: { ...whichClock, until: { kind: 'date', label: 'Remind me again on', when: 'future' } },
  offered: (state, context) => canWait(state, context).length > 0,
  prefill: (state, context) => ({ ...startingFrom(canWait(state, context)[0]?.clock) }),
  done: ({ reminders: { snoozes } }) =>
    snoozes
      .slice(-1)
      .map(({ until }) => `You will be reminded again on ${longDate(until)}.`)
      .join(''),
  decide(state, { clock, of: which, until }, context) {
    const mine = about(theirs(state, context), clock, which);
    const [first] = mine;
    if (!first) return notYours('8.24');
    const { due } = first.clock;
    if (until > due)
      return refuseField(
        '8.24',
        'until',
        `It is due on ${shortDate(due)}, and can be put off no further than that.`,
      );
    if (!context.calendar.isWorkingDay(until))
      return refuseField('8.24', 'until', `${longDate(until)} is not a working day. Choose one that is.`);
    return [...new Set(mine.map(({ to }) => audienceKey(to)))].map((to) => ({
      type: 'reminderSnoozed',
      clock: first.clock.name,
      ...(which ? { of: which } : {}),
      due,
      to,
      until,
    }));
  },
});

const sentToThem = (state: CaseState, context: Context): readonly PlannedReminder[] =>
  theirs(state, context).filter(({ to }) => 'person' in to);

const notMine = caseCommand({
  ...common,
  name: 'notMine',
  button: 'This is not mine',
  about: 'The Lead Manager gets these reminders from now on, and is told at once.',
  paragraph: '2.4',
  fields: { ...whichClock, why: { kind: 'text', label: 'Whose is it, or why not yours?', optional: true } },
  offered: (state, context) => sentToThem(state, context).length > 0,
  prefill: (state, context) => ({ ...startingFrom(sentToThem(state, context)[0]?.clock) }),
  done: () => 'Thank you. The Lead Manager for Complaints gets these reminders from now on.',
  decide(state, { clock, of: which, why }, context) {
    const [first] = about(sentToThem(state, context), clock, which);
    if (!first)
      return refuse(
        '2.4',
        'Those reminders do not go to you alone.',
        'Assign the case to whoever it is for, or ask the Lead Manager to.',
      );
    return [
      {
        type: 'reminderNotMine',
        clock: first.clock.name,
        ...(which ? { of: which } : {}),
        ...(why ? { why } : {}),
      },
    ];
  },
});

/** What people say about their reminders: put off for a few days, or meant for somebody else. */
export const reminders = defineSection<'reminders', RemindersEvent>({
  name: 'reminders',
  initial: noChoices,
  evolve: {
    reminderSnoozed: (slice, { type: _type, ...snooze }) => ({
      ...slice,
      snoozes: [...slice.snoozes, snooze],
    }),
    reminderNotMine: (slice, { clock, of: which }, { by: person, at: since }) => ({
      ...slice,
      notMine: [...slice.notMine, { clock, ...(which ? { of: which } : {}), person, since }],
    }),
  },
  commands: [snoozeReminder, notMine],
  notices: {
    reminderNotMine: (_event, { reference }) => [
      {
        to: { role: 'leadManager' },
        say: `${reference}: a reminder went to somebody it is not for. Please see who has it.`,
        paragraph: '2.4',
        command: 'assign',
      },
    ],
  },
});
