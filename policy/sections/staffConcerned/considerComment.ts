import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { commented, hasAny, whichStaff } from './fields';
import { memberNumbered, toConsider } from './questions';

export const considerComment = caseCommand({
  name: 'considerComment',
  button: 'Answer a comment of staff',
  about: 'What they say of how they are used is weighed before the response goes on.',
  paragraph: '8.33',
  fields: {
    staff: whichStaff(commented),
    considered: {
      kind: 'longText',
      label: 'What changed by it, or why did nothing?',
      hint: 'They can read this.',
      notBare: 'Say in your own words what changed, or why nothing did.',
    },
  },
  reads: {
    of: (state) =>
      state.staffConcerned.named.flatMap((member) => {
        const comments = toConsider(member);
        return comments.length === 0
          ? []
          : [
              {
                title: `Member of staff ${member.id}`,
                part: 'staff',
                said: [
                  ...(member.shown ? [{ label: 'How they are used', words: member.shown.use }] : []),
                  ...comments.map(({ words }) => ({ label: 'Their comment', words })),
                ],
              },
            ];
      }),
  },
  who: { ...investigating, not: ['staffConcerned'] },
  stages: underway,
  offered: (state) => hasAny(commented(state)),
  done: () => 'Recorded: what came of the comment. They have been told.',
  decide(state, { staff, considered }) {
    const member = memberNumbered(state, staff);
    return member && toConsider(member).length > 0
      ? [{ type: 'staffCommentConsidered', staff, considered }]
      : refuseField('8.33', 'staff', 'No comment of theirs waits for an answer.');
  },
});
