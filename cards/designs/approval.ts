import type { Target } from '../../policy/machine/target';
import { button, type Action, type Card } from '../card';
import {
  decisionButtons,
  readInFull,
  readLetters,
  writeDecision,
  type Decision,
  type DecisionView,
  type Names,
} from '../decision';
import { plain } from '../escape';
import { parseDesign } from '../template';
import design from './approval.json';

/** What somebody is asked to decide. */
export interface ApprovalView {
  readonly forWhom?: string;
  readonly isUrgent: boolean;
  readonly say: string;
  readonly decision: DecisionView;
  readonly actions: readonly Action[];
}

export const drawApproval = parseDesign<ApprovalView>(design);

export interface ApprovalCardOptions {
  /** The sentence on the locked screen. */
  readonly say: string;
  readonly target: Target;
  /** The id of the case or record, and what its button calls it. */
  readonly id: string;
  readonly state: unknown;
  readonly decision: Decision;
  readonly names: Names;
  /** The same on every copy of this message: a tap on a second copy is the same tap. */
  readonly card: string;
  readonly urgent: boolean;
  readonly forWhom?: string;
}

/** What somebody is asked to decide, by what, and their answers, in the message itself. For that person’s own chat alone. */
export function buildApprovalCard(options: ApprovalCardOptions): Card {
  const { say, target, id, state, decision, names, card, urgent, forWhom } = options;
  return drawApproval({
    ...(forWhom ? { forWhom: plain(forWhom) } : {}),
    isUrgent: urgent,
    say,
    decision: writeDecision(decision, names),
    actions: [
      ...readLetters(decision, id),
      ...decisionButtons(decision, (command) => ({ case: id, card, basis: target.basisOf(state, command) })),
      ...readInFull(decision, id),
      button(`Open ${id}`, 'open', { kind: target.kind, case: id }, { withoutInputs: true }),
    ],
  });
}
