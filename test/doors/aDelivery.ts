import { copiesIn } from '../../bot/delivery/copies';
import type { Messenger, Outcome } from '../../bot/delivery/messenger';
import { notifier } from '../../bot/delivery/notifier';
import { onceOnly } from '../../bot/delivery/onceOnly';
import { sweeper } from '../../bot/delivery/sweep';
import type { DeliveryWorld } from '../../bot/delivery/world';
import type { Reply } from '../../dialogs/port/reply';
import { commandNamed } from '../../policy/machine/targets';
import {
  type Covered,
  delegableFunctions,
  emptyRegisters,
  type Delegation,
  type DelegableFunction,
} from '../../policy/machine/registers';
import type { Role } from '../../policy/roles';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { contextFor, handle, type Handling } from '../../storage/handle';
import { localDirectory } from '../../storage/localDirectory';
import type { OwedMessage } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { calendar, plainConcern } from './aCase';
import { aCommit } from './aCommit';
import type { Deed } from './journeys';
import { people } from './people';

export type Who = keyof typeof people;

/** What reached somebody, or was changed in their chat. */
interface Arrived {
  readonly to: Who;
  readonly how: 'sent' | 'changed';
  readonly reply: Reply;
  readonly activity: string;
}

const called = new Map(Object.entries(people).map(([name, { id }]) => [id, name as Who]));
/** Two people check drafts in this Trust. */
const { palsOfficer } = people;
const staff = { ...people, palsOfficer: { ...palsOfficer, roles: [...palsOfficer.roles, 'complaintsTeam'] } };
const nameOf = (id: string): Who => called.get(id) ?? 'wardSister';

/** Delivery with a store of its own and nobody’s Teams: whoever it writes to has it, unless a test says otherwise. */
export function aDelivery(options: { readonly oneChat?: boolean } = {}) {
  const reference = 'C26-7K4MQ';
  const database = new Database(':memory:');
  const clock = { now: '2026-01-05T10:00:00.000Z', stopping: false };
  const now = (): string => clock.now;
  const store = sqliteCaseStore(database);
  const documents = sqliteDocuments(database, now);
  const standIns: Delegation[] = [];
  const covers: Covered[] = [];
  const handling: Handling = {
    store,
    now,
    calendar,
    settings: defaultSettings,
    trust: defaultTrust,
    registers: async () => ({
      ...emptyRegisters,
      trained: () => true,
      coveredBy: (id) => covers.filter(({ standIn }) => standIn === id),
      coverBetween: (id) => covers.find(({ person }) => person.id === id),
      standInsFor: (what) => standIns.flatMap(({ to, does }) => (does === what ? [to] : [])),
      mayActFor: (id, what) =>
        standIns.find(({ to, does }) => to === id && (does === what || delegableFunctions[does].of === what)),
    }),
  };
  const outsiders = new Set<Who>();
  const without = new Map<Who, readonly Role[]>();
  const outcomes = new Map<Who, Outcome>();
  const arrived: Arrived[] = [];
  const takenBack: string[] = [];
  const known = localDirectory({ tenantId: 'sample', people: staff as never });
  const directory: Directory = {
    ...known,
    async person(id) {
      const person = await known.person(id);
      if (!person) return undefined;
      const lost = without.get(nameOf(id)) ?? [];
      const roles = person.roles.filter((role) => !lost.includes(role));
      return outsiders.has(nameOf(id)) ? { ...person, roles: [], outsider: true } : { ...person, roles };
    },
  };
  const take = (to: Who, how: Arrived['how'], reply: Reply, activity: string): Outcome => {
    const outcome = outcomes.get(to) ?? { is: 'sent', at: { conversation: `chat of ${to}`, activity } };
    if (outcome.is === 'sent') arrived.push({ to, how, reply, activity });
    return outcome;
  };
  const messenger: Messenger = {
    send: async (id, reply) => take(nameOf(id), 'sent', reply, `${arrived.length + 1}`),
    change: async (id, spot, reply) => take(nameOf(id), 'changed', reply, spot.activity),
    takeBack: async (_, activities) => void takenBack.push(...activities),
  };
  const log = (): void => undefined;
  const world: DeliveryWorld = {
    store,
    directory,
    messenger,
    deliveries: onceOnly(documents, now, () => undefined),
    copies: copiesIn(documents, now),
    calendar,
    contextFor: async (id) =>
      contextFor(handling, (await directory.person(id)) ?? { id, name: '', roles: [] }),
    now,
    random: () => 0,
    log,
    oneChat: options.oneChat ?? false,
    goesOn: () => !clock.stopping,
  };
  const { deliver } = notifier(world);
  const { sweep } = sweeper({ ...handling, log, goesOn: () => !clock.stopping, random: () => 0 });
  let calls = 0;

  async function does({ by, command: name, entries, tap }: Deed): Promise<void> {
    const { target, command } = commandNamed(name)!;
    const tapped = command.quick?.find(({ button }) => button === tap)?.entries;
    calls += 1;
    const request = { command: name, entries: { ...(entries ?? tapped) } };
    const call = { id: reference, actor: people[by], request, key: `${calls}` };
    const answer = await handle(handling, target.stream, call);
    if ('refusal' in answer) throw new Error(answer.refusal.sentence);
  }

  return {
    reference,
    world,
    /** The present, a UTC instant, and whether the program stops. */
    clock,
    /** Somebody does this for whoever it belongs to, from now on. */
    passesOn(does: DelegableFunction, to: Who): void {
      const { id } = people[to];
      standIns.push({ id: '1', to: id, does, from: '2026-01-01', until: '2026-12-31', authorisedBy: 'them' });
    },
    /** The first is away from now on, and the second stands in. */
    isAway(person: Who, standIn: Who): void {
      covers.push({
        person: people[person],
        standIn: people[standIn].id,
        from: '2026-01-01',
        until: '2026-12-31',
      });
    },
    /** Who is not of the Trust (any more). */
    outsiders,
    /** Who has lost which roles, though a list of the role still has them. */
    without,
    /** What comes of writing to somebody, where it does not arrive. */
    outcomes,
    arrived,
    /** The messages taken back, by their ids. */
    takenBack,
    /** Who was sent something that says this, in their order. */
    sentTo: (words: string): readonly Who[] =>
      arrived.flatMap(({ to, how, reply }) =>
        how === 'sent' && JSON.stringify(reply).includes(words) ? [to] : [],
      ),
    logs: () => does({ by: 'wardSister', command: 'logConcern', entries: plainConcern }),
    does,
    /** A case that owes one message, as it stands in the store. */
    async owes(message: OwedMessage): Promise<void> {
      await store.commit(aCommit({ messages: [message], sendFrom: now() }));
    },
    deliver,
    sweep,
    close: () => database.close(),
  };
}
