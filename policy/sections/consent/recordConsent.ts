import { refuse, refuseField } from '../../machine/refusal';
import { inContact } from '../shared/who';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { owesCompetence } from '../representation/questions';
import { consentStatus } from './questions';

const answers = {
  requested: 'Asked for, or asked again',
  received: 'They agree',
  refused: 'They do not agree',
  withdrawn: 'Given before, and now taken back',
} as const;

export const recordConsent = caseCommand({
  name: 'recordConsent',
  button: 'Record consent',
  about: 'Until the person agrees, nothing personal goes to whoever speaks for them.',
  paragraph: '4.2',
  fields: {
    answer: { kind: 'choice', label: 'Where does consent stand?', options: answers },
    on: { kind: 'date', label: 'When was this?', when: 'past' },
    evidence: { kind: 'text', label: 'How was it asked or given, and where is it kept?' },
    takenBy: {
      kind: 'text',
      label: 'Who took it from the person?',
      onlyIf: { field: 'answer', is: ['received'] },
    },
  },
  who: inContact,
  stages: openStages,
  basis: ['consent', 'representation'],
  offered: (state) => consentStatus(state) !== 'notNeeded' && !owesCompetence(state),
  done: () => 'Their answer is recorded.',
  decide(state, { answer, on, evidence, takenBy = '' }) {
    if (owesCompetence(state))
      return refuse(
        '4.3',
        'First decide whether the young person can decide this for themselves.',
        'Choose “Say if they can decide”.',
      );
    const status = consentStatus(state);
    if (status === 'notNeeded')
      return refuseField(
        '4.2',
        'answer',
        'No consent is needed here: nobody speaks for another person, or the person cannot give it.',
      );
    if ((answer === 'withdrawn') !== (status === 'received'))
      return refuseField(
        '4.2',
        'answer',
        status === 'received'
          ? 'Consent is here already. It can only be taken back.'
          : 'Only consent that was given can be taken back.',
      );
    if (answer === 'requested') return [{ type: 'consentRequested', on, how: evidence }];
    if (answer === 'received') return [{ type: 'consentReceived', on, evidence, takenBy }];
    return [{ type: answer === 'refused' ? 'consentRefused' : 'consentWithdrawn', on, note: evidence }];
  },
});
