import { defineSection } from '../../machine/section';
import { acceptLateEntries } from './acceptLateEntries';
import type { LateEntries, LateEntriesEvent, LateEntry } from './facts';
import { leaveLateEntries } from './leaveLateEntries';
import { lateDeciders } from './questions';
import { tells } from './told';

const decideOn = (
  { entries }: LateEntries,
  chosen: readonly string[],
  decision: Pick<LateEntry, 'accepted' | 'left'>,
): LateEntries => ({
  entries: entries.map((entry) => (chosen.includes(entry.id) ? { ...entry, ...decision } : entry)),
});

export const lateEntries = defineSection<'lateEntries', LateEntriesEvent>({
  name: 'lateEntries',
  initial: { entries: [] },
  evolve: {
    missKept: ({ entries }, { miss }, { by, on }) => ({
      entries: [...entries, { ...miss, id: `late${entries.length + 1}`, by, recordedOn: on }],
    }),
    lateEntriesAccepted: (slice, { entries, reason }, { by, on }) =>
      decideOn(slice, entries, { accepted: { by, on, reason } }),
    lateEntriesLeft: (slice, { entries, reason }, { by, on }) =>
      decideOn(slice, entries, { left: { by, on, reason } }),
  },
  tells,
  commands: [acceptLateEntries, leaveLateEntries],
  brings: lateDeciders,
  notices: {
    missKept: ({ miss: { byLeadManager } }, { reference }) => [
      {
        to: { role: byLeadManager ? 'headOfCorporateAffairs' : 'leadManager' },
        say: `Something on ${reference} was recorded late. It counts as missed until you accept it.`,
        paragraph: '8.40',
        command: 'acceptLateEntries',
      },
    ],
  },
});
