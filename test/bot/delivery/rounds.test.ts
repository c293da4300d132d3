import { EventEmitter, once } from 'node:events';
import { Registry } from 'prom-client';
import { openTeams } from '../../../bot/teams/openTeams';
import type { Stores } from '../../../bot/chosen/chosenStores';
import { readEnvironment } from '../../../bot/config';
import { openDelivery } from '../../../bot/delivery/openDelivery';
import { openStores } from '../../../bot/chosen/stores';
import { countsIn } from '../../../bot/watching/counts';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { localDirectory } from '../../../storage/localDirectory';
import { calendar } from '../../doors/aCase';
import { enquiriesInHand, handlers } from '../../doors/enquiriesInHand';
import { aFakeConnector, type FakeConnector } from '../../doors/fakeConnector';
import { textOf } from '../../doors/jobs';
import { aTriedStore, environmentOf, type TriedStore } from '../../doors/storesToTry';
import { personalChatOf } from '../../doors/teamsPerson';

const MORNING = '2026-01-06T09:00:00.000Z';
const [handler] = handlers(1);

describe('several processes that hold one person’s reminders', () => {
  let tried: TriedStore;
  let stores: Stores;
  let connector: FakeConnector;
  let work: ReturnType<typeof enquiriesInHand>;
  let now: string;

  beforeEach(async () => {
    now = MORNING;
    tried = await aTriedStore();
    stores = await openStores(environmentOf(tried.settings), { now: () => now, log: () => undefined });
    connector = await aFakeConnector();
    work = enquiriesInHand(stores);
    await work.meet([handler!], connector.serviceUrl);
  });
  afterEach(async () => {
    await stores.close();
    await connector.stop();
    await tried.stop();
  });

  /** A process that comes by no more than so many owed messages at a time. */
  function aProcess(most: number): ReturnType<typeof openDelivery> {
    const { store, documents } = stores;
    return openDelivery({
      handling: {
        store: { ...store, claimDuties: (claim) => store.claimDuties({ ...claim, limit: most }) },
        now: () => now,
        calendar,
        settings: defaultSettings,
        trust: defaultTrust,
        registers: async () => ({ ...emptyRegisters, trained: () => true }),
      },
      documents,
      directory: localDirectory({ tenantId: 'sample', people: { handler } as never }),
      messenger: openTeams(readEnvironment({}), {
        documents,
        now: () => now,
        oneChat: false,
        refreshes: true,
      }).messenger,
      oneChat: false,
      log: () => undefined,
      counts: countsIn(new Registry()),
    });
  }

  /** The most often that any of what is owed was taken up. */
  const countTries = async (): Promise<number> => {
    const { rows } = await stores.store.streams({ pageSize: 100 });
    const kept = await Promise.all(rows.map((stream) => stores.moving.read(stream)));
    return Math.max(...kept.flatMap(({ duties }) => duties.map(({ attempts }) => attempts)));
  };

  async function owing(reminders: number): Promise<void> {
    for (let count = 0; count < reminders; count += 1) await work.begin(handler!);
    await work.told();
  }
  const letGoBy = (seconds: number): void => {
    now = new Date(Date.parse(now) + seconds * 1_000).toISOString();
  };
  const inChat = () => connector.in(personalChatOf(handler!.id));
  /** What stands in the chat, what was taken back left out. */
  const standing = () => {
    const gone = new Set(inChat().flatMap(({ how, id }) => (how === 'deleted' ? [id] : [])));
    return inChat().filter(({ how, id }) => how === 'sent' && !gone.has(id));
  };

  it('R8.24a: leave one card for the day, although none of them held a digest’s worth', async () => {
    await owing(6);
    const expected = await work.expectedOn(MORNING);
    const [one, other] = [aProcess(2), aProcess(2)];
    for (const each of [one, other, one]) await each.deliver();
    expect(standing().map(({ activity }) => activity.summary)).toEqual(['My day: 6 reminders.']);
    for (const { say } of expected) expect(textOf(standing()[0]?.activity)).toContain(say);
  });

  it('R8.24a: leave one card when they come to it in the same moment', async () => {
    await owing(6);
    const processes = [aProcess(2), aProcess(2), aProcess(2)];
    for (let rounds = 0; rounds < 4; rounds += 1) {
      await Promise.all(processes.map((each) => each.deliver()));
      letGoBy(15);
    }
    expect(standing().map(({ activity }) => activity.summary)).toEqual(['My day: 6 reminders.']);
    expect((await stores.store.backlog(now)).messages).toBe(0);
  });

  it('R8.24a: say three one by one, and let them stand', async () => {
    await owing(3);
    await aProcess(2).deliver();
    await aProcess(2).deliver();
    expect(standing()).toHaveLength(3);
    expect(inChat()).toHaveLength(3);
  });

  it('R8.24a: take nothing back of an earlier round', async () => {
    await owing(3);
    await aProcess(9).deliver();
    letGoBy(86_400);
    await aProcess(9).deliver();
    expect(standing()).toHaveLength(6);
  });

  it('R8.24a: wait for one that is at it, and not for one that is gone', async () => {
    await owing(1);
    const held = new EventEmitter();
    const isSending = once(held, 'asked');
    connector.answerNext({ status: 500, until: once(held, 'over') }, { when: () => held.emit('asked') });
    const gone = aProcess(1).deliver();
    await isSending;
    await owing(1);
    const tries: number[] = [];
    for (let seconds = 0; seconds < 120; seconds += 10) {
      expect(standing()).toEqual([]);
      tries.push(await aProcess(9).deliver().then(countTries));
      letGoBy(10);
    }
    expect(Math.max(...tries)).toBeLessThan(7);
    letGoBy(40);
    await aProcess(9).deliver();
    expect(standing()).toHaveLength(2);
    held.emit('over');
    await gone;
    expect(standing()).toHaveLength(2);
  });
});
