import type { RegisterState } from '../../machine/registers';
import type { characteristics } from './characteristics';

export type EqualityStage = 'open';

/** That the questions were answered with one case. The answers are in no event and no state. `id` is the case’s reference. */
export interface Equality extends RegisterState<EqualityStage> {
  readonly answered?: true;
}

export type EqualityEvent =
  { readonly type: 'equalityAnswered' } | { readonly type: 'equalityAnswersTakenBack' };

export type Characteristic = keyof typeof characteristics;

/** The answers of one person, by characteristic. What was left alone is not there. */
export type EqualityAnswers = {
  readonly [C in Characteristic]?: keyof (typeof characteristics)[C]['options'];
};
