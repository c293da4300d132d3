import type { Trust } from '../../trust/trust';

interface Reason {
  readonly label: string;
  readonly why: string;
  /** Where the person is pointed to, unless somebody says another place. */
  readonly signpost: (trust: Trust) => string;
}

const theOmbudsman = ({ whereToTurn: { phso } }: Trust): string => `The ${phso.name}`;

/** Why a part of a complaint is outside this procedure (3.5), and where to send the person. `law` marks the Regulations' own reasons (D14). */
export const exclusions = {
  employment: {
    label: 'A member of staff’s own employment',
    why: 'it is about employment with the Trust',
    signpost: ({ otherTeams: { employment } }) => `${employment}, or a trade union representative`,
  },
  subjectAccess: {
    label: 'A request for personal records (subject access)',
    why: 'it asks for personal records',
    signpost: ({ otherTeams: { informationRights } }) =>
      `${informationRights}, who answer subject access requests`,
  },
  freedomOfInformation: {
    label: 'A freedom of information request',
    why: 'it asks for information the Trust holds',
    signpost: ({ otherTeams: { informationRights } }) =>
      `${informationRights}, who answer freedom of information requests`,
  },
  responsibleBody: {
    label: 'Made by another public body (Regulations, not policy)',
    why: 'it was made by a public body',
    signpost: () => 'The service’s Senior Manager, who answers the other body',
  },
  settledOrally: {
    label: 'Spoken, and settled by the next working day (Regulations, not policy)',
    why: 'it was settled to the person’s satisfaction by the next working day',
    signpost: ({ pals }) => `${pals.name}, if anything more comes up`,
  },
  alreadyInvestigated: {
    label: 'Already investigated as a complaint (Regulations, not policy)',
    why: 'the same matter has been investigated already',
    signpost: theOmbudsman,
  },
  ombudsman: {
    label: 'With an Ombudsman now or before (Regulations, not policy)',
    why: 'an Ombudsman is looking at it or has done',
    signpost: () => 'The Ombudsman’s office that has the case',
  },
  tooLate: {
    label: 'This part was made more than 12 months on, and is not accepted',
    why: 'it was made more than 12 months on',
    signpost: theOmbudsman,
  },
  pension: {
    label: 'About a pension (Regulations, not policy)',
    why: 'it is about a pension',
    signpost: () => 'NHS Pensions, or the Pensions Ombudsman',
  },
} as const satisfies Readonly<Record<string, Reason>>;

export type Exclusion = keyof typeof exclusions;

export const exclusionLabels = Object.fromEntries(
  Object.entries(exclusions).map(([key, { label }]) => [key, label]),
) as Readonly<Record<Exclusion, string>>;
