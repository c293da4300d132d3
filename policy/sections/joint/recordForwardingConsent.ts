import { caseCommand } from '../../machine/section';
import { forwardingConsentOwed } from './questions';
import { team } from './who';

export const recordForwardingConsent = caseCommand({
  name: 'recordForwardingConsent',
  button: 'Record consent to pass on',
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
  done: () => 'Their answer is recorded.',
  decide: (_state, consent) => [{ type: 'forwardingConsentRecorded', ...consent }],
});
