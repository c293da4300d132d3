import { complaintsStaff } from '../../roles';
import type { Stage } from '../../stages';

/** Who works with partner organisations: the complaints managers of Appendix 4, and whoever has the case. */
export const team = {
  roles: complaintsStaff,
  relations: ['handler', 'investigator'],
  not: ['staffConcerned'],
} as const;

/** Stages in which other organisations can be part of it, before and after the response. */
export const jointStages = [
  'toTriage',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
  'responded',
  'ledElsewhere',
] as const satisfies readonly Stage[];

/** Stages in which a response is being put together. */
export const gathering = [
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
] as const satisfies readonly Stage[];

/** Stages in which the lead can still ask something of us. */
export const askedOfUs: readonly Stage[] = [
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
  'ledElsewhere',
  'copiedIn',
];
