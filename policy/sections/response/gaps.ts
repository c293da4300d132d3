import type { ClockContext } from '../../machine/clock';
import type { CaseState } from '../../machine/caseState';
import { listed } from '../../machine/sentences';
import type { Missing } from '../../machine/section';
import { openActions } from '../actions/questions';
import { letterParts, restsOn, steps } from './choices';
import type { Step } from './facts';
import { commentsOwed, namesLeftOut, partsOwed } from './questions';
import { takenBy } from './takenBy';

type Gap = Omit<Missing, 'blocks'>;

const writtenWith = {
  findings: 'writeFindings',
  amends: 'writeAmends',
  nextSteps: 'writeNextSteps',
} as const;

/** What the letter itself still lacks (8.29, 8.34). */
export function* gapsInLetter(state: CaseState, { trust }: ClockContext): Iterable<Gap> {
  const { draft, nextContactOn } = state.response;
  for (const form of ['findings', 'amends', 'nextSteps'] as const) {
    const owed = partsOwed(state, form);
    if (owed.length > 0)
      yield {
        what: `Write in the letter: ${owed.map((part) => letterParts[part]).join('; ')}`,
        paragraph: '8.29',
        command: writtenWith[form],
      };
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
