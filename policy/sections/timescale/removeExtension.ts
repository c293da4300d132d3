import { longDate } from '../../calendar/dates';
import { currentRound } from '../../machine/kind';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { approvedExtensions } from './questions';
import { responseSum } from './responseDate';

export const removeExtension = caseCommand({
  name: 'removeExtension',
  button: 'Remove the extension',
  about: 'The day goes back to what it was before. The person is told first.',
  paragraph: '8.24',
  fields: {
    reason: { kind: 'text', label: 'Why is the time not needed?' },
    toldOn: { kind: 'date', label: 'When was the person told?', when: 'past' },
  },
  who: { roles: ['leadManager'], delegated: 'decideTime', not: ['staffConcerned'] },
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state) => approvedExtensions(state, currentRound(state)).length > 0,
  done: (state, context) =>
    `Removed. The answer is due on ${longDate(responseSum(state, context).due)} again.`,
  decide(state, { reason, toldOn }) {
    const last = approvedExtensions(state, currentRound(state)).at(-1);
    if (!last)
      return refuse(
        '8.24',
        'There is no approved extension to remove.',
        'The case card shows the day in force.',
      );
    if (toldOn < last.toldOn)
      return refuseField('8.24', 'toldOn', 'That is before they were told of the extension itself.');
    return [{ type: 'extensionRemoved', reason, toldOn }];
  },
});
