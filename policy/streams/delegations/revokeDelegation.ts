import type { Context } from '../../machine/command';
import { refuseField } from '../../machine/refusal';
import { delegationCommand, givers, isTheirs } from './command';
import type { Delegations, Given } from './facts';
import { inWords, open } from './questions';

const revocable = (state: Delegations, { actor, today }: Context): readonly Given[] =>
  open(state, today).filter(({ does }) => isTheirs(does, actor));

export const revokeDelegation = delegationCommand({
  name: 'revokeDelegation',
  button: 'Revoke a delegation',
  about: 'It stops counting today. What was done under it stands.',
  paragraph: '2.5',
  fields: {
    delegation: {
      kind: 'pick',
      label: 'Which one?',
      from: ({ given }, { actor }) =>
        Object.fromEntries(
          given
            .filter(({ does, revokedOn }) => !revokedOn && (!actor || isTheirs(does, actor)))
            .map((one) => [one.id, inWords(one)]),
        ),
    },
    reason: { kind: 'text', label: 'Why is it taken back?' },
  },
  who: givers,
  stages: ['kept'],
  offered: (state, context) => revocable(state, context).length > 0,
  done: () => 'The delegation has ended today.',
  decide(state, { delegation, reason }, context) {
    const found = revocable(state, context).find(({ id }) => id === delegation);
    if (!found)
      return refuseField(
        '2.5',
        'delegation',
        'That one is over, or belongs to another role. Choose one of your own that still runs.',
      );
    const { does, from, until } = found;
    return [{ type: 'delegationRevoked', delegation, does, from, until, reason }];
  },
});
