import type { ClockContext } from '../../machine/clock';
import { checkClock } from './clocks';
import type { Partner } from './facts';
import { beginEntry, partnerBodies } from './partnerBodies';

/** The whole directory: what has been recorded, and the starting entry where nothing has. */
export function directoryOf(recorded: readonly Partner[]): readonly Partner[] {
  const known = new Set(recorded.map(({ id }) => id));
  const untouched = Object.keys(partnerBodies).filter((id) => !known.has(id));
  return [...recorded.filter(({ stage }) => stage === 'listed'), ...untouched.map(beginEntry)];
}

/** Entries that were never checked, or not for longer than the setting allows. */
export function staleEntries(directory: readonly Partner[], context: ClockContext): readonly Partner[] {
  return directory.filter(
    (partner) => !partner.checkedOn || checkClock(partner, context).some(({ state }) => state === 'missed'),
  );
}
