import { unsaid, type Tellers } from '../../machine/telling';
import type { QuarterlyReviewEvent, QuarterlyReviews } from './facts';
import { recordReview } from './recordReview';
import { takeOffReview } from './takeOffReview';

export const tells: Tellers<QuarterlyReviewEvent, QuarterlyReviews> = {
  reviewHeld: { title: 'Recorded that the quarterly review was held', said: recordReview.fields },
  reviewTakenOff: {
    title: 'Took a quarterly review off the record',
    said: {
      review: unsaid('its number: its day is told'),
      on: { kind: 'date', label: 'Held on' },
      reason: takeOffReview.fields.reason,
    },
  },
};
