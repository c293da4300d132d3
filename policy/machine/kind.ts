import type { LondonDate } from '../calendar/dates';
import { concernOf } from '../sections/intake/questions';
import { ourRole } from '../sections/joint/questions';
import type { Person } from '../roles';
import type { Stage } from '../stages';
import type { CaseState } from './caseState';
import { memoiseByThing } from './memoise';

export type Kind = 'untriaged' | 'enquiry' | 'complaint' | 'none';

/** What the case is to the procedure: an enquiry that was converted or given more time is a complaint (8.10, D1). */
export function kindOf(state: CaseState): Kind {
  // The commissioner answers what it leads on: no clock of ours runs (11.3).
  if (ourRole(state) === 'commissionerLeads') return 'none';
  const route = state.triage.decision?.route;
  if (isTakenAsComplaint(state)) return 'complaint';
  if (route === 'enquiry') return 'enquiry';
  // What came back to us is triaged again (L23).
  if (route && state.stage !== 'toTriage') return 'none';
  return beforeTriage.includes(state.stage) ? 'untriaged' : 'none';
}

/** Is this person of the team that has it: the Complaints Team; on an enquiry PALS, too? */
export const isOfItsTeam = (state: CaseState, { roles }: Person): boolean =>
  roles.includes('complaintsTeam') ||
  roles.includes('leadManager') ||
  (roles.includes('palsOfficer') && kindOf(state) === 'enquiry');

/** Was it taken as a formal complaint, whoever answers it now? It is coded when it ends, also where another body led (L26). */
export function isTakenAsComplaint(state: CaseState): boolean {
  const route = state.triage.decision?.route;
  return (
    route === 'earlyResolution' ||
    route === 'closerLook' ||
    (route === 'enquiry' && becameComplaintOn(state) !== undefined)
  );
}

/** Stages a case can be in without having been triaged: until the letter goes it has to be acknowledged like any other (8.11). */
const beforeTriage: readonly Stage[] = ['toTriage', 'notCovered', 'outOfTime', 'stopped'];

/** London date an enquiry became a complaint, by more time agreed or by being made formal. */
export function becameComplaintOn({ enquiry }: CaseState): LondonDate | undefined {
  return enquiry.becameComplaintOn;
}

/** London date the person's issues were resolved to their satisfaction. */
export function resolvedOnOf({ enquiry }: CaseState): LondonDate | undefined {
  return enquiry.resolved?.on;
}

/** London date the answer of the current round went: the final response (8.29), or the issues were resolved early. */
export function respondedOn(state: CaseState): LondonDate | undefined {
  return roundsOf(state).at(-1)?.respondedOn;
}

/** London date the latest request to reopen the case was received (8.24, D7). */
export function reopenedOn({ response }: CaseState): LondonDate | undefined {
  return response.reopened?.receivedOn;
}

/** One round of answering: the complaint as it came, then each reopening (8.24, D7). London dates. */
export interface Round {
  readonly number: number;
  /** The day the complaint, or the request to reopen it, was received. */
  readonly receivedOn: LondonDate;
  /** The day its answer went. */
  readonly respondedOn?: LondonDate;
}

/** The rounds so far, the current one last. */
export const roundsOf = memoiseByThing((state: CaseState): readonly [Round, ...Round[]] => {
  const { earlier } = state.response;
  const [first, ...later] = [earlier[0] ?? state.response, ...[...earlier, state.response].slice(1)];
  return [
    {
      number: 1,
      receivedOn: concernOf(state).receivedOn,
      respondedOn: first.sentOn ?? resolvedOnOf(state),
    },
    ...later.map(({ reopened, sentOn }, index) => ({
      number: index + 2,
      receivedOn: reopened?.receivedOn ?? concernOf(state).receivedOn,
      respondedOn: sentOn,
    })),
  ];
});

/** The round that is answered now. */
export const currentRound = (state: CaseState): Round => roundsOf(state).at(-1) as Round;
