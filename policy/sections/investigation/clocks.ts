import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { underway } from '../../stages';
import type { ClinicalRequest } from './facts';

function clinicalClock(
  { issue, dueOn, answeredOn }: ClinicalRequest,
  ended: boolean,
  { today }: ClockContext,
): Clock {
  return {
    name: 'clinicalView',
    of: issue,
    label: `Clinical view on issue ${issue}`,
    paragraph: '8.23',
    due: dueOn,
    state: ended && !answeredOn ? 'ended' : clockState(dueOn, today, answeredOn),
    explain: () =>
      `The view was asked for by ${longDate(dueOn)}.${answeredOn ? ` It came on ${longDate(answeredOn)}.` : ''}`,
    metOn: answeredOn,
  };
}

/** When each clinical view was asked for by (8.23). */
export const clinicalClocks = (state: CaseState, context: ClockContext): readonly Clock[] =>
  state.investigation.clinicalRequests.map((request) =>
    clinicalClock(request, !underway.includes(state.stage), context),
  );
