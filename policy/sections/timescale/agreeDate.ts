import { longDate } from '../../calendar/dates';
import { currentRound } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { conversationWays } from '../shared/choices';
import { agreementsOf } from './questions';
import { responseSum } from './responseDate';
import { keepsTime } from './who';

export const agreeDate = caseCommand({
  name: 'agreeDate',
  button: 'Agree the response date',
  about:
    'How long it should take, agreed with the person. It may be sooner than the working days allow. Later needs an extension.',
  paragraph: '8.21',
  fields: {
    date: { kind: 'date', label: 'The day agreed', when: 'future' },
    why: {
      kind: 'text',
      label: 'What makes it a fair time?',
      hint: 'How complex it is, and the work it needs',
    },
    agreedOn: { kind: 'date', label: 'When did the person agree?', when: 'past' },
    how: { kind: 'choice', label: 'How was it agreed?', options: conversationWays },
    partnerReason: {
      kind: 'text',
      label: 'Why does a partner organisation need another day?',
      optional: true,
    },
  },
  who: keepsTime,
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  done: (state, context) => `Recorded. The answer is due on ${longDate(responseSum(state, context).due)}.`,
  decide(state, day, context) {
    const round = currentRound(state);
    const last = agreementsOf(state, round).at(-1);
    if (last && day.agreedOn < last.agreedOn)
      return refuseField(
        '8.21',
        'agreedOn',
        `Another day was agreed later than that, on ${longDate(last.agreedOn)}.`,
      );
    const { due } = responseSum(state, context);
    if (day.date > due)
      return refuseField(
        '8.24',
        'date',
        `The answer is due by ${longDate(due)}. A later day is an extension: use “Ask for more time”.`,
      );
    return [{ type: 'dateAgreed', day: { ...day, round: round.number } }];
  },
});
