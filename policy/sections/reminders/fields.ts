import { reminderRows } from '../../reminders/thresholds';
import { openStages } from '../../stages';

/** Clocks with reminders, in words for a list. */
const clockChoices = Object.fromEntries(
  Object.entries(reminderRows).flatMap(([name, row]) =>
    'none' in row ? [] : [[name, `${row.what.charAt(0).toUpperCase()}${row.what.slice(1)}`]],
  ),
);

export const whichClock = {
  clock: { kind: 'choice', label: 'What is the reminder about?', options: clockChoices },
  of: {
    kind: 'text',
    label: 'Which one, where there are several?',
    hint: 'As numbered on the case',
    optional: true,
  },
} as const;

const everyone = { roles: 'everyone', relations: ['staffConcerned'] } as const;

export const common = { who: everyone, stages: [...openStages, 'closed'] } as const;
