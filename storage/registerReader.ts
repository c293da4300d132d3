import type { Trust } from '../policy/trust/trust';
import { londonDateOf, type Instant, type LondonDate } from '../policy/calendar/dates';
import type { Covered, Identified, Registers } from '../policy/machine/registers';
import type { Stream } from '../policy/machine/stream';
import { absenceStream } from '../policy/streams/absence/absence';
import type { Absence } from '../policy/streams/absence/facts';
import { openCovers } from '../policy/streams/absence/questions';
import { delegationsStream } from '../policy/streams/delegations/delegations';
import { partnerStream } from '../policy/streams/partnerDirectory/partnerDirectory';
import { quarterlyReviewStream } from '../policy/streams/quarterlyReview/quarterlyReview';
import { registersFrom } from '../policy/streams/registersFrom';
import { caseStream } from '../policy/machine/case';
import type { Restriction } from '../policy/streams/restriction/facts';
import { runs } from '../policy/streams/restriction/questions';
import { restrictionStream } from '../policy/streams/restriction/restriction';
import { trainingStream } from '../policy/streams/training/training';
import { loadState } from './loadState';
import { everyRow, type CaseStore, type Row } from './ports/caseStore';
import { unlessUnavailable, type Directory } from './ports/directory';

export interface RegisterReader {
  /** The facts kept outside cases, at most a minute old in this process and never older than its own last change. */
  read(): Promise<Registers>;
  /** A register or the load of an investigator may have changed here. */
  changed(): void;
}

const PAGE = 100;
const MILLISECONDS_KEPT = 60_000;
const investigating: readonly string[] = ['investigation', 'response'];

interface RegisterParts {
  readonly store: CaseStore;
  readonly directory: Directory;
  readonly now: () => Instant;
  readonly trust: Trust;
}

/** Reads the registers, and keeps them for a while. */
export function registerReader(parts: RegisterParts): RegisterReader {
  let kept: { readonly at: number; readonly registers: Promise<Registers> } | undefined;
  return {
    read() {
      const at = Date.parse(parts.now());
      if (!kept || at - kept.at >= MILLISECONDS_KEPT || at < kept.at)
        kept = { at, registers: readRegisters(parts) };
      const { registers } = kept;
      registers.catch(() => (kept = undefined));
      return registers;
    },
    changed() {
      kept = undefined;
    },
  };
}

/** From their streams, page by page. */
async function readRegisters({ store, directory, trust, now }: RegisterParts): Promise<Registers> {
  const [absences, delegations, training, restrictions, partners, reviews, openCases] = await Promise.all([
    statesOf(store, absenceStream),
    statesOf(store, delegationsStream),
    statesOf(store, trainingStream),
    statesOf(store, restrictionStream),
    statesOf(store, partnerStream),
    statesOf(store, quarterlyReviewStream),
    countLoads(store, directory),
  ]);
  const responses = new Map();
  const covered = await coveredIn(directory, absences, londonDateOf(now()));
  const limited = await limitedBy(store, restrictions);
  return registersFrom(
    { delegations, covered, training, restrictions, partners, reviews, openCases, responses, limited },
    trust,
  );
}

async function statesOf<S, E>(store: CaseStore, stream: Stream<S, E>): Promise<readonly S[]> {
  const rows: Row[] = [];
  const { kind } = stream;
  const all = everyRow((continuation) => store.list({ kind, pageSize: PAGE, continuation }));
  for await (const row of all) rows.push(row);
  const loaded = await Promise.all(rows.map(({ id }) => loadState(store, stream, id)));
  return loaded.flatMap((each) => (each ? [each.state] : []));
}

/** Who is away now or will be, as the directory has them. While it cannot be asked nobody’s roles are lent. */
async function coveredIn(
  directory: Directory,
  absences: readonly Absence[],
  today: LondonDate,
): Promise<readonly Covered[]> {
  const found = absences.flatMap((state) =>
    openCovers(state, today).map((cover) => ({ of: state.id, cover })),
  );
  return Promise.all(
    found.map(async ({ of, cover: { standIn, from, until } }) => {
      const person = await unlessUnavailable(directory.person(of), undefined);
      return {
        person: person && !person.outsider ? person : { id: of, name: '', roles: [] },
        standIn,
        from,
        until,
      };
    }),
  );
}

/** How many open cases each investigator has. */
async function countLoads(store: CaseStore, directory: Directory): Promise<ReadonlyMap<string, number>> {
  // A decision does not wait for the directory: while it cannot be asked, nobody's load is counted.
  const investigators = await unlessUnavailable(directory.inRole('investigator'), []);
  const counted = investigators.map(async ({ id }) => {
    const filter = { kind: 'case', involving: id, openOnly: true, stages: investigating };
    return [id, await store.count(filter)] as const;
  });
  return new Map(await Promise.all(counted));
}

/** Whom each limit that nobody has ended is of: there are few. */
async function limitedBy(
  store: CaseStore,
  restrictions: readonly Restriction[],
): Promise<ReadonlyMap<string, Identified>> {
  const running = restrictions.filter((record) => runs(record));
  const found = running.map(
    async ({ id }) => [id, (await loadState(store, caseStream, id))?.state.intake.concern ?? {}] as const,
  );
  return new Map(await Promise.all(found));
}
