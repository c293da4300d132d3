import type { CaseState } from './caseState';
import type { LondonDate } from './dates';

export type Kind = 'untriaged' | 'enquiry' | 'complaint' | 'none';

/** What the case is to the procedure: an enquiry that was converted or given more time is a complaint (8.10, D1). */
export function kindOf(state: CaseState): Kind {
  const route = state.triage.decision?.route;
  if (route === 'earlyResolution' || route === 'closerLook') return 'complaint';
  if (route === 'enquiry') return becameComplaintOn(state) ? 'complaint' : 'enquiry';
  if (route) return 'none';
  return state.stage === 'toTriage' ? 'untriaged' : 'none';
}

/** London date an enquiry became a complaint, by more time agreed or by being made formal. */
export function becameComplaintOn({ enquiry }: CaseState): LondonDate | undefined {
  return enquiry.becameComplaintOn;
}

/** London date the person's issues were resolved to their satisfaction. */
export function resolvedOnOf({ enquiry }: CaseState): LondonDate | undefined {
  return enquiry.resolved?.on;
}
