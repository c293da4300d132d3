import type { Role } from '../../roles';

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

export const matterLabels = Object.fromEntries(
  Object.entries(matters).map(([key, { label }]) => [key, label]),
) as Readonly<Record<keyof typeof matters, string>>;
