import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { learningField, letterSent } from '../shared/fields';
import { isStoppedForGrounds } from './questions';

export const recordStopLetter = caseCommand({
  name: 'recordStopLetter',
  button: 'Record stopping letter',
  about: 'The representative gets our reasons, and hears that they can go to the Ombudsman.',
  paragraph: '4.5',
  fields: {
    ...letterSent,
    complete: {
      kind: 'yesNo',
      label: 'Does it give the reasons, and say that they can go to the Ombudsman?',
    },
    learning: learningField,
  },
  who: { roles: complaintsStaff },
  stages: ['stopped'],
  leadsTo: ['closed'],
  basis: ['stopping', 'representation'],
  done: () => 'Recorded: the letter with our reasons has gone.',
  decide: (state, { on, how, complete, learning }) =>
    complete
      ? [
          { type: 'stopLetterSent', on, how },
          {
            type: 'caseClosed',
            ending: isStoppedForGrounds(state) ? 'noGrounds' : 'stopped',
            learning,
            confirmedBy: 'staff',
          },
        ]
      : refuseField(
          '4.5',
          'complete',
          'The letter has to give the reasons and say that they can go to the Ombudsman. Send it with both first.',
        ),
});
