import { commentGaps, gaps } from '../sections/staffConcerned/gaps';
import type { Missing } from '../machine/section';
import { breach, eventOf, type Change, type RefusingLaw } from './law';

function owedBefore(change: Change): Iterable<Missing> {
  if (eventOf(change, 'responseSent')) return gaps(change.after);
  return eventOf(change, 'responseApproved') ? commentGaps(change.after) : [];
}

export const staffTreatedFairly: RefusingLaw = {
  ids: ['L14'],
  paragraph: '8.33',
  says: 'Before the response goes, everybody named was told, offered support and heard, and saw how their account is used. If not, the Lead Manager agreed why. No check passes a comment of theirs that nobody has weighed.',
  refuses(change) {
    const [owed] = owedBefore(change);
    return owed
      ? breach(
          owed.paragraph,
          `Before the response goes on: ${owed.what}.`,
          'The case card has a button for it.',
        )
      : undefined;
  },
};
