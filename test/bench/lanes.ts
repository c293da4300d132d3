import { Agent, request } from 'node:http';
import { fromTeams, words, type TeamsActivity } from '../doors/teamsActivity';
import type { TeamsPerson } from '../doors/teamsPerson';
import type { Connector } from './connector';
import { secondsSince } from './statistics';

/** Something said, and words that stand in a right answer. */
export type Saying = readonly [say: string, hear: string];

/** One person at a time on one connection, who says the sayings over and over and checks each answer. */
export interface Lane {
  turn(agent: Agent): Promise<void>;
}

export interface LaneOptions {
  readonly url: string;
  readonly connector: Connector;
  readonly person: TeamsPerson;
  readonly sayings: readonly Saying[];
}

let messages = 0;

export function aLane({ url, connector, person, sayings }: LaneOptions): Lane {
  const place = { person, serviceUrl: connector.serviceUrl, type: 'personal' } as const;
  const template = fromTeams(place, new Date(), words('', 'personal'));
  const conversation = template.conversation?.id ?? '';
  let turns = 0;
  return {
    async turn(agent) {
      const [text, expected] = sayings[turns % sayings.length] ?? ['', ''];
      turns += 1;
      messages += 1;
      const sentAt = new Date(Date.now() + messages).toISOString();
      // NB: the same words at the same moment would be taken for a delivery that came twice.
      const told = { id: `m${messages}`, timestamp: sentAt, localTimestamp: sentAt, text };
      const status = await post(url, agent, { ...template, ...told });
      const heard = connector.lastIn(conversation);
      if (status !== 200 || !heard.includes(expected))
        throw new Error(
          `“${text}” was answered with ${status} and ${heard.slice(0, 2000)}, without “${expected}”.`,
        );
    },
  };
}

export function post(url: string, agent: Agent | undefined, activity: TeamsActivity): Promise<number> {
  const body = Buffer.from(JSON.stringify(activity));
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

export interface Driven {
  readonly turns: number;
  readonly seconds: number;
  /** How long each turn took, in milliseconds. */
  readonly latencies: readonly number[];
}

/** Drives every lane at once, each turn after the last, until so many seconds or turns have gone. */
export async function drive(
  lanes: readonly Lane[],
  until: { seconds?: number; turns?: number },
): Promise<Driven> {
  const { seconds = Infinity, turns = Infinity } = until;
  const latencies: number[] = [];
  const began = performance.now();
  let started = 0;
  // NB: a connection kept from one round to the next may be closed by then.
  const agent = new Agent({ keepAlive: true });
  const run = async (lane: Lane): Promise<void> => {
    while (started < turns && secondsSince(began) < seconds) {
      started += 1;
      const at = performance.now();
      await lane.turn(agent);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(lanes.map(run)).finally(() => agent.destroy());
  return { turns: latencies.length, seconds: secondsSince(began), latencies };
}
