import { caseCommand } from '../../machine/section';
import { letterSent } from '../shared/fields';
import { meeting } from './fields';
import { noMeeting } from './moveMeeting';
import { isWithThePerson, meetingAhead } from './questions';

export const recordInvitation = caseCommand({
  ...meeting,
  name: 'recordInvitation',
  button: 'Record invitation as sent',
  about: 'The letter says when and where, who comes, and how to change it.',
  fields: letterSent,
  offered(state) {
    const ahead = meetingAhead(state);
    return ahead !== undefined && isWithThePerson(ahead) && ahead.invitedOn === undefined;
  },
  done: () => 'Recorded: they are invited.',
  decide: (state, sent) => (meetingAhead(state) ? [{ type: 'meetingInvited', ...sent }] : noMeeting()),
});
