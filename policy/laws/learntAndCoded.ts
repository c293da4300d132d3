import { noCaseOfItsOwn } from '../endings';
import { isBare } from '../machine/bareWords';
import { isTakenAsComplaint } from '../machine/kind';
import { refuseField } from '../machine/refusal';
import { notLookedInto } from '../sections/closing/questions';
import { breach, eventOf, type RefusingLaw } from './law';

export const learntAndCoded: RefusingLaw = {
  ids: ['L26'],
  paragraph: '8.37',
  says: 'Every complaint that ends says what it counts as. Every case that ends says what was learnt, or why nothing was, in somebody’s own words.',
  refuses(change) {
    const closed = eventOf(change, 'caseClosed');
    if (!closed || noCaseOfItsOwn.includes(closed.ending)) return undefined;
    const words = closed.learning.startsWith(notLookedInto)
      ? closed.learning.slice(notLookedInto.length)
      : closed.learning;
    if (isBare(words))
      return refuseField(
        '8.37',
        'learning',
        'Say in your own words what can be learnt, or why nothing can: “none” or “busy” is no answer.',
      );
    return isTakenAsComplaint(change.after) && !change.after.monitoring.codes
      ? breach(
          '8.39',
          'This complaint does not say yet what it counts as, so it cannot end.',
          'Choose “Record subject and outcome” first.',
        )
      : undefined;
  },
};
