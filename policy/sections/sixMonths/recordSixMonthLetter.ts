import { currentRound } from '../../machine/kind';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { isNearSixMonths } from './questions';
import { toldTo } from '../consent/toldTo';

export const recordSixMonthLetter = caseCommand({
  name: 'recordSixMonthLetter',
  button: 'Record six-month letter',
  about:
    'It gives the reasons and the day an answer is likely. You then keep oversight until the answer goes.',
  paragraph: '8.25',
  fields: {
    sentOn: { kind: 'date', label: 'When did it go?', when: 'past' },
    reasons: { kind: 'longText', label: 'What reasons does it give?' },
    likelyOn: { kind: 'date', label: 'When does it say an answer is likely?', when: 'future' },
    toldTo,
  },
  who: { roles: ['seniorManager', 'chiefExecutive'], delegated: 'sixMonthLetter', not: ['staffConcerned'] },
  stages: answerOwed,
  basis: ['timescale', 'sixMonths'],
  offered: (state, { today }) => isNearSixMonths(state, today),
  done: () =>
    'Recorded. You keep oversight of it now, and will be asked every two weeks until the answer goes.',
  decide: (state, letter) => [
    { type: 'sixMonthLetterSent', letter: { ...letter, round: currentRound(state).number } },
  ],
});
