import { defineCommand, type CommandSpec, type Context } from '../machine/command';
import { longDate, shortDate, type LondonDate } from '../calendar/dates';
import type { Fields } from '../machine/fields';
import { refuse, refuseField } from '../machine/refusal';
import { delegableFunctions, type DelegableFunction, type Delegation } from '../machine/registers';
import { overseeing, roles, rolesToRead, type Role } from '../roles';
import { registerStream, type RegisterState } from './registerStream';

interface Given extends Delegation {
  readonly reason: string;
  /** London date from which it no longer counts. */
  readonly revokedOn?: LondonDate;
}

/** What one person has been allowed to do for somebody else. `id` is that person's. */
export interface Delegations extends RegisterState<'kept'> {
  readonly given: readonly Given[];
}

interface Terms {
  readonly does: DelegableFunction;
  readonly from: LondonDate;
  readonly until: LondonDate;
}

export type DelegationEvent =
  | ({ readonly type: 'functionDelegated'; readonly reason: string } & Terms)
  | ({ readonly type: 'delegationRevoked'; readonly delegation: string; readonly reason: string } & Terms);

const labels = Object.fromEntries(
  Object.entries(delegableFunctions).map(([name, { label }]) => [name, label]),
) as Readonly<Record<DelegableFunction, string>>;

const delegationCommand = <const F extends Fields<Delegations>>(
  spec: CommandSpec<Delegations, 'kept', DelegationEvent, F>,
) => defineCommand<Delegations, 'kept', DelegationEvent, F>(spec);

const counts = ({ from, until, revokedOn }: Given, on: LondonDate): boolean =>
  from <= on && on <= until && !(revokedOn && revokedOn <= on);

/** The delegation that counts on this London date for this function, or for any function of this role. */
export function delegationFor(
  { given }: Delegations,
  what: DelegableFunction | Role,
  on: LondonDate,
): Delegation | undefined {
  return given.find(
    (one) => counts(one, on) && (one.does === what || delegableFunctions[one.does].of === what),
  );
}

/** Delegations not revoked and not over. */
const open = ({ given }: Delegations, today: LondonDate): readonly Given[] =>
  given.filter(({ revokedOn, until }) => !revokedOn && until >= today);

const inWords = ({ does, from, until }: Terms): string =>
  `${labels[does]}, ${shortDate(from)} to ${shortDate(until)}`;

const givers = { roles: ['chiefExecutive', 'leadManager'] } as const;

const delegate = delegationCommand({
  name: 'delegate',
  button: 'Delegate a function',
  about:
    'They may do it in your place from the first day to the last. What they do is recorded as done for you.',
  paragraph: '2.5',
  fields: {
    does: { kind: 'choice', label: 'What may they do?', options: labels },
    from: { kind: 'date', label: 'First day' },
    until: { kind: 'date', label: 'Last day' },
    reason: { kind: 'text', label: 'Why?' },
  },
  who: givers,
  stages: ['kept'],
  prefill: (_state, { today }) => ({ from: today }),
  done: () => 'The delegation is on the register. They and the Complaints Team have been told.',
  decide(state, { does, from, until, reason }, { actor, today }) {
    const { of } = delegableFunctions[does];
    if (!actor.roles.includes(of))
      return refuseField(
        '2.5',
        'does',
        `Only the ${roles[of]} can pass this on. Choose one of your own functions.`,
      );
    if (state.id === actor.id)
      return refuse(
        '2.5',
        'You cannot give a function to yourself.',
        'Choose the person who is to act in your place.',
      );
    if (from < today)
      return refuseField(
        '2.5',
        'from',
        `A delegation cannot reach back: today is ${longDate(today)}. Choose today or a later day.`,
      );
    if (until < from)
      return refuseField('2.5', 'until', 'The last day is before the first day. Choose a later one.');
    const overlap = open(state, today).find(
      (one) => one.does === does && one.from <= until && from <= one.until,
    );
    if (overlap)
      return refuseField(
        '2.5',
        'from',
        `They may do this already from ${longDate(overlap.from)} to ${longDate(overlap.until)}. Choose other days, or revoke that one first.`,
      );
    return [{ type: 'functionDelegated', does, from, until, reason }];
  },
});

const revocable = (state: Delegations, { actor, today }: Context): readonly Given[] =>
  open(state, today).filter(({ does }) => actor.roles.includes(delegableFunctions[does].of));

const revokeDelegation = delegationCommand({
  name: 'revokeDelegation',
  button: 'Revoke a delegation',
  about: 'It stops counting today. What was done under it stands.',
  paragraph: '2.5',
  fields: {
    delegation: {
      kind: 'pick',
      label: 'Which one?',
      from: ({ given }) =>
        Object.fromEntries(given.filter(({ revokedOn }) => !revokedOn).map((one) => [one.id, inWords(one)])),
    },
    reason: { kind: 'text', label: 'Why?' },
  },
  who: givers,
  stages: ['kept'],
  offered: (state, context) => revocable(state, context).length > 0,
  decide(state, { delegation, reason }, context) {
    const found = revocable(state, context).find(({ id }) => id === delegation);
    if (!found)
      return refuseField(
        '2.5',
        'delegation',
        'That one is over, or belongs to another role. Choose one of your own that still runs.',
      );
    const { does, from, until } = found;
    return [{ type: 'delegationRevoked', delegation, does, from, until, reason }];
  },
});

const readers: readonly Role[] = [...overseeing, 'chiefExecutive', 'headOfCorporateAffairs'];

/** The delegation register: one record for each person who may act in another's place (2.5, App.1). */
export const delegationsStream = registerStream<'kept', Delegations, DelegationEvent>({
  kind: 'delegations',
  thing: 'delegation record',
  stages: { kept: 'On the register' },
  initial: (id) => ({ id, stage: 'kept', version: 0, given: [] }),
  evolve: {
    functionDelegated: (state, { does, from, until, reason }, { seq, by }) => ({
      ...state,
      given: [
        ...state.given,
        { id: `${state.id}/${seq}`, to: state.id, does, from, until, authorisedBy: by, reason },
      ],
    }),
    delegationRevoked: (state, { delegation }, { on }) => ({
      ...state,
      given: state.given.map((one) => (one.id === delegation ? { ...one, revokedOn: on } : one)),
    }),
  },
  commands: [delegate, revokeDelegation],
  describe: ({ given }, { today }) =>
    given
      .filter((one) => one.until >= today)
      .flatMap((one) => [
        {
          label: labels[one.does],
          words: `${longDate(one.from)} to ${longDate(one.until)}${one.revokedOn ? `, revoked on ${longDate(one.revokedOn)}` : ''}. ${one.reason}`,
        },
        { label: 'Given by', person: one.authorisedBy },
      ]),
  maySee: ({ id }, { actor }) => actor.id === id || readers.some((role) => rolesToRead(actor).includes(role)),
  notices: {
    functionDelegated: (event, { id }) =>
      tell(
        id,
        event,
        'You may act for somebody else in the complaints procedure',
        'A delegation was recorded',
      ),
    delegationRevoked: (event, { id }) =>
      tell(id, event, 'A delegation to you was revoked', 'A delegation was revoked'),
  },
});

const tell = (person: string, terms: Terms, toThem: string, toTeam: string) =>
  [
    { to: { person }, say: `${toThem}: ${inWords(terms)}.`, paragraph: '2.5' },
    { to: { role: 'complaintsTeam' }, say: `${toTeam}: ${inWords(terms)}.`, paragraph: '2.5' },
  ] as const;
