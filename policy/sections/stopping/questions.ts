import type { CaseState } from '../../machine/caseState';
import { openStages } from '../../stages';

export const stoppableStages = openStages.filter((stage) => stage !== 'stopped');

/** Was it stopped because there were no grounds for a representative of a child (4.4)? Otherwise in the person's interests (4.5). */
export const isStoppedForGrounds = (state: CaseState): boolean =>
  state.representation.grounds?.satisfied === false;
