import { longDate, type LondonDate } from '../../policy/calendar/dates';
import { currentRound } from '../../policy/machine/kind';
import type { Extension } from '../../policy/sections/timescale/facts';
import { responseSum } from '../../policy/sections/timescale/responseDate';
import { helpForThem, mayTell } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, sayAll, toFill, type Block, type Letter } from './letter';
import type { LetterSource } from './source';

/** The last request for more time in this round that stands, and the day they were told before it. */
function lastExtension({ state, context }: LetterSource): {
  readonly extension?: Extension;
  readonly before: LondonDate;
} {
  const { number } = currentRound(state);
  const standing = state.timescale.extensions.filter(
    ({ round, status }) => round === number && (status === 'asked' || status === 'approved'),
  );
  const before = standing.at(-2)?.until ?? responseSum(state, context).inTime;
  return { before, extension: standing.at(-1) };
}

const theirAnswer = (extension: Extension | undefined): Block =>
  say(
    extension?.answer === 'agreed'
      ? 'Thank you for agreeing to this.'
      : 'Please tell us if you agree to this day. If you do not, we will go on with the work and answer as soon as we can.',
  );

/** Why the answer takes longer, the new day, and the question if they agree (8.24, D6). Throws `BeyondCalendar`. */
export function extensionLetter(source: LetterSource): Letter {
  const { extension, before } = lastExtension(source);
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
