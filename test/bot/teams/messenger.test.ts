import { openAdapter } from '../../../bot/teams/adapter';
import { readEnvironment } from '../../../bot/config';
import { limiter } from '../../../bot/teams/limiter';
import { messenger, type MessengerParts } from '../../../bot/teams/messenger';
import { chatsIn } from '../../../bot/teams/chats';
import { Database } from '../../../storage/sqlite/database';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { morning } from '../../doors/aCommit';
import { aFakeConnector, type FakeConnector } from '../../doors/fakeConnector';

const reply = { text: 'Something is due.', summary: 'Something is due.' };
const person = '00000000-0000-4000-8000-000000000003';

describe('sending one message to one person', () => {
  let connector: FakeConnector;
  let database: Database;
  let paused: number[];

  beforeEach(async () => {
    connector = await aFakeConnector();
    database = new Database(':memory:');
    paused = [];
  });
  afterEach(async () => {
    await connector.stop();
    database.close();
  });

  const aMessenger = (more: Partial<MessengerParts> = {}) => {
    const documents = sqliteDocuments(database, () => morning);
    const places = chatsIn(documents, { time: () => Date.parse(morning) });
    const parts: MessengerParts = {
      limiter: limiter(documents, () => morning),
      adapter: openAdapter(readEnvironment({})),
      appId: '',
      chats: places,
      time: () => Date.parse(morning),
      pause: async (milliseconds) => void paused.push(milliseconds),
      ...more,
    };
    return { places, ...messenger(parts) };
  };

  /** Somebody who has written to the bot, in this chat. */
  async function met(more: Partial<MessengerParts> = {}) {
    const made = aMessenger(more);
    await made.places.keep(person, {
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      bot: { id: '28:bot', name: 'bot' },
      conversation: { id: 'a:chat', isGroup: false, conversationType: 'personal', name: '' },
    });
    return made;
  }

  const beginning = () => ({ tenantId: 'sample-tenant', serviceUrl: connector.serviceUrl });
  const asked = () =>
    connector.requests.map(({ method, path }) => `${method} ${path.replace(/(activities)\/.*/, '$1')}`);
  const toChat = 'POST /v3/conversations/a:chat/activities';

  it('arrives, with words for a locked screen', async () => {
    expect(await (await met()).send(person, reply)).toEqual({
      is: 'sent',
      at: { conversation: 'a:chat', activity: connector.deliveries[0]?.id },
    });
    expect(connector.deliveries[0]?.activity).toMatchObject({ summary: reply.summary });
  });

  it.each([
    [403, {}, { is: 'blocked', why: '403' }],
    [412, {}, { is: 'later', why: '412' }],
    [429, {}, { is: 'later', why: '429' }],
    [429, { 'retry-after': '17' }, { is: 'later', why: '429', afterMilliseconds: 17_000 }],
    [
      429,
      { 'retry-after': 'Mon, 05 Jan 2026 09:00:30 GMT' },
      { is: 'later', why: '429', afterMilliseconds: 30_000 },
    ],
    [500, {}, { is: 'unsure', why: '500' }],
    [502, {}, { is: 'unsure', why: '502' }],
    [400, {}, { is: 'later', why: '400' }],
  ])('answered with %i %j is asked once', async (status, headers, outcome) => {
    connector.answerNext({ status, headers }, { times: 9 });
    expect(await (await met()).send(person, reply)).toEqual(outcome);
    expect(asked()).toEqual([toChat]);
  });

  it('may have arrived when the socket is cut after it was taken', async () => {
    connector.answerNext({ drop: 'afterDelivery' }, { times: 9 });
    expect(await (await met()).send(person, reply)).toEqual({ is: 'unsure', why: 'noAnswer' });
    expect(connector.deliveries).toHaveLength(1);
  });

  it('is given up on after a while when Teams never answers', async () => {
    connector.answerNext({ hang: true });
    expect(await (await met({ patience: 50 })).send(person, reply)).toEqual({
      is: 'unsure',
      why: 'timedOut',
    });
  });

  it('begins a chat that is gone anew, once', async () => {
    connector.answerNext({ status: 404 }, { when: ({ path }) => path.includes('a:chat') });
    const { send, places } = await met({ beginning: beginning() });
    expect(await send(person, reply)).toMatchObject({ is: 'sent' });
    expect(asked().slice(0, 2)).toEqual([toChat, 'POST /v3/conversations']);
    expect(connector.requests[1]?.body).toMatchObject({
      members: [{ id: person }],
      tenantId: 'sample-tenant',
    });
    expect((await places.reach(person))?.conversation?.id).toBe(connector.deliveries[0]?.conversation);

    connector.answerNext({ status: 404 }, { times: 9 });
    expect(await send(person, reply)).toEqual({ is: 'unreachable', why: '404' });
    expect(asked()).toHaveLength(5);
  });

  it('is changed where it stands, and not in a chat that is no longer theirs', async () => {
    const { change } = await met();
    const spot = { conversation: 'a:chat', activity: '17' };
    expect(await change(person, spot, reply)).toEqual({ is: 'sent' });
    expect(asked()).toEqual(['PUT /v3/conversations/a:chat/activities']);
    expect(await change(person, { ...spot, conversation: 'a:other' }, reply)).toMatchObject({
      is: 'unreachable',
    });
    expect(connector.requests).toHaveLength(1);
  });

  it('is changed once more in the chat begun anew where Teams says it is gone: the same one, or said in another', async () => {
    const { change } = await met({ beginning: beginning() });
    connector.answerNext({ status: 404 }, { when: ({ method }) => method === 'PUT' });
    expect(await change(person, { conversation: 'a:chat', activity: '17' }, reply)).toMatchObject({
      is: 'sent',
    });
    expect(connector.deliveries.map(({ how, conversation }) => [how, conversation])).toEqual([
      ['sent', `a:${person}`],
    ]);

    connector.answerNext({ status: 404 }, { when: ({ method }) => method === 'PUT' });
    const same = { conversation: `a:${person}`, activity: '18' };
    expect(await change(person, same, reply)).toEqual({ is: 'sent' });
    expect(connector.deliveries.map(({ how, id }) => `${how} ${id}`).at(-1)).toBe('updated 18');

    connector.answerNext({ status: 404 }, { times: 9, when: ({ method }) => method === 'PUT' });
    expect(await change(person, same, reply)).toEqual({ is: 'unreachable', why: '404' });
    expect(asked().filter((each) => each.startsWith('PUT'))).toHaveLength(5);
  });

  it('begins a chat with somebody who has never written; without an app id it does not', async () => {
    expect(await aMessenger().send(person, reply)).toEqual({ is: 'unreachable', why: 'noChat' });
    expect(await aMessenger({ beginning: beginning() }).send(person, reply)).toMatchObject({ is: 'sent' });
  });

  it('gives the app to somebody who lacks it, then begins the chat', async () => {
    const lacksIt = () => connector.answerNext({ status: 403 });
    lacksIt();
    const installed: string[] = [];
    const install = async (id: string) => installed.push(id) > 0;
    expect(await aMessenger({ beginning: beginning(), install }).send(person, reply)).toMatchObject({
      is: 'sent',
    });
    expect(installed).toEqual([person]);
  });

  it('comes back later while it is not known whether the app can be given', async () => {
    connector.answerNext({ status: 403 }, { times: 9 });
    const install = async (): Promise<boolean> => {
      throw new Error('busy');
    };
    expect(await aMessenger({ beginning: beginning(), install }).send(person, reply)).toEqual({
      is: 'later',
      why: 'notInstalledYet',
    });
  });

  it('finds nobody where the app cannot be given', async () => {
    connector.answerNext({ status: 403 }, { times: 9 });
    const install = async () => false;
    expect(await aMessenger({ beginning: beginning(), install }).send(person, reply)).toEqual({
      is: 'unreachable',
      why: '403',
    });
    expect(asked()).toHaveLength(1);
  });

  it('can be taken back by the id it was sent under, and nothing fails where it is gone already', async () => {
    const { send, takeBack } = await met();
    const sent = await send(person, reply);
    expect(sent).toMatchObject({ is: 'sent', at: { activity: connector.deliveries[0]?.id } });
    connector.answerNext({ status: 404 }, { when: ({ method }) => method === 'DELETE' });
    const ids = [connector.deliveries[0]?.id ?? '', connector.deliveries[0]?.id ?? ''];
    await takeBack(person, ids);
    expect(connector.deliveries.map(({ how, id }) => `${how} ${id}`)).toEqual([
      `sent ${ids[0]}`,
      `deleted ${ids[0]}`,
    ]);
  });

  it('waits for its place among the others in the chat, and comes back later when that is far off', async () => {
    const { send } = await met();
    for (let count = 0; count < 7; count += 1) await send(person, reply);
    expect(paused).toEqual([]);
    expect(await send(person, reply)).toMatchObject({ is: 'sent' });
    expect(paused).toEqual([1_000]);
    for (let count = 8; count < 30; count += 1) await send(person, reply);
    expect(await send(person, reply)).toMatchObject({ is: 'waiting', why: 'capped' });
  });
});

describe('where somebody can be reached', () => {
  it('is kept again by a process that kept it before, after another forgot it', async () => {
    const database = new Database(':memory:');
    const documents = sqliteDocuments(database, () => morning);
    const clock = { time: Date.parse(morning) };
    const [one, other] = [
      chatsIn(documents, { time: () => clock.time }),
      chatsIn(documents, { time: () => clock.time }),
    ];
    const place = { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/uk/' };
    await one.keep(person, place);
    await other.forget({ id: person, name: '', roles: [] });
    clock.time += 600_000;
    await one.keep(person, place);
    expect(await one.reach(person)).toEqual(place);
    database.close();
  });
});
