import { delegationFor, addOwed } from '../policy/machine/asking';
import type { WorkingDayCalendar } from '../policy/calendar/calendar';
import type { Context } from '../policy/machine/command';
import { londonDateOf, type Instant } from '../policy/calendar/dates';
import { isRefusal, type Refusal } from '../policy/machine/refusal';
import type { Registers } from '../policy/machine/registers';
import type { LeftOfEvent, Meta } from '../policy/machine/events';
import type { Person } from '../policy/roles';
import type { Settings } from '../policy/settings';
import type { Trust } from '../policy/trust/trust';
import type { Recorded, Request, Stream } from '../policy/machine/stream';
import { eventVersion } from './lifting';
import { boundedOf, editionOf, keptOf, loadState, shapeOf } from './loadState';
import type { CaseStore, LeftEvent, StreamId } from './ports/caseStore';
import { loadRidden, type Rid, type Ridden } from './withholding';

/** What `handle` needs of the world. `now` gives a UTC instant. */
export interface Handling {
  readonly store: CaseStore;
  readonly now: () => Instant;
  readonly calendar: WorkingDayCalendar;
  readonly settings: Settings;
  readonly trust: Trust;
  readonly registers: () => Promise<Registers>;
  /** Files that wait to be kept, where the command takes them. */
  readonly waiting?: Context['waiting'];
  /** Whoever is named, with their roles, where the command asks for those. */
  readonly chosen?: Context['chosen'];
  /** The other case that is named, where the command names one. */
  readonly other?: Context['other'];
}

export interface Call {
  readonly id: string;
  readonly actor: Person;
  readonly request: Request;
  /** The same key, whenever it comes again, changes nothing and gets the first answer. */
  readonly key: string;
  /** The sha256 of each letter that it records as sent. */
  readonly letters?: readonly string[];
  /** What was recorded before stands without some words from then on. */
  readonly rid?: Rid;
}

export type Answer =
  | { readonly sentence: string; readonly version: number; readonly repeated: boolean }
  | { readonly refusal: Refusal };

const MOST_TRIES = 20;

/** The facts a decision is made with, as of now. */
export async function contextFor(handling: Handling, actor: Person): Promise<Context> {
  const now = handling.now();
  const { calendar, settings, trust, waiting, chosen, other } = handling;
  const registers = await handling.registers();
  const around = { now, today: londonDateOf(now), actor, calendar, settings, trust, registers };
  return {
    ...around,
    ...(waiting ? { waiting } : {}),
    ...(chosen ? { chosen } : {}),
    ...(other ? { other } : {}),
  };
}

/**
 * Load, decide, commit; on a conflict decide again. Decision, audit entry and owed messages commit together or not
 * at all. Throws when the store cannot be reached, or when the stream stays contended.
 */
export async function handle<S, E>(handling: Handling, stream: Stream<S, E>, call: Call): Promise<Answer> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const answer = await decideAndCommit(handling, stream, call);
    if (answer) return answer;
  }
  throw new Error(`The stream ${stream.kind} ${call.id} stayed contended for ${MOST_TRIES} tries.`);
}

async function firstAnswer(
  { store }: Handling,
  streamId: StreamId,
  key: string,
): Promise<Answer | undefined> {
  const first = await store.operation(streamId, key);
  return first && { sentence: first.sentence, version: first.version, repeated: true };
}

/** An event as it will be read back, so that the snapshot is made of the very events that are kept. */
const asKept = <E>(event: E): E => JSON.parse(JSON.stringify(event)) as E;

/** Events as they are kept, from after this version on. The letters that went are with the first. */
const record = <E>(
  events: readonly E[],
  version: number,
  { now, today, actor }: Context,
  {
    delegation,
    standingFor,
    letters,
  }: Pick<Meta, 'delegation' | 'standingFor'> & Required<Pick<Call, 'letters'>>,
): readonly Recorded<E>[] =>
  events.map((event, index) => ({
    v: eventVersion(),
    event: asKept(event),
    meta: {
      seq: version + index + 1,
      at: now,
      on: today,
      by: actor.id,
      ...(delegation === undefined ? {} : { delegation }),
      ...(standingFor === undefined ? {} : { standingFor }),
      ...(index === 0 && letters.length > 0 ? { letters } : {}),
    },
  }));

const tooMuch: Refusal = {
  refused: 'invalid',
  sentence: 'That is more than can be kept in one go, so nothing of it was saved.',
  paragraph: '8.39',
  next: 'Write it in two or more parts, and send each by itself.',
};

type Loaded<S> = NonNullable<Awaited<ReturnType<typeof loadState<S, unknown>>>> &
  Partial<Pick<Ridden<S>, 'left'>>;

/** The stream as a decision goes on from it: as it stands, or without the words that are withheld. */
const loadWith = <S, E>(
  store: CaseStore,
  stream: Stream<S, E>,
  id: string,
  rid: Rid | undefined,
): Promise<Loaded<S> | undefined> =>
  rid ? loadRidden(store, stream, id, rid) : loadState(store, stream, id);

const nameLeft = ({ recorded, left }: LeftEvent): LeftOfEvent => ({
  event: recorded.meta.seq,
  left: left.content,
});

/** Undefined when somebody else committed in between. */
async function decideAndCommit<S, E>(
  handling: Handling,
  stream: Stream<S, E>,
  { id, actor, request, key, letters = [], rid }: Call,
): Promise<Answer | undefined> {
  const { store } = handling;
  const streamId = { kind: stream.kind, id };
  const [current, own] = await Promise.all([loadWith(store, stream, id, rid), contextFor(handling, actor)]);
  const left = current?.left;
  const context = left ? { ...own, withheld: left.map(nameLeft) } : own;
  const { state: before, version } = current ?? { state: stream.initial(id, context.trust), version: 0 };
  const access = { at: context.now, by: actor.id, command: request.command };

  const outcome = stream.decide(before, request, context);
  if (isRefusal(outcome)) {
    // NB: the same call may have been committed before, and its own effect be what refuses it now.
    const first = await firstAnswer(handling, streamId, key);
    if (first) return first;
    await store.recordAccess(streamId, [{ ...access, what: 'refused', why: outcome.refused }]);
    return { refusal: outcome };
  }
  const under = delegationFor({ kind: stream.kind, request, before }, context);
  const standingFor = stream.standsFor?.(before, request, context);
  const events = record(outcome, version, context, { delegation: under?.id, standingFor, letters });
  const after = events.reduce((state, event) => stream.evolve(state, event), before);
  const operation = {
    key,
    sentence: stream.confirm(request.command, after, context),
    version: version + events.length,
  };
  const promoted = stream.promoted(after, context);
  const committed = await store.commit({
    stream: streamId,
    expectedVersion: version,
    events,
    state: await boundedOf(store, streamId, keptOf(stream, after), { events, sources: current?.sources }),
    shape: shapeOf(stream),
    promoted,
    edition: editionOf(stream),
    operation,
    access: { ...access, what: 'did' },
    messages: addOwed(
      { kind: stream.kind, request, before, after, seq: operation.version },
      // Each says which event it comes of: whoever may read that is handed what was recorded.
      events.flatMap((event) =>
        stream
          .notices([event], after)
          .map((notice) => (notice.isBare ? notice : { ...notice, tells: event.meta.seq })),
      ),
      context,
    ).map((notice) => ({ ...notice, by: actor.id })),
    sendFrom: context.now,
    ...(promoted.wakeAt ? { wakeAt: promoted.wakeAt } : {}),
    calendar: handling.calendar.version,
    ...(rid && left ? { withheld: { events: left, rid } } : {}),
  });
  if (committed === 'tooMuch') {
    await store.recordAccess(streamId, [{ ...access, what: 'refused', why: tooMuch.refused }]);
    return { refusal: tooMuch };
  }
  // Only a commit that was not taken is worth asking if it is the same call come again: hardly any is.
  return committed === 'committed'
    ? { ...operation, repeated: false }
    : await firstAnswer(handling, streamId, key);
}
