import type { Promoted, Recorded } from '../../policy/machine/stream';
import type { AccessRecord, OwedMessage, StreamId } from '../ports/caseStore';
import type { KeptDuty, KeptSnapshot, KeptStream, KeptWake } from '../ports/moving';
import { decisionsIn, hashOfRecord, linksOfMoved, NOTHING_BEFORE, viewsAfter } from '../integrity/chain';
import type { Link, Views } from '../ports/proving';
import { readBody } from './body';
import { partition } from './ids';
import {
  accessItem,
  dutyItem,
  eventItem,
  operationItem,
  snapshotItem,
  viewsItem,
  wakeItem,
  type AccessItem,
  type DutyItem,
  type EventItem,
  type OperationItem,
  type SnapshotItem,
  type ViewsItem,
  type WakeItem,
} from './items';

export type AnyItem = SnapshotItem | EventItem | OperationItem | AccessItem | ViewsItem | DutyItem | WakeItem;

/** The items of a stream's partition, read back as what they keep. */
export function keptOf(stream: StreamId, items: readonly AnyItem[]): KeptStream {
  const inOrder = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = <T extends AnyItem['type']>(type: T) =>
    inOrder.filter((item): item is Extract<AnyItem, { type: T }> => item.type === type);
  const [snapshot] = of('snapshot');
  const [wake] = of('wake');
  return {
    stream,
    ...(snapshot ? { snapshot: snapshotOf(snapshot) } : {}),
    events: of('event').map(({ body }) => readBody(body) as Recorded),
    links: of('event').map(({ link }) => (link === undefined ? undefined : (readBody(link) as Link))),
    operations: of('operation').map(({ key, sentence, version }) => ({
      key: readBody(key) as string,
      sentence: readBody(sentence) as string,
      version,
    })),
    access: of('access').map(({ body }) => readBody(body) as AccessRecord),
    duties: of('duty').map(dutyOf),
    ...(wake ? { wake: wakeOf(wake) } : {}),
  };
}

function snapshotOf(item: SnapshotItem): KeptSnapshot {
  const { body, version, shape, stage, open, service, team, receivedOn, nextDue, keptUntil } = item;
  const { flagged, involved, marks, words, counted, edition = 0 } = item;
  const dates = { receivedOn, nextDue, keptUntil } as Partial<Promoted>;
  const promoted: KeptSnapshot['promoted'] = {
    stage,
    open,
    service,
    team,
    ...dates,
    flagged,
    involved,
    marks,
    words,
    ...(counted === undefined ? {} : { counted: readBody(counted) }),
  };
  return {
    state: readBody(body),
    version,
    shape,
    promoted: JSON.parse(JSON.stringify(promoted)) as KeptSnapshot['promoted'],
    edition,
  };
}

const dutyOf = ({ duty, body, sendAt, attempts, why, dead }: DutyItem): KeptDuty => ({
  id: duty,
  message: readBody(body) as OwedMessage,
  ...(sendAt === null ? {} : { sendAt }),
  attempts,
  ...(why === null ? {} : { why }),
  dead: dead !== null,
});

const wakeOf = ({ wakeAt, plannedBy, reminded, fence }: WakeItem): KeptWake => ({
  ...(wakeAt === null || plannedBy === null ? {} : { wakeAt, calendar: plannedBy }),
  reminded,
  fence,
});

/** What of a stream is here before it is written: what proves its events, how many views it has, and which items. */
export interface Here {
  readonly links: ReadonlyMap<number, Link>;
  readonly views: Views;
  readonly ids: ReadonlySet<string>;
}

/** The items to write: those that are written once and then left, and those that are written last, over what is there. */
export function itemsOf(
  kept: KeptStream,
  here: Here,
): { once: readonly AnyItem[]; last: readonly AnyItem[] } {
  const { stream, snapshot, events, operations, duties, wake } = kept;
  const links = linksOfMoved(kept, here.links);
  const { items: access, views } = movedAccess(kept, decisionsIn(links), here);
  const eventItems = events.map((event, index) => eventItem(stream, event, links[index]));
  const isLeft = (_item: EventItem, index: number): boolean => links[index]?.left !== undefined;
  return {
    once: [
      ...eventItems.filter((item, index) => !isLeft(item, index)),
      ...operations.map((operation) => operationItem(stream, operation, 'moved')),
      ...access,
      ...duties.map((duty) => movedDuty(stream, duty)),
    ].filter(({ id }) => !here.ids.has(id)),
    last: [
      ...eventItems.filter(isLeft),
      ...(wake ? [movedWake(stream, wake)] : []),
      ...(views.count > 0 ? [viewsItem(stream, views)] : []),
      ...(snapshot ? [snapshotItem(stream, snapshot, links.at(-1)?.link ?? NOTHING_BEFORE)] : []),
    ],
  };
}

/** NB: ids that sort before those given out here, and are the same whenever it is moved again. */
function movedAccess({ stream, access }: KeptStream, decisions: ReadonlyMap<string, number>, here: Here) {
  let { views } = here;
  const items = access.flatMap((record, number): AccessItem[] => {
    const item = { ...accessItem(stream, record), id: `access:${String(number).padStart(17, '0')}` };
    if (here.ids.has(item.id)) return [];
    if (decisions.has(hashOfRecord(record))) return [item];
    views = viewsAfter(stream, views, record);
    return [{ ...item, view: views.count, link: views.link }];
  });
  return { items, views };
}

function movedDuty(stream: StreamId, { id, message, sendAt, attempts, why, dead }: KeptDuty): DutyItem {
  const item = dutyItem(stream, id, message, sendAt ?? null);
  return { ...item, attempts, why: why ?? null, dead: dead ? `${partition(stream)} ${item.id}` : null };
}

const movedWake = (stream: StreamId, { wakeAt, calendar = '', reminded, fence }: KeptWake): WakeItem => ({
  ...wakeItem(stream, wakeAt, calendar),
  reminded,
  fence,
});
