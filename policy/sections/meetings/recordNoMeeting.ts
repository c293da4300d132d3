import { caseCommand } from '../../machine/section';
import { whyNotHeld } from './choices';
import { meeting } from './fields';
import { noMeeting } from './moveMeeting';
import { meetingAhead } from './questions';

export const recordNoMeeting = caseCommand({
  ...meeting,
  name: 'recordNoMeeting',
  button: 'Record no meeting held',
  about: 'Why the meeting did not happen. Another can be arranged.',
  fields: {
    because: { kind: 'choice', label: 'Why was it not held?', options: whyNotHeld },
    why: {
      kind: 'longText',
      label: 'What happened, and what comes next?',
      notBare: 'Say what happened, and what comes next.',
    },
  },
  offered: (state) => meetingAhead(state) !== undefined,
  done: () => 'Recorded: the meeting was not held. Arrange another if they want one.',
  decide: (state, missed) => (meetingAhead(state) ? [{ type: 'meetingNotHeld', ...missed }] : noMeeting()),
});
