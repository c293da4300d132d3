import type { CaseState } from '../../machine/caseState';
import type { StaffMember } from './facts';
import { openRequest, toConsider } from './questions';

type Options = Readonly<Record<string, string>>;

const those =
  (wanted: (member: StaffMember) => boolean) =>
  (state: CaseState): Options =>
    Object.fromEntries(
      state.staffConcerned.named
        .filter((member) => wanted(member))
        .map(({ id, job }) => [id, `${id}. ${job}`]),
    );

export const everyoneNamed = those(() => true);

/** Those who were taken off again too, where what was recorded of them is told. */
export const everyoneEverNamed = ({ staffConcerned: { named, removed } }: CaseState): Options =>
  Object.fromEntries([...named, ...removed].map(({ id, job }) => [id, `${id}. ${job}`]));

export const notTold = those(({ told }) => !told);

export const wereTold = those(({ told }) => told !== undefined);

export const wereAsked = those((member) => openRequest(member) !== undefined);

export const commented = those((member) => toConsider(member).length > 0);

/** A question that picks one of these members of staff. They go by number and job: a case holds no names of staff. */
export const whichStaff = (from: (state: CaseState) => Options) =>
  ({ kind: 'pick', label: 'Which member of staff?', from }) as const;

export const hasAny = (options: Options): boolean => Object.keys(options).length > 0;
