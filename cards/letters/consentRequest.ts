import { concernOf } from '../../policy/sections/intake/questions';
import { helpForThem } from './aboutIt';
import { asker, laidOut } from './layout';
import { orFill, part, points, say, toFill, type Letter } from './letter';
import type { LetterSource } from './source';

/** Asks the person affected if somebody may speak for them. It says nothing of what was raised: others may open it (4.2). */
export function consentRequest(source: LetterSource): Letter {
  const { personName, affectedName } = concernOf(source.state);
  const name = orFill(affectedName, 'the name of the person affected');
  const representative = orFill(personName, 'who speaks for them');
  return laidOut(source, {
    title: 'May somebody speak for you?',
    address: [name, toFill('their address')],
    greeting: `Dear ${name}`,
    signer: asker(source),
    body: [
      say(`${representative} has told us of a concern, and wants to speak for you.`),
      say('We can only talk with them about you if you agree. It is for you to decide.'),
      part('If you say yes'),
      points(
        'They may speak for you about this.',
        'We may tell them what is personal to you, when it is about this.',
        'You can change your mind at any time. Just tell us.',
      ),
      part('If you say no'),
      say('We will not tell them anything about you. Your care stays the same, whatever you decide.'),
      part('Your answer'),
      say('Please mark one, sign it, and send this page back to us.'),
      points(`Yes, ${representative} may speak for me.`, 'No, I do not agree.'),
      say('Signed: ____________________   Date: ____________________'),
      ...helpForThem(source),
    ],
  });
}
