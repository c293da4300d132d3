import type { CaseState } from '../../machine/caseState';
import { upheldIssues } from '../investigation/questions';
import type { Issue } from '../scope/facts';
import type { Agreed, Promised } from './facts';

/** The remedies agreed for an issue, in the order they were. */
export const remediesOf = ({ remedy }: CaseState, issueId: string): readonly Agreed[] =>
  remedy.agreed.filter(({ issue }) => issue === issueId);

/** What became of a remedy since it was agreed: its action, which may be done, moved to another day, or dropped. */
export const promiseOf = ({ actions }: CaseState, agreed: Agreed): Promised =>
  actions.items.find(
    ({ because, issue, what }) => because === 'remedy' && issue === agreed.issue && what === agreed.what,
  ) ?? agreed;

/** The issues upheld for which none has been agreed yet. */
export const withoutRemedy = (state: CaseState): readonly Issue[] =>
  upheldIssues(state).filter(({ id }) => remediesOf(state, id).length === 0);
