import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { learningField, letterSent } from '../shared/fields';
import { workableStages, owesNotCoveredLetter } from './questions';

export const recordNotCoveredLetter = caseCommand({
  name: 'recordNotCoveredLetter',
  button: 'Record not-covered letter',
  about: 'Record it once the letter has gone. It gives the reasons and says where to turn.',
  paragraph: '3.6',
  fields: {
    ...letterSent,
    learning: {
      ...learningField,
      hint: 'Needed where nothing else of it is left to look into.',
      optional: true,
    },
  },
  who: { roles: complaintsStaff },
  stages: [...workableStages, 'notCovered'],
  leadsTo: { notCovered: ['closed'] },
  basis: ['scope'],
  offered: owesNotCoveredLetter,
  done: () => 'Recorded: the letter about what is not covered has gone.',
  decide(state, { on, how, learning = '' }) {
    if (!owesNotCoveredLetter(state))
      return refuse(
        '3.6',
        'No letter is owed about a part that is not covered.',
        'Choose “Say a part is not covered” first: it asks for the reason and where they can turn.',
      );
    const sent = { type: 'notCoveredLetterSent', on, how } as const;
    if (state.stage !== 'notCovered') return [sent];
    return [
      sent,
      {
        type: 'caseClosed',
        ending: 'notCovered',
        learning,
        confirmedBy: 'staff',
      },
    ];
  },
});
