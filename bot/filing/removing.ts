import { londonDateOf } from '../../policy/calendar/dates';
import { caseStream } from '../../policy/machine/case';
import { streams } from '../../policy/machine/streams';
import { besideCases } from '../../policy/machine/targets';
import type { Recorded } from '../../policy/machine/stream';
import { openStages } from '../../policy/stages';
import { countedBeside } from '../../policy/reports/equalityLine';
import { quarterOf } from '../../policy/streams/equality/counting';
import { equalityStream } from '../../policy/streams/equality/equality';
import { equalityDocuments } from '../../storage/equalityAnswers';
import type { Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { CaseStore, StreamId } from '../../storage/ports/caseStore';
import type { Files } from '../../storage/ports/files';
import type { Letters } from '../../storage/ports/letters';
import { backlog, type BacklogWorld } from './backlog';

export interface RemovingParts
  extends BacklogWorld, Pick<Handling, 'calendar' | 'settings' | 'trust' | 'registers'> {
  readonly store: Pick<CaseStore, 'load' | 'events' | 'remove' | 'forget'>;
  readonly letters: Letters;
  /** What is in documents, where any is kept. */
  readonly files?: Pick<Files, 'forget'> | undefined;
}

export interface Removing {
  /** Owes the removal of what a decision leaves nothing of: before it is made, so that no crash forgets it. */
  owe(stream: StreamId): Promise<void>;
  /** Removes what is due. A fault is logged, never thrown, and it is tried again. */
  work(): Promise<void>;
}

const MINUTE = 60_000;
/** No decision takes this long: what no event says has to go by then stays. */
const DECIDED_WITHIN = 10 * MINUTE;
/** A backlog lists letters by their hash; this stands for everything. */
const EVERYTHING = 'everything';

const typeOf = ({ event }: Recorded): string => (event as { readonly type: string }).type;

/** Takes away what disposal, answers taken back and the closing of a case leave nothing of, in the store and beside it (7.1, 8.39, L33, L34). */
export function removing(parts: RemovingParts): Removing {
  const { store, letters, documents, files, now } = parts;
  const equality = equalityDocuments(documents);

  // NB: what the store’s own verbs take away comes last: they also empty its log of what was removed before.
  async function remove(stream: StreamId, before: number): Promise<void> {
    if (stream.kind === equalityStream.kind) await equality.forget(stream.id);
    await store.remove(stream, before);
    if (stream.kind !== caseStream.kind) return;
    await letters.forget(stream.id);
    await equality.forget(stream.id);
    await files?.forget(stream.id);
    for (const kind of besideCases) await store.forget({ kind, id: stream.id });
  }

  /** Once a case is closed its equality answers are one line among others, and nothing of them stays beside it; false while it is open. */
  async function countAnswers(form: StreamId): Promise<boolean> {
    const { calendar, settings, trust } = parts;
    const found = await loadState(store, caseStream, form.id);
    if (!found || openStages.includes(found.state.stage)) return false;
    const today = londonDateOf(now());
    const context = { calendar, today, settings, trust, registers: await parts.registers() };
    await equality.count(form.id, quarterOf(today), countedBeside(found.state, context));
    await store.forget(form);
    return true;
  }

  async function removeErased(stream: StreamId): Promise<boolean> {
    const erasing = streams.get(stream.kind)?.erases ?? [];
    const events = await store.events(stream);
    const last = [...events].reverse().find((each) => erasing.includes(typeOf(each)));
    // NB: answers given again since they were taken back are the person’s, and stay.
    const isOld = stream.kind === equalityStream.kind && last !== events.at(-1);
    if (last && !isOld) await remove(stream, last.meta.seq);
    return last !== undefined;
  }

  const work = backlog(parts, {
    kind: 'owedRemovals',
    firstRetry: MINUTE,
    async attempt({ stream, since }) {
      const isForm = stream.kind === equalityStream.kind;
      const done = (isForm && (await countAnswers(stream))) || (await removeErased(stream));
      return done || Date.parse(now()) - Date.parse(since) > DECIDED_WITHIN;
    },
  });
  return { owe: (stream) => work.owe(stream, [EVERYTHING]), work: () => work.work() };
}
