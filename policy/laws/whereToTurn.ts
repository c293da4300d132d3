import { listed } from '../machine/sentences';
import { namesLeftOut } from '../sections/response/questions';
import { breach, eventOf, type RefusingLaw } from './law';

export const whereToTurn: RefusingLaw = {
  ids: ['L15'],
  paragraph: '8.34',
  says: 'What the response says of the Ombudsmen and the Care Quality Commission follows the facts on the day it goes.',
  refuses(change) {
    if (!eventOf(change, 'responseSent')) return undefined;
    const { after, context } = change;
    const leftOut = namesLeftOut(after, after.response.draft.ombudsman ?? '', context.trust);
    return leftOut.length === 0
      ? undefined
      : breach(
          '8.34',
          `As the facts are now, the response has to name the ${listed(leftOut, 'and')}.`,
          'Change part 13 of the letter: it is then checked and signed again.',
        );
  },
};
