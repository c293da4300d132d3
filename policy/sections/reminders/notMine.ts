import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { PlannedReminder } from '../../reminders/plan';
import { common, whichClock } from './fields';
import { about, theirs } from './questions';

const sentToThem = (state: CaseState, context: Context): readonly PlannedReminder[] =>
  theirs(state, context).filter(({ to }) => 'person' in to);

export const notMine = caseCommand({
  ...common,
  name: 'notMine',
  button: 'Say it is not yours',
  about: 'The Lead Manager gets these reminders from now on, and is told at once.',
  paragraph: '2.4',
  fields: { ...whichClock, why: { kind: 'text', label: 'Whose is it, or why not yours?', optional: true } },
  offered: (state, context) => sentToThem(state, context).length > 0,
  done: () => 'Thank you. The Lead Manager for Complaints gets these reminders from now on.',
  decide(state, { clock, of: which, why }, context) {
    const [first] = about(sentToThem(state, context), clock, which);
    if (!first)
      return refuse(
        '2.4',
        'Those reminders do not go to you alone.',
        'Assign the case to whoever it is for, or ask the Lead Manager to.',
      );
    return [
      {
        type: 'reminderNotMine',
        clock: first.clock.name,
        ...(which ? { of: which } : {}),
        ...(why ? { why } : {}),
      },
    ];
  },
});
