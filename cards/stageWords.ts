import { shortDate } from '../policy/calendar/dates';
import type { CaseState } from '../policy/machine/caseState';
import { nextStep } from '../policy/sections/response/questions';
import { stages } from '../policy/stages';

const answering = {
  teamCheck: 'Response being checked by the Complaints Team',
  coverLetter: 'Response checked: cover letter to write',
  corporateCheck: 'Response being checked by Corporate Affairs',
  signature: 'Response waiting for the signature',
  sending: 'Response signed: to be sent',
} as const;

/** Where the case stands, as it is now: a response by its step, and a case that was reopened by that and the day it was asked for. */
export function stageWords(state: CaseState): string {
  const words = state.stage === 'response' ? answering[nextStep(state.response)] : stages[state.stage];
  const { reopened } = state.response;
  const isUnderWay = state.stage !== 'closed' && state.stage !== 'disposed' && state.stage !== 'responded';
  return reopened && isUnderWay ? `${words}. Reopened, asked for ${shortDate(reopened.receivedOn)}` : words;
}
