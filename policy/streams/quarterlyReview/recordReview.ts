import { shortDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { namesCase } from '../../search/references';
import { attending } from './choices';
import { reviewCommand, reviewers } from './command';

export const recordReview = reviewCommand({
  name: 'recordReview',
  button: 'Record a held review',
  about:
    'What Senior Managers decided on the quarterly pack. It stands in the quarterly pack, for all who read reports.',
  paragraph: 'App.1 Senior Managers',
  fields: {
    on: { kind: 'date', label: 'When was it held?', when: 'past' },
    present: { kind: 'choices', label: 'Who was there, by role?', options: attending },
    decided: {
      kind: 'longText',
      label: 'What was decided?',
      hint: 'What will change in services or policies. No names and no references',
      most: 4_000,
    },
    goesTo: { kind: 'text', label: 'Where is it reported?', hint: 'The board or committee', optional: true },
  },
  who: reviewers,
  stages: ['kept'],
  done: () => 'Recorded: the review was held.',
  decide({ held }, { on, present, decided, goesTo }) {
    if (present.length === 0)
      return refuseField('App.1 Senior Managers', 'present', 'Say who was there, by role.');
    if (held.some((review) => review.on === on))
      return refuseField(
        'App.1 Senior Managers',
        'on',
        `A review on ${shortDate(on)} is recorded already. If it is wrong, take it off first.`,
      );
    if (namesCase(`${decided} ${goesTo ?? ''}`))
      return refuseField(
        'App.1 Senior Managers',
        'decided',
        'It stands in a report that many read, so leave out the reference of a case.',
      );
    return [{ type: 'reviewHeld', on, present, decided, ...(goesTo ? { goesTo } : {}) }];
  },
});
