import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { reviewCommand, reviewers } from './command';

export const takeOffReview = reviewCommand({
  name: 'takeOffReview',
  button: 'Take a review off',
  about: 'For one that was recorded by mistake.',
  paragraph: 'App.1 Senior Managers',
  fields: {
    review: {
      kind: 'pick',
      label: 'Which one?',
      from: ({ held }) => Object.fromEntries(held.map(({ id, on }) => [id, `Held on ${longDate(on)}`])),
    },
    reason: { kind: 'text', label: 'What was wrong?' },
  },
  who: reviewers,
  stages: ['kept'],
  offered: ({ held }) => held.length > 0,
  done: () => 'The review is off the record.',
  decide({ held }, { review, reason }) {
    const found = held.find(({ id }) => id === review);
    return found
      ? [{ type: 'reviewTakenOff', review, on: found.on, reason }]
      : refuseField('App.1 Senior Managers', 'review', 'That one is off the record already.');
  },
});
