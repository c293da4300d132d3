import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { StaffComment } from './facts';
import { staffSupport } from './choices';
import { memberFor, openRequest } from './questions';

/** What one member of staff may see of a case that names them: only what is theirs (7.1, 8.31 to 8.33). */
export interface StaffExtract {
  readonly reference: string;
  /** What they are there, as it was recorded when they were named. */
  readonly job: string;
  readonly told: string;
  readonly toldOn: LondonDate;
  readonly support: typeof staffSupport;
  /** The account asked for, while it has not been given. */
  readonly asked?: { readonly questions: string; readonly dueOn: LondonDate };
  readonly accounts: readonly string[];
  readonly use?: string;
  /** What they said to how it is used, and what came of it. */
  readonly comments: readonly StaffComment[];
}

/** The extract of a person named in the case; undefined for anybody else, and until they have been told of it. */
export function staffExtract(state: CaseState, personId: string): StaffExtract | undefined {
  const member = memberFor(state, personId);
  if (!member?.told) return undefined;
  const open = openRequest(member);
  return {
    reference: state.reference,
    job: member.job,
    told: member.told.words,
    toldOn: member.told.on,
    support: staffSupport,
    asked: open && { questions: open.questions, dueOn: open.dueOn },
    accounts: member.requests.flatMap(({ answer }) => answer?.account ?? []),
    use: member.shown?.use,
    comments: member.comments,
  };
}
