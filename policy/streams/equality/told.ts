import { unsaid, type Tellers } from '../../machine/telling';
import type { Equality, EqualityEvent } from './facts';

/** Nobody reads the answers, not even that there are any (8.39, 12.2). */
export const tells: Tellers<EqualityEvent, Equality> = {
  equalityAnswered: {
    title: 'Answered the equality questions',
    said: { answers: unsaid('nobody reads equality answers: they are only counted (12.2)') },
  },
  equalityAnswersTakenBack: { title: 'Took the equality answers back', said: {} },
  equalityAnswersCounted: { title: 'Counted the equality answers', said: {} },
};
