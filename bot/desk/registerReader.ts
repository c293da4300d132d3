import type { Trust } from '../../policy/trust/trust';
import type { Instant } from '../../policy/calendar/dates';
import type { Identified, Registers } from '../../policy/machine/registers';
import type { Stream } from '../../policy/machine/stream';
import { delegationsStream } from '../../policy/streams/delegations/delegations';
import { partnerStream } from '../../policy/streams/partnerDirectory/partnerDirectory';
import { registersFrom } from '../../policy/streams/registersFrom';
import { caseStream } from '../../policy/machine/case';
import type { Restriction } from '../../policy/streams/restriction/facts';
import { runs } from '../../policy/streams/restriction/questions';
import { restrictionStream } from '../../policy/streams/restriction/restriction';
import { trainingStream } from '../../policy/streams/training/training';
import { loadState } from '../../storage/loadState';
import { everyRow, type CaseStore, type Row } from '../../storage/ports/caseStore';
import { unlessUnavailable, type Directory } from '../../storage/ports/directory';

export interface RegisterReader {
  /** The facts kept outside cases, at most a minute old in this process and never older than its own last change. */
  read(): Promise<Registers>;
  /** A register or the load of an investigator may have changed here. */
  changed(): void;
}

const PAGE = 100;
const MILLISECONDS_KEPT = 60_000;
const investigating: readonly string[] = ['investigation', 'response'];

/** Reads the registers from their streams, page by page. */
export function registerReader({
  store,
  directory,
  now,
  trust,
}: {
  store: CaseStore;
  directory: Directory;
  now: () => Instant;
  trust: Trust;
}): RegisterReader {
  let kept: { readonly at: number; readonly registers: Promise<Registers> } | undefined;

  async function rowsOf(kind: string): Promise<readonly Row[]> {
    const rows: Row[] = [];
    const all = everyRow((continuation) => store.list({ kind, pageSize: PAGE, continuation }));
    for await (const row of all) rows.push(row);
    return rows;
  }

  async function statesOf<S, E>(stream: Stream<S, E>): Promise<readonly S[]> {
    const rows = await rowsOf(stream.kind);
    const loaded = await Promise.all(rows.map(({ id }) => loadState(store, stream, id)));
    return loaded.flatMap((each) => (each ? [each.state] : []));
  }

  async function loads(): Promise<ReadonlyMap<string, number>> {
    // A decision does not wait for the directory: while it cannot be asked, nobody's load is counted.
    const investigators = await unlessUnavailable(directory.inRole('investigator'), []);
    const counted = investigators.map(async ({ id }) => {
      const filter = { kind: 'case', involving: id, openOnly: true, stages: investigating };
      return [id, await store.count(filter)] as const;
    });
    return new Map(await Promise.all(counted));
  }

  /** Whom each limit that nobody has ended is of: there are few. */
  async function limitedBy(restrictions: readonly Restriction[]): Promise<ReadonlyMap<string, Identified>> {
    const found = await Promise.all(
      restrictions
        .filter((record) => runs(record))
        .map(
          async ({ id }) =>
            [id, (await loadState(store, caseStream, id))?.state.intake.concern ?? {}] as const,
        ),
    );
    return new Map(found);
  }

  async function load(): Promise<Registers> {
    const [delegations, training, restrictions, partners, openCases] = await Promise.all([
      statesOf(delegationsStream),
      statesOf(trainingStream),
      statesOf(restrictionStream),
      statesOf(partnerStream),
      loads(),
    ]);
    const responses = new Map();
    const limited = await limitedBy(restrictions);
    return registersFrom(
      { delegations, training, restrictions, partners, openCases, responses, limited },
      trust,
    );
  }

  return {
    read() {
      const at = Date.parse(now());
      if (!kept || at - kept.at >= MILLISECONDS_KEPT || at < kept.at) kept = { at, registers: load() };
      const { registers } = kept;
      registers.catch(() => (kept = undefined));
      return registers;
    },
    changed() {
      kept = undefined;
    },
  };
}
