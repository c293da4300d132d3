import type { WorkingDayCalendar } from '../calendar/calendar';
import type { Clock } from '../machine/clock';
import type { Audience } from '../machine/section';
import { momentsOf, planReminders, type Moment, type PlannedReminder, type Timing } from './plan';
import type { Recipient } from './thresholds';

const standing: readonly Recipient[] = [
  'leadManager',
  'headOfCorporateAffairs',
  'deputyChiefExecutive',
  'chiefExecutive',
];

/** A register knows no handler and no investigator: what is theirs on a case is the Lead Manager’s here (App.1). */
const audienceOf = (recipient: Recipient): Audience => ({
  role: standing.includes(recipient) ? (recipient as 'leadManager') : 'leadManager',
});

const timingOf = (stage: string, clocks: readonly Clock[], calendar: WorkingDayCalendar): Timing => ({
  calendar,
  stage,
  clocks,
  choices: { snoozes: [], notMine: [] },
  startOf: ({ due }) => due,
});

/** Every reminder of one record of a register, from its clocks. */
export const registerReminders = (
  stage: string,
  clocks: readonly Clock[],
  calendar: WorkingDayCalendar,
): readonly PlannedReminder[] => planReminders({ ...timingOf(stage, clocks, calendar), audienceOf });

/** The moments of those reminders. */
export const registerMoments = (
  stage: string,
  clocks: readonly Clock[],
  calendar: WorkingDayCalendar,
): readonly Moment[] => momentsOf(timingOf(stage, clocks, calendar));
