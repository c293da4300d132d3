import type { CaseState } from '../../machine/caseState';

/** Referrals the Ombudsman has not decided on. */
export const undecided = ({ ombudsman: { referrals } }: CaseState) =>
  referrals.filter(({ outcome }) => !outcome);

/** What the Ombudsman has asked for and not had yet. */
export const unanswered = ({ ombudsman: { requests } }: CaseState) =>
  requests.filter(({ answeredOn }) => !answeredOn);
