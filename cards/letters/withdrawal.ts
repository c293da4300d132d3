import { longDate } from '../../policy/calendar/dates';
import { mayTell, helpForThem, careIsSafe } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { part, say, toFill, type Letter } from './letter';
import { readerOf } from './reader';
import type { LetterSource } from './source';

/** Confirms to somebody in writing that they do not want to go on (3.4). */
export function withdrawalLetter(source: LetterSource): Letter {
  const { state } = source;
  const { withdrawal } = state.closing;
  const what = mayTell(state) ? readerOf(state).complaint : 'what you raised';
  return toWhoRaisedIt(source, {
    title: 'You have asked us to stop',
    body: [
      say(
        `On ${withdrawal ? longDate(withdrawal.on) : toFill('the day they told us')} you told us that you do not want to go on with ${what}. We have stopped, as you asked.`,
      ),
      say('If this is not what you wanted, please tell us, and we will go on.'),
      part('What happens now'),
      say('We will not write to you about it again. We keep what we have learnt, so that care gets better.'),
      say(
        'You can come back to us if you change your mind. Please do so within 12 months of what happened, or of finding out about it.',
      ),
      careIsSafe(state),
      ...helpForThem(source),
    ],
  });
}
