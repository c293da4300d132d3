import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { listing, mayNameNone } from './questions';

export const nameNoStaff = caseCommand({
  name: 'nameNoStaff',
  button: 'Record: not about staff',
  about: 'For example a building, or a wait. If somebody turns out to be concerned, name them then.',
  paragraph: '8.21',
  fields: { why: { kind: 'text', label: 'What is it about instead?' } },
  who: investigating,
  stages: listing,
  offered: mayNameNone,
  done: () => 'Recorded: it is about no member of staff.',
  decide: ({ staffConcerned: { named } }, { why }) =>
    named.length > 0
      ? refuse(
          '8.21',
          'There is somebody on the list.',
          'Take them off it first, if they do not belong there.',
        )
      : [{ type: 'noStaffNamed', why }],
});
