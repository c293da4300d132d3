import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { learningField, letterSent } from '../shared/fields';

export const recordOutOfTimeLetter = caseCommand({
  name: 'recordOutOfTimeLetter',
  button: 'Record out-of-time letter',
  about: 'The letter says why, and that the person can complain to the Ombudsman about the decision.',
  paragraph: '5.3',
  fields: {
    ...letterSent,
    ombudsman: {
      kind: 'yesNo',
      label: 'Does it give the reasons, and say that they can go to the Ombudsman?',
    },
    learning: learningField,
  },
  who: { roles: complaintsStaff },
  stages: ['outOfTime'],
  leadsTo: ['closed'],
  basis: ['scope'],
  done: () => 'Recorded: the letter has gone.',
  decide: (_state, { on, how, ombudsman, learning }) =>
    ombudsman
      ? [
          { type: 'outOfTimeLetterSent', on, how },
          {
            type: 'caseClosed',
            ending: 'outOfTime',
            learning,
            confirmedBy: 'staff',
          },
        ]
      : refuseField(
          '5.3',
          'ombudsman',
          'The letter has to say why, and that the person can complain to the Ombudsman about it. Send it with that first.',
        ),
});
