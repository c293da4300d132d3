import { caseCommand } from '../../machine/section';
import { handling } from '../shared/who';
import { wasSpoken } from './questions';

export const recordWrittenRecord = caseCommand({
  name: 'recordWrittenRecord',
  button: 'Record a copy as given',
  about: 'When a complaint is made by word of mouth, the person gets a copy of what we wrote down.',
  paragraph: '3.8',
  fields: { on: { kind: 'date', label: 'When was the copy given or sent?', when: 'past' } },
  who: handling,
  stages: ['earlyResolution', 'closerLook', 'investigation', 'response'],
  offered: (state) => wasSpoken(state) && !state.acknowledgement.writtenRecordOn,
  done: () => 'Recorded: they have a copy of what was written down.',
  decide: (_state, { on }) => [{ type: 'writtenRecordGiven', on }],
});
