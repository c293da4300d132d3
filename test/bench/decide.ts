import { caseStream, decideAlone } from '../../policy/machine/case';
import { isRefusal } from '../../policy/machine/refusal';
import { aCaseUnderInvestigation } from '../doors/aResponse';
import type { CaseUnderTest } from '../doors/aCase';
import type { Measure } from './result';
import { median, secondsSince } from './statistics';

const EVENTS = 200;
const SECONDS = 2;

const update = { to: 'person', on: '2026-01-12', how: 'phone', note: 'It is being looked into.' } as const;

/** A complaint under investigation, with updates given until it has 200 events. */
function aLongCase(): CaseUnderTest {
  const long = aCaseUnderInvestigation();
  while (long.events.length < EVENTS) long.does('recordUpdate', update);
  return long;
}

const request = { command: 'recordUpdate', entries: update };
const ROUNDS = 20;

/**
 * Commands decided in a second on a case of 200 events, each time folded from the first: with the laws, and by the command
 * alone, in turns.
 */
export const decide: Measure = {
  name: 'decide',
  aim: '<= 1.15',
  run() {
    const { events, state, context } = aLongCase();
    const perSecond = (how: typeof decideAlone, seconds: number): number => {
      const began = performance.now();
      let decided = 0;
      while (secondsSince(began) < seconds) {
        const folded = events.reduce(caseStream.evolve, caseStream.initial(state.reference));
        const outcome = how(folded, request, context);
        if (isRefusal(outcome)) throw new Error(`It was refused: ${outcome.sentence}`);
        decided += 1;
      }
      return decided / secondsSince(began);
    };
    const rounds = Array.from({ length: ROUNDS }, () => ({
      under: perSecond(caseStream.decide, SECONDS / ROUNDS),
      alone: perSecond(decideAlone, SECONDS / ROUNDS),
    }));
    const value = median(rounds.map(({ under }) => under));
    const withoutLaws = median(rounds.map(({ alone }) => alone));
    return Promise.resolve({
      name: 'decide',
      value,
      unit: 'commands/s',
      ratio: withoutLaws / value,
      also: { events: events.length, withoutLaws },
    });
  },
};
