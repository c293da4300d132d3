import { longDate } from '../../policy/calendar/dates';
import type { Extension } from '../../policy/sections/timescale/facts';
import { answerDay, standingExtensions } from './dayTold';
import { helpForThem, mayTell } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, toFill, type Letter } from './letter';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

const answers: Readonly<Record<Extension['answer'], string>> = {
  agreed: 'Thank you for agreeing to this.',
  notAgreed:
    'You told us that you do not agree to this day. We are sorry. We will go on with the work and answer as soon as we can.',
  waiting:
    'Please tell us if you agree to this day. If you do not, we will go on with the work and answer as soon as we can.',
};

/** Why the answer takes longer, the new day, and the question if they agree (8.24, D6). Throws `BeyondCalendar`. */
export function extensionLetter(source: LetterSource): Letter {
  const standing = standingExtensions(source);
  const extension = standing.at(-1);
  const before = answerDay(source, standing.slice(0, -1));
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
      say(answers[extension?.answer ?? 'waiting']),
      ...helpForThem(source),
    ],
  });
}
