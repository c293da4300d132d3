import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { takeOver } from './acceptAllocation';
import { allocating } from './questions';

export const decideInvolvement = caseCommand({
  name: 'decideInvolvement',
  button: 'Decide on the investigator',
  about: 'They say that they had a part in it. If it has to be them, the person is told why.',
  paragraph: '8.20',
  fields: {
    allowed: { kind: 'yesNo', label: 'Should they still look into it?' },
    reason: { kind: 'longText', label: 'Why do you decide so?' },
  },
  who: { roles: ['leadManager'], delegated: 'allocate', not: ['invitedInvestigator'] },
  stages: allocating,
  leadsTo: { closerLook: ['investigation'] },
  basis: ['allocation'],
  offered: ({ allocation: { declared } }) => declared !== undefined,
  sought: 'Whether it can be this investigator',
  decides: ({ allocation: { invited, declared } }) => [
    ...(invited ? [{ label: 'Asked to investigate', person: invited }] : []),
    ...(declared ? [{ label: 'Their part in it', words: declared }] : []),
  ],
  done: ({ allocation: { investigator } }) =>
    investigator === undefined
      ? 'Decided. Choose another investigator.'
      : 'Decided. They are its investigator, and the person has to be told why.',
  decide(state, { allowed, reason }) {
    const { invited, declared } = state.allocation;
    if (invited === undefined || declared === undefined)
      return refuse(
        '8.20',
        'Nobody who was asked has said that they had a part in it.',
        'There is nothing to decide now.',
      );
    const decided = { type: 'involvementDecided', allowed, reason, person: invited } as const;
    return allowed ? [decided, takeOver(state, invited)] : [decided];
  },
});
