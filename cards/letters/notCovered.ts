import type { CaseState } from '../../policy/machine/caseState';
import { bodiesToName } from '../../policy/sections/response/questions';
import { exclusions, type Exclusion } from '../../policy/sections/scope/choices';
import { issuesOf } from '../../policy/sections/scope/questions';
import type { Trust } from '../../policy/trust/trust';
import { whereToTurn } from '../../policy/wording';
import { aboutIt, careIsSafe, helpForThem, mayTell } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { part, say, toFill, type Block, type Letter } from './letter';
import { sayAll } from './typedText';
import type { LetterSource } from './source';

/** A part that was made too late can go to the Ombudsman (5.3). */
const rightFor = (reason: Exclusion, state: CaseState, trust: Trust): readonly Block[] =>
  reason === 'tooLate' ? sayAll(whereToTurn(trust, bodiesToName(state))) : [];

function reasons({ state, context: { trust } }: LetterSource): readonly Block[] {
  const outside = issuesOf(state)
    .flatMap(({ words, notCovered }) => (notCovered ? [{ words, ...notCovered }] : []))
    .flatMap(({ words, reason, explanation, signpost }, index) => [
      part(mayTell(state) ? words : `Part ${index + 1}`),
      say(`We cannot look into this here because ${exclusions[reason].why}.`),
      ...sayAll(explanation),
      say(`You can turn to: ${signpost.replace(/\.$/, '')}.`),
      ...rightFor(reason, state, trust),
    ]);
  return outside.length > 0 ? outside : [say(toFill('which part is not covered, why, and where to turn'))];
}

/** Why all or part of it is outside the procedure, and where to turn (3.6). */
export function notCovered(source: LetterSource): Letter {
  const { state } = source;
  const whole = issuesOf(state).every((issue) => issue.notCovered);
  return toWhoRaisedIt(source, {
    title: whole ? 'This is outside our complaints procedure' : 'Part of this is outside our procedure',
    body: [
      ...aboutIt(source),
      say(
        whole
          ? 'We have looked at it with care. It is not something our complaints procedure can answer.'
          : 'We will look into your complaint. Part of it is not something our complaints procedure can answer.',
      ),
      ...reasons(source),
      careIsSafe(state),
      ...helpForThem(source),
    ],
  });
}
