import { unsaid, type CaseTellers } from '../../machine/telling';
import { endHold } from './endHold';
import type { HoldEvent } from './facts';
import { putOnHold } from './putOnHold';
import { reviewHold } from './reviewHold';

export const tells: CaseTellers<HoldEvent> = {
  holdPlaced: {
    title: 'Put it on hold',
    part: 'narrative',
    said: {
      hold: {
        ...putOnHold.fields,
        to: { kind: 'date', label: 'Until' },
        reviewedOn: { kind: 'date', label: 'Reviewed on' },
        round: unsaid('the number of the round of answering'),
      },
    },
  },
  holdReviewed: { title: 'Reviewed the hold', part: 'narrative', said: reviewHold.fields },
  holdEnded: { title: 'Ended the hold', part: 'narrative', said: endHold.fields },
};
