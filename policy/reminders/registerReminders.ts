import type { WorkingDayCalendar } from '../calendar';
import type { Clock } from '../clock';
import type { Audience } from '../section';
import { noChoices } from '../sections/reminders/facts';
import { planned, type PlannedReminder } from './plan';
import type { Recipient } from './recipients';

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

/** Every reminder of one record of a register, from its clocks. */
export const registerReminders = (
  stage: string,
  clocks: readonly Clock[],
  calendar: WorkingDayCalendar,
): readonly PlannedReminder[] =>
  planned({ calendar, stage, clocks, choices: noChoices, audienceOf, startOf: ({ due }) => due });
