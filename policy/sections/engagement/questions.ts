import type { CaseState } from '../../machine/caseState';
import type { Mediation } from './facts';

/** The offer of which it is not on record yet what came. */
export const openMediation = ({ engagement: { mediations } }: CaseState): Mediation | undefined =>
  mediations.find(({ result }) => !result);
