import type { Recorded } from '../../policy/machine/stream';
import { beginningsOf } from '../../policy/search/words';
import type { AccessRecord, Operation, OwedMessage, StreamId } from '../ports/caseStore';
import type { KeptSnapshot } from '../ports/moving';
import type { Link, Views } from '../ports/proving';
import { accessId, itemIds, partition } from './ids';
import { bodyOf } from './body';

/** What every item has: its id, the partition it lies in, and what it is. */
interface Item {
  readonly id: string;
  readonly pk: string;
  readonly type: string;
  readonly _etag?: string;
}

export interface SnapshotItem extends Item {
  readonly type: 'snapshot';
  readonly kind: string;
  readonly stream: string;
  readonly version: number;
  readonly shape: number;
  readonly body: string;
  readonly stage: string;
  readonly open: boolean;
  readonly service?: string;
  readonly team?: string;
  readonly receivedOn?: string;
  readonly nextDue?: string;
  readonly keptUntil?: string;
  readonly flagged?: true;
  readonly involved: readonly string[];
  readonly marks?: readonly string[];
  readonly words?: readonly string[];
  /** Every beginning of a word that finds it: what a search asks for. */
  readonly begins?: readonly string[];
  /** Of what stands here for lists and searches; absent on what knows no editions. */
  readonly edition?: number;
  /** What lists are sorted and paged by: the next due date, then the id. */
  readonly due: string;
  /** The same by other dates; absent where it has none. */
  readonly received?: string;
  readonly kept?: string;
  /** What reports count of it. */
  readonly counted?: string;
  /** What all streams are paged by: the partition. */
  readonly at: string;
  /** The link of its last event. */
  readonly lastLink?: string;
  /** It has changed since it was sealed. */
  readonly unsealed?: boolean;
}

/** How many views of a stream are on record, whether it is there or not. */
export interface ViewsItem extends Item {
  readonly type: 'views';
  readonly kind: string;
  readonly stream: string;
  readonly count: number;
  readonly link: string;
  readonly unsealed?: boolean;
}

export interface EventItem extends Item {
  readonly type: 'event';
  readonly seq: number;
  readonly body: string;
  /** What proves it. */
  readonly link?: string;
  /** On the first event of a stream, so that a stream that has lost its snapshot is still found. */
  readonly at?: string;
  readonly kind?: string;
  readonly stream?: string;
}

export interface OperationItem extends Item {
  readonly type: 'operation';
  readonly key: string;
  readonly sentence: string;
  readonly version: number;
  /** Tells a commit whose answer was lost from somebody else's with the same key. */
  readonly commit: string;
}

export interface AccessItem extends Item {
  readonly type: 'access';
  readonly body: string;
  /** Of a view: its number among them, and its link. A decision is proven by its events. */
  readonly view?: number;
  readonly link?: string;
  /** For moving: where it belongs, a stream that is there or not. */
  readonly audited: string;
  readonly named: string;
}

export interface DutyItem extends Item {
  readonly type: 'duty';
  readonly kind: string;
  readonly stream: string;
  readonly duty: string;
  readonly body: string;
  /** Claimed before all others. */
  readonly urgent?: true;
  /** When it may be claimed; null once it is settled for good. */
  readonly sendAt: string | null;
  readonly attempts: number;
  readonly fence: number;
  readonly owner: string | null;
  readonly why: string | null;
  /** What the messages given up are sorted and paged by; null on all others. */
  readonly dead: string | null;
  readonly written?: string;
}

export interface WakeItem extends Item {
  readonly type: 'wake';
  readonly kind: string;
  readonly stream: string;
  readonly wakeAt: string | null;
  /** The calendar `wakeAt` was planned by; null when nothing is to come, so that a new calendar passes it over. */
  readonly plannedBy: string | null;
  readonly reminded: readonly string[];
  readonly owner: string | null;
  readonly leaseUntil: string;
  readonly fence: number;
  /** The fence of the last look that was settled. */
  readonly settled: number;
  readonly written?: string;
}

/** Stands for “no due date” and sorts after every date. */
const NEVER_DUE = '~';

export function snapshotItem(
  stream: StreamId,
  { state, version, shape, promoted, edition }: KeptSnapshot,
  lastLink: string,
): SnapshotItem {
  const pk = partition(stream);
  return {
    id: itemIds.snapshot,
    pk,
    type: 'snapshot',
    kind: stream.kind,
    stream: stream.id,
    version,
    shape,
    body: bodyOf(state),
    ...promotedOf(stream, promoted),
    edition: edition ?? 0,
    at: pk,
    lastLink,
    unsealed: true,
  };
}

/** What lists and searches filter and sort by. */
export function promotedOf({ id }: StreamId, promoted: KeptSnapshot['promoted']) {
  const { stage, open, service, team, receivedOn, nextDue, keptUntil, flagged, involved, marks, words } =
    promoted;
  const { counted } = promoted;
  return {
    stage,
    open,
    ...(service === undefined ? {} : { service }),
    ...(team === undefined ? {} : { team }),
    ...(receivedOn === undefined ? {} : { receivedOn, received: `${receivedOn} ${id}` }),
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(keptUntil === undefined ? {} : { keptUntil, kept: `${keptUntil} ${id}` }),
    ...(flagged ? { flagged } : {}),
    involved: [...new Set(involved)],
    ...(marks && marks.length > 0 ? { marks: [...new Set(marks)] } : {}),
    ...(words && words.length > 0
      ? { words: [...words], begins: [...new Set(words.flatMap(beginningsOf))] }
      : {}),
    ...(counted === undefined ? {} : { counted: bodyOf(counted) }),
    due: `${nextDue ?? NEVER_DUE} ${id}`,
  };
}

export function eventItem(stream: StreamId, event: Recorded, link: Link | undefined): EventItem {
  const { seq } = event.meta;
  const pk = partition(stream);
  const first = seq === 1 ? { at: pk, kind: stream.kind, stream: stream.id } : {};
  const proven = link ? { link: bodyOf(link) } : {};
  return { id: itemIds.event(seq), pk, type: 'event', seq, body: bodyOf(event), ...proven, ...first };
}

export function accessItem(stream: StreamId, record: AccessRecord): AccessItem {
  const pk = partition(stream);
  const named = JSON.stringify([stream.kind, stream.id]);
  return { id: accessId(), pk, type: 'access', body: bodyOf(record), audited: pk, named };
}

export const viewsItem = (stream: StreamId, { count, link }: Views): ViewsItem => ({
  id: itemIds.views,
  pk: partition(stream),
  type: 'views',
  kind: stream.kind,
  stream: stream.id,
  count,
  link,
  unsealed: true,
});

export const operationItem = (stream: StreamId, operation: Operation, commit: string): OperationItem => ({
  id: itemIds.operation(operation.key),
  pk: partition(stream),
  type: 'operation',
  key: JSON.stringify(operation.key),
  sentence: JSON.stringify(operation.sentence),
  version: operation.version,
  commit,
});

export const dutyItem = (
  stream: StreamId,
  duty: string,
  message: OwedMessage,
  sendAt: string | null,
): DutyItem => ({
  id: itemIds.duty(duty),
  pk: partition(stream),
  type: 'duty',
  kind: stream.kind,
  stream: stream.id,
  duty,
  body: bodyOf(message),
  ...(message.urgent ? { urgent: true as const } : {}),
  sendAt,
  attempts: 0,
  fence: 0,
  owner: null,
  why: null,
  dead: null,
});

/** Messages owed under ids that begin with `from`, the one decision or look they come from. */
export const dutyItems = (
  stream: StreamId,
  from: string,
  messages: readonly OwedMessage[],
  sendAt: string,
): DutyItem[] => messages.map((message, index) => dutyItem(stream, `${from}:${index}`, message, sendAt));

export function wakeItem(stream: StreamId, wakeAt: string | undefined, calendar: string): WakeItem {
  return {
    id: itemIds.wake,
    pk: partition(stream),
    type: 'wake',
    kind: stream.kind,
    stream: stream.id,
    wakeAt: wakeAt ?? null,
    plannedBy: wakeAt === undefined ? null : calendar,
    reminded: [],
    owner: null,
    leaseUntil: '',
    fence: 0,
    settled: 0,
  };
}
