import { count, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { issueMatrix } from '../../caseFile/issueMatrix';
import { refuse } from '../../machine/refusal';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { speaksOfAddressee } from './addressee';
import { letterParts } from './choices';
import type { LetterPart } from './facts';

/** The question for one part of the letter. */
export const part = (name: LetterPart, hint?: string) =>
  ({ kind: 'longText', label: letterParts[name], hint, ofLetter: true }) as const;

interface Written extends Partial<Record<LetterPart, string>> {
  readonly nextContactOn?: LondonDate;
}

/** One event with what changed. An edit undoes the checks so far, so words left as they were are not one. */
export function writeParts({ response }: CaseState, { nextContactOn, ...texts }: Written) {
  const changed = Object.entries(texts).filter(([name, text]) => text !== response.draft[name as LetterPart]);
  if (changed.length === 0 && (nextContactOn === undefined || nextContactOn === response.nextContactOn))
    return refuse(
      '8.29',
      'That is what the letter says already, so nothing was changed and its checks stand.',
      'Change the words you want to change, or leave it as it is.',
    );
  const undoes = Object.keys(response.approvals).length > 0;
  return [
    {
      type: 'draftWritten',
      parts: Object.fromEntries(changed),
      ...(nextContactOn ? { nextContactOn } : {}),
      ...(undoes ? { undoes } : {}),
    },
  ] as const;
}

/** The sentence that confirms a change of the letter. */
export function confirmSaved(state: CaseState): string {
  const saved =
    state.stage === 'response'
      ? 'Saved. The letter has changed, so it is checked again from the start.'
      : 'Saved in the draft.';
  const naming = speaksOfAddressee(state);
  return naming.length > 0
    ? `${saved} ${count(naming.length, 'sentence')} in it may want to say “you” instead of a name. See the draft.`
    : saved;
}

/** What the forms of the letter have in common. */
export const shared = {
  paragraph: '8.29',
  reads: { as: 'Read what was found', of: (state: CaseState) => issueMatrix(state) },
  who: investigating,
  stages: underway,
  basis: ['response'],
  done: confirmSaved,
} as const;
