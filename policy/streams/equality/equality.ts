import { registerStream } from '../../machine/registerStream';
import { whyNotTheirs } from './contact';
import type { Equality, EqualityEvent, EqualityStage } from './facts';
import { giveEqualityAnswers } from './giveEqualityAnswers';
import { takeBackEqualityAnswers } from './takeBackEqualityAnswers';
import { tells } from './told';

/** Equality answers: the person’s contact adds them while the case is open, and nobody can read them (8.39, 12.2). */
export const equalityStream = registerStream<EqualityStage, Equality, EqualityEvent>({
  kind: 'equality',
  thing: 'equality form',
  stages: { open: 'Kept until the case closes' },
  initial: (id) => ({ id, stage: 'open', version: 0 }),
  evolve: {
    equalityAnswered: (state) => ({ ...state, answered: true }),
    equalityAnswersTakenBack: ({ id, stage, version }) => ({ id, stage, version }),
  },
  tells,
  commands: [giveEqualityAnswers, takeBackEqualityAnswers],
  maySee: () => false,
  bars: (_state, { actor, registers }) => whyNotTheirs(registers.equalityOf?.(actor)),
  addsOnly: ['giveEqualityAnswers', 'takeBackEqualityAnswers'],
  erases: ['equalityAnswersTakenBack'],
});
