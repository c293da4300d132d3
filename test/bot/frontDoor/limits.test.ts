import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import restify from 'restify';
import { swiftBodies } from '../../../bot/frontDoor/limits';
import { listen } from '../../doors/loopbackHttp';
import { people } from '../../doors/people';
import { fromTeams, words } from '../../doors/teamsActivity';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
beforeAll(async () => {
  bot = await aWholeBot();
});
afterAll(() => bot.stop());

const json = { 'content-type': 'application/json' };
const reference = expect.stringMatching(/^[2-9A-Z]{6}$/) as string;
const CANNOT = { error: 'That request cannot be taken.', reference };

function anActivity(more: object = {}): object {
  const person = { ...people.wardSister, email: '' };
  const place = { person, serviceUrl: bot.connector.serviceUrl, type: 'personal' } as const;
  return { ...fromTeams(place, new Date(), words('help', 'personal')), ...more };
}

async function post(body: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(bot.endpoint, { method: 'POST', headers: { ...json, ...headers }, body });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** A connection that says this much of a request, and no more. */
function said(text: string, to = bot.endpoint): Socket {
  const { hostname, port } = new URL(to);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(text);
  return socket;
}

async function allOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const head = (...more: string[]): string =>
  ['POST /api/messages HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json', ...more, '', ''].join(
    '\r\n',
  );

const nested = (depth: number): object =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as object;

describe('a request', () => {
  it('within the limits is answered', async () => {
    const { status } = await post(
      JSON.stringify(anActivity({ value: nested(20), entities: Array(5_000).fill(1) })),
    );
    expect(status).toBe(200);
  });

  it('with more headers than anybody needs is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`x-${index}`, '1']));
    expect(await post(JSON.stringify(anActivity()), many)).toEqual({ status: 431, body: CANNOT });
  });

  it('with longer headers than anybody needs is refused', async () => {
    const answer = await allOf(said(head(`X: ${'x'.repeat(20_000)}`)));
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('that says it is too large is refused before it is read', async () => {
    const answer = await allOf(said(head('Content-Length: 1000001')));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^Connection: close\r$/im);
  });

  it('that turns out too large is refused', async () => {
    const chunk = `20000\r\n${'x'.repeat(0x20000)}\r\n`;
    const answer = await allOf(
      said(`${head('Transfer-Encoding: chunked', 'Connection: close')}${chunk.repeat(8)}0\r\n\r\n`),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['compressed, and might unfold to any size', { 'content-encoding': 'gzip' }, 'Send it uncompressed.'],
    ['no JSON', { 'content-type': 'text/plain' }, 'Send JSON.'],
    ['of no kind', { 'content-type': '' }, 'Send JSON.'],
  ])('is refused when it is %s', async (_, headers, error) => {
    expect(await post(JSON.stringify(anActivity()), headers)).toEqual({
      status: 415,
      body: { error, reference },
    });
  });

  it.each([
    ['deeper than any card', () => JSON.stringify(anActivity({ value: nested(40) }))],
    ['deeper than a stack', () => `{"type":"message","value":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['a very long list', () => JSON.stringify(anActivity({ entities: Array(10_001).fill(1) }))],
    [
      'a very long list of people',
      () => JSON.stringify(anActivity({ membersAdded: Array(9_999).fill({ id: 'x' }) })),
    ],
  ])('is refused when it is %s', async (_, body) => {
    expect(await post(body())).toEqual({ status: 400, body: { error: 'Send an activity.', reference } });
  });
});

it('a body that trickles in is given up, and one that comes at once is not', async () => {
  const http = restify.createServer();
  http.post('/', swiftBodies(50), ...restify.plugins.jsonBodyParser(), (_request, response, next) => {
    response.send(200);
    next();
  });
  const address = await listen(http.server);
  expect((await fetch(address, { method: 'POST', headers: json, body: '{}' })).status).toBe(200);
  const slow = said(head('Content-Length: 2').replace('/api/messages', '/') + '{', address);
  await once(slow, 'close');
  const closed = once(http.server, 'close');
  http.close();
  await closed;
});

describe('trying out', () => {
  it.each([
    ['the machine by another name', { host: 'complaints.example.test' }],
    ['a page of another place', { origin: 'https://example.test' }],
    ['a page of no place', { origin: 'null' }],
  ])('answers nobody who comes as %s', async (_, headers) => {
    // NB: `fetch` does not let a caller choose these.
    const body = JSON.stringify(anActivity());
    const [[name, value]] = Object.entries(headers) as [[string, string]];
    const others = name === 'host' ? [] : ['Host: 127.0.0.1'];
    const text = ['POST /api/messages HTTP/1.1', ...others, `${name}: ${value}`, 'Connection: close'];
    const answer = await allOf(
      said(
        [...text, 'Content-Type: application/json', `Content-Length: ${body.length}`, '', body].join('\r\n'),
      ),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each([
    'https://smba.trafficmanager.net/uk/',
    'http://example.test/',
    'http://127.0.0.1.example.test/',
    'x',
  ])('answers nowhere but on this machine: not at %s', async (serviceUrl) => {
    const before = bot.connector.requests.length;
    expect(await post(JSON.stringify(anActivity({ serviceUrl })))).toMatchObject({ status: 403 });
    expect(bot.connector.requests).toHaveLength(before);
  });
});
