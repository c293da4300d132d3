import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { askedExtension } from './questions';

export const withdrawExtension = caseCommand({
  name: 'withdrawExtension',
  button: 'Take back more time',
  decided: 'More time is not needed any more',
  about: 'Nothing changes for the person: the day stays as it was.',
  paragraph: '8.24',
  fields: { reason: { kind: 'text', label: 'Why is it not needed?' } },
  who: { roles: ['leadManager'], delegated: 'decideTime', relations: ['requester'] },
  stages: answerOwed,
  basis: ['timescale'],
  offered: (state) => askedExtension(state) !== undefined,
  done: () => 'You are not asking for more time any more. The day stays as it was.',
  decide: (state, { reason }) =>
    askedExtension(state)
      ? [{ type: 'extensionWithdrawn', reason }]
      : refuse(
          '8.24',
          'No request for more time waits for a decision.',
          'The case card shows the day in force.',
        ),
});
