import { noCaseOfItsOwn } from '../endings';
import { listed } from '../machine/sentences';
import type { Refusal } from '../machine/refusal';
import { concernOf } from '../sections/intake/questions';
import { isBare } from '../machine/bareWords';
import { openActions } from '../sections/actions/questions';
import { openRequests } from '../sections/investigation/questions';
import { isJoint } from '../sections/joint/questions';
import { owesNotCoveredLetter } from '../sections/scope/questions';
import { toldStaff } from '../sections/staffConcerned/questions';
import { breach, eventOf, type Change, type RefusingLaw } from './law';

/** What is owed to somebody because of it, in words. */
const owedOn = ({ before }: Change): readonly string[] => [
  ...(openActions(before).length > 0 ? ['actions are open'] : []),
  ...(openRequests(before).length > 0 ? ['a clinical view was asked for'] : []),
  ...(owesNotCoveredLetter(before) ? ['a letter about what is not covered is owed'] : []),
  ...(toldStaff(before).length > 0 ? ['staff were told of it'] : []),
  ...(isJoint(before) ? ['another organisation takes part'] : []),
];

/** Whoever complained first is not made to wait anew: the clock of the first stands, and that case has to go on or be answered. */
function whyNotThat({ before, context: { other } }: Change): Refusal | undefined {
  if (!other) return undefined;
  if (other.ending && noCaseOfItsOwn.includes(other.ending))
    return breach(
      '8.39',
      'That case has ended as no case of its own, so nobody would answer the person.',
      'Give the case that goes on.',
    );
  return other.receivedOn > concernOf(before).receivedOn
    ? breach(
        '8.39',
        'This one reached us first, so it is this one that goes on: its clocks stand.',
        `Close ${other.reference} as logged twice, and name this one there.`,
      )
    : undefined;
}

export const neverACase: RefusingLaw = {
  ids: ['L25'],
  paragraph: '8.39',
  says: 'What was logged by mistake ends with a reason. So does a case that is the same as another one, with a link to it. Neither ends so while anything is owed to anybody.',
  refuses(change) {
    const ending = eventOf(change, 'caseClosed')?.ending;
    if (!ending || !noCaseOfItsOwn.includes(ending)) return undefined;
    const { apart, of } = change.after.closing;
    if (!apart || isBare(apart) || (ending === 'duplicate' && (!of || of === change.after.reference)))
      return breach(
        '8.39',
        'Why it was never a case of its own, or which other case it is, is not on record.',
        'Choose “Close as logged twice” or “Close as logged by mistake”, and give the reason.',
      );
    const first = ending === 'duplicate' ? whyNotThat(change) : undefined;
    if (first) return first;
    const owed = owedOn(change);
    return owed.length === 0
      ? undefined
      : breach(
          '8.39',
          `Something is owed to somebody because of it: ${listed(owed, 'and')}. So it has become a case of its own.`,
          'Settle that first, or end it as any other case.',
        );
  },
};
