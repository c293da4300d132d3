import { longDate } from '../../policy/calendar/dates';
import { bodiesToName } from '../../policy/sections/response/questions';
import { isStoppedForGrounds } from '../../policy/sections/stopping/questions';
import { whereToTurn } from '../../policy/wording';
import { helpForThem } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, type Letter } from './letter';
import { concernOf } from '../../policy/sections/intake/questions';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

/** Why we do not go on with somebody who speaks for another, and that they can go to the Ombudsman (4.4, 4.5). */
export function stopLetter(source: LetterSource): Letter {
  const { state } = source;
  const forGrounds = isStoppedForGrounds(state);
  const reasons = forGrounds ? state.representation.grounds?.reasons : state.stopping.reasons;
  return toWhoRaisedIt(source, {
    title: 'Why we are not going on with this',
    body: [
      say(
        `Thank you for getting in touch with us. It reached us on ${longDate(concernOf(state).receivedOn)}. We have thought with care about whether we can go on with it.`,
      ),
      say(
        forGrounds
          ? 'Somebody may speak for a child or a young person if there are good grounds for it. We are not satisfied that there are, so we have stopped.'
          : 'Somebody who speaks for another has to act in that person’s best interests. We are not satisfied that this is so, and we have stopped.',
      ),
      part('Our reasons'),
      ...sayAll(orFill(reasons, 'the reasons')),
      part('If you disagree with us'),
      ...sayAll(whereToTurn(source.context.trust, bodiesToName(state))),
      say('The person you spoke for can still come to us themselves. Their care stays the same.'),
      ...helpForThem(source),
    ],
  });
}
