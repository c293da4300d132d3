import { caseStream } from '../../policy/machine/case';
import type { ClockContext } from '../../policy/machine/clock';
import { knownClocks } from '../../policy/machine/clocks';
import { addDays } from '../../policy/calendar/dates';
import { morningCounts, type CountedCase, type MorningCounts } from '../../policy/reports/morningCounts';
import { loadState } from '../../storage/loadState';
import { everyRow, type CaseStore, type Row } from '../../storage/ports/caseStore';
import { inTurns } from './inTurns';

const PAGE = 200;
const SIDE_BY_SIDE = 8;
/** The 3 working days of an acknowledgement end within these, over the longest holidays. */
const ACKNOWLEDGED_WITHIN_DAYS = 10;

async function openCases(store: CaseStore): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const open = { kind: caseStream.kind, openOnly: true, pageSize: PAGE };
  for await (const row of everyRow((continuation) => store.list({ ...open, continuation }))) rows.push(row);
  return rows;
}

/** The counts of all open cases. Only those with something due soon are opened, to see if it is the acknowledgement. */
export async function countedNow(store: CaseStore, context: ClockContext): Promise<MorningCounts> {
  const { today, calendar } = context;
  const soon = addDays(today, ACKNOWLEDGED_WITHIN_DAYS);

  async function isUnacknowledged({ id, promoted: { nextDue } }: Row): Promise<boolean> {
    if (nextDue === undefined || nextDue > soon) return false;
    const loaded = await loadState(store, caseStream, id);
    return (
      loaded !== undefined &&
      knownClocks(loaded.state, context).some(
        ({ name, state }) => name === 'acknowledgement' && (state === 'running' || state === 'missed'),
      )
    );
  }

  const cases = await inTurns(SIDE_BY_SIDE, await openCases(store), async (row): Promise<CountedCase> => {
    const { receivedOn, nextDue } = row.promoted;
    return { receivedOn, nextDue, unacknowledged: await isUnacknowledged(row) };
  });
  return morningCounts(cases, today, calendar);
}
