import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { delegableFunctions, type DelegableFunction } from '../../machine/registers';
import { roles } from '../../roles';
import { labels } from './choices';
import { delegationCommand, givers, isTheirs } from './command';
import { open } from './questions';

export const delegate = delegationCommand({
  name: 'delegate',
  button: 'Delegate a function',
  about:
    'They may do it in your place from the first day to the last. What they do is recorded as done for you.',
  paragraph: '2.5',
  fields: {
    does: {
      kind: 'choice',
      label: 'What may they do?',
      options: labels,
      isFor: (does, _, actor) => isTheirs(does as DelegableFunction, actor),
    },
    from: { kind: 'date', label: 'First day' },
    until: { kind: 'date', label: 'Last day' },
    reason: { kind: 'text', label: 'Why is it handed over?' },
  },
  who: givers,
  stages: ['kept'],
  done: () => 'The delegation is on the register. They and the Complaints Team have been told.',
  decide(state, { does, from, until, reason }, { actor, today }) {
    if (!isTheirs(does, actor))
      return refuseField(
        '2.5',
        'does',
        `Only the ${roles[delegableFunctions[does].of]} can pass this on. Choose one of your own functions.`,
      );
    if (state.id === actor.id)
      return refuse(
        '2.5',
        'You cannot give a function to yourself.',
        'Choose the person who is to act in your place.',
      );
    if (from < today)
      return refuseField(
        '2.5',
        'from',
        `A delegation cannot reach back: today is ${longDate(today)}. Choose today or a later day.`,
      );
    if (until < from)
      return refuseField('2.5', 'until', 'The last day is before the first day. Choose a later one.');
    const overlap = open(state, today).find(
      (one) => one.does === does && one.from <= until && from <= one.until,
    );
    if (overlap)
      return refuseField(
        '2.5',
        'from',
        `They may do this already from ${longDate(overlap.from)} to ${longDate(overlap.until)}. Choose other days, or revoke that one first.`,
      );
    return [{ type: 'functionDelegated', does, from, until, reason }];
  },
});
