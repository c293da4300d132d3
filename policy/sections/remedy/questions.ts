import type { CaseState } from '../../machine/caseState';
import { upheldIssues } from '../investigation/questions';
import type { Issue } from '../scope/facts';
import type { Agreed } from './facts';

/** The remedies agreed for an issue, in the order they were. */
export const remediesOf = ({ remedy }: CaseState, issueId: string): readonly Agreed[] =>
  remedy.agreed.filter(({ issue }) => issue === issueId);

/** The issues upheld for which none has been agreed yet. */
export const withoutRemedy = (state: CaseState): readonly Issue[] =>
  upheldIssues(state).filter(({ id }) => remediesOf(state, id).length === 0);
