import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { currentRound } from './clockStops';
import { isNearSixMonths, lastLookedOn } from './sixMonthWatch';

export const nameOversight = caseCommand({
  name: 'nameOversight',
  button: 'Name who keeps oversight',
  about:
    'When six months pass without an answer, a Senior Manager or the Chief Executive writes to the person and keeps oversight until it goes.',
  paragraph: '8.25',
  fields: {
    person: {
      kind: 'person',
      label: 'Which Senior Manager, or the Chief Executive?',
      among: ['seniorManager', 'chiefExecutive'],
    },
  },
  who: { roles: ['leadManager'], delegated: 'decideTime', not: ['staffConcerned'] },
  stages: answerOwed,
  offered: (state, { today }) => isNearSixMonths(state, today),
  decide: (state, { person }) =>
    person === state.sixMonths.oversight
      ? refuseField('8.25', 'person', 'They keep oversight of it already.')
      : [{ type: 'oversightNamed', person }],
});

export const recordSixMonthLetter = caseCommand({
  name: 'recordSixMonthLetter',
  button: 'Six-month letter sent',
  about:
    'It gives the reasons and the day an answer is likely. You then keep oversight until the answer goes.',
  paragraph: '8.25',
  fields: {
    sentOn: { kind: 'date', label: 'When did it go?', when: 'past' },
    reasons: { kind: 'longText', label: 'What reasons does it give?' },
    likelyOn: { kind: 'date', label: 'When does it say an answer is likely?', when: 'future' },
  },
  who: { roles: ['seniorManager', 'chiefExecutive'], delegated: 'sixMonthLetter', not: ['staffConcerned'] },
  stages: answerOwed,
  basis: ['timescale', 'sixMonths'],
  offered: (state, { today }) => isNearSixMonths(state, today),
  prefill: (_state, { today }) => ({ sentOn: today }),
  done: () =>
    'Recorded. You keep oversight of it now, and will be asked every two weeks until the answer goes.',
  decide(state, letter) {
    const { number: round, receivedOn } = currentRound(state);
    return letter.sentOn < receivedOn
      ? refuseField('8.25', 'sentOn', `That is before it reached us, on ${longDate(receivedOn)}.`)
      : [{ type: 'sixMonthLetterSent', letter: { ...letter, round } }];
  },
});

export const recordOversight = caseCommand({
  name: 'recordOversight',
  button: 'I have looked at it',
  about: 'Every two weeks until the answer goes.',
  paragraph: '8.25',
  fields: {
    on: { kind: 'date', label: 'When?', when: 'past' },
    note: { kind: 'longText', label: 'Where does it stand, and what did you ask for?' },
  },
  who: { relations: ['oversight'] },
  stages: answerOwed,
  offered: (state) => lastLookedOn(state) !== undefined,
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, { on, note }) {
    const last = lastLookedOn(state);
    if (!last) return refuse('8.25', 'The six-month letter has not gone.', 'Send it and record it first.');
    return on < last
      ? refuseField('8.25', 'on', `That is before the last time, ${longDate(last)}.`)
      : [{ type: 'oversightChecked', on, note }];
  },
});
