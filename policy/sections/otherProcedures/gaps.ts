import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import type { Missing } from '../../machine/section';
import { underway } from '../../stages';
import { isForProvider, linkedProcesses } from './questions';

/** What is owed on what this complaint cannot settle itself: advice, word to the person, an outcome (6.2, 6.3, 10.2). */
export function* gaps(state: CaseState, context: ClockContext): Iterable<Missing> {
  if (isForProvider(state, context) && !state.otherProcedures.provider)
    yield {
      what: 'Send it on to the provider, or tell the person how to reach it',
      paragraph: '10.2',
      command: 'reachProvider',
    };
  for (const { label, advice, toldOn, outcome } of linkedProcesses(state)) {
    const process = label.charAt(0).toLowerCase() + label.slice(1);
    if (advice.length === 0)
      yield { what: `Seek advice: ${process}`, paragraph: '6.2', command: 'recordAdvice' };
    if (!toldOn)
      yield {
        what: `Tell the person about ${process}, and who can advise them`,
        paragraph: '6.2',
        command: 'tellOfProcess',
        blocks: 'draft',
      };
    if (!outcome && underway.includes(state.stage))
      yield {
        what: `Say what came of ${process}, or that it still goes on`,
        paragraph: '6.3',
        command: 'recordProcessOutcome',
        blocks: 'draft',
      };
  }
}
