import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { letterSent } from '../shared/fields';
import { meeting } from './fields';
import { owesNotes } from './questions';

export const recordNotesSent = caseCommand({
  ...meeting,
  name: 'recordNotesSent',
  button: 'Record notes as sent',
  about: 'The letter has what was said and agreed at the meeting, and who does what.',
  fields: letterSent,
  offered: (state) => owesNotes(state) !== undefined,
  done: () => 'Recorded: they have the notes of the meeting.',
  decide: (state, sent) =>
    owesNotes(state)
      ? [{ type: 'meetingNotesSent', ...sent }]
      : refuse(
          'App.1',
          'There are no notes to send on this case.',
          'Record the meeting first, with what was agreed.',
        ),
});
