import { dueAfter } from '../../calendar/workingDays';
import type { CaseState } from '../../machine/caseState';
import { type ClockContext, type Clock, clockState } from '../../machine/clock';
import { timescales } from '../../timescales';
import { concernOf } from '../intake/questions';

export function copiedInClock(state: CaseState, { calendar, today }: ClockContext): readonly Clock[] {
  const { decision, leadConfirmedOn } = state.triage;
  if (decision?.route !== 'copiedIn') return [];
  const { workingDays, paragraph } = timescales.copiedInCheck;
  const { due, explain } = dueAfter(calendar, concernOf(state).receivedOn, workingDays);
  return [
    {
      name: 'copiedInCheck',
      label: 'Check the lead organisation has it',
      paragraph,
      due,
      state: clockState(due, today, leadConfirmedOn),
      metOn: leadConfirmedOn,
      explain,
    },
  ];
}
