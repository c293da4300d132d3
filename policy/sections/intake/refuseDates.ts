import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import type { Concern } from './facts';

/** A refusal where these dates cannot have come in this order (3.7, 5.1). */
export function refuseDates({ happenedFrom, happenedOn, foundOutOn, receivedOn }: Partial<Concern>) {
  if (happenedFrom && happenedOn && happenedFrom > happenedOn)
    return refuseField(
      '5.1',
      'happenedFrom',
      `It cannot have begun after it ended (${longDate(happenedOn)}).`,
    );
  const began = happenedFrom ?? happenedOn;
  if (foundOutOn && began && foundOutOn < began)
    return refuseField(
      '5.1',
      'foundOutOn',
      `They cannot have found out before it happened (${longDate(began)}).`,
    );
  const latest = [happenedFrom, happenedOn, foundOutOn].find(
    (date) => date && receivedOn && date > receivedOn,
  );
  if (latest && receivedOn)
    return refuseField(
      '3.7',
      'receivedOn',
      `It cannot have reached us (${longDate(receivedOn)}) before ${longDate(latest)}, when it happened or they found out.`,
    );
  return undefined;
}
