import type { CaseState } from '../../machine/caseState';
import type { Action } from './facts';

/** Actions not yet done, nor dropped. */
export const openActions = ({ actions }: CaseState): readonly Action[] =>
  actions.items.filter(({ done, dropped }) => !done && !dropped);
