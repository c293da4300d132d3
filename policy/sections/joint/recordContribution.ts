import { caseCommand } from '../../machine/section';
import { pickPartner } from './picks';
import { activePartners, weLead } from './questions';
import { gathering, team } from './who';

export const recordContribution = caseCommand({
  name: 'recordContribution',
  button: 'Record a partner’s part',
  about: 'The response shows which part comes from whom.',
  paragraph: '8.36',
  fields: {
    partner: { kind: 'pick', label: 'From whom?', from: pickPartner() },
    part: { kind: 'longText', label: 'Which part is it about?' },
    findings: { kind: 'longText', label: 'What did they find?' },
    on: { kind: 'date', label: 'When did it come?', when: 'past' },
  },
  who: team,
  stages: [...gathering, 'responded'],
  basis: ['joint'],
  offered: weLead,
  keeps(state) {
    const [only, ...others] = activePartners(state);
    return others.length === 0 ? { part: only?.part } : {};
  },
  done: () => 'The partner’s part is recorded.',
  decide: (state, { partner, ...contribution }) => [{ type: 'contributionReceived', partner, contribution }],
});
