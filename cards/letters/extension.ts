import { longDate } from '../../policy/calendar/dates';
import type { Extension } from '../../policy/sections/timescale/facts';
import { dayTold, standingExtensions } from './dayTold';
import { helpForThem, mayTell } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, toFill, type Block, type Letter } from './letter';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

const theirAnswer = (extension: Extension | undefined): Block =>
  say(
    extension?.answer === 'agreed'
      ? 'Thank you for agreeing to this.'
      : 'Please tell us if you agree to this day. If you do not, we will go on with the work and answer as soon as we can.',
  );

/** Why the answer takes longer, the new day, and the question if they agree (8.24, D6). Throws `BeyondCalendar`. */
export function extensionLetter(source: LetterSource): Letter {
  const standing = standingExtensions(source);
  const extension = standing.at(-1);
  const before = dayTold(source, standing.slice(0, -1));
  const tells = mayTell(source.state);
  return toWhoRaisedIt(source, {
    title: 'We need more time to answer you',
    body: [
      say(`We said that we would answer you by ${longDate(before)}. We are sorry, but we need longer.`),
      part('Why it takes longer'),
      ...sayAll(orFill(tells ? extension?.reason : undefined, 'why it takes longer')),
      ...(tells ? sayAll(extension?.partnerReason ?? '') : []),
      part('The new day'),
      say(
        `We now plan to answer by ${extension ? longDate(extension.until) : toFill('the new day')}. We will tell you if anything changes.`,
      ),
      theirAnswer(extension),
      ...helpForThem(source),
    ],
  });
}
