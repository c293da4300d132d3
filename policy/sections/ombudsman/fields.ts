import { shortDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Sources } from '../../machine/fields';
import { formalStages } from '../../stages';
import { ombudsmen } from './choices';
import { undecided } from './questions';

export const ombudsmanTeam = { roles: ['complaintsTeam', 'leadManager'], not: ['staffConcerned'] } as const;

/** The Ombudsman may come at any time once it is a complaint, also where we did not take it on or after it has closed. */
export const ombudsmanStages = [...formalStages, 'notCovered', 'outOfTime', 'stopped', 'closed'] as const;

/** The referrals still open, to choose from. */
export const pickReferral = (state: CaseState, { trust }: Sources) =>
  Object.fromEntries(
    undecided(state).map(({ id, body, on }) => [id, `${ombudsmen(trust)[body]}, since ${shortDate(on)}`]),
  );
