import type { Counted } from '../policy/reports/counted';
import { reportOf, type ReportAsk, type ReportDefinition } from '../policy/reports/counting';
import type { Report } from '../policy/reports/report';
import { caseStream } from '../policy/machine/case';
import { pauseForOthers } from './asKnownOn';
import type { CaseStore } from './ports/caseStore';

const PAGE = 500;
/** How many rows are added up before whoever waits for a turn has theirs. */
const AT_ONCE = 100;

/**
 * Adds up a report over every case that counts, page by page, with pauses in each, so that no turn waits for it.
 * Throws when the store cannot be reached.
 */
export async function makeReport(
  store: Pick<CaseStore, 'counted'>,
  definition: ReportDefinition,
  ask: ReportAsk,
  wanted: (row: Counted) => boolean = () => true,
): Promise<Report> {
  const counting = definition.count(ask);
  let continuation: string | undefined;
  do {
    const page = await store.counted({ kind: caseStream.kind, pageSize: PAGE, continuation });
    for (const [index, row] of (page.rows as readonly Counted[]).entries()) {
      if (index % AT_ONCE === 0) await pauseForOthers();
      if (wanted(row)) counting.add(row);
    }
    continuation = page.continuation;
  } while (continuation !== undefined);
  return reportOf(definition, ask, counting);
}
