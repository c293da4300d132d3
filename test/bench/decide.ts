import { caseStream } from '../../policy/machine/case';
import { isRefusal } from '../../policy/machine/refusal';
import { aCaseUnderInvestigation } from '../doors/aResponse';
import type { CaseUnderTest } from '../doors/aCase';
import type { Measure } from './result';
import { secondsSince } from './statistics';

const EVENTS = 200;
const SECONDS = 2;

const update = { to: 'person', on: '2026-01-12', how: 'phone', note: 'It is being looked into.' } as const;

/** A complaint under investigation, with updates given until it has 200 events. */
function aLongCase(): CaseUnderTest {
  const long = aCaseUnderInvestigation();
  while (long.events.length < EVENTS) long.does('recordUpdate', update);
  return long;
}

/** Commands decided in a second on a case of 200 events, each time folded from the first. */
export const decide: Measure = {
  name: 'decide',
  aim: '-',
  run() {
    const { events, state, context } = aLongCase();
    const began = performance.now();
    let decided = 0;
    while (secondsSince(began) < SECONDS) {
      const folded = events.reduce(caseStream.evolve, caseStream.initial(state.reference));
      const outcome = caseStream.decide(folded, { command: 'recordUpdate', entries: update }, context);
      if (isRefusal(outcome)) throw new Error(`It was refused: ${outcome.sentence}`);
      decided += 1;
    }
    const value = decided / secondsSince(began);
    return Promise.resolve({ name: 'decide', value, unit: 'commands/s', also: { events: events.length } });
  },
};
