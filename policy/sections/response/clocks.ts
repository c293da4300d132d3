import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';

/** Runs to the day the person was promised news, and stops when everything is done (8.29). */
export function involvementClock({ response: { involvement } }: CaseState, { today }: ClockContext): Clock[] {
  const { next, finishedOn } = involvement;
  if (!next) return [];
  return [
    {
      name: 'involvement',
      label: 'News for the person about the actions',
      toDo: 'Tell the person how the actions go',
      paragraph: '8.29',
      due: next,
      state: clockState(next, today, finishedOn),
      explain: () =>
        finishedOn
          ? `They were told on ${longDate(finishedOn)} that everything is done.`
          : `They were promised news by ${longDate(next)}, until all that the response promised is done.`,
      metOn: finishedOn,
    },
  ];
}
