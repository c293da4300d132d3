import { setImmediate as aTick } from 'node:timers/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stores } from '../../../bot/chosen/chosenStores';
import { openStores } from '../../../bot/chosen/stores';
import { morningOf } from '../../../policy/reminders/workingHours';
import type { Instant } from '../../../policy/calendar/dates';
import { enquiriesInHand, handlers, type Expected } from '../../doors/enquiriesInHand';
import { aFakeConnector, type Delivery, type FakeConnector } from '../../doors/fakeConnector';
import { textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { seeded } from '../../doors/simulation/random';
import { aTriedStore, environmentOf, type TriedStore } from '../../doors/storesToTry';
import {
  buildSweepingProcess,
  sweepingProcesses,
  type SweepingProcesses,
} from '../../doors/sweepingProcesses';
import { personalChatOf } from '../../doors/teamsPerson';

const PROCESSES = 4;
const STAFF = 40;
/** One of them has so many that they are one card. */
const HEAP = 6;
const MORNINGS = ['2026-01-06', '2026-01-07'] as const;
/** What is done to the processes on a morning, round by round, before they are left to finish. */
const HARM: Readonly<Record<(typeof MORNINGS)[number], readonly ('powerCut' | 'kills')[]>> = {
  '2026-01-06': ['powerCut', 'kills'],
  '2026-01-07': ['kills'],
};
const MOST_ROUNDS = 20;
/** Longer than any lease. */
const ROUND_IN_MILLISECONDS = 130_000;

const random = seeded(20_260_106);

/** What is known of one message and one person, as the product keeps it. */
interface Mark {
  readonly id: string;
  readonly body: { readonly sent: boolean; readonly attempts: number; readonly until: string };
}

describe('four processes that sweep one store, killed again and again', () => {
  let folder: string;
  let tried: TriedStore;
  let stores: Stores;
  let connector: FakeConnector;
  let processes: SweepingProcesses;
  let work: ReturnType<typeof enquiriesInHand>;
  /** Who has the many. */
  let busiest: string;
  /** Messages to one person that a process had begun to send and never recorded the end of. */
  const unrecorded = new Set<string>();

  beforeAll(async () => {
    buildSweepingProcess();
    folder = mkdtempSync(join(tmpdir(), 'staff-'));
    tried = await aTriedStore();
    connector = await aFakeConnector();
    const staff = handlers(STAFF);
    busiest = staff[0]!.id;
    const everybody = { ...people, ...Object.fromEntries(staff.map((each) => [each.id, each])) };
    const directory = join(folder, 'directory.json');
    writeFileSync(directory, JSON.stringify({ tenantId: 'sample', people: everybody }));
    stores = await openStores(environmentOf(tried.settings), {
      now: () => morningOf(MORNINGS[0]),
      log: () => undefined,
    });
    work = enquiriesInHand(stores);
    await work.meet(Object.values(everybody), connector.serviceUrl);
    for (const handler of staff) await work.begin(handler);
    for (let more = 1; more < HEAP; more += 1) await work.begin(staff[0]!);
    await work.told();
    processes = await sweepingProcesses(PROCESSES, {
      BEGUN_AT: morningOf(MORNINGS[0]),
      ...tried.settings,
      DIRECTORY_FILE: directory,
    });
  }, 120_000);
  afterAll(async () => {
    await processes.stop();
    await stores.close();
    await connector.stop();
    await tried.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function marks(): Promise<readonly Mark[]> {
    const { rows } = await stores.moving.documents({ pageSize: 10_000 });
    return rows.filter(({ kind }) => kind === 'delivery') as unknown as readonly Mark[];
  }
  /** The case and the person that a mark is of. */
  const ofMark = ({ id }: Mark): string => `${id.split(':')[1]} ${id.split(':').at(-1)}`;

  const heardBy = (person: string): readonly Delivery[] => connector.in(personalChatOf(person));
  const says = ({ activity }: Delivery, { say }: Expected): boolean =>
    activity.summary === say || textOf(activity).includes(JSON.stringify(say));

  async function someTicks(most: number): Promise<void> {
    for (let ticks = random(most); ticks > 0; ticks -= 1) await aTick();
  }

  /** Everything stops while one of the processes waits to hear that a message was taken, or when none has more to send. */
  async function powerCut(until: Promise<void>): Promise<void> {
    const nth = connector.deliveries.length + 1 + random(STAFF / 4);
    const waiting = { begun: false, over: false };
    const isNow = (path: string): boolean =>
      !waiting.over && path.includes('/activities') && connector.deliveries.length >= nth;
    connector.answerNext(
      { hang: 'afterDelivery' },
      { when: ({ path }) => (waiting.begun ||= isNow(path)) && !waiting.over },
    );
    await Promise.race([connector.waitFor(() => waiting.begun), until]);
    waiting.over = true;
    await Promise.all(Array.from({ length: PROCESSES }, (_, which) => processes.kill(which)));
  }

  /** One after another, each some messages after the last, or some moments where none go. */
  async function killSome(until: Promise<void>): Promise<void> {
    for (let kills = 1 + random(3); kills > 0; kills -= 1) {
      const nth = connector.deliveries.length + random(8);
      await Promise.race([connector.waitFor(() => connector.deliveries.length >= nth), until]);
      await someTicks(200);
      await processes.kill(random(PROCESSES));
    }
  }

  async function oneMorning(day: (typeof MORNINGS)[number]): Promise<readonly Expected[]> {
    const expected = await work.expectedOn(morningOf(day));
    let now: Instant = morningOf(day);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const working = processes.deliver(now);
      const harm = HARM[day][round];
      if (harm === 'powerCut') await powerCut(working);
      if (harm === 'kills') await killSome(working);
      await working;
      for (const mark of await marks())
        if (!mark.body.sent && mark.body.until !== '') unrecorded.add(ofMark(mark));
      const { messages, oldestWake } = await work.backlog(now);
      if (!harm && messages === 0 && !oldestWake) return expected;
      now = new Date(Date.parse(now) + ROUND_IN_MILLISECONDS).toISOString();
    }
    throw new Error(`On ${day} something is still owed.`);
  }

  it('R8.24a: miss no reminder, and send one twice only where the kill fell before it was recorded, counted', async () => {
    const expected: Expected[] = [];
    for (const day of MORNINGS) expected.push(...(await oneMorning(day)));
    expect(expected.length).toBeGreaterThan(2 * STAFF);
    const copies = expected.map((each) => {
      const times = heardBy(each.person).filter((delivery) => says(delivery, each)).length;
      // What a card for the day says of what was said one by one is no repeat: it takes its place.
      return { ...each, times: each.person === busiest ? Math.min(times, 1) : times };
    });
    expect(copies.filter(({ times }) => times === 0)).toEqual([]);

    const repeats = copies.filter(({ times }) => times > 1);
    expect(repeats.length).toBeGreaterThan(0);
    expect(repeats.filter(({ reference, person }) => !unrecorded.has(`${reference} ${person}`))).toEqual([]);

    const kept = await marks();
    expect(kept.filter(({ body }) => !body.sent)).toEqual([]);
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
    for (const { person, reference } of repeats) {
      const attempts = kept.filter((mark) => ofMark(mark) === `${reference} ${person}`);
      const heard = copies.filter((copy) => copy.person === person && copy.reference === reference);
      expect(sum(attempts.map(({ body }) => body.attempts))).toBeGreaterThanOrEqual(
        sum(heard.map(({ times }) => times)),
      );
    }
    expect(processes.log()).toContain('"event":"sending","outcome":"sent","again":true');
    expect(processes.killed()).toBeGreaterThan(PROCESSES + 1);
  }, 240_000);
});
