import type { Trust } from '../../trust/trust';

/** The policy calls the second one the LGO; its name has changed since (D15). */
export const ombudsmen = ({ whereToTurn: { phso, lgsco } }: Trust) => ({
  phso: phso.name,
  lgsco: `${lgsco.name} (LGO in the policy)`,
});

export const ombudsmanOutcomes = {
  notInvestigated: 'They will not look into it',
  settled: 'It was settled with their help',
  notUpheld: 'Not upheld',
  partlyUpheld: 'Partly upheld',
  upheld: 'Upheld',
} as const;
