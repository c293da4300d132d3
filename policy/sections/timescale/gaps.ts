import { longDate, shortDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import { currentRound, kindOf } from '../../machine/kind';
import type { Missing } from '../../machine/section';
import { answerOwed } from '../../stages';
import { consentAnsweredOn, consentAwaited } from './awaitedConsent';
import { agreementsOf, askedExtension, askedPause, openPause, unansweredExtension } from './questions';
import { responseSum } from './responseDate';
import { isStopped } from './stops';

/** What the extension that was asked for or approved still needs, from a manager or from the person. */
function* extensionMissing(state: CaseState): Iterable<Missing> {
  if (askedExtension(state))
    yield {
      what: 'Decide on the extra time that was asked for',
      paragraph: '8.24',
      command: 'decideExtension',
    };
  const unanswered = unansweredExtension(state);
  if (unanswered?.answer === 'waiting')
    yield {
      what: `Ask the person if they agree to ${longDate(unanswered.until)}`,
      paragraph: '8.24',
      command: 'recordExtensionAnswer',
    };
}

/** What the day of the answer still needs: an agreement, a decision, or a word to the person when it has passed. */
function* dateMissing(state: CaseState, context: ClockContext): Iterable<Missing> {
  const round = currentRound(state);
  if (state.stage === 'investigation' && agreementsOf(state, round).length === 0)
    yield { what: 'Agree with the person how long it will take', paragraph: '8.21', command: 'agreeDate' };
  yield* extensionMissing(state);
  const { due } = responseSum(state, context);
  if (context.today > due && !isStopped(state, round) && !askedExtension(state))
    yield {
      what: `The day of the answer, ${longDate(due)}, has passed: tell the person why and until when, and ask if they agree`,
      paragraph: '8.24',
      command: 'askForExtension',
    };
}

/** What a pause waits for. */
function* pauseMissing(state: CaseState): Iterable<Missing> {
  if (askedPause(state))
    yield { what: 'Decide whether the clock may stop', paragraph: '8.24', command: 'decidePause' };
  if (openPause(state)?.reason !== 'consent' || consentAwaited(state)) return;
  const answeredOn = consentAnsweredOn(state);
  const since = answeredOn ? `was answered on ${shortDate(answeredOn)}` : 'is not awaited any more';
  yield { what: `Consent ${since}: start the clock again`, paragraph: '8.24', command: 'restartClock' };
}

/** What is missing about time, while the answer to a complaint is owed. */
export function* timescaleMissing(state: CaseState, context: ClockContext): Iterable<Missing> {
  if (kindOf(state) !== 'complaint' || !answerOwed.includes(state.stage)) return;
  yield* dateMissing(state, context);
  yield* pauseMissing(state);
}
