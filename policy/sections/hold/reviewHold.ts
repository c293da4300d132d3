import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { openHold } from './questions';
import { decidesOnHold } from './who';

export const reviewHold = caseCommand({
  name: 'reviewHold',
  button: 'Review the hold',
  about: 'Is the other process still going on? The person is told how things stand.',
  paragraph: '6.4',
  fields: {
    on: { kind: 'date', label: 'When was it reviewed?', when: 'past' },
    note: { kind: 'longText', label: 'How does the other process stand, and what was the person told?' },
  },
  who: decidesOnHold,
  stages: answerOwed,
  offered: (state) => openHold(state) !== undefined,
  done: () => 'Recorded: the hold was looked at again.',
  decide(state, { on, note }) {
    const hold = openHold(state);
    if (!hold) return refuse('6.4', 'It is not on hold.', 'The case card shows where it stands.');
    return on < (hold.reviewedOn ?? hold.from)
      ? refuseField('6.4', 'on', 'That is before the last time.')
      : [{ type: 'holdReviewed', on, note }];
  },
});
