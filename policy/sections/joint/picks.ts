import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { us } from './choices';
import type { Matter, Partner } from './facts';
import { activePartners, unanswered } from './questions';

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

export const pickMatter = (matters: readonly Matter[]) =>
  Object.fromEntries(unanswered(matters).map(({ id, raisedOn }) => [id, `The one of ${longDate(raisedOn)}`]));
