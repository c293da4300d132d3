import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { refusePastDay } from '../actions/fields';
import { toldTo } from '../consent/toldTo';
import { openMediation } from '../engagement/questions';
import { when } from '../shared/fields';
import { meetingResults } from './choices';
import { meeting } from './fields';
import { noMeeting } from './moveMeeting';
import { isWithThePerson, meetingAhead } from './questions';

export const recordMeeting = caseCommand({
  ...meeting,
  name: 'recordMeeting',
  button: 'Record the meeting',
  about: 'Who came, what was said and what was agreed. The notes then go to the person.',
  fields: {
    on: when,
    came: { kind: 'longText', label: 'Who came?' },
    said: { kind: 'longText', label: 'What was said?' },
    agreed: {
      kind: 'longText',
      label: 'What was agreed?',
      hint: 'If nothing was, say so, and what happens next.',
      notBare: 'Say what was agreed, or what happens next.',
    },
    result: { kind: 'choice', label: 'What did it put right?', options: meetingResults },
    toldTo,
    action: {
      kind: 'longText',
      label: 'What will be done?',
      hint: 'If something was agreed to be done. More can be added as actions.',
      optional: true,
      staysOpen: true,
    },
    owner: { kind: 'person', label: 'Who will do it?', optional: true, staysOpen: true },
    due: { kind: 'date', label: 'By when?', optional: true, staysOpen: true },
  },
  offered: (state) => meetingAhead(state) !== undefined,
  done: () => 'The meeting is on record.',
  decide(state, { action, owner, due, ...held }, { today }) {
    const ahead = meetingAhead(state);
    if (!ahead) return noMeeting();
    const offer = openMediation(state);
    const ended =
      offer && isWithThePerson(ahead) && offer.offeredOn <= held.on
        ? [{ type: 'mediationEnded', result: held.result, on: held.on, note: held.agreed } as const]
        : [];
    if (!action) return [{ type: 'meetingHeld', ...held }, ...ended];
    if (!owner) return refuseField('8.39', 'owner', 'Say who will do it.');
    if (!due) return refuseField('8.39', 'due', 'Say by when it is done.');
    return (
      refusePastDay(due, today) ?? [
        { type: 'meetingHeld', ...held },
        ...ended,
        { type: 'actionAdded', what: action, owner, due, because: 'meeting' },
      ]
    );
  },
});
