import type { CaseState } from '../../machine/caseState';
import { complaintsStaff } from '../../roles';
import type { Stage } from '../../stages';
import { us, type Partner } from './facts';
import { activePartners } from './questions';

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

/** These organisations, by id. */
export const named = (partners: readonly Partner[]) =>
  Object.fromEntries(partners.map(({ id, name }) => [id, name]));

/** The partners that take part, of whom `which` holds. */
export const pickPartner =
  (which: (state: CaseState, partner: Partner) => boolean = () => true) =>
  (state: CaseState) =>
    named(activePartners(state).filter((partner) => which(state, partner)));

/** Every organisation that takes part, ours first. */
export const pickBody = (state: CaseState) => ({ [us]: 'Our Trust', ...named(activePartners(state)) });
