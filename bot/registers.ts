import type { Instant } from '../policy/dates';
import type { Registers } from '../policy/registers';
import { delegationsStream, type Delegations } from '../policy/streams/delegations';
import { partnerStream, type Partner } from '../policy/streams/partnerDirectory';
import { registersFrom } from '../policy/streams/registersFrom';
import { restrictionStream } from '../policy/streams/restriction/restriction';
import type { Restriction } from '../policy/streams/restriction/state';
import { trainingStream, type Training } from '../policy/streams/training';
import type { CaseStore, Row } from '../storage/ports/caseStore';
import type { Directory } from '../storage/ports/directory';

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
}: {
  store: CaseStore;
  directory: Directory;
  now: () => Instant;
}): RegisterReader {
  let kept: { readonly at: number; readonly registers: Promise<Registers> } | undefined;

  async function rowsOf(kind: string): Promise<readonly Row[]> {
    const rows: Row[] = [];
    let continuation: string | undefined;
    do {
      const page = await store.list({ kind, pageSize: PAGE, ...(continuation ? { continuation } : {}) });
      rows.push(...page.rows);
      continuation = page.continuation;
    } while (continuation);
    return rows;
  }

  async function statesOf<S>(kind: string): Promise<readonly S[]> {
    const rows = await rowsOf(kind);
    const snapshots = await Promise.all(rows.map(({ id }) => store.load({ kind, id })));
    return snapshots.flatMap((snapshot) => (snapshot ? [snapshot.state as S] : []));
  }

  async function loads(): Promise<ReadonlyMap<string, number>> {
    const investigators = await directory.inRole('investigator');
    const counted = investigators.map(async ({ id }) => {
      const { rows } = await store.list({ kind: 'case', involving: id, openOnly: true, pageSize: PAGE });
      return [id, rows.filter(({ promoted }) => investigating.includes(promoted.stage)).length] as const;
    });
    return new Map(await Promise.all(counted));
  }

  async function load(): Promise<Registers> {
    const [delegations, training, restrictions, partners, openCases] = await Promise.all([
      statesOf<Delegations>(delegationsStream.kind),
      statesOf<Training>(trainingStream.kind),
      statesOf<Restriction>(restrictionStream.kind),
      statesOf<Partner>(partnerStream.kind),
      loads(),
    ]);
    return registersFrom({ delegations, training, restrictions, partners, openCases, responses: new Map() });
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
