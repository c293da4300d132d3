import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { whileKept } from '../actions/fields';
import { investigating } from '../shared/who';
import { linkedAs } from './questions';

export const writeEventNote = caseCommand({
  name: 'writeEventNote',
  button: 'Write a note of the event',
  about:
    'One note for every case that is about this event: it stands on each of them. Leave out whoever complained. Each gets their own answer.',
  paragraph: '8.23',
  fields: {
    note: {
      kind: 'longText',
      label: 'What was found of the event?',
      notBare: 'Say what was found.',
      hint: 'What happened, what should have happened, and what shows it',
    },
  },
  who: { ...investigating, not: ['staffConcerned'] },
  stages: whileKept,
  basis: ['links'],
  offered: (state) => linkedAs(state, 'sameEvent').length > 0,
  keeps: ({ links }) => ({ note: links.note?.words }),
  alsoOn: (state, { note }) =>
    linkedAs(state, 'sameEvent').map((reference) => ({
      reference,
      command: 'writeEventNote',
      entries: { note },
    })),
  done: () => 'Kept. It stands on every case that is about the same event.',
  decide: ({ links }, { note }) =>
    links.note?.words === note
      ? refuseField('8.23', 'note', 'That is the note already.')
      : [{ type: 'eventNoteWritten', note }],
});
