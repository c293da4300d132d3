import { defineSection } from '../../machine/section';
import { acceptLateEntries } from './acceptLateEntries';
import type { LateEntriesEvent } from './facts';
import { tells } from './told';

export const lateEntries = defineSection<'lateEntries', LateEntriesEvent>({
  name: 'lateEntries',
  initial: { entries: [] },
  evolve: {
    missKept: ({ entries }, { miss }, { by, on }) => ({
      entries: [...entries, { ...miss, id: `late${entries.length + 1}`, by, recordedOn: on }],
    }),
    lateEntriesAccepted: ({ entries }, { entries: chosen, reason }, { by, on }) => ({
      entries: entries.map((entry) =>
        chosen.includes(entry.id) ? { ...entry, accepted: { by, on, reason } } : entry,
      ),
    }),
  },
  tells,
  commands: [acceptLateEntries],
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
