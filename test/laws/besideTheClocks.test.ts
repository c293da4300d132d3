import { besideTheClocks, clocksThatCount } from '../../policy/laws/recordedLate';
import { caseStream, initialState } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import { sections } from '../../policy/procedure';
import { contextOf } from './history';
import { everybody } from './people';
import { historyOf } from './random';

const HISTORIES = 40;
const STEPS = 40;

const beside = new Set(
  sections.flatMap(({ name, evolve }) => (besideTheClocks.includes(name) ? Object.keys(evolve) : [])),
);

it('what is recorded in sections that no clock rests on moves and meets no clock (L7, L8)', () => {
  const [anybody] = everybody;
  if (!anybody) throw new Error('There is nobody.');
  let looked = 0;
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const history = historyOf(seed, STEPS);
    let before: CaseState = initialState(history.state.reference);
    for (const recorded of history.events) {
      const after = caseStream.evolve(before, recorded);
      if (beside.has(recorded.event.type) && after.stage === before.stage) {
        const context = contextOf(history, recorded.meta.on, anybody);
        const said = (state: CaseState) =>
          clocksThatCount(state, context).map(({ name, of, due, state: stands, metOn }) => [
            name,
            of,
            due,
            stands,
            metOn,
          ]);
        expect(said(after)).toEqual(said(before));
        looked += 1;
      }
      before = after;
    }
  }
  expect(looked).toBeGreaterThan(HISTORIES);
});
