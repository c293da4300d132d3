import type { ClockContext } from '../../machine/clock';
import type { CaseState } from '../../machine/caseState';
import { listed } from '../../machine/sentences';
import type { Missing } from '../../machine/section';
import { openActions } from '../actions/questions';
import { letterParts, restsOn, steps } from './choices';
import type { LetterPart, Step } from './facts';
import { commentsOwed, namesLeftOut, partsOwed } from './questions';
import { takenBy } from './takenBy';

type Gap = Omit<Missing, 'blocks'>;

const writtenWith = {
  findings: { command: 'writeFindings', about: 'what we found' },
  amends: { command: 'writeAmends', about: 'how we put it right' },
  nextSteps: { command: 'writeNextSteps', about: 'what happens next' },
} as const;

/** “parts 1 to 5”, by the numbers they have in the letter. */
function sayParts(owed: readonly LetterPart[]): string {
  const numbers = owed.map((part) => Object.keys(letterParts).indexOf(part) + 1);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRow = numbers.length > 2 && last - first + 1 === numbers.length;
  const said = isRow ? `${first} to ${last}` : listed(numbers.map(String), 'and');
  return `${numbers.length === 1 ? 'part' : 'parts'} ${said}`;
}

/** What the letter itself still lacks (8.29, 8.34). */
export function* gapsInLetter(state: CaseState, { trust }: ClockContext): Iterable<Gap> {
  const { draft, nextContactOn } = state.response;
  for (const form of ['findings', 'amends', 'nextSteps'] as const) {
    const owed = partsOwed(state, form);
    const { command, about } = writtenWith[form];
    if (owed.length > 0)
      yield { what: `Write in the letter ${about} (${sayParts(owed)})`, paragraph: '8.29', command };
  }
  const leftOut = namesLeftOut(state, draft.ombudsman ?? '', trust);
  if (draft.ombudsman && leftOut.length > 0)
    yield {
      what: `Part 13 has to name the ${listed(leftOut, 'and')}`,
      paragraph: '8.34',
      command: 'writeNextSteps',
    };
  if (!nextContactOn && openActions(state).length > 0)
    yield {
      what: 'Say when the person next hears how the actions are going',
      paragraph: '8.29',
      command: 'writeNextSteps',
    };
}

/** What is to be settled with the person, and about candour, before it goes (front sheet, 8.26). */
export function* gapsBeforehand(state: CaseState): Iterable<Gap> {
  const { contact, candour } = state.response.before;
  if (!contact)
    yield {
      what: 'Tell the person the outcome before the letter goes, or say why not',
      paragraph: '8.26',
      command: 'tellOutcome',
    };
  if (commentsOwed(state))
    yield {
      what: 'Record what the person said about it, and how that was taken into account',
      paragraph: '8.26',
      command: 'recordComments',
    };
  if (!candour)
    yield {
      what: 'Ask once more if the duty of candour applies',
      paragraph: '2.3',
      command: 'answerCandour',
    };
}

/** The step that stands between a response and the person. */
export const waitsFor = (step: Step, cleared?: keyof typeof restsOn): Missing => ({
  what: cleared
    ? `The response waits for ${steps[step]} again, because ${restsOn[cleared]} changed after it was checked`
    : `The response waits for ${steps[step]}`,
  paragraph: '8.29',
  command: takenBy[step].command,
  blocks: 'sending',
});
