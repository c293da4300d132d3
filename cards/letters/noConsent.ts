import { longDate } from '../../policy/calendar/dates';
import { concernOf } from '../../policy/sections/intake/questions';
import { bodiesToName } from '../../policy/sections/response/questions';
import { whereToTurn } from '../../policy/wording';
import { helpForThem } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { part, say, type Letter } from './letter';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

/** Tells a representative that we cannot go on without the person’s agreement, and nothing of the person (4.2). */
export function noConsentLetter(source: LetterSource): Letter {
  const { state, context } = source;
  return toWhoRaisedIt(source, {
    title: 'We cannot go on without agreement',
    body: [
      say(
        `Thank you for getting in touch with us. It reached us on ${longDate(concernOf(state).receivedOn)}.`,
      ),
      say(
        'You wanted to speak for somebody else. We need that person’s agreement before we can talk about them, and we do not have it. So we cannot go on with it, and have closed it.',
      ),
      say('We have still looked at what we can learn. If we get their agreement later, please tell us.'),
      part('If you disagree with us'),
      ...sayAll(whereToTurn(context.trust, bodiesToName(state))),
      ...helpForThem(source),
    ],
  });
}
