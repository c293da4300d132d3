import type { CaseState } from '../../machine/caseState';
import { memoiseByThing } from '../../machine/memoise';
import { openActions } from '../actions/questions';
import { openPromises } from '../contacts/questions';
import { unanswered } from '../joint/questions';
import { flagsUp } from '../redFlags/questions';
import { heldParts, type HeldPart } from './choices';

type Holders = Readonly<Record<HeldPart, readonly (string | undefined)[]>>;

const holdersOf = memoiseByThing((state: CaseState): Holders => {
  const { triage, allocation, enquiry, investigation, sixMonths, joint } = state;
  return {
    handler: [triage.handler],
    investigator: [allocation.investigator],
    invited: [allocation.invited],
    colleague: enquiry.waitingFor,
    adviser: investigation.clinicalRequests.flatMap(({ adviser, answeredOn }) => (answeredOn ? [] : adviser)),
    oversight: [sixMonths.oversight, ...unanswered(joint.escalations).map(({ to }) => to)],
    redFlag: flagsUp(state).map(({ accepted }) => accepted?.by),
    action: openActions(state).map(({ owner }) => owner),
    promise: openPromises(state).map(({ promise }) => promise.keeper),
  };
});

/** What this person has in hand on the case. */
export const partsOf = (state: CaseState, personId: string): readonly HeldPart[] =>
  (Object.keys(heldParts) as HeldPart[]).filter((part) => holdersOf(state)[part].includes(personId));

/** Everybody who has anything in hand on the case, each once. */
export const whoHolds = (state: CaseState): readonly string[] => [
  ...new Set(Object.values(holdersOf(state)).flatMap((ids) => ids.filter((id) => id !== undefined))),
];
