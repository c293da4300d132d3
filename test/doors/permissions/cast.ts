import { addDays, type LondonDate } from '../../../policy/calendar/dates';
import { delegableFunctions, type DelegableFunction } from '../../../policy/machine/registers';
import { roles, type Person, type Role } from '../../../policy/roles';

export const day: LondonDate = '2026-01-12';

/** Somebody with one role or with none, who may stand in for somebody in one function. */
export interface Member {
  readonly person: Person;
  /** What is delegated to them today. */
  readonly does?: DelegableFunction;
  /** What was delegated to them, and to what last day. */
  readonly delegated?: { readonly does: DelegableFunction; readonly until: LondonDate };
}

type Described = Omit<Member, 'person'> & { readonly who: string; readonly roles: readonly Role[] };

const oneOfEachRole = (Object.keys(roles) as Role[]).map((role): Described => ({
  who: roles[role],
  roles: [role],
}));

const standingIn = (Object.keys(delegableFunctions) as DelegableFunction[]).map((does): Described => ({
  who: `stand-in: ${delegableFunctions[does].label}`,
  roles: [],
  does,
  delegated: { does, until: day },
}));

const described: readonly Described[] = [
  ...oneOfEachRole,
  { who: 'somebody without a role', roles: [] },
  ...standingIn,
  { who: 'stand-in until yesterday', roles: [], delegated: { does: 'allocate', until: addDays(day, -1) } },
];

const idOf = (index: number): string => `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`;

/** One person for each role, one without any, one for each function that can be delegated, and one whose time is over. */
export const cast: readonly Member[] = described.map(({ who, roles: held, ...rest }, index) => ({
  ...rest,
  person: { id: idOf(index), name: `Sample ${who}`, roles: held },
}));
