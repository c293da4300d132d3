import { z } from 'zod';
import { graphAt, type Graph } from '../../../storage/graph/graph';
import type { GraphFault } from '../../../storage/graph/graphFault';
import { aFakeGraph, type FakeGraph } from '../../doors/fakeGraph';

const SECOND = 1_000;

let fake: FakeGraph;
let clock: number;
let reported: string[];
let graph: Graph;

beforeEach(async () => {
  fake = await aFakeGraph();
  clock = Date.parse('2026-01-05T10:00:00.000Z');
  reported = [];
  graph = graphAt(fake.place, {
    within: 300,
    now: () => clock,
    report: (kind, status) => reported.push(`${kind} ${status}`),
  });
});
afterEach(() => fake.stop());

const list = z.object({ value: z.array(z.unknown()) });
const reading = {
  method: 'get',
  path: '/users?$count=true',
  headers: { ConsistencyLevel: 'eventual' },
} as const;
const read = () => graph.ask({ ...reading, answer: list });
const write = () =>
  graph.ask({
    method: 'post',
    path: '/communications/getPresencesByUserId',
    body: { ids: [] },
    answer: list,
  });

/** How a question failed, and how often Graph was asked because of it. */
async function failure(asking: () => Promise<unknown>): Promise<readonly [string, number, number]> {
  const before = fake.requests.length;
  const fault = await asking().then(
    () => {
      throw new Error('It was answered.');
    },
    (one: unknown) => one as GraphFault,
  );
  return [fault.kind, fault.status, fake.requests.length - before];
}

describe('one question to Graph', () => {
  it('carries the token, and is answered', async () => {
    expect(await read()).toEqual({ value: [] });
    expect(fake.requests[0]).toMatchObject({ authorization: 'Bearer sample token', path: '/v1.0/users' });
  });

  it.each([429, 503])('that gets %d is not asked again for as long as Graph says', async (status) => {
    fake.answerNext({ status, headers: { 'Retry-After': '30' } });
    expect(await failure(read)).toEqual(['unavailable', status, 1]);

    clock += 29 * SECOND;
    expect(await failure(read)).toEqual(['unavailable', 0, 0]);
    clock += 2 * SECOND;
    expect(await read()).toEqual({ value: [] });
  });

  it('waits for a long Retry-After neither in the turn nor for longer than five minutes', async () => {
    fake.answerNext({ status: 429, headers: { 'Retry-After': '86400' } });
    const before = performance.now();
    expect(await failure(read)).toEqual(['unavailable', 429, 1]);
    expect(performance.now() - before).toBeLessThan(300);

    clock += 299 * SECOND;
    expect(await failure(read)).toEqual(['unavailable', 0, 0]);
    clock += 2 * SECOND;
    expect(await read()).toEqual({ value: [] });
  });

  it('understands a Retry-After that is a date', async () => {
    const headers = { 'Retry-After': new Date(clock + 60 * SECOND).toUTCString() };
    fake.answerNext({ status: 503, headers });
    await failure(read);
    clock += 59 * SECOND;
    expect(await failure(read)).toEqual(['unavailable', 0, 0]);
    clock += 2 * SECOND;
    expect(await read()).toEqual({ value: [] });
  });

  it('that changes something is sent once, whatever comes back (504, a dropped connection)', async () => {
    fake.answerNext({ status: 504 });
    expect(await failure(write)).toEqual(['unavailable', 504, 1]);
    clock += 6 * SECOND;
    fake.answerNext({ drop: 'afterDelivery' });
    expect(await failure(write)).toEqual(['unavailable', 0, 1]);
  });

  it('that only reads is sent once more when the connection was dropped, and no more than that', async () => {
    fake.answerNext({ drop: 'beforeDelivery' });
    expect(await read()).toEqual({ value: [] });
    expect(fake.requests).toHaveLength(2);
    fake.answerNext({ drop: 'beforeDelivery' }, { times: 2 });
    expect(await failure(read)).toEqual(['unavailable', 0, 2]);
  });

  it('that hangs is given up in time, and the next waits for nothing', async () => {
    fake.answerNext({ hang: true });
    const before = performance.now();
    expect(await failure(read)).toEqual(['unavailable', 0, 1]);
    const waited = performance.now() - before;
    expect(waited).toBeGreaterThan(200);
    expect(waited).toBeLessThan(1_500);

    expect(await failure(read)).toEqual(['unavailable', 0, 0]);
    clock += 6 * SECOND;
    expect(await read()).toEqual({ value: [] });
  });

  it('does not wait longer for a token that does not come', async () => {
    fake.tokens.slowToken = true;
    expect(await failure(read)).toEqual(['unavailable', 0, 0]);
  });

  it('without a token is not sent, and nothing of the reason is told', async () => {
    fake.tokens.noToken = true;
    await expect(read()).rejects.toThrow(/^Graph: unavailable\.$/);
    expect(fake.requests).toHaveLength(0);
    expect(fake.tokens.asked).toBe(1);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['words', 'Sample words'],
    ['another shape', { values: [] }],
  ])('answered with %s is no answer, but no reason to stop asking either', async (_, body) => {
    fake.answerNext({ status: 200, body });
    expect(await failure(read)).toEqual(['unreadable', 0, 1]);
    expect(await read()).toEqual({ value: [] });
  });

  it.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'notThere'],
    [409, 'exists'],
    [400, 'rejected'],
    [500, 'unavailable'],
  ])('tells %d for what it is, and reports it without a word of what was asked', async (status, kind) => {
    fake.answerNext({ status, body: { error: { code: 'x', message: 'Sample person' } } });
    expect(await failure(read)).toEqual([kind, status, 1]);
    expect(reported).toEqual([`${kind} ${status}`]);
  });
});

describe('a list of many pages', () => {
  const pages = () => graph.pages('/users?$count=true', z.unknown(), { ConsistencyLevel: 'eventual' });

  it('never takes the token to another place', async () => {
    const elsewhere = `${fake.baseUrl.replace('127.0.0.1', 'localhost')}/v1.0/users`;
    fake.answerNext({ status: 200, body: { value: [1], '@odata.nextLink': elsewhere } });
    expect(await failure(pages)).toEqual(['unreadable', 0, 1]);
  });

  it('has the time of one question for all of them', async () => {
    const next = { value: [1], '@odata.nextLink': `${fake.baseUrl}/v1.0/users?$skiptoken=1` };
    fake.answerNext({ status: 200, body: next });
    fake.answerNext({ hang: true });
    expect(await failure(pages)).toEqual(['unavailable', 0, 2]);
  });

  it('comes to an end, even when Graph’s does not', async () => {
    const next = { value: [1], '@odata.nextLink': `${fake.baseUrl}/v1.0/users?$skiptoken=1` };
    fake.answerNext({ status: 200, body: next }, { times: 1_000 });
    const long = graphAt(fake.place, { within: 20_000, now: () => clock });
    expect(await long.pages('/users', z.unknown())).toHaveLength(50);
  });
});
