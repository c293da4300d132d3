import type { Entries } from '../../policy/machine/fields';

/** A step of a course: the command, and what is entered in it whatever the rest of the form says. */
export interface Aim {
  readonly command: string;
  readonly entries?: Entries;
}

const partner = 'icb';
const stepOf = (step: string): Aim => ({
  command: 'recordPartnerStep',
  entries: { partners: [partner], step },
});

/** What somebody sets out to do that takes several steps, one after another: at random they would hardly ever meet. */
export const courses: readonly (readonly Aim[])[] = [
  [
    { command: 'addPartner', entries: { organisation: partner } },
    stepOf('notified'),
    stepOf('joined'),
    stepOf('consentGiven'),
    { command: 'agreeLead', entries: { primaryFocus: partner, lead: partner } },
    { command: 'decideLead', entries: { decision: 'agree' } },
    { command: 'closeLedElsewhere' },
  ],
  [{ command: 'closeDuplicate', entries: { of: 'C26-8M5NR' } }],
];
