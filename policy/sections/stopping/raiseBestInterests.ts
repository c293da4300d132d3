import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { isRepresented } from '../representation/questions';
import { refuseUnrepresented } from '../representation/refuseUnrepresented';
import { stoppableStages } from './questions';

export const raiseBestInterests = caseCommand({
  name: 'raiseBestInterests',
  button: 'Doubt the representative',
  about:
    'If you think that the representative is not acting for the person’s good, say so. The Lead Manager for Complaints decides.',
  paragraph: '4.5',
  fields: { note: { kind: 'longText', label: 'What makes you think so?' } },
  who: {
    roles: complaintsStaff,
    relations: [
      'logger',
      'handler',
      'colleague',
      'investigator',
      'invitedInvestigator',
      'adviser',
      'author',
      'oversight',
    ],
  },
  stages: stoppableStages,
  offered: (state) => isRepresented(state) && !state.stopping.doubt,
  done: () => 'The Lead Manager for Complaints has been told and will decide.',
  decide(state, { note }, { actor }) {
    const unrepresented = refuseUnrepresented(state, '4.5', 'note');
    if (unrepresented) return unrepresented;
    return state.stopping.doubt
      ? refuse(
          '4.5',
          'The Lead Manager for Complaints already knows of a doubt about the representative.',
          'Tell them what you know.',
        )
      : [
          {
            type: 'bestInterestsDoubted',
            note,
            ...(actor.roles.includes('leadManager') ? { byLeadManager: true } : {}),
          },
        ];
  },
});
