import type { CaseState } from '../../policy/machine/caseState';
import { exclusions } from '../../policy/sections/scope/choices';
import { issuesOf } from '../../policy/sections/scope/questions';
import { aboutIt, careIsSafe, helpForThem, mayTell } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { part, say, toFill, type Block, type Letter } from './letter';
import type { LetterSource } from './source';

function reasons(state: CaseState): readonly Block[] {
  const outside = issuesOf(state).flatMap(({ id, words, notCovered }) =>
    notCovered
      ? [
          part(mayTell(state) ? words : `Part ${id}`),
          say(`We cannot look into this here because ${exclusions[notCovered.reason].why}.`),
          say(notCovered.explanation),
          say(`You can turn to: ${notCovered.signpost}.`),
        ]
      : [],
  );
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
      ...reasons(state),
      careIsSafe(state),
      ...helpForThem(source),
    ],
  });
}
