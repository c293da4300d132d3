import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { jointStages, team } from './choosing';
import { forwardingConsentOwed } from './triageGate';

export const recordForwardingConsent = caseCommand({
  name: 'recordForwardingConsent',
  button: 'Agreed to being passed on',
  about:
    'The commissioner passes a complaint to us only if the person agrees. Then it is ours from the day it reached us.',
  paragraph: '11.2',
  fields: {
    given: { kind: 'yesNo', label: 'Does the person agree to us having it?' },
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
    evidence: { kind: 'text', label: 'Who told us, and where is that kept?' },
  },
  who: team,
  stages: ['toTriage'],
  offered: forwardingConsentOwed,
  prefill: (_state, { today }) => ({ on: today }),
  decide: (_state, consent) => [{ type: 'forwardingConsentRecorded', ...consent }],
});

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
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who: team,
  stages: jointStages,
  offered: (state) => concernOf(state).service === 'privateProvider' && !state.joint.passedOnOn,
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, { consent, ...passed }) {
    if (passed.way === 'forwarded' && !consent)
      return refuseField(
        '10.2',
        'consent',
        'It is passed on only if the person agrees. Otherwise tell them where to turn.',
      );
    return refuseBeforeReceipt(state, '10.2', 'on', passed.on) ?? [{ type: 'passedToProvider', ...passed }];
  },
});
