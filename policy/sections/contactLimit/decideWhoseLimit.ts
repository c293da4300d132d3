import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { openStages } from '../../stages';
import { limitsToLookAt } from './questions';

export const decideWhoseLimit = caseCommand({
  name: 'decideWhoseLimit',
  button: 'Say if a limit is theirs',
  about:
    'Somebody of the same name and contact has a limit on contact. It counts here only if it is the same person.',
  paragraph: '9.4',
  fields: {
    limit: {
      kind: 'pick',
      label: 'The limit on which case?',
      from: (state, { registers }) =>
        Object.fromEntries(limitsToLookAt(state, registers).map((limit) => [limit, limit])),
    },
    whose: {
      kind: 'choice',
      label: 'Is it the same person?',
      options: { same: 'Yes, the same person', other: 'No, somebody else of that name' },
    },
    how: {
      kind: 'text',
      label: 'How do you know?',
      notBare: 'Say what you compared: the address, the date of birth, what they told you.',
    },
  },
  who: { roles: complaintsStaff, not: ['staffConcerned'] },
  stages: openStages,
  offered: (state, { registers }) => limitsToLookAt(state, registers).length > 0,
  done: ({ contactLimit: { theirs } }) =>
    theirs.length > 0
      ? 'Recorded. The limit is shown on this case too.'
      : 'Recorded. Nothing is limited here: help them as you would anybody.',
  decide: (state, entered, { registers }) =>
    limitsToLookAt(state, registers).includes(entered.limit)
      ? [{ type: 'limitLookedAt', ...entered }]
      : refuse('9.4', 'That limit is not one to look at here.', 'Open the case again to see what is.'),
});
