import type { LondonDate } from '../../calendar/dates';
import type { Role } from '../../roles';
import type { CaseState } from '../../machine/caseState';

/** Matters that somebody else in the Trust knows best, and who that is (7.1, 12.3, section 12). */
export const matters = {
  discrimination: { label: 'Discrimination or unfair treatment', lead: 'inclusionLead', paragraph: '12.3' },
  spirituality: {
    label: 'A spiritual or religious matter',
    lead: 'spiritualCare',
    paragraph: 'Section 12 table',
  },
  dataProtection: { label: 'Personal data or confidentiality', lead: 'informationRights', paragraph: '7.1' },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly lead: Role; readonly paragraph: string }>
>;

export type Matter = keyof typeof matters;

export const labels = Object.fromEntries(
  Object.entries(matters).map(([key, { label }]) => [key, label]),
) as Readonly<Record<Matter, string>>;

export type SpecialistEvent =
  | {
      readonly type: 'specialistTold';
      readonly matter: Matter;
      readonly note: string;
      readonly consent?: boolean;
    }
  | { readonly type: 'specialistAnswered'; readonly matter: Matter; readonly answer: string };

export interface Specialists {
  readonly told: Readonly<
    Partial<Record<Matter, { readonly on: LondonDate; readonly answeredOn?: LondonDate }>>
  >;
}

/** Matters a specialist was told of, and whose answer is not on the case yet. */
export const unanswered = ({ specialists: { told } }: CaseState): readonly Matter[] =>
  (Object.keys(matters) as Matter[]).filter((matter) => told[matter] && !told[matter].answeredOn);
