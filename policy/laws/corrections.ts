import { isBare } from '../machine/bareWords';
import { refuse } from '../machine/refusal';
import type { Concern } from '../sections/intake/facts';
import { eventOf, isByTheTeam, type RefusingLaw } from './law';

/** What of a concern decides how it is handled, once that was decided. */
const deciding: readonly (keyof Concern)[] = [
  'raisedBy',
  'whyRepresented',
  'wantsResponse',
  'ageBand',
  'service',
  'channel',
];

const notTheTeam = refuse(
  '8.39',
  'That decides how it is handled, so only the Complaints Team may correct it.',
  'Tell them what is right, and how you know.',
);

export const factsThatDecide: RefusingLaw = {
  ids: ['L27'],
  restsOnRoles: true,
  paragraph: '8.39',
  says: 'Once it is triaged, only the Complaints Team corrects what decides how it is handled, and gives a reason.',
  refuses(change) {
    const record = eventOf(change, 'recordCorrected');
    const decides = record && deciding.some((field) => field in record.change);
    const corrected = eventOf(change, 'triageCorrected') ?? (decides ? record : undefined);
    if (!corrected || !change.before.triage.decision) return undefined;
    if (!isByTheTeam(change)) return notTheTeam;
    return isBare(corrected.reason)
      ? refuse('8.39', 'There is no reason for the correction.', 'Say why in your own words.')
      : undefined;
  },
  bars: (command, before, context) =>
    command === 'correctTriage' && !isByTheTeam({ before, context }) ? notTheTeam : undefined,
};
