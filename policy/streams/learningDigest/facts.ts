import type { LondonDate } from '../../calendar/dates';
import type { RegisterState } from '../../machine/registers';

/** Learning that the Lead Manager has read and released: what is posted, line by line, and nothing else. London dates. */
export interface ReleasedLearning {
  readonly id: string;
  readonly on: LondonDate;
  readonly by: string;
  /** The cases it was drawn from were closed within these. */
  readonly from: LondonDate;
  readonly to: LondonDate;
  readonly lines: readonly string[];
}

/** All that was released, in its order. There is one record, of the whole Trust. */
export interface LearningDigest extends RegisterState<'kept'> {
  readonly released: readonly ReleasedLearning[];
}

export interface LearningDigestEvent {
  readonly type: 'learningReleased';
  readonly from: LondonDate;
  readonly to: LondonDate;
  readonly lines: readonly string[];
}
