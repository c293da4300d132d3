import type { LondonDate } from '../../calendar/dates';
import type { Course, RegisterState } from '../../machine/registers';

/** The courses one person has done, with the London date of each. `id` is the person's. */
export interface Training extends RegisterState<'kept'> {
  readonly done: Readonly<Partial<Record<Course, LondonDate>>>;
}

export type TrainingEvent =
  | {
      readonly type: 'courseRecorded';
      readonly course: Course;
      readonly on: LondonDate;
      readonly evidence?: string;
    }
  | { readonly type: 'courseRemoved'; readonly course: Course; readonly reason: string };
