import type { CaseState } from '../../machine/caseState';
import { reopenedOn } from '../../machine/kind';
import type { Told } from '../../machine/telling';
import { underway, type Stage } from '../../stages';
import type { AccountRequest, StaffComment, StaffMember } from './facts';

/** Is this person one the complaint is about? */
export const isNamedInIt = (
  { staffConcerned: { named } }: CaseState,
  personId: string | undefined,
): boolean => named.some(({ person }) => person === personId);

/** What is held on this person, by directory id. */
export const memberFor = ({ staffConcerned: { named } }: CaseState, personId: string) =>
  named.find(({ person }) => person === personId);

/** What is held on the one with this number. */
export const memberNumbered = ({ staffConcerned: { named } }: CaseState, id: string) =>
  named.find((member) => member.id === id);

/** Those the complaint is about who have been told of it, with the London date. */
export const toldStaff = ({ staffConcerned: { named } }: CaseState) =>
  named.flatMap(({ told, ...rest }) => (told ? [{ ...rest, toldOn: told.on }] : []));

/** The request for an account that has not been answered. */
export const openRequest = ({ requests }: StaffMember): AccountRequest | undefined => {
  const last = requests.at(-1);
  return last?.answer ? undefined : last;
};

/** What they said to how they are used, and nobody has weighed yet (8.33). */
export const toConsider = ({ comments }: StaffMember): readonly StaffComment[] =>
  comments.filter(({ considered }) => considered === undefined);

/** What those it is about said of what happened, by number and job. */
export const accountsGiven = ({ staffConcerned: { named } }: CaseState): readonly Told[] => {
  const said = named.flatMap(({ id, job, requests }) =>
    requests.flatMap(({ answer }) =>
      answer?.account ? [{ label: `Member of staff ${id}, ${job}`, words: answer.account }] : [],
    ),
  );
  return said.length > 0 ? [{ title: 'Accounts of staff', part: 'staff', said }] : [];
};

/** The jobs of those who gave an account, each once. */
export const whoGaveAccounts = ({ staffConcerned: { named } }: CaseState): readonly string[] => [
  ...new Set(
    named
      .filter(({ requests }) => requests.some(({ answer }) => answer?.kind === 'given'))
      .map(({ job }) => job),
  ),
];

/** Settled in this round? A reopened complaint gets another response, so they see again how they are used (8.33). */
export function isShown(state: CaseState, { shown, notShown }: StaffMember): boolean {
  const on = (notShown ?? shown)?.on;
  return on !== undefined && on >= (reopenedOn(state) ?? on);
}

/** Stages of a complaint in which staff can be named and told. */
export const listing: readonly Stage[] = ['earlyResolution', 'closerLook', ...underway];

/** Told, heard and shown: all that anybody named is owed before a response goes (8.31 to 8.33). */
const isSettled = (state: CaseState, member: StaffMember): boolean =>
  member.told !== undefined &&
  member.requests.length > 0 &&
  !openRequest(member) &&
  isShown(state, member) &&
  !member.notShown &&
  toConsider(member).length === 0;

/** Members of staff who were not told or not shown, or were taken off, for a reason that nobody has agreed to yet (L14). */
export const whyNotsToAgree = (state: CaseState): readonly StaffMember[] => {
  const { named, removed } = state.staffConcerned;
  const excused = named.filter(({ told, notToldBecause, notShown }) =>
    told ? notShown !== undefined : notToldBecause !== undefined,
  );
  return [...excused, ...removed.filter((member) => !isSettled(state, member))].filter(
    ({ whyNotAgreed }) => !whyNotAgreed,
  );
};

/** May it still be said that it is about no member of staff? */
export const mayNameNone = ({ staffConcerned: { named, none } }: CaseState): boolean =>
  named.length === 0 && !none;
