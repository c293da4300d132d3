import { unsaid, type CaseTellers } from '../../machine/telling';
import { acceptLateEntries } from './acceptLateEntries';
import type { LateEntriesEvent } from './facts';
import { leaveLateEntries } from './leaveLateEntries';

export const tells: CaseTellers<LateEntriesEvent> = {
  missKept: {
    title: ({ miss }) =>
      miss.kind === 'done'
        ? 'Recorded late, so it still counts as missed'
        : 'Changed late, so the miss stays',
    part: 'summary',
    said: {
      miss: {
        kind: unsaid('the title says it'),
        clock: unsaid('the label names it'),
        of: unsaid('the number of a clock of several'),
        label: { kind: 'text', label: 'What was due' },
        paragraph: unsaid('the paragraph of the clock'),
        due: { kind: 'date', label: 'By' },
        doneOn: { kind: 'date', label: 'Done, as it was entered' },
        byLeadManager: unsaid('who decides on it, from who entered it'),
      },
    },
  },
  lateEntriesAccepted: {
    title: 'Accepted what was recorded late',
    part: 'summary',
    said: acceptLateEntries.fields,
  },
  lateEntriesLeft: {
    title: 'Left what was recorded late as missed',
    part: 'summary',
    said: leaveLateEntries.fields,
  },
};
