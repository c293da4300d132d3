import { request, type Agent } from 'node:http';
import type { TeamsPerson } from '../doors/teamsPerson';
import { anActivity, Buttons } from './activities';
import { mutated, oneOf, seededChance } from './mutate';

export interface FuzzOptions {
  readonly url: string;
  readonly serviceUrl: string;
  readonly people: readonly TeamsPerson[];
  readonly seed: number;
  readonly count: number;
  readonly agent?: Agent;
}

/** How often each status was answered, and the bodies that met a status of 500 or more. */
export interface Fuzzed {
  readonly statuses: Readonly<Record<number, number>>;
  readonly broke: readonly string[];
}

const AT_ONCE = 16;
// What is mutated besides is left to the bot; where it answers decides whether it can answer at all.
const kept = ['serviceUrl'];

function bodyFor(chance: () => number, activity: object): string {
  const times = oneOf(chance, [0, 1, 1, 1, 2, 3, 6]);
  const text = JSON.stringify(mutated(chance, activity, times, kept));
  return chance() < 0.02 ? text.slice(0, Math.floor(chance() * text.length)) : text;
}

function post({ url, agent }: FuzzOptions, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Sends that many mutated activities, each drawn from the seed, to a running bot. Throws when it no longer answers. */
export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const chance = seededChance(options.seed);
  const buttons = new Buttons();
  const statuses: Record<number, number> = {};
  const broke: string[] = [];
  for (let sent = 0; sent < options.count; sent += AT_ONCE) {
    // Drawn one after the other, so that the same seed draws the same whichever is answered first.
    const bodies = Array.from({ length: Math.min(AT_ONCE, options.count - sent) }, () =>
      bodyFor(chance, anActivity(chance, buttons, options)),
    );
    const answers = await Promise.all(bodies.map((body) => post(options, body)));
    answers.forEach(({ status, text }, index) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500) broke.push(bodies[index] ?? '');
      else buttons.learn(readJson(text));
    });
  }
  return { statuses, broke };
}
