import type { CaseState } from '../../machine/caseState';

/** Has nobody reached the person yet to ask how they want it considered (3.4)? */
export const isNotReached = ({ stage, triage: { decision, spokenOn } }: CaseState): boolean =>
  stage !== 'closed' && decision?.spokenTo === 'couldNotReach' && !spokenOn;
