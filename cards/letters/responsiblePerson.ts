import { toFill } from './letter';
import { nameAlone } from '../../policy/naming';
import type { LetterSource } from './source';

/** Who signs a final response: the Chief Executive, or the delegate on record who signed for them (App.1, 2.5). */
export function responsiblePerson({ state, people, context }: LetterSource): readonly string[] {
  const { chiefExecutive } = context.trust.signatories;
  const { signature } = state.response.approvals;
  const signer = signature && people.get(signature.by);
  if (!signer) return [toFill('who signs'), chiefExecutive];
  return signature.asDelegate
    ? [nameAlone(signer.name), `For the ${chiefExecutive}, under a delegation`]
    : [nameAlone(signer.name), chiefExecutive];
}
