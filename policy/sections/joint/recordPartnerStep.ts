import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { partnerSteps, us } from './choices';
import { named } from './picks';
import { jointStages, team } from './who';

export const recordPartnerStep = caseCommand({
  name: 'recordPartnerStep',
  button: 'Record a partner step',
  about:
    'Told, joined, consent to share, the person told that it is handled together. One entry can cover several of them.',
  paragraph: 'App.4 4.4',
  fields: {
    partners: {
      kind: 'picks',
      label: 'Which organisations?',
      // One that declined or left may come back, so all of them are here.
      from: ({ joint }: CaseState) => ({ [us]: 'Our Trust', ...named(joint.partners) }),
    },
    step: {
      kind: 'choice',
      label: 'What happened?',
      options: { ...partnerSteps, toldPerson: 'The person was told that it is handled together' },
    },
    on: { kind: 'date', label: 'When was it done?', when: 'past' },
    note: { kind: 'text', label: 'How, and who said so?' },
  },
  who: team,
  stages: jointStages,
  offered: ({ joint }) => joint.partners.length > 0,
  done: () => 'The step is recorded.',
  decide(_state, { partners, step, on, note }) {
    if (partners.length === 0)
      return refuseField('App.4 4.4', 'partners', 'Choose at least one organisation.');
    if (partners.includes(us) && step !== 'toldPerson')
      return refuseField(
        'App.4 4.4',
        'partners',
        'That is a step of another organisation. Leave our own Trust out.',
      );
    return partners.map((partner) => ({ type: 'partnerStepTaken' as const, partner, step, on, note }));
  },
});
