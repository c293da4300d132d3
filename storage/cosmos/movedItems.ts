import type { Promoted, Recorded } from '../../policy/machine/stream';
import type { AccessRecord, OwedMessage, StreamId } from '../ports/caseStore';
import type { KeptDuty, KeptSnapshot, KeptStream, KeptWake } from '../ports/moving';
import { readBody } from './body';
import { partition } from './ids';
import {
  accessItem,
  dutyItem,
  eventItem,
  operationItem,
  snapshotItem,
  wakeItem,
  type AccessItem,
  type DutyItem,
  type EventItem,
  type OperationItem,
  type SnapshotItem,
  type WakeItem,
} from './items';

export type AnyItem = SnapshotItem | EventItem | OperationItem | AccessItem | DutyItem | WakeItem;

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
  const { flagged, involved, marks, words, edition = 0 } = item;
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

/** The items to write: those that are written once and then left, and those that are written last, over what is there. */
export function itemsOf(kept: KeptStream): { once: readonly AnyItem[]; last: readonly AnyItem[] } {
  const { stream, snapshot, events, operations, access, duties, wake } = kept;
  const numbered = (number: number): string => `access:${String(number).padStart(17, '0')}`;
  return {
    once: [
      ...events.map((event) => eventItem(stream, event)),
      ...operations.map((operation) => operationItem(stream, operation, 'moved')),
      // Ids that sort before those given out here, and are the same whenever it is moved again.
      ...access.map((record, number) => ({ ...accessItem(stream, record), id: numbered(number) })),
      ...duties.map((duty) => movedDuty(stream, duty)),
    ],
    last: [...(wake ? [movedWake(stream, wake)] : []), ...(snapshot ? [snapshotItem(stream, snapshot)] : [])],
  };
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
