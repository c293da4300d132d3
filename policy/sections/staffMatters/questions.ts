import type { CaseState } from '../../machine/caseState';
import type { Matter } from './facts';

/** Has the person not been told of it yet? */
export const notTold = ({ toldOn }: Matter): boolean => !toldOn;

export const open = ({ ended }: Matter): boolean => !ended;

export const someMatter = (
  { staffMatters: { matters } }: CaseState,
  wanted: (matter: Matter) => boolean,
): boolean => matters.some(wanted);
