import type { Tellers } from '../../machine/telling';
import type { Equality, EqualityEvent } from './facts';

/** Nobody reads these, not even that there are any (8.39, 12.2). */
export const tells: Tellers<EqualityEvent, Equality> = {
  equalityAnswered: { title: 'Answered the equality questions', said: {} },
  equalityAnswersTakenBack: { title: 'Took the equality answers back', said: {} },
};
