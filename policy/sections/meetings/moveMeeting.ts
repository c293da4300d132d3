import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { meeting, whenAndWhere } from './fields';
import { meetingAhead } from './questions';

/** No meeting is arranged. */
export const noMeeting = () =>
  refuse('App.1', 'No meeting is arranged on this case.', 'Choose “Arrange a meeting” first.');

export const moveMeeting = caseCommand({
  ...meeting,
  name: 'moveMeeting',
  button: 'Change the meeting',
  about: 'Another day, time or place. The person is invited again.',
  fields: {
    ...whenAndWhere,
    why: { kind: 'text', label: 'Why does it change?', notBare: 'Say why it changes.' },
  },
  offered: (state) => meetingAhead(state) !== undefined,
  keeps(state) {
    const { on, at, place } = meetingAhead(state) ?? {};
    return { on, at, place };
  },
  done: () => 'The meeting is changed. Tell everybody who comes.',
  decide: (state, moved) => (meetingAhead(state) ? [{ type: 'meetingMoved', ...moved }] : noMeeting()),
});
