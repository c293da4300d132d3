import type { Who } from '../../machine/command';
import { refuse } from '../../machine/refusal';
import { capacities } from './choices';
import { restrictionCommand } from './command';
import type { Capacity } from './facts';

/** One of the three agreements of 9.3: the same questions, asked of somebody in this capacity. */
const agreeAs = (capacity: Capacity, name: string, who: Who) =>
  restrictionCommand({
    name,
    button: `Reply as ${capacities[capacity]}`,
    about:
      'Look at the behaviours, the limit and how healthcare stays open. If you do not agree, it goes back with your reasons.',
    paragraph: '9.3',
    fields: {
      agrees: { kind: 'yesNo', label: 'Do you agree?' },
      why: { kind: 'longText', label: 'Why not?', onlyIf: { field: 'agrees', is: [false] } },
    },
    who,
    stages: ['proposed'],
    leadsTo: ['agreed', 'returned'],
    basis: ['proposal'],
    offered: ({ proposal }) => proposal?.agreements[capacity] === undefined,
    sought: 'Agreement to a limit on contact',
    decides: () => [],
    quick: [{ button: `Agree as ${capacities[capacity]}`, given: 'Agreed', entries: { agrees: true } }],
    done: ({ proposal }) =>
      proposal?.agreements[capacity]
        ? 'Thank you. Your agreement is recorded.'
        : 'It goes back to the Lead Manager, with your reasons.',
    decide({ proposal }, { agrees, why = '' }, { actor }) {
      if (proposal?.agreements[capacity])
        return refuse('9.3', 'That agreement has been given already.', 'Nothing more is needed for it.');
      if (Object.values(proposal?.agreements ?? {}).includes(actor.id))
        return refuse(
          '9.3',
          'You have agreed already in another role. The three agreements come from three people.',
          'Ask somebody else who holds this role.',
        );
      return agrees
        ? [{ type: 'restrictionAgreed', as: capacity }]
        : [{ type: 'agreementRefused', as: capacity, why }];
    },
  });

export const agreeAsManagingDirector = agreeAs('managingDirector', 'agreeAsManagingDirector', {
  roles: ['managingDirector'],
  relations: ['agreer'],
  both: true,
});

export const agreeAsClinicalTeam = agreeAs('clinicalTeam', 'agreeAsClinicalTeam', {
  roles: ['clinicalTeam'],
  relations: ['agreer'],
  both: true,
});

export const agreeAsLeadManager = agreeAs('leadManager', 'agreeAsLeadManager', {
  roles: ['leadManager'],
  delegated: 'restrictions',
});
