import { bodies } from '../../wording';

/** The policy calls the second one the LGO; its name has changed since (D15). */
export const ombudsmen = {
  phso: bodies.phso.name,
  lgsco: `${bodies.lgsco.name} (LGO in the policy)`,
} as const;

export const ombudsmanOutcomes = {
  notInvestigated: 'They will not look into it',
  settled: 'It was settled with their help',
  notUpheld: 'Not upheld',
  partlyUpheld: 'Partly upheld',
  upheld: 'Upheld',
} as const;
