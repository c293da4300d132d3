import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { how, when } from '../shared/fields';
import { restricted, whichMatter } from './fields';
import { notTold, someMatter } from './questions';

export const tellOfStaffSteps = caseCommand({
  ...restricted,
  name: 'tellOfStaffSteps',
  button: 'Record steps as told',
  about: 'The person is told that steps are being considered, and as much as we may share.',
  fields: {
    matter: whichMatter(notTold),
    shared: { kind: 'longText', label: 'What were they told?' },
    signposted: {
      kind: 'yesNo',
      label: 'Were they told who can advise on fitness to practise?',
    },
    on: when,
    how,
  },
  offered: (state) => someMatter(state, notTold),
  done: () => 'Recorded: the person has been told of the steps.',
  decide: (state, { signposted, ...told }) =>
    signposted
      ? [{ type: 'personToldOfSteps', ...told }]
      : refuseField(
          '6.5',
          'signposted',
          'Tell them where to find that advice as well: they may refer somebody themselves. Then record it.',
        ),
});
