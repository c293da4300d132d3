import { defineSection } from '../../machine/section';
import type { RemindersEvent } from './facts';
import { notMine } from './notMine';
import { snoozeReminder } from './snoozeReminder';
import { tells } from './told';

/** What people say about their reminders: put off for a few days, or meant for somebody else. */
export const reminders = defineSection<'reminders', RemindersEvent>({
  name: 'reminders',
  initial: { snoozes: [], notMine: [] },
  evolve: {
    reminderSnoozed: (slice, { type: _type, ...snooze }) => ({
      ...slice,
      snoozes: [...slice.snoozes, snooze],
    }),
    reminderNotMine: (slice, { clock, of: which }, { by: person, at: since }) => ({
      ...slice,
      notMine: [...slice.notMine, { clock, ...(which ? { of: which } : {}), person, since }],
    }),
  },
  tells,
  commands: [snoozeReminder, notMine],
  notices: {
    reminderNotMine: (_event, { reference }) => [
      {
        to: { role: 'leadManager' },
        say: `${reference}: a reminder went to somebody it is not for. Please see who has it.`,
        paragraph: '2.4',
        command: 'assign',
      },
    ],
  },
});
