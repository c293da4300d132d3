import type { CaseState } from '../../policy/machine/caseState';
import { consentIsHeld, mayWriteTo } from '../../policy/sections/consent/questions';
import { concernOf } from '../../policy/sections/intake/questions';
import { cannotConsent, isRepresented, whySpokenFor } from '../../policy/sections/representation/questions';
import { orFill, say, type Block } from './letter';
import { nameAlone } from './names';

/** Who reads a letter, in the words that are right for them. */
interface Reader {
  /** Is it their own care? */
  readonly isTheirs: boolean;
  /** Who it is about, where the reader may hear it by name. */
  readonly about?: string;
  /** “your care”, or “the care of …” for somebody who speaks for another. */
  readonly care: string;
  /** “your complaint”, or whose it is. */
  readonly complaint: string;
}

const own: Reader = { isTheirs: true, care: 'your care', complaint: 'your complaint' };

/** Somebody else whom it touched: they were not cared for (4.1). */
const touched: Reader = { ...own, care: 'what happened' };

/** Before consent nothing shows whom it is about (4.2). */
const general: Reader = { isTheirs: false, care: 'somebody’s care', complaint: 'what you raised' };

/** Those whose work it is to speak for others: it is not their complaint. */
const forOthers = ['advocate', 'mp', 'professionalCarer', 'solicitor'];

/** Is it the reader’s work to speak for others: an MP, an advocate, a solicitor, a professional carer? */
export const isTheirWork = (state: CaseState): boolean =>
  isRepresented(state) && forOthers.includes(concernOf(state).relationship ?? '');

/** Whoever raised it, with nothing of whom it is about before they may have that. */
export const readerOf = (state: CaseState): Reader =>
  mayWriteTo(state) === 'representativeInGeneral' ? general : namedReader(state);

function namedReader(state: CaseState): Reader {
  if (!isRepresented(state)) return concernOf(state).raisedBy === 'affected' ? touched : own;
  const { affectedName, relationship } = concernOf(state);
  const about = orFill(affectedName && nameAlone(affectedName), 'the name of the person affected');
  const care = `the care of ${about}`;
  if (relationship === 'mp')
    return { isTheirs: false, about, care, complaint: `the complaint you sent us for ${about}` };
  return isTheirWork(state)
    ? { isTheirs: false, about, care, complaint: `the complaint you brought for ${about}` }
    : { isTheirs: false, about, care, complaint: `your complaint about ${care}` };
}

/** Does an answer go to the person it is about, because whoever speaks for them may not have it (4.2)? Never where they cannot agree to it: they have died, are a child, or have no capacity. */
export const goesToAffected = (state: CaseState): boolean =>
  mayWriteTo(state) === 'representativeInGeneral' && !cannotConsent(state);

/** Whoever an answer goes to. */
export const readerOfAnswer = (state: CaseState): Reader =>
  goesToAffected(state) ? own : namedReader(state);

/** Where somebody has died, that comes first (4.3). */
export function condolence(state: CaseState, { about }: Reader = readerOf(state)): readonly Block[] {
  if (whySpokenFor(state) !== 'died') return [];
  return [
    say(
      about
        ? `We were sorry to hear that ${about} has died. Please accept our condolences.`
        : 'We were sorry to hear of this death. Please accept our condolences.',
    ),
  ];
}

/** That they speak for somebody who agrees to it, so that they know why they get what is personal (4.2). */
export const onWhoseBehalf = (state: CaseState): readonly Block[] =>
  isRepresented(state) && consentIsHeld(state)
    ? [say('The person you speak for has agreed that we may share this with you.')]
    : [];
