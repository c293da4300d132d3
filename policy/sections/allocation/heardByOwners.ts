import type { CaseEvent, CaseState } from '../../machine/caseState';
import { ownersOf } from '../../machine/owners';
import type { Notice, Noticing } from '../../machine/section';
import type { Meta } from '../../machine/events';

/** What others record, decide or answer, and whoever has the case goes on with: in words for a locked screen. */
const heard = {
  consentReceived: ['consent has come.', '4.2'],
  consentRefused: ['consent was not given.', '4.2'],
  consentWithdrawn: ['consent was taken back.', '4.2'],
  competenceDecided: ['it was decided whether the child can speak for themselves.', '4.3'],
  groundsDecided: ['it was decided whether the representative may bring it.', '4.4'],
  lateDecided: ['it was decided whether it is looked into though it came late.', '5.2'],
  issueDropped: ['an issue was taken out.', '8.21'],
  notClinical: ['an issue was found not to be about clinical care.', '8.23'],
  whyNotAgreed: ['a reason about a member of staff was agreed to.', '8.31'],
  candourAdvised: ['there is advice on the duty of candour.', '2.3'],
  specialistAnswered: ['a specialist lead has answered.', '12.3'],
  processOutcomeRecorded: ['the other process has come to an outcome.', '6.3'],
  clockPaused: ['the clock was stopped.', '8.24'],
  clockRestarted: ['the clock runs again.', '8.24'],
  oversightChecked: ['whoever keeps oversight has looked at it.', '8.25'],
  contributionReceived: ['the part of a partner has come.', '8.36'],
  partnerLate: ['it was decided how to go on without the part of a partner.', 'App.4 5.4'],
  approvalAnswered: ['a partner has answered about the draft.', 'App.4 4.4'],
  conflictResolved: ['what the organisations say was settled.', 'App.4 4.5B'],
  escalationAnswered: ['the Senior Managers have answered.', 'App.4 3.3'],
  leadDecided: ['it was decided who leads.', '11.3'],
  actionDone: ['an action is done.', '8.39'],
  caseClosed: ['it was closed.', '3.4'],
  partNotCovered: ['a part of it was found not covered.', '3.6'],
} as const satisfies Partial<Record<CaseEvent['type'], readonly [what: string, paragraph: string]>>;

/** Its handler and its investigator, by name; nobody of their own doing. */
const tellThem =
  ([what, paragraph]: readonly [string, string]) =>
  (_event: unknown, after: CaseState, { by }: Meta): readonly Notice[] =>
    ownersOf(after).flatMap((to) =>
      'person' in to && to.person !== by ? [{ to, say: `${after.reference}: ${what}`, paragraph }] : [],
    );

/** Whoever has a case hears what others put there for them. */
export const heardByOwners: Noticing<CaseEvent> = Object.fromEntries(
  Object.entries(heard).map(([type, words]) => [type, tellThem(words)]),
);
