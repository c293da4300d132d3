import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { meetingKinds, withThePerson } from './choices';
import { meeting, whenAndWhere } from './fields';
import { meetingAhead } from './questions';

export const arrangeMeeting = caseCommand({
  ...meeting,
  name: 'arrangeMeeting',
  button: 'Arrange a meeting',
  about: 'When and where it is, who comes, and what help the person needs there. No clock waits for it.',
  fields: {
    kind: { kind: 'choice', label: 'What is it for?', options: meetingKinds },
    ...whenAndWhere,
    comes: { kind: 'longText', label: 'Who comes?', hint: 'For the person too: a friend or an advocate.' },
    purpose: { kind: 'longText', label: 'What will be talked about?' },
    support: {
      kind: 'text',
      label: 'What support does the person need there?',
      hint: 'An interpreter, step-free access, a break. “None needed” is an answer.',
      onlyIf: { field: 'kind', is: withThePerson },
    },
  },
  offered: (state) => meetingAhead(state) === undefined,
  done: (state) => {
    const ahead = meetingAhead(state);
    return ahead && withThePerson.includes(ahead.kind)
      ? 'The meeting is arranged. Next, send the invitation: the letter is on its form.'
      : 'The meeting is arranged.';
  },
  decide: (state, arranged) =>
    meetingAhead(state)
      ? refuse('App.1', 'A meeting is arranged already.', 'Change that one, or record how it went.')
      : [{ type: 'meetingArranged', ...arranged }],
});
