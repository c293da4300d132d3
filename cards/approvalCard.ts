import type { Target } from '../policy/machine/target';
import { banner, button, card, text, type Card } from './card';
import { decisionButtons, decisionElements, type Decision, type Names } from './decision';

export interface ApprovalCardOptions {
  /** The sentence on the locked screen. */
  readonly say: string;
  readonly subject: Target;
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
export function approvalCard(options: ApprovalCardOptions): Card {
  const { say, subject, id, state, decision, names, card: shownAs, urgent, forWhom } = options;
  const data = { case: id, card: shownAs, basis: subject.basisOf(state, decision.command) };
  return card(
    say,
    [
      ...(forWhom ? [text(`For ${forWhom}`, { isSubtle: true, size: 'Small' })] : []),
      ...(urgent ? [banner('Now', 'attention')] : []),
      text(say, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...decisionElements(decision, names),
    ],
    [
      ...decisionButtons(decision.command, data),
      button(`Open ${id}`, 'open', { kind: subject.kind, case: id }, { withoutInputs: true }),
    ],
  );
}
