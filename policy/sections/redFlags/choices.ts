import type { Role } from '../../roles';

/** Signs that more than a complaint is at stake (2.3). */
export const redFlags = {
  safeguarding: 'Safeguarding',
  patientSafety: 'A patient safety incident',
  legal: 'A legal matter',
  police: 'A police matter',
  coroner: 'A coroner or inquest',
} as const;

export type RedFlag = keyof typeof redFlags;

const leads = {
  safeguarding: 'safeguardingLead',
  patientSafety: 'patientSafetyLead',
  legal: 'legalLead',
  police: 'legalLead',
  coroner: 'legalLead',
} as const satisfies Readonly<Record<RedFlag, Role>>;

/** The roles that accept red flags and say what was done (2.3, D45). */
export const flagLeads: readonly Role[] = [...new Set(Object.values(leads))];

/** The lead a flag names (2.3). */
export const leadOf = (flag: RedFlag): Role => leads[flag];

/** The leads told at once of each flag; the Lead Manager always is (2.3). */
export const whoToTell = (flag: RedFlag): readonly Role[] => [leadOf(flag), 'leadManager'];

/** What must happen when the flag is up, in words for whoever raised it (2.3). */
export const whatMustHappen: Readonly<Record<RedFlag, string>> = {
  safeguarding:
    'If anybody is in danger now, act first: follow the safeguarding procedure and call 999 if you must. The safeguarding lead has been told.',
  patientSafety:
    'Report it as a patient safety incident today. The patient safety lead has been told and will say if the duty of candour applies.',
  legal:
    'Do not admit or promise anything about a claim. The legal services lead has been told; the complaint carries on.',
  police:
    'Keep anything that may be evidence. The legal services lead has been told. The complaint waits only if the police formally ask.',
  coroner:
    'Keep all records as they are. The legal services lead has been told. The complaint waits only if the coroner formally asks.',
};

/** What must happen about these flags, for whoever raised them (2.3). */
export const sayWhatMustHappen = (flags: readonly RedFlag[]): string =>
  flags.map((flag) => ` ${whatMustHappen[flag]}`).join('');
