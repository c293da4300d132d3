import type { ClockContext } from '../../machine/clock';
import { checkClock } from './clocks';
import type { Partner } from './facts';
import type { Trust } from '../../trust/trust';

/** An entry before anything is recorded of it: as the Trust lists it, or empty. */
export function beginEntry(id: string, trust?: Trust): Partner {
  const body = trust?.partnerBodies.find(({ key }) => key === id);
  return body
    ? { id, stage: 'listed', version: 0, name: body.name, kind: body.kind }
    : { id, stage: 'unlisted', version: 0, name: '', kind: 'nhs' };
}

/** The whole directory: what has been recorded, and the starting entry where nothing has. */
export function directoryOf(recorded: readonly Partner[], trust: Trust): readonly Partner[] {
  const known = new Set(recorded.map(({ id }) => id));
  const untouched = trust.partnerBodies.filter(({ key }) => !known.has(key));
  return [
    ...recorded.filter(({ stage }) => stage === 'listed'),
    ...untouched.map(({ key }) => beginEntry(key, trust)),
  ];
}

/** Entries that were never checked, or not for longer than the setting allows. */
export function staleEntries(directory: readonly Partner[], context: ClockContext): readonly Partner[] {
  return directory.filter(
    (partner) => !partner.checkedOn || checkClock(partner, context).some(({ state }) => state === 'missed'),
  );
}
