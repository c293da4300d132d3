import { roles, type Role } from '../../roles';
import type { CaseTellers, ToldLine } from '../../machine/telling';
import type { RemindersEvent } from './facts';
import { whichClock } from './fields';
import { notMine } from './notMine';
import { snoozeReminder } from './snoozeReminder';

/** Who is reminded later: a role, or somebody by name. */
function sayAudience(key: string): readonly ToldLine[] {
  const [kind, ...rest] = key.split(':');
  const whose = rest.join(':');
  const label = 'Who is reminded';
  return [kind === 'role' ? { label, words: roles[whose as Role] } : { label, person: whose }];
}

export const tells: CaseTellers<RemindersEvent> = {
  reminderSnoozed: {
    title: 'Put a reminder off',
    part: 'summary',
    said: { ...snoozeReminder.fields, due: { kind: 'date', label: 'It is due on' }, to: sayAudience },
  },
  reminderNotMine: {
    title: 'Said that a reminder is not theirs',
    part: 'summary',
    said: { ...whichClock, why: notMine.fields.why },
  },
};
