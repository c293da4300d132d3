import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Measure } from './result';
import type { Lane } from './lanes';
import { myCases } from './sayings';
import { withBothBots } from './sideBySide';
import { percentile, secondsSince } from './statistics';

const SOCKETS = 500;
const SECONDS = 60;
const TURNS_A_SECOND = 50;
const MILLISECONDS_A_BYTE = 500;

const request = Buffer.from(
  [
    'POST /api/messages HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    'Content-Length: 100000',
    '',
    `{"type":"message","text":"${'x'.repeat(1_000)}`,
  ].join('\r\n'),
);

/** Sockets that each send a request a byte at a time, and come back when they are cut off. */
class SlowSockets {
  readonly #sockets = new Set<Socket>();
  readonly #timer: NodeJS.Timeout;
  cutOff = 0;

  constructor(private readonly port: number) {
    for (let count = 0; count < SOCKETS; count += 1) this.#open(count % 2 === 0 ? 0 : request.length - 900);
    this.#timer = setInterval(() => {
      for (const socket of this.#sockets) this.#drip(socket);
    }, MILLISECONDS_A_BYTE);
  }

  readonly #sent = new WeakMap<Socket, number>();

  /** Half of them are slow from the first header on, half of them only in the body. */
  #open(already: number): void {
    const socket = connect(this.port, '127.0.0.1');
    this.#sockets.add(socket);
    this.#sent.set(socket, already);
    socket.on('error', () => undefined);
    socket.resume();
    socket.once('connect', () => socket.write(request.subarray(0, already)));
    socket.once('close', () => {
      if (!this.#sockets.delete(socket)) return;
      this.cutOff += 1;
      this.#open(already);
    });
  }

  #drip(socket: Socket): void {
    const at = this.#sent.get(socket) ?? 0;
    if (socket.connecting || at >= request.length) return;
    socket.write(request.subarray(at, at + 1));
    this.#sent.set(socket, at + 1);
  }

  stop(): void {
    clearInterval(this.#timer);
    const open = [...this.#sockets];
    this.#sockets.clear();
    for (const socket of open) socket.destroy();
  }
}

/** Turns begun at a steady rate, whether or not the one before is answered; each takes as long as its person waits. */
async function steadily(lanes: readonly Lane[]): Promise<readonly number[]> {
  // NB: a connection kept idle may be closed by the bot just as it is used again.
  const agent = new Agent({ keepAlive: false });
  const latencies: Promise<number>[] = [];
  const busy = new Map<Lane, Promise<unknown>>();
  const began = performance.now();
  for (let turn = 0; turn < SECONDS * TURNS_A_SECOND; turn += 1) {
    const due = turn / TURNS_A_SECOND - secondsSince(began);
    if (due > 0) await new Promise((resolve) => setTimeout(resolve, due * 1000));
    const lane = lanes[turn % lanes.length] as Lane;
    const at = performance.now();
    const taken = (busy.get(lane) ?? Promise.resolve()).then(() => lane.turn(agent));
    busy.set(lane, taken);
    const latency = taken.then(() => performance.now() - at);
    // Looked at when all are in: until then a failure is nobody's to handle.
    latency.catch(() => undefined);
    latencies.push(latency);
  }
  return Promise.all(latencies).finally(() => agent.destroy());
}

/** How long a turn takes while five hundred sockets trickle, in milliseconds. It takes a minute. */
export const slowSockets: Measure = {
  name: 'slow-sockets',
  aim: 'p99 1000 or less',
  run: () =>
    withBothBots(myCases, async ({ bot, lanes }) => {
      const slow = new SlowSockets(Number(new URL(bot.url).port));
      try {
        const latencies = await steadily(lanes);
        return {
          name: 'slow-sockets',
          value: percentile(latencies, 0.99),
          unit: 'ms p99',
          also: {
            medianMs: percentile(latencies, 0.5),
            turns: latencies.length,
            sockets: SOCKETS,
            cutOff: slow.cutOff,
          },
        };
      } finally {
        slow.stop();
      }
    }),
};
