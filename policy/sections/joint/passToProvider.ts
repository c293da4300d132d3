import { isPrivateProvider } from '../../trust/services';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { jointStages, team } from './who';

export const passToProvider = caseCommand({
  name: 'passToProvider',
  button: 'Pass to private provider',
  about: 'A private provider that works for us has a complaints procedure of its own.',
  paragraph: '10.2',
  fields: {
    provider: { kind: 'text', label: 'Which provider?' },
    way: {
      kind: 'choice',
      label: 'What was done?',
      options: { toldWhere: 'The person was told where to turn', forwarded: 'It was passed on to them' },
    },
    consent: {
      kind: 'yesNo',
      label: 'Does the person agree to it being passed on?',
      onlyIf: { field: 'way', is: ['forwarded'] },
    },
    on: { kind: 'date', label: 'When was it passed on?', when: 'past' },
  },
  who: team,
  stages: jointStages,
  offered: (state, { trust }) =>
    isPrivateProvider(trust, concernOf(state).service) && !state.joint.passedOnOn,
  done: () => 'Recorded: what was done about the private provider.',
  decide(state, { consent, ...passed }) {
    if (passed.way === 'forwarded' && !consent)
      return refuseField(
        '10.2',
        'consent',
        'It is passed on only if the person agrees. Otherwise tell them where to turn.',
      );
    return [{ type: 'passedToProvider', ...passed }];
  },
});
