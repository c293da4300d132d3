import type { ConnectorRequest, PlannedAnswer } from '../../doors/connectorAnswers';
import { aFakeBotFramework, type FakeBotFramework } from '../../doors/fakeBotFramework';
import { logOnCards, referenceOn, textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { storedIn } from '../../doors/stored';
import type { TeamsUser } from '../../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const METRICS_TOKEN = 'sample token for the figures';

let framework: FakeBotFramework;
let bot: WholeBot;
let officer: TeamsUser;
let lead: TeamsUser;
let reference: string;

beforeAll(async () => {
  framework = await aFakeBotFramework();
});
afterAll(() => framework.stop());

/** A concern whose first reminder is due now, to an officer and a Lead Manager who have the bot. */
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05', framework, settings: { METRICS_TOKEN }, patience: 1_500 });
  officer = bot.user(people.complaintsOfficer);
  lead = bot.user(people.leadManager);
  await officer.say('hi');
  await lead.say('hi');
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await bot.deliver();
  bot.setDay('2026-01-06');
});
afterEach(() => bot.stop());

const remindersOf = (user: TeamsUser): number =>
  bot.connector.in(user.conversation).filter(({ activity }) => activity.summary?.includes('is due')).length;

const toOfficer = ({ method, path }: ConnectorRequest): boolean =>
  method === 'POST' && path.includes(`${officer.conversation}/activities`);
const beginsChat = ({ method, path }: ConnectorRequest): boolean =>
  method === 'POST' && path === '/v3/conversations';

/** How often something is asked of the connector from now on. */
function counting(what: (request: ConnectorRequest) => boolean): () => number {
  const before = bot.connector.requests.filter(what).length;
  return () => bot.connector.requests.filter(what).length - before;
}

async function counted(outcome: string, again: 'yes' | 'no'): Promise<number> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const text = await (await fetch(new URL('/metrics', bot.endpoint), { headers })).text();
  const line = `complaints_sends_total\\{outcome="${outcome}",again="${again}"\\} (\\d+)`;
  return Number(new RegExp(line).exec(text)?.[1] ?? 0);
}

/** How many attempts at the officer’s reminder are on record, as the store stands at this moment. */
const attemptsOnRecord = (): readonly number[] =>
  (storedIn(bot.dataFile).documents as { kind: string; id: string; body: string }[])
    .filter(({ kind, id }) => kind === 'delivery' && id.endsWith(people.complaintsOfficer.id))
    .map(({ body }) => (JSON.parse(body) as { attempts: number }).attempts);

const later = (seconds: number): Promise<void> => {
  bot.wait(seconds / 60);
  return bot.deliver();
};

const inTenMinutes = () => new Date(Date.now() + 600_000).toUTCString();

describe('Teams does not take it for now: it goes again after the wait that was asked for, and some more', () => {
  /** `from` and `by`: seconds in which it comes. It waits a minute unless told, and up to a quarter more. */
  it.each([
    { status: 412, said: 'nothing', headers: () => ({}), from: 60, by: 75 },
    { status: 412, said: 'so many seconds', headers: () => ({ 'retry-after': '600' }), from: 600, by: 750 },
    { status: 412, said: 'a date', headers: () => ({ 'retry-after': inTenMinutes() }), from: 590, by: 750 },
    { status: 429, said: 'nothing', headers: () => ({}), from: 60, by: 75 },
    { status: 429, said: 'so many seconds', headers: () => ({ 'retry-after': '600' }), from: 600, by: 750 },
    { status: 429, said: 'a date', headers: () => ({ 'retry-after': inTenMinutes() }), from: 590, by: 750 },
  ])('$status that says $said about when', async ({ status, headers, from, by }) => {
    const asked = counting(toOfficer);
    bot.connector.answerNext({ status, headers: headers() }, { when: toOfficer });
    await bot.deliver();
    await later(from - 1);
    expect(asked()).toBe(1);
    await later(by - from + 2);
    expect(asked()).toBe(2);
    expect(remindersOf(officer)).toBe(1);
    expect(remindersOf(lead)).toBe(0);
    // It was not taken for certain, so the second is no repeat.
    expect(await counted('later', 'no')).toBe(1);
    expect(await counted('sent', 'yes')).toBe(0);
  });
});

describe('it may have arrived: the attempt is on record first, it goes again, and that is counted as a repeat', () => {
  const answers: readonly [string, PlannedAnswer, number][] = [
    ['500', { status: 500 }, 1],
    ['502', { status: 502 }, 1],
    ['no answer', { hang: true }, 1],
    ['no answer, although it was taken', { hang: 'afterDelivery' }, 2],
    ['a socket cut before it was taken', { drop: 'beforeDelivery' }, 1],
    ['a socket cut after it was taken', { drop: 'afterDelivery' }, 2],
  ];
  it.each(answers)('%s', async (_, answer, copies) => {
    const asked = counting(toOfficer);
    const onRecord: (readonly number[])[] = [];
    const noted = (request: ConnectorRequest): boolean => {
      const isTheirs = toOfficer(request);
      if (isTheirs) onRecord.push(attemptsOnRecord());
      return isTheirs;
    };
    bot.connector.answerNext(answer, { when: noted });
    await bot.deliver();
    expect(onRecord).toEqual([[1]]);
    await later(59);
    expect(asked()).toBe(1);
    await later(17);
    expect(asked()).toBe(2);
    expect(remindersOf(officer)).toBe(copies);
    expect(await counted('unsure', 'no')).toBe(1);
    expect(await counted('sent', 'yes')).toBe(1);
    expect(attemptsOnRecord()).toEqual([2]);
    await later(3_600);
    expect(asked()).toBe(2);
    expect(remindersOf(lead)).toBe(0);
  });
});

describe('403: they will not have it', () => {
  it('A1.3: is not sent again, the Lead Manager hears in their place and sees it on a card', async () => {
    const asked = counting(toOfficer);
    bot.connector.answerNext({ status: 403 }, { when: toOfficer, times: Infinity });
    await bot.deliver();
    for (const hours of [1, 2, 3]) await later(hours * 3_600);
    expect(asked()).toBe(1);
    expect(remindersOf(lead)).toBe(1);
    expect(await counted('blocked', 'no')).toBe(1);
    expect(textOf((await lead.say('delivery problems')).card)).toContain(
      `${reference}: the acknowledgement is due`,
    );
  });
});

describe('404: the chat is gone', () => {
  it('is begun anew once, and the reminder arrives there', async () => {
    const [asked, begun] = [counting(toOfficer), counting(beginsChat)];
    bot.connector.answerNext({ status: 404 }, { when: toOfficer });
    await bot.deliver();
    expect([asked(), begun()]).toEqual([2, 1]);
    expect(remindersOf(officer)).toBe(1);
    expect(await counted('sent', 'yes')).toBe(0);
  });

  it('A1.3: is not begun again and again when that is no use: the Lead Manager hears in their place', async () => {
    const [asked, begun] = [counting(toOfficer), counting(beginsChat)];
    bot.connector.answerNext({ status: 404 }, { when: toOfficer, times: 2 });
    await bot.deliver();
    expect([asked(), begun()]).toEqual([2, 1]);
    expect(remindersOf(lead)).toBe(1);
    // Whoever has a chat again within the day is told after all, and the Lead Manager not twice.
    await later(76);
    expect(remindersOf(officer)).toBe(1);
    expect(remindersOf(lead)).toBe(1);
  });
});
