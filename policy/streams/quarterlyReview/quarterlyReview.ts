import { longDate } from '../../calendar/dates';
import { registerStream } from '../../machine/registerStream';
import { readersOfReports } from '../../reports/readers';
import { quarterOf } from '../../reports/period';
import { rolesToRead } from '../../roles';
import type { QuarterlyReviewEvent, QuarterlyReviews } from './facts';
import { heldIn, sayReview } from './questions';
import { recordReview } from './recordReview';
import { takeOffReview } from './takeOffReview';
import { tells } from './told';

/** What was decided on each quarterly pack, and when (App.1): one record, of the whole Trust. */
export const quarterlyReviewStream = registerStream<'kept', QuarterlyReviews, QuarterlyReviewEvent>({
  kind: 'quarterlyReview',
  thing: 'record of quarterly reviews',
  stages: { kept: 'Kept' },
  initial: (id) => ({ id, stage: 'kept', version: 0, held: [] }),
  evolve: {
    reviewHeld: (state, { type: _type, ...review }, { seq }) => ({
      ...state,
      held: [...state.held, { id: String(seq), ...review }],
    }),
    reviewTakenOff: (state, { review }) => ({
      ...state,
      held: state.held.filter(({ id }) => id !== review),
    }),
  },
  tells,
  commands: [recordReview, takeOffReview],
  describe: ({ held }) =>
    [...held]
      .sort((one, other) => other.on.localeCompare(one.on))
      .map((review) => ({ label: longDate(review.on), words: sayReview(review) })),
  maySee: (_state, { actor }) => readersOfReports.some((role) => rolesToRead(actor).includes(role)),
  *missing({ held }, { today }) {
    const quarter = quarterOf(today);
    if (heldIn(held, quarter).length === 0)
      yield {
        what: `Review the quarterly pack by ${longDate(quarter.to)}`,
        paragraph: 'App.1 Senior Managers',
        command: 'recordReview',
      };
  },
});
