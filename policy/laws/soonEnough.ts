import { concernOf, isSoonEnough } from '../sections/intake/questions';
import { breach, eventOf, type RefusingLaw } from './law';

export const soonEnough: RefusingLaw = {
  ids: ['L20'],
  paragraph: '8.8',
  says: '“Sorted there and then” means by the end of the next working day after it reached us.',
  refuses(change) {
    if (eventOf(change, 'caseClosed')?.ending !== 'sortedAtOnce') return undefined;
    if (isSoonEnough(concernOf(change.after), change.context)) return undefined;
    return breach(
      '8.8',
      'It reached us more than one working day ago, so it was not sorted there and then.',
      'It goes on as a PALS enquiry.',
    );
  },
};
