import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { openServer, close, listen } from '../../../bot/server';
import { readEnvironment } from '../../../bot/config';

/** A server whose answers wait until they are let go. */
async function aSlowServer() {
  const environment = readEnvironment({ PORT: '0' });
  const front = openServer(environment, () => undefined);
  const waiting: (() => void)[] = [];
  front.http.get('/slow', async (_request, response) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    response.send(200, { ok: true });
  });
  const port = await listen(front.http, environment);
  // Each over a connection that stays open, as Teams's do.
  const agent = new Agent({ keepAlive: true });
  const ask = async (headers: Record<string, string> = {}, over = agent): Promise<number | string> =>
    new Promise((resolve) => {
      const asked = request({ port, path: '/slow', host: '127.0.0.1', agent: over, headers }, (response) => {
        response.resume();
        void once(response, 'end').then(() => resolve(response.statusCode ?? 0));
      });
      asked.on('error', ({ message }) => resolve(message));
      asked.end();
    });
  const begun = async (count: number): Promise<void> => {
    while (waiting.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  const letGo = (count = waiting.length): void => waiting.splice(0, count).forEach((go) => go());
  return { front, ask, begun, letGo, agent };
}

describe('a stop', () => {
  it('lets 40 of 40 that are being answered come to their end, and takes nothing new', async () => {
    const { front, ask, begun, letGo, agent } = await aSlowServer();
    const asked = Array.from({ length: 40 }, () => ask());
    await begun(40);
    const stopped = close(front);
    const late = await ask();
    letGo();
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 40 }, () => 200));
    expect(late).not.toBe(200);
    await stopped;
    agent.destroy();
  });

  it('takes nothing new over a connection that stays open, either', async () => {
    const { front, ask, begun, letGo, agent } = await aSlowServer();
    const oneConnection = new Agent({ keepAlive: true, maxSockets: 1 });
    const asked = ask({}, oneConnection);
    await begun(1);
    const another = ask();
    await begun(2);
    const late = ask({}, oneConnection);
    const stopped = close(front);
    letGo(1);
    expect([await asked, await late]).toEqual([200, 503]);
    letGo();
    expect(await another).toBe(200);
    await stopped;
    for (const each of [agent, oneConnection]) each.destroy();
  });

  it('waits for nothing where nothing is being answered', async () => {
    const { front, agent } = await aSlowServer();
    const nextTurn = new Promise((resolve) => setImmediate(resolve));
    expect(await Promise.race([front.underWay.drain(1_000), nextTurn])).toBe(true);
    await close(front);
    agent.destroy();
  });

  it('waits for nobody who has hung up', async () => {
    const { front, ask, begun, letGo, agent } = await aSlowServer();
    const asked = ask();
    await begun(1);
    agent.destroy();
    expect(await asked).toMatch(/socket hang up|ECONNRESET/);
    expect(await front.underWay.drain(1_000)).toBe(true);
    letGo();
    await close(front);
  });

  it('waits no longer than it may', async () => {
    const { front, ask, begun, letGo, agent } = await aSlowServer();
    const asked = ask();
    await begun(1);
    await close(front, 0);
    expect(await asked).toMatch(/socket hang up|ECONNRESET/);
    letGo();
    agent.destroy();
  });
});

describe('a server for trying out', () => {
  it.each<Record<string, string>>([
    { host: 'evil.example' },
    { host: '127.0.0.1', origin: 'https://evil.example' },
  ])('tells %j nothing, whatever is asked for', async (headers) => {
    const { front, ask, agent } = await aSlowServer();
    expect(await ask(headers)).toBe(403);
    await close(front);
    agent.destroy();
  });
});
