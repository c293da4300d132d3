import type { CaseTellers } from '../../machine/telling';
import type { LinkEvent } from './facts';
import { linkCase, unlinkCase } from './linkCase';
import { writeEventNote } from './writeEventNote';

export const tells: CaseTellers<LinkEvent> = {
  caseLinked: {
    title: 'Linked to another case',
    part: 'summary',
    names: ({ other }) => other,
    said: {
      other: { kind: 'text', label: 'The other case' },
      as: linkCase.fields.as,
      why: linkCase.fields.why,
    },
  },
  caseUnlinked: {
    title: 'Took a link to another case away',
    part: 'summary',
    names: ({ other }) => other,
    said: { other: { kind: 'text', label: 'The other case' }, why: unlinkCase.fields.why },
  },
  eventNoteWritten: {
    title: 'Noted what was found of the event',
    part: 'investigation',
    said: writeEventNote.fields,
  },
};
