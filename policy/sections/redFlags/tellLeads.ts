import type { Notice } from '../../machine/section';
import { leadOf, redFlags, whoToTell, type RedFlag } from './choices';

/** Who has to look at these flags at once (2.3). */
export const tellLeads = (
  flags: readonly RedFlag[],
  reference: string,
  danger?: boolean,
): readonly Notice[] =>
  flags.flatMap((flag) =>
    whoToTell(flag).map((role) => ({
      to: { role },
      say: `${reference} was flagged: ${redFlags[flag].toLowerCase()}. ${danger ? 'Somebody may be in danger now. ' : ''}Please look at it now.`,
      paragraph: '2.3',
      urgent: true,
      ...(role === leadOf(flag) ? { command: 'acceptRedFlags' } : {}),
    })),
  );
