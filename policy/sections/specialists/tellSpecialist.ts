import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { hearing } from '../shared/who';
import { matterLabels, matters } from './choices';

export const tellSpecialist = caseCommand({
  name: 'tellSpecialist',
  button: 'Tell a specialist',
  about:
    'Inclusion and Engagement, Spiritual Care or Information Rights. They are told, and see the case from then on.',
  paragraph: '12.3',
  fields: {
    matter: { kind: 'choice', label: 'What does it raise?', options: matterLabels },
    note: { kind: 'longText', label: 'What was said?' },
    consent: {
      kind: 'yesNo',
      label: 'Does the person agree that Spiritual Care hears about it?',
      onlyIf: { field: 'matter', is: ['spirituality'] },
    },
  },
  who: hearing,
  stages: openStages,
  done: () => 'The specialist has been told, and can see the case.',
  decide(state, { matter, note, consent }) {
    const { paragraph } = matters[matter];
    if (state.specialists.told[matter])
      return refuseField(
        paragraph,
        'matter',
        'They have been told about this case already. They can see what is added to it.',
      );
    if (matter === 'spirituality' && !consent)
      return refuseField(
        paragraph,
        'consent',
        'Spiritual Care hears about it only if the person agrees. Ask them first.',
      );
    return [{ type: 'specialistTold', matter, note, ...(consent ? { consent } : {}) }];
  },
});
