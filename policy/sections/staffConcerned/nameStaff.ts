import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { listing, memberFor } from './questions';

export const nameStaff = caseCommand({
  name: 'nameStaff',
  button: 'Name a member of staff',
  about: 'Whoever it is about. They are told early, supported, and asked for their account.',
  paragraph: '8.21',
  fields: {
    person: { kind: 'person', label: 'Which member of staff is it?' },
    job: { kind: 'text', label: 'What is their job?', hint: 'The case goes by this, not by their name.' },
  },
  who: investigating,
  stages: listing,
  done: () => 'They are on the list. Next, tell them, and where they can get support.',
  decide: (state, named) =>
    memberFor(state, named.person)
      ? refuseField('8.21', 'person', 'They are on the list already.')
      : [{ type: 'staffNamed', ...named }],
});
