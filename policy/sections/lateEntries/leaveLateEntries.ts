import { caseCommand } from '../../machine/section';
import { decidingOnLate, pickLate, refuseLate } from './deciding';

export const leaveLateEntries = caseCommand({
  ...decidingOnLate,
  name: 'leaveLateEntries',
  button: 'Leave as missed',
  about:
    'For what was done too late, or what nothing shows to have been done then. It counts as missed, and waits for nobody.',
  fields: {
    entries: pickLate('Which entries stay missed?'),
    reason: { kind: 'longText', label: 'Why do they stay missed?' },
  },
  decided: 'Left as missed',
  done: () => 'Recorded. It counts as missed.',
  decide: (state, { entries, reason }, context) =>
    refuseLate(state, entries, context) ?? [{ type: 'lateEntriesLeft', entries, reason }],
});
