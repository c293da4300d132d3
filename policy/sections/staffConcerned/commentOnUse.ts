import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { memberFor } from './questions';

export const commentOnUse = caseCommand({
  name: 'commentOnUse',
  button: 'Comment on how it is used',
  about: 'The response does not go before the investigator has said what came of your comment.',
  paragraph: '8.33',
  fields: {
    isRight: { kind: 'yesNo', label: 'Is your account used as you meant it?' },
    comment: {
      kind: 'longText',
      label: 'What is not right?',
      onlyIf: { field: 'isRight', is: [false] },
    },
  },
  reads: {
    of(state, { actor }) {
      const { shown } = memberFor(state, actor.id) ?? {};
      return shown
        ? [
            {
              title: 'How your account is used',
              part: 'ownExtract',
              said: [{ label: 'In the response', words: shown.use }],
            },
          ]
        : [];
    },
  },
  who: { relations: ['staffConcerned'] },
  stages: underway,
  offered: (state, { actor }) => memberFor(state, actor.id)?.shown !== undefined,
  done: () => 'Thank you. The investigator has been told.',
  decide(state, { isRight, comment = '' }, { actor }) {
    const member = memberFor(state, actor.id);
    if (!member?.shown)
      return refuse(
        '8.33',
        'You have not been shown yet how your account is used.',
        'The investigator will show you before the response goes.',
      );
    return [
      isRight
        ? { type: 'useFoundRight', staff: member.id }
        : { type: 'staffCommented', staff: member.id, comment },
    ];
  },
});
