import { longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { currentRound } from '../../machine/kind';
import { refuseField, type Refusal } from '../../machine/refusal';
import { consentStatus } from '../consent/questions';
import { consentAnsweredOn, consentAwaited } from './awaitedConsent';
import type { ClockPause } from './facts';
import { stopsIn } from './stops';

/** The refusal of days that are stopped already (D5, D34). */
export function daysRefused(
  state: CaseState,
  { from, to }: Pick<ClockPause, 'from' | 'to'>,
): Refusal | undefined {
  const round = currentRound(state);
  if (to && to < from) return refuseField('8.24', 'to', 'It cannot run again before it was stopped.');
  const taken = stopsIn(state, round).find(
    (stop) => (to === undefined || stop.from < to) && (stop.to === undefined || stop.to > from),
  );
  if (!taken) return undefined;
  const until = taken.to ? `until ${longDate(taken.to)}` : 'and has not run again yet';
  return refuseField(
    '8.24',
    'from',
    `The clock was stopped from ${longDate(taken.from)} ${until}. The same days cannot be paused twice: choose others.`,
  );
}

/** The refusal of a pause for consent that nobody was asked for, or that is answered already (D5). */
export function consentPauseRefused(state: CaseState, { reason, from, to }: ClockPause): Refusal | undefined {
  if (reason !== 'consent' || consentAwaited(state)) return undefined;
  if (!consentAnsweredOn(state)) {
    const why = ['notAsked', 'said'].includes(consentStatus(state))
      ? 'Consent has not been asked for yet. Ask for it and record that first.'
      : 'No consent is awaited here, so that cannot stop the clock.';
    return refuseField('8.24', 'reason', why);
  }
  return to
    ? restartRefused(state, { from, on: to }, 'to')
    : refuseField('8.24', 'to', 'Consent was answered already. Give the day on which the clock ran again.');
}

/** The refusal of a restart later than the day on which the awaited consent was answered (8.24). */
export function restartRefused(
  state: CaseState,
  { from, on }: { readonly from: LondonDate; readonly on: LondonDate },
  field: 'on' | 'to',
): Refusal | undefined {
  const answeredOn = consentAnsweredOn(state);
  return answeredOn && on > answeredOn && on > from
    ? refuseField(
        '8.24',
        field,
        `Consent was answered on ${longDate(answeredOn)}, and the clock runs again from that day.`,
      )
    : undefined;
}
