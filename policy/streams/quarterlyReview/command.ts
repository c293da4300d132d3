import { defineCommand, type CommandSpec } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import type { QuarterlyReviewEvent, QuarterlyReviews } from './facts';

/** A command on the quarterly reviews; its fields give `decide` the types of its input. */
export const reviewCommand = <const F extends Fields<QuarterlyReviews>>(
  spec: CommandSpec<QuarterlyReviews, 'kept', QuarterlyReviewEvent, F>,
) => defineCommand<QuarterlyReviews, 'kept', QuarterlyReviewEvent, F>(spec);

/** Who reviews, and says so (App.1). */
export const reviewers = { roles: ['seniorManager'] } as const;
