import { defineCommand } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import type { LearningDigest, LearningDigestEvent } from './facts';
import { learntIn, linesIn, tellsOf } from './questions';

const fields = {
  from: { kind: 'date', label: 'From cases closed on or after', when: 'past', hint: 'Within the last year' },
  to: { kind: 'date', label: 'And on or before', when: 'past' },
  text: {
    kind: 'longText',
    label: 'What is shared, one line each',
    hint: 'Leave out or rewrite what could tell of somebody',
  },
  checked: { kind: 'yesNo', label: 'Have you read each line, and can nobody be told from it?' },
} as const;

export const releaseLearning = defineCommand<LearningDigest, 'kept', LearningDigestEvent, typeof fields>({
  name: 'releaseLearning',
  button: 'Share learning',
  about:
    'Read each line first. Once it is released it is posted, as it stands here, in each channel that has posts on.',
  paragraph: '7.2',
  fields,
  who: { roles: ['leadManager'] },
  stages: ['kept'],
  done: () =>
    'It is released, and goes to each channel that has posts on. To have it in another, say “post counts here” there.',
  decide(_state, { from, to, text, checked }, { registers }) {
    if (from > to) return refuseField('7.2', 'to', 'The last day is before the first one.');
    const kept = registers.learningKept?.();
    // NB: what cannot be checked against the cases is not released.
    if (!kept)
      return refuse(
        '7.2',
        'It could not be checked against the cases, so nothing was released.',
        'Try again in a moment.',
      );
    if (!learntIn(kept, { from, to }))
      return refuseField(
        '7.2',
        'from',
        'Fewer than 5 cases with learning were closed then, so it could tell of somebody. Choose a longer time.',
      );
    if (!checked)
      return refuseField('7.2', 'checked', 'Read it first, and leave out what could tell of somebody.');
    const lines = linesIn(text);
    const names = kept.flatMap((each) => each.names);
    for (const [at, line] of lines.entries()) {
      const what = tellsOf(line, names);
      if (what)
        return refuseField(
          '7.2',
          'text',
          `Line ${at + 1} seems to hold ${what}. Rewrite it or leave it out.`,
        );
    }
    return [{ type: 'learningReleased', from, to, lines }];
  },
});
