import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { learningField } from '../shared/fields';

export const closeAfterResponse = caseCommand({
  name: 'closeAfterResponse',
  button: 'Close the case',
  about: 'The response has gone. Actions stay open until they are done, and the case can be reopened.',
  paragraph: '8.37',
  fields: { learning: learningField },
  who: {
    roles: complaintsStaff,
    relations: ['handler'],
    not: ['staffConcerned'],
  },
  stages: ['responded'],
  leadsTo: ['closed'],
  needs: 'closing',
  done: () => 'The case is closed. Thank you.',
  decide: (_state, { learning }) => [
    { type: 'caseClosed', ending: 'responded', learning, confirmedBy: 'staff' },
  ],
});
