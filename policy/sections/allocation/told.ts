import type { CaseTellers } from '../../machine/telling';
import { inParts } from '../../machine/telling';
import { acceptAllocation } from './acceptAllocation';
import { decideInvolvement } from './decideInvolvement';
import { declineAllocation } from './declineAllocation';
import { explainInvolvement } from './explainInvolvement';
import type { AllocationEvent } from './facts';
import { invitationFields } from './fields';
import { handBack } from './handBack';
import { reallocate } from './allocate';

const insteadOf = { kind: 'person', label: 'In place of' } as const;

const invitation = inParts(
  {
    ...invitationFields,
    doubts: {
      kind: 'choices',
      label: 'What speaks against them',
      options: { untrained: 'Not on record as trained', involved: 'Involved in what it is about' },
    },
    openCases: { kind: 'number', label: 'Cases they had already', least: 0, most: 500 },
  },
  {
    override: 'investigation',
    doubts: 'investigation',
    involved: 'investigation',
    openCases: 'investigation',
  },
);

/** Who looks into it is for all who see the case; what was said about somebody’s own part in it is not (7.1). */
export const tells: CaseTellers<AllocationEvent> = {
  investigatorAsked: {
    title: 'Asked somebody to investigate',
    part: 'summary',
    said: { invitation, insteadOf, reason: reallocate.fields.reason },
  },
  involvementDeclared: {
    title: 'Said that they had a part in it',
    part: 'investigation',
    said: { part: acceptAllocation.fields.part },
  },
  involvementDecided: {
    title: ({ allowed }) =>
      allowed ? 'Decided that they look into it all the same' : 'Decided that somebody else looks into it',
    part: 'investigation',
    to: ({ person }) => [person],
    said: { ...decideInvolvement.fields, person: { kind: 'person', label: 'About whom' } },
  },
  allocationAccepted: {
    title: 'Took it on',
    part: 'summary',
    said: { investigator: { kind: 'person', label: 'Investigator' }, insteadOf },
  },
  allocationDeclined: {
    title: 'Declined to investigate',
    part: 'investigation',
    said: declineAllocation.fields,
  },
  involvementExplained: {
    title: 'Told the person why somebody involved looks into it',
    part: 'investigation',
    said: explainInvolvement.fields,
  },
  caseHandedBack: { title: 'Handed it back', part: 'investigation', said: handBack.fields },
};
