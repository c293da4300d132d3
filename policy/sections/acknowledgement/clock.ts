import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate, type LondonDate } from '../../calendar/dates';
import { inSentence } from '../../machine/sentences';
import { becameComplaintOn, kindOf, reopenedOn, resolvedOnOf } from '../../machine/kind';
import { timescales } from '../../timescales';
import { dueAfter } from '../../calendar/workingDays';
import { channels } from '../intake/choices';
import { concernOf } from '../intake/questions';
import { noAcknowledgementBecause, reopeningAcknowledgedOn } from './questions';

/** Did the case close before this was due? Then it is owed no longer. */
const endedInTime = ({ closing }: CaseState, due: LondonDate): boolean =>
  closing.on !== undefined && closing.on <= due;

/** The clock of a complaint that was opened again: three working days from the day the person came back (8.24, D44). */
function ofReopening(state: CaseState, { calendar, today }: ClockContext): Clock[] {
  const cameBackOn = reopenedOn(state);
  if (!cameBackOn || kindOf(state) !== 'complaint') return [];
  const sum = dueAfter(calendar, cameBackOn, timescales.acknowledgement.workingDays);
  const metOn = reopeningAcknowledgedOn(state);
  const isEnded = state.stage === 'closed' && endedInTime(state, sum.due) && !metOn;
  return [
    {
      name: 'acknowledgement',
      of: 'reopened',
      label: 'Written acknowledgement that they came back',
      toDo: 'Acknowledge in writing that they came back',
      paragraph: '8.24',
      due: sum.due,
      state: isEnded ? 'ended' : clockState(sum.due, today, metOn),
      metOn,
      explain: () => `The person came back on ${longDate(cameBackOn)}. ${sum.explain()}`,
    },
  ];
}

export function acknowledgementClock(state: CaseState, context: ClockContext): Clock[] {
  const { calendar, today } = context;
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
      : `It reached us ${channel ? `${inSentence(channels[channel])} ` : ''}on ${longDate(receivedOn)}.`;
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
    ...ofReopening(state, context),
  ];
}
