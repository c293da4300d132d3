import { refuseField } from '../machine/refusal';
import { mayWriteTo } from '../sections/consent/questions';
import { breach, eventOf, type RefusingLaw } from './law';

export const withdrawnByThemselves: RefusingLaw = {
  ids: ['L22'],
  paragraph: '3.4',
  says: 'A complaint is withdrawn by the person, or by somebody who may speak for them. The day, how and their words are kept. It is confirmed in writing, unless they asked for no more post.',
  refuses(change) {
    if (eventOf(change, 'caseClosed')?.ending !== 'withdrawn') return undefined;
    const withdrawal = eventOf(change, 'complaintWithdrawn')?.withdrawal;
    if (!withdrawal || !(withdrawal.confirmedOn ?? withdrawal.noMorePost))
      return breach(
        '3.4',
        'That the person withdraws it, in their words, and that it was confirmed to them, is not on record.',
        'Choose “Withdraw it for them”.',
      );
    return withdrawal.by === 'representative' && mayWriteTo(change.before) !== 'representative'
      ? refuseField(
          '4.2',
          'by',
          'Nobody may speak for the person yet, so nobody can withdraw it for them. Speak with the person.',
        )
      : undefined;
  },
};
