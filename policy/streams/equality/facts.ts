import type { RegisterState } from '../../machine/registers';
import type { characteristics } from './characteristics';

export type EqualityStage = 'open' | 'counted';

/** The answers given with one case, kept apart from it and only until they are counted. `id` is the case’s reference. */
export interface Equality extends RegisterState<EqualityStage> {
  readonly answers?: EqualityAnswers;
}

export type EqualityEvent =
  | { readonly type: 'equalityAnswered'; readonly answers: EqualityAnswers }
  | { readonly type: 'equalityAnswersTakenBack' }
  | { readonly type: 'equalityAnswersCounted' };

export type Characteristic = keyof typeof characteristics;

/** The answers of one person, by characteristic. What was left alone is not there. */
export type EqualityAnswers = {
  readonly [C in Characteristic]?: keyof (typeof characteristics)[C]['options'];
};
