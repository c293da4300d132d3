import { caseStream } from '../../policy/machine/case';
import type { CaseEvent } from '../../policy/machine/caseState';
import type { LondonDate } from '../../policy/calendar/dates';
import type { Recorded } from '../../policy/machine/stream';
import type { CaseUnderTest } from './aCase';

/** Facts a test starts from, recorded by whoever acts in it now, whatever command they would take. */
export function happened(theCase: CaseUnderTest, ...events: readonly CaseEvent[]): CaseUnderTest {
  for (const event of events) {
    const { now: at, today: on, actor } = theCase.context;
    const recorded: Recorded<CaseEvent> = {
      v: 1,
      event,
      meta: { seq: theCase.state.version + 1, at, on, by: actor.id },
    };
    theCase.state = caseStream.evolve(theCase.state, recorded);
    theCase.events.push(recorded);
  }
  return theCase;
}

/** The final response went, that day. */
export const answeredOn = (theCase: CaseUnderTest, on: LondonDate): CaseUnderTest =>
  happened(theCase.on(on), {
    type: 'responseSent',
    sent: { on, how: 'letter', recipients: ['person'], formatRight: true },
  });

/** The person came back that day, and it was opened again the same day. */
export const reopenedOn = (theCase: CaseUnderTest, receivedOn: LondonDate): CaseUnderTest =>
  happened(theCase.on(receivedOn), {
    type: 'caseReopened',
    request: { receivedOn, reason: 'unanswered', issues: ['1'] },
    words: 'My second question was not answered.',
  });
