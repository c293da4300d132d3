import { registerStream } from '../../machine/registerStream';
import { countEqualityAnswers } from './countEqualityAnswers';
import type { Equality, EqualityEvent, EqualityStage } from './facts';
import { giveEqualityAnswers } from './giveEqualityAnswers';
import { takeBackEqualityAnswers } from './takeBackEqualityAnswers';
import { tells } from './told';

const without = ({ id, stage, version }: Equality): Equality => ({ id, stage, version });

/** Equality answers: anybody who may ask can add them, and nobody can read them (8.39, 12.2). */
export const equalityStream = registerStream<EqualityStage, Equality, EqualityEvent>({
  kind: 'equality',
  thing: 'equality form',
  stages: { open: 'Kept until the case closes', counted: 'Counted, and removed' },
  initial: (id) => ({ id, stage: 'open', version: 0 }),
  evolve: {
    equalityAnswered: (state, { answers }) => ({ ...state, answers }),
    equalityAnswersTakenBack: without,
    equalityAnswersCounted: (state) => ({ ...without(state), stage: 'counted' }),
  },
  tells,
  commands: [giveEqualityAnswers, takeBackEqualityAnswers, countEqualityAnswers],
  maySee: () => false,
  addsOnly: ['giveEqualityAnswers', 'takeBackEqualityAnswers', 'countEqualityAnswers'],
  over: ['counted'],
  erases: ['equalityAnswersTakenBack', 'equalityAnswersCounted'],
});
