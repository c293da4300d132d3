import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate, type LondonDate } from '../../calendar/dates';
import { inSentence } from '../../machine/sentences';
import { becameComplaintOn, kindOf, resolvedOnOf } from '../../machine/kind';
import { timescales } from '../../timescales';
import { dueAfter } from '../../calendar/workingDays';
import { channels } from '../intake/choices';
import { concernOf } from '../intake/questions';
import { noAcknowledgementBecause } from './questions';

/** Did the case close before this was due? Then it is owed no longer. */
const endedInTime = ({ closing }: CaseState, due: LondonDate): boolean =>
  closing.on !== undefined && closing.on <= due;

export function acknowledgementClock(state: CaseState, { calendar, today }: ClockContext): Clock[] {
  const kind = kindOf(state);
  if (kind === 'none' || noAcknowledgementBecause(state)) return [];
  const { firstOn, writtenOn } = state.acknowledgement;
  const { receivedOn, channel } = concernOf(state);
  const converted = becameComplaintOn(state);
  const restarted = converted && !(writtenOn && writtenOn < converted) ? converted : undefined;
  const start = restarted ?? receivedOn;
  const { workingDays, paragraph } = timescales.acknowledgement;
  const sum = dueAfter(calendar, start, workingDays);
  const resolved = resolvedOnOf(state);
  const settled = resolved && resolved <= sum.due ? resolved : undefined;
  const metOn = (kind === 'enquiry' ? firstOn : writtenOn) ?? settled;
  const needs =
    kind === 'enquiry'
      ? 'A PALS enquiry may be acknowledged in speech or in writing.'
      : 'It has to be in writing; a phone call does not stop this clock.';
  const reason = (): string =>
    restarted
      ? `It became a complaint on ${longDate(restarted)}, and the 3 working days run from then.`
      : `It reached us ${inSentence(channels[channel])} on ${longDate(receivedOn)}.`;
  return [
    {
      name: 'acknowledgement',
      label: kind === 'enquiry' ? 'Acknowledgement' : 'Written acknowledgement',
      toDo: kind === 'enquiry' ? 'Acknowledge it' : 'Acknowledge it in writing',
      paragraph,
      due: sum.due,
      state: endedInTime(state, sum.due) && !metOn ? 'ended' : clockState(sum.due, today, metOn),
      metOn,
      explain: () => `${reason()} ${sum.explain()} ${needs}`,
    },
  ];
}
