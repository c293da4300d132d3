import type { CaseState } from '../../machine/caseState';
import type { StaffMember } from './facts';
import { isShown, openRequest } from './questions';

type Options = Readonly<Record<string, string>>;

const those =
  (wanted: (member: StaffMember, state: CaseState) => boolean) =>
  (state: CaseState): Options =>
    Object.fromEntries(
      state.staffConcerned.named
        .filter((member) => wanted(member, state))
        .map(({ id, job }) => [id, `${id}. ${job}`]),
    );

export const everyoneNamed = those(() => true);

export const notTold = those(({ told }) => !told);

export const wereTold = those(({ told }) => told !== undefined);

export const wereAsked = those((member) => openRequest(member) !== undefined);

export const notAsked = those(({ told, requests }) => told !== undefined && requests.length === 0);

export const notShown = those((member, state) => member.told !== undefined && !isShown(state, member));

/** A question that picks one of these members of staff. They go by number and job: a case holds no names of staff. */
export const whichStaff = (from: (state: CaseState) => Options) =>
  ({ kind: 'pick', label: 'Which member of staff?', from }) as const;

/** The first of them, to start a form from; undefined when there is none. */
export const firstOf = (options: Options): string | undefined => Object.keys(options)[0];

export const hasAny = (options: Options): boolean => firstOf(options) !== undefined;
