import { longDate } from '../../calendar/dates';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import type { Restriction } from './facts';

export function clocks({ standing }: Restriction, { today }: ClockContext): readonly Clock[] {
  if (!standing) return [];
  const { terms, reviewOn, from, endedOn } = standing;
  const over = endedOn !== undefined || today > terms.endOn;
  const why = endedOn ? ` It was ended on ${longDate(endedOn)}.` : '';
  return [
    {
      name: 'restrictionReview',
      label: 'Review the limit on contact',
      paragraph: '9.4',
      due: reviewOn,
      state: over ? 'ended' : clockState(reviewOn, today),
      explain: () =>
        `The limit began on ${longDate(from)}. Whether it is still needed is looked at by ${longDate(reviewOn)}.${why}`,
    },
    {
      name: 'restrictionEnd',
      label: 'Last day of the limit on contact',
      paragraph: '9.4',
      due: terms.endOn,
      state: over ? 'ended' : 'running',
      explain: () =>
        `Contact is limited until ${longDate(terms.endOn)}, and open again after that. Going on needs a new proposal.${why}`,
    },
  ];
}
