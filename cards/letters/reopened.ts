import { longDate } from '../../policy/calendar/dates';
import { currentRound } from '../../policy/machine/kind';
import { coveredIssues } from '../../policy/sections/scope/questions';
import { careIsSafe, helpForThem, mayTell } from './aboutIt';
import { answerDay } from './dayTold';
import { toWhoRaisedIt } from './layout';
import { numbered, part, say, type Block, type Letter } from './letter';
import { readerOf } from './reader';
import type { LetterSource } from './source';

/** What is not settled for them, by the words it was raised in. */
function unsettled({ state }: LetterSource): readonly Block[] {
  const { issues: ids = [] } = state.response.reopened ?? {};
  const issues = coveredIssues(state).filter(({ id }) => ids.includes(id));
  if (!mayTell(state) || issues.length === 0) return [];
  return [
    say('This is what we will look at again:'),
    numbered(...issues.map(({ words }) => words)),
    say('Please tell us if we have left anything out.'),
  ];
}

/** Somebody came back after our answer: that it reached us, what is looked at again, and by when (D7, D44). Throws `BeyondCalendar`. */
export function reopenedAcknowledgement(source: LetterSource): Letter {
  const { state } = source;
  const { receivedOn } = currentRound(state);
  const about = mayTell(state) ? ` about ${readerOf(state).care}` : '';
  return toWhoRaisedIt(source, {
    title: 'Thank you for coming back to us',
    body: [
      say(
        `Thank you for coming back to us${about}. You asked us to look again, and that reached us on ${longDate(receivedOn)}. We have opened it again.`,
      ),
      ...unsettled(source),
      part('What happens next'),
      say(
        `We would like to talk with you about it first. We plan to answer by ${longDate(answerDay(source))}.`,
      ),
      careIsSafe(state),
      ...helpForThem(source),
    ],
  });
}
