import { longDate } from '../../calendar/dates';
import { registerStream } from '../../machine/registerStream';
import { overseeing, rolesToRead, type Role } from '../../roles';
import { labels } from './choices';
import { delegate } from './delegate';
import type { DelegationEvent, Delegations, Terms } from './facts';
import { inWords } from './questions';
import { revokeDelegation } from './revokeDelegation';
import { tells } from './told';

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
  tells,
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
