import type { CaseState } from '../../machine/caseState';
import type { Trust } from '../../trust/trust';
import { hasBlank, notNamedIn, type BodyKey } from '../../wording';
import { anythingUpheld } from '../investigation/questions';
import { careInvolved } from '../joint/questions';
import { partsOf } from './choices';
import type { LetterPart, Response, Step } from './facts';

/** The step a response that was handed in waits for. */
export function nextStep({ approvals, cover }: Response): Step {
  if (!approvals.teamCheck) return 'teamCheck';
  if (!cover) return 'coverLetter';
  if (!approvals.corporateCheck) return 'corporateCheck';
  return approvals.signature ? 'sending' : 'signature';
}

type LetterForm = keyof typeof partsOf;

/** The parts of one form that are not written yet, or still have a blank to fill in. Impact, remedy and apology are owed only where something is upheld (8.29). */
export function partsOwed(state: CaseState, form: LetterForm): readonly LetterPart[] {
  if (form === 'amends' && !anythingUpheld(state)) return [];
  return partsOf[form].filter((part) => {
    const words = state.response.draft[part];
    return !words || hasBlank(words);
  });
}

/** The bodies the response has to name: the ombudsman for the kind of care (8.34), and the CQC for the Mental Health Act (8.35A, D16). */
export function bodiesToName(state: CaseState): readonly BodyKey[] {
  const { decision } = state.triage;
  const ombudsmen = { health: ['phso'], social: ['lgsco'], both: ['phso', 'lgsco'] } as const;
  // A joint response names the ombudsman of every organisation in it (App.4 4.4).
  const care = careInvolved(state, decision?.care ?? 'health');
  return [...ombudsmen[care], ...((decision?.mentalHealthAct ?? []).length > 0 ? (['cqc'] as const) : [])];
}

/** The full names of the bodies this text leaves out; empty when it names all it has to. */
export const namesLeftOut = (state: CaseState, text: string, trust: Trust): readonly string[] =>
  notNamedIn(trust, text, bodiesToName(state)).map((body) => trust.whereToTurn[body].name);

/** What the duty of candour still asks for; undefined when nothing. Asked at triage and again before the response. */
export function candourOwed({ triage: { decision }, response: { before } }: CaseState): string | undefined {
  const { candour, candourAdvice: advice } = before;
  if (![decision?.candour, candour].some((answer) => answer === 'yes' || answer === 'unsure'))
    return undefined;
  if (!advice) return 'Ask the patient safety lead whether the duty of candour applies';
  if (!advice.applies || advice.attempts) return undefined;
  if (!advice.toldOn) return 'Duty of candour: tell the person in person, with an apology';
  return advice.writtenOn ? undefined : 'Duty of candour: send the person the written account';
}

/** Did the person say something to the outcome, or want to, that has not been considered yet (8.26)? */
export function commentsOwed({ response: { before } }: CaseState): boolean {
  return (
    (before.contact?.comments === 'given' || before.contact?.comments === 'awaited') &&
    !before.commentsConsidered
  );
}

/** Some check of the response is done: what it rested on cannot change without undoing it. */
export const isChecked = ({ response: { approvals } }: Pick<CaseState, 'response'>): boolean =>
  Object.keys(approvals).length > 0;
