import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { memberFor } from './questions';

export const commentOnUse = caseCommand({
  name: 'commentOnUse',
  button: 'Comment on how it is used',
  about: 'Say if your account is used as you meant it. The investigator reads it before the response goes.',
  paragraph: '8.33',
  fields: { comment: { kind: 'longText', label: 'Your comment' } },
  who: { relations: ['staffConcerned'] },
  stages: underway,
  offered: (state, { actor }) => memberFor(state, actor.id)?.shown !== undefined,
  done: () => 'Thank you. The investigator has been told.',
  decide(state, { comment }, { actor }) {
    const member = memberFor(state, actor.id);
    return member?.shown
      ? [{ type: 'staffCommented', staff: member.id, comment }]
      : refuse(
          '8.33',
          'You have not been shown yet how your account is used.',
          'The investigator will show you before the response goes.',
        );
  },
});
