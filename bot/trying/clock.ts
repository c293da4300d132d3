import type { Instant } from '../../policy/calendar/dates';

const MILLISECONDS_A_DAY = 86_400_000;

/** The program’s clock. Only trying out puts it on, by whole days. */
export interface Clock {
  readonly now: () => Instant;
  daysOn: number;
}

export function openClock(realNow: () => Instant): Clock {
  const clock: Clock = {
    daysOn: 0,
    now: () =>
      clock.daysOn === 0
        ? realNow()
        : new Date(Date.parse(realNow()) + clock.daysOn * MILLISECONDS_A_DAY).toISOString(),
  };
  return clock;
}
