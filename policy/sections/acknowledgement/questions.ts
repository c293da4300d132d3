import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { kindOf, reopenedOn } from '../../machine/kind';
import { concernOf } from '../intake/questions';

/** Why no acknowledgement is due, where none is (3.9, App.4 4.4, D20). */
export function noAcknowledgementBecause(state: CaseState): string | undefined {
  if (state.intake.concern?.raisedBy === 'anonymous')
    return 'Nobody can be told that we have it: it is anonymous or general (3.9).';
  switch (state.triage.decision?.route) {
    case 'copiedIn':
      return 'We were only copied in: the lead organisation acknowledges it (App.4 4.4).';
    case 'ledElsewhere':
      // Once it has come back it is ours to acknowledge.
      return state.stage === 'toTriage' ? undefined : 'The organisation that leads acknowledges it (11.3).';
    case 'feedback':
      return 'It is feedback: no reply is wanted (3.3).';
    case 'enquiry':
    case 'earlyResolution':
    case 'closerLook':
    case 'learning':
    case undefined:
      return undefined;
  }
}

const spoken = ['inPerson', 'phone'] as const;

/** Did it reach us by word of mouth, as far as anybody knows (3.8)? */
export function wasSpoken(state: CaseState): boolean {
  const { channel } = concernOf(state);
  return channel === undefined || spoken.some((each) => each === channel);
}

/** London date on which it was acknowledged in writing that the person came back, since they last did (D44). */
export function reopeningAcknowledgedOn(state: CaseState): LondonDate | undefined {
  const cameBackOn = reopenedOn(state);
  const { lastWrittenOn } = state.acknowledgement;
  return cameBackOn && lastWrittenOn && lastWrittenOn >= cameBackOn ? lastWrittenOn : undefined;
}

/** Has it still to be acknowledged in writing that the person came back (8.24, D44)? */
export const owesReopeningAcknowledgement = (state: CaseState): boolean =>
  kindOf(state) === 'complaint' &&
  reopenedOn(state) !== undefined &&
  reopeningAcknowledgedOn(state) === undefined;
