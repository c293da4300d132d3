import { gaps } from '../sections/staffConcerned/gaps';
import { breach, eventOf, type RefusingLaw } from './law';

export const staffTreatedFairly: RefusingLaw = {
  ids: ['L14'],
  paragraph: '8.33',
  says: 'Before the response goes, everybody named was told, offered support and heard, and saw how their account is used. If not, the Lead Manager agreed why.',
  refuses(change) {
    if (!eventOf(change, 'responseSent')) return undefined;
    const [owed] = gaps(change.after);
    return owed
      ? breach(
          owed.paragraph,
          `Before the response goes: ${owed.what}.`,
          'The case card has a button for it.',
        )
      : undefined;
  },
};
