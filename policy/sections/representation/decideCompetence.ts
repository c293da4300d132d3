import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { inContact } from '../shared/who';
import { whySpokenFor } from './questions';

export const decideCompetence = caseCommand({
  name: 'decideCompetence',
  button: 'Say if they can decide',
  about:
    'If a young person can decide this for themselves, their own consent is asked for. If not, the reason is kept.',
  paragraph: '4.3',
  fields: {
    competent: { kind: 'yesNo', label: 'Can the young person decide this for themselves?' },
    basis: { kind: 'text', label: 'Who judged that, and why?' },
  },
  who: inContact,
  stages: openStages,
  basis: ['representation'],
  offered: (state) => whySpokenFor(state) === 'aged13to17',
  done: () => 'Your decision is recorded.',
  decide: (state, { competent, basis }) =>
    whySpokenFor(state) === 'aged13to17'
      ? [{ type: 'competenceDecided', competent, basis }]
      : refuseField(
          '4.3',
          'competent',
          'This is asked only about a young person of 13 to 17. Record why they may speak first.',
        ),
});
