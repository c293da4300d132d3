import { kindOf } from '../machine/kind';
import { refuse } from '../machine/refusal';
import { concernOf } from '../sections/intake/questions';
import { eventOf, type Change, type RefusingLaw } from './law';

/** Do these events answer a formal complaint, by a response or by an early resolution (8.15, 8.29)? */
const answersComplaint = (change: Change): boolean =>
  kindOf(change.before) === 'complaint' &&
  (eventOf(change, 'responseSent') !== undefined || eventOf(change, 'resolved') !== undefined);

export const acknowledgedFirst: RefusingLaw = {
  ids: ['L12'],
  paragraph: '8.11',
  says: 'A complaint is not answered or resolved before it was acknowledged in writing and the plan was offered, late or not.',
  refuses(change) {
    if (!answersComplaint(change)) return undefined;
    const { acknowledgement, engagement } = change.after;
    const outOfReach = concernOf(change.after).raisedBy === 'anonymous' || engagement.unreached;
    if (outOfReach) return undefined;
    if (!acknowledgement.writtenOn)
      return refuse(
        '3.8',
        'This complaint has not been acknowledged in writing. That comes before the answer, late or not.',
        'Choose “Record acknowledgement”.',
      );
    return acknowledgement.plan
      ? undefined
      : refuse(
          '8.11',
          'Nobody has offered to talk with the person about how we will respond. That comes before the answer, late or not.',
          'Choose “Agree how we will respond”.',
        );
  },
};
