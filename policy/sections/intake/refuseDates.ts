import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import type { Concern } from './facts';

/** A refusal where these dates cannot have come in this order (3.7, 5.1). */
export function refuseDates({ happenedOn, foundOutOn, receivedOn }: Partial<Concern>) {
  if (foundOutOn && happenedOn && foundOutOn < happenedOn)
    return refuseField(
      '5.1',
      'foundOutOn',
      `They cannot have found out before it happened (${longDate(happenedOn)}).`,
    );
  const latest = [happenedOn, foundOutOn].find((date) => date && receivedOn && date > receivedOn);
  if (latest && receivedOn)
    return refuseField(
      '3.7',
      'receivedOn',
      `It cannot have reached us (${longDate(receivedOn)}) before ${longDate(latest)}, when it happened or they found out.`,
    );
  return undefined;
}
