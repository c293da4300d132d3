import { longDate, shortDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { PlannedReminder } from '../../reminders/plan';
import { audienceKey } from '../../reminders/recipients';
import { common, whichClock } from './fields';
import { about, theirs } from './questions';

const canWait = (state: CaseState, context: Context): readonly PlannedReminder[] =>
  theirs(state, context).filter(({ clock: { due } }) => due > context.today);

export const snoozeReminder = caseCommand({
  ...common,
  name: 'snoozeReminder',
  button: 'Remind me later',
  about: 'Not after the day it is due. Who put it off, and until when, stays on record.',
  paragraph: '8.24',
  fields: { ...whichClock, until: { kind: 'date', label: 'Remind me again on', when: 'future' } },
  offered: (state, context) => canWait(state, context).length > 0,
  done: ({ reminders: { snoozes } }) =>
    snoozes
      .slice(-1)
      .map(({ until }) => `You will be reminded again on ${longDate(until)}.`)
      .join(''),
  decide(state, { clock, of: which, until }, context) {
    const mine = about(theirs(state, context), clock, which);
    const [first] = mine;
    if (!first)
      return refuse(
        '8.24',
        'You get no reminders of that on this case.',
        'Open the case to see who it is with.',
      );
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
