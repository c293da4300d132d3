import { z } from 'zod';
import { addDays, londonDateOf, shortDate } from '../../policy/calendar/dates';
import type { Availability } from '../ports/directory';
import type { Graph } from './graph';

const moment = z.object({ dateTime: z.string(), timeZone: z.string() });
const replies = z.object({
  status: z.string(),
  scheduledStartDateTime: moment.nullish(),
  scheduledEndDateTime: moment.nullish(),
});
const presence = z.object({ id: z.string(), availability: z.string(), activity: z.string() });

type Replies = z.infer<typeof replies>;
type Presence = z.infer<typeof presence>;

/** The most that one batch of Graph holds. */
const BATCH = 20;
const DAYS_AHEAD = 14;

const outOfOffice: Availability = { away: true, words: 'out of office' };

const presences: Readonly<Record<string, Availability>> = {
  Available: { away: false, words: 'available' },
  AvailableIdle: { away: false, words: 'available' },
  Busy: { away: false, words: 'busy now' },
  BusyIdle: { away: false, words: 'busy now' },
  DoNotDisturb: { away: false, words: 'busy now' },
  Away: { away: false, words: 'not at their desk now' },
  BeRightBack: { away: false, words: 'not at their desk now' },
  Offline: { away: false, words: 'offline now' },
};

/** Milliseconds since the epoch; undefined unless it is told in UTC, as Graph does when not asked otherwise. */
function millisecondsOf(at: z.infer<typeof moment> | null | undefined): number | undefined {
  if (at?.timeZone !== 'UTC') return undefined;
  const read = Date.parse(`${at.dateTime.replace(/Z$/, '').slice(0, 23)}Z`);
  return Number.isNaN(read) ? undefined : read;
}

const day = (at: number): string => shortDate(londonDateOf(new Date(at)));

/** What automatic replies say: away now, or going to be within a fortnight. */
function fromReplies(said: Replies | undefined, now: number): Availability | undefined {
  if (said?.status === 'alwaysEnabled') return outOfOffice;
  if (said?.status !== 'scheduled') return undefined;
  const from = millisecondsOf(said.scheduledStartDateTime);
  const until = millisecondsOf(said.scheduledEndDateTime);
  if (from === undefined || until === undefined) return outOfOffice;
  if (until <= now) return undefined;
  if (from <= now) return { away: true, words: `out of office until ${day(until)}` };
  const soon = londonDateOf(new Date(from)) <= addDays(londonDateOf(new Date(now)), DAYS_AHEAD);
  return soon ? { away: false, words: `out of office ${day(from)} to ${day(until)}` } : undefined;
}

const fromPresence = (shown: Presence | undefined): Availability | undefined =>
  shown?.activity === 'OutOfOffice' ? outOfOffice : presences[shown?.availability ?? ''];

async function presencesOf(graph: Graph, ids: readonly string[]): Promise<ReadonlyMap<string, Presence>> {
  const answer = z.object({ value: z.array(presence) });
  const path = '/communications/getPresencesByUserId';
  const { value } = await graph.ask({ method: 'post', path, body: { ids }, answer });
  return new Map(value.map((each) => [each.id, each]));
}

async function repliesOf(graph: Graph, ids: readonly string[]): Promise<ReadonlyMap<string, Replies>> {
  const answer = z.object({
    responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown() })),
  });
  const requests = ids.map((id) => ({
    id,
    method: 'GET',
    url: `/users/${id}/mailboxSettings/automaticRepliesSetting`,
  }));
  const { responses } = await graph.ask({ method: 'post', path: '/$batch', body: { requests }, answer });
  return new Map(
    responses.flatMap(({ id, status, body }) => {
      const read = replies.safeParse(body);
      return status === 200 && read.success ? [[id, read.data] as const] : [];
    }),
  );
}

/** What each of these people's calendar and presence say. What cannot be asked is left out. */
export async function availabilityOf(
  graph: Graph,
  ids: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, Availability>> {
  const nothing = () => new Map<string, never>();
  const parts = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, part) =>
    ids.slice(part * BATCH, (part + 1) * BATCH),
  );
  const [shown, ...said] = await Promise.all([
    presencesOf(graph, ids).catch(nothing),
    ...parts.map((part) => repliesOf(graph, part).catch(nothing)),
  ]);
  const automatic = new Map(said.flatMap((part) => [...part]));
  return new Map(
    ids.flatMap((id) => {
      const known = fromReplies(automatic.get(id), now) ?? fromPresence(shown.get(id));
      return known ? [[id, known] as const] : [];
    }),
  );
}
