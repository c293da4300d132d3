import { longDate } from '../../calendar/dates';
import { dueAfter } from '../../calendar/workingDays';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { inSentence } from '../../machine/sentences';
import { roles } from '../../roles';
import { timescales } from '../../timescales';
import { leadOf, redFlags } from './choices';
import { flagsUp, type FlagOnCase } from './questions';

function clockOf(flag: FlagOnCase, { calendar, today }: ClockContext): Clock {
  const { workingDays, paragraph } = timescales.redFlag;
  const { due, explain } = dueAfter(calendar, flag.on, flag.danger ? 0 : workingDays);
  const lead = roles[leadOf(flag.flag)];
  return {
    name: 'redFlag',
    of: flag.flag,
    label: `Accept the red flag: ${inSentence(redFlags[flag.flag])}`,
    paragraph,
    due,
    state: clockState(due, today, flag.accepted?.on),
    metOn: flag.accepted?.on,
    explain: () =>
      flag.danger
        ? `It was raised on ${longDate(flag.on)} because somebody may be in danger: the ${lead} accepts it the same day.`
        : `It was raised on ${longDate(flag.on)}, and the ${lead} accepts it within one working day. ${explain()}`,
  };
}

/** One clock a red flag that is up: it runs until the lead it names, or whoever it went up to, accepts it (D45). */
export const redFlagClocks = (state: CaseState, context: ClockContext): readonly Clock[] =>
  flagsUp(state).map((flag) => clockOf(flag, context));
