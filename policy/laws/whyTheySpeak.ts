import type { CaseState } from '../machine/caseState';
import { refuse } from '../machine/refusal';
import { whoComplains } from '../sections/people/questions';
import { cannotConsent, isRepresented, whySpokenFor } from '../sections/representation/questions';
import { isChecked } from '../sections/response/questions';
import { eventOf, type RefusingLaw } from './law';

/** NB: that somebody has died is for anybody to record at once; what shows it is asked for then. */
const settling = [
  'representationRecorded',
  'competenceDecided',
  'representativeNamed',
  'representativeEnded',
  'capacityRecorded',
] as const;

/** These change it whatever is entered. */
const alwaysSettling: readonly string[] = ['nameRepresentative', 'endRepresentative'];

/** Would it change that, whatever is entered? Where somebody speaks for them, what they can decide does (4.3). */
const settlesIt = (command: string, state: CaseState): boolean =>
  alwaysSettling.includes(command) ||
  (command === 'recordCapacity' && isRepresented(state)) ||
  (command === 'recordRepresentation' && whySpokenFor(state) === undefined);

const notTheirs = refuse(
  '4.3',
  'The response is checked already, so only the Lead Manager may change why somebody speaks for the person.',
  'Tell them what has changed and what shows it. The checks then start again.',
);

/** NB: a change clears the checks, too: that is another law. */
export const whyTheySpeak: RefusingLaw = {
  ids: ['L3'],
  restsOnRoles: true,
  paragraph: '4.3',
  says: 'Once a response is checked, only the Lead Manager changes why somebody may speak for the person.',
  refuses(change) {
    const { before, after, context } = change;
    if (!settling.some((type) => eventOf(change, type))) return undefined;
    const same =
      whySpokenFor(before) === whySpokenFor(after) &&
      cannotConsent(before) === cannotConsent(after) &&
      whoComplains(before)?.id === whoComplains(after)?.id;
    return !isChecked(before) || same || context.actor.roles.includes('leadManager') ? undefined : notTheirs;
  },
  bars: (command, state, { actor }) =>
    isChecked(state) && settlesIt(command, state) && !actor.roles.includes('leadManager')
      ? notTheirs
      : undefined,
};
