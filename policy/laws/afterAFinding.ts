import { endings } from '../endings';
import { inSentence } from '../machine/sentences';
import { isAgreedEnding } from '../sections/closing/questions';
import { endingOf } from './endingOf';
import { breach, type RefusingLaw } from './law';

export const afterAFinding: RefusingLaw = {
  ids: ['L21', 'L23'],
  paragraph: '8.29',
  says: 'Once there is a finding only the final response ends a case. Anything else needs the Lead Manager’s agreement, with a reason.',
  refuses(change) {
    const ending = endingOf(change);
    if (!ending || ending === 'responded') return undefined;
    const { before } = change;
    const isFound = Object.values(before.investigation.work).some(({ finding }) => finding !== undefined);
    if (!isFound || isAgreedEnding(before, ending)) return undefined;
    if (ending === 'ledElsewhereDone' && change.after.joint.handedOver) return undefined;
    return breach(
      '8.29',
      `There is a finding on this case, so the person is told it in the final response. It does not end as “${inSentence(endings[ending])}” without the Lead Manager’s agreement.`,
      'Choose “Ask to end it another way”: the Lead Manager decides.',
    );
  },
};
