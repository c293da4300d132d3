import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { openStages } from '../../stages';
import { when } from '../shared/fields';
import { providerSteps } from './choices';
import { isForProvider } from './questions';

export const reachProvider = caseCommand({
  name: 'reachProvider',
  button: 'Send it to the provider',
  about: 'A private provider working for us answers complaints itself. With consent we send it on.',
  paragraph: '10.2',
  fields: {
    step: { kind: 'choice', label: 'What was done?', options: providerSteps },
    provider: { kind: 'text', label: 'Which provider, and how to reach it?' },
    consent: {
      kind: 'yesNo',
      label: 'Did the person agree to it being sent on?',
      onlyIf: { field: 'step', is: ['forwarded'] },
    },
    on: when,
  },
  who: { roles: complaintsStaff, relations: ['handler'] },
  stages: openStages,
  offered: (state, context) => isForProvider(state, context) && !state.otherProcedures.provider,
  done: () => 'Recorded: what was done about the private provider.',
  decide(state, { consent, ...reached }, context) {
    if (!isForProvider(state, context))
      return refuse(
        '10.2',
        'This is not about a private provider, but about a service of our own.',
        'Correct the record first if it names the wrong service.',
      );
    if (reached.step === 'forwarded' && !consent)
      return refuseField(
        '10.2',
        'consent',
        'It is sent on only if the person agrees. Otherwise tell them how to reach the provider.',
      );
    return [{ type: 'providerReached', ...reached }];
  },
});
