import { addMonths, count, longDate } from '../../calendar/dates';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import type { Partner } from './facts';

export function checkClock(
  { id, stage, checkedOn }: Partner,
  { settings, today }: ClockContext,
): readonly Clock[] {
  if (stage !== 'listed' || !checkedOn) return [];
  const months = settings.partnerCheckMonths;
  const due = addMonths(checkedOn, months);
  return [
    {
      name: 'partnerCheck',
      of: id,
      label: 'Check the directory entry',
      paragraph: 'App.4 3.1',
      due,
      state: clockState(due, today),
      explain: () =>
        `It was checked on ${longDate(checkedOn)}, and is checked again every ${count(months, 'month')}: by ${longDate(due)}.`,
    },
  ];
}
