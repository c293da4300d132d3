import { caseCommand } from '../../machine/section';
import { isAnyOpen, pickOpen, team, refusePastDay, whileKept } from './fields';
import { openActions } from './questions';

export const changeAction = caseCommand({
  name: 'changeAction',
  button: 'Change an action',
  about: 'A new day or a new owner. The old ones stay in the history.',
  paragraph: '8.39',
  fields: {
    action: { kind: 'pick', label: 'Which action?', from: pickOpen },
    owner: { kind: 'person', label: 'Who will do it?' },
    due: { kind: 'date', label: 'By when?' },
    reason: { kind: 'text', label: 'Why is it changing?' },
  },
  who: team,
  stages: whileKept,
  basis: ['actions'],
  offered: isAnyOpen,
  keeps(state) {
    const [only, ...others] = openActions(state);
    return only && others.length === 0 ? { owner: only.owner, due: only.due } : {};
  },
  done: () => 'The action has its new day and owner.',
  decide: (_state, change, { today }) =>
    refusePastDay(change.due, today) ?? [{ type: 'actionChanged', ...change }],
});
