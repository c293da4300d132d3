import type { CaseState } from '../../policy/machine/caseState';
import { capital } from '../../policy/machine/sentences';
import { nameAlone } from '../../policy/naming';
import { consentIsHeld, mayWriteTo } from '../../policy/sections/consent/questions';
import { concernOf } from '../../policy/sections/intake/questions';
import { isFirstToComplain } from '../../policy/sections/people/questions';
import { isRepresented, whySpokenFor } from '../../policy/sections/representation/questions';
import { goesToAffected } from '../../policy/sections/response/addressee';
import { orFill, say, type Block } from './letter';
import { relationTold } from './relation';

/** Who reads a letter, in the words that are right for them. */
interface Reader {
  /** Is it their own care? */
  readonly isTheirs: boolean;
  /** Who it is about, by name, where the reader may hear that. */
  readonly about?: string;
  /** “your husband”, where they told us that of whom they speak for. */
  readonly relation?: string;
  /** “your care”, or “the care of …” for somebody who speaks for another. */
  readonly care: string;
  /** “your complaint”, or whose it is. */
  readonly complaint: string;
}

const own: Reader = { isTheirs: true, care: 'your care', complaint: 'your complaint' };

/** An answer that goes to the person it is about: somebody else complained (4.2). */
const caredFor: Reader = { ...own, complaint: 'a complaint about your care' };

/** Somebody else whom it touched: they were not cared for (4.1). */
const touched: Reader = { ...own, care: 'what happened' };

/** Before consent nothing shows whom it is about (4.2). */
const general: Reader = { isTheirs: false, care: 'somebody’s care', complaint: 'what you raised' };

/** Those whose work it is to speak for others: it is not their complaint. */
const forOthers = ['advocate', 'mp', 'professionalCarer', 'solicitor'];

/** Is it the reader’s work to speak for others: an MP, an advocate, a solicitor, a professional carer? */
export const isTheirWork = (state: CaseState): boolean =>
  isRepresented(state) && forOthers.includes(concernOf(state).relationship ?? '');

/** What they called to us whom they speak for: they may hear that again, also before consent. */
function toldOf(state: CaseState): Pick<Reader, 'relation'> {
  const relation =
    isRepresented(state) && isFirstToComplain(state) ? relationTold(concernOf(state)) : undefined;
  return relation ? { relation: `your ${relation}` } : {};
}

/** Whoever raised it, with nothing of whom it is about before they may have that. */
export const readerOf = (state: CaseState): Reader =>
  mayWriteTo(state) === 'representativeInGeneral' ? { ...general, ...toldOf(state) } : namedReader(state);

function namedReader(state: CaseState): Reader {
  if (!isRepresented(state)) return concernOf(state).raisedBy === 'affected' ? touched : own;
  const { affectedName, relationship } = concernOf(state);
  const about = orFill(affectedName && nameAlone(affectedName), 'the name of the person affected');
  const told = toldOf(state);
  const whose = `the care of ${about}`;
  const care = told.relation ? `the care of ${told.relation}, ${about}` : whose;
  const reader = { isTheirs: false, about, care, ...told };
  if (relationship === 'mp') return { ...reader, complaint: `the complaint you sent us for ${about}` };
  return isTheirWork(state)
    ? { ...reader, complaint: `the complaint you brought for ${about}` }
    : { ...reader, complaint: `your complaint about ${whose}` };
}

/** Whoever an answer goes to. */
export const readerOfAnswer = (state: CaseState): Reader =>
  goesToAffected(state) ? caredFor : namedReader(state);

/** Where somebody has died, that comes first (4.3). */
export function condolence(
  state: CaseState,
  { about, relation }: Reader = readerOf(state),
): readonly Block[] {
  if (whySpokenFor(state) !== 'died') return [];
  const who = relation ?? about;
  return [
    say(
      who
        ? `We were sorry to hear that ${who} has died. Please accept our condolences.`
        : 'We were sorry to hear of this death. Please accept our condolences.',
    ),
  ];
}

/** That they speak for somebody who agrees to it, so that they know why they get what is personal (4.2). */
export function onWhoseBehalf(state: CaseState): readonly Block[] {
  if (!isRepresented(state) || !consentIsHeld(state)) return [];
  const { about = '', relation } = readerOf(state);
  const who = relation ? `${capital(relation)}, ${about},` : about;
  return [say(`${who} has agreed that we may share this with you.`)];
}

/** What somebody told us as a wish: quoted where it speaks in their own voice. */
export const asWish = (wish: string): string =>
  /(?<!\p{L})(?:I|I’\p{L}+|I'\p{L}+|my|me|we|our|us|mine)(?!\p{L})/iu.test(wish) && !/[“”]/.test(wish)
    ? `“${wish.trim()}”`
    : wish.trim();
