import { refuse } from '../machine/refusal';
import { cannotConsent, whySpokenFor } from '../sections/representation/questions';
import { eventOf, type RefusingLaw } from './law';

/** NB: a change clears the checks, too: that is another law. */
export const whyTheySpeak: RefusingLaw = {
  ids: ['L3'],
  restsOnRoles: true,
  paragraph: '4.3',
  says: 'Once a response is checked, only the Lead Manager changes why somebody may speak for the person.',
  refuses(change) {
    const { before, after, context } = change;
    if (!eventOf(change, 'representationRecorded') && !eventOf(change, 'competenceDecided')) return undefined;
    const isChecked = Object.keys(before.response.approvals).length > 0;
    const same =
      whySpokenFor(before) === whySpokenFor(after) && cannotConsent(before) === cannotConsent(after);
    return !isChecked || same || context.actor.roles.includes('leadManager')
      ? undefined
      : refuse(
          '4.3',
          'The response is checked already, so only the Lead Manager may change why somebody speaks for the person.',
          'Tell them what has changed and what shows it. The checks then start again.',
        );
  },
};
