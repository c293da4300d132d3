import { longDate } from '../../calendar/dates';
import { caseCommand } from '../../machine/section';
import { decidingOnLate, pickLate, refuseLate } from './deciding';
import { linesOnLate } from './questions';

export const acceptLateEntries = caseCommand({
  ...decidingOnLate,
  name: 'acceptLateEntries',
  button: 'Accept late entries',
  about: 'What is accepted counts as in time, and is always shown and counted as accepted late.',
  fields: {
    entries: pickLate('Which entries do you accept?'),
    reason: {
      kind: 'longText',
      label: 'Why was it recorded late, and how do you know that it was done then?',
    },
  },
  sought: 'To accept what was recorded late',
  decides: linesOnLate,
  otherwise: 'leaveLateEntries',
  decided: 'Accepted',
  done: (_state, { today }) =>
    `Accepted on ${longDate(today)}. It counts as in time, and is shown as accepted late.`,
  decide: (state, { entries, reason }, context) =>
    refuseLate(state, entries, context) ?? [{ type: 'lateEntriesAccepted', entries, reason }],
});
