import { maySee } from '../../policy/access/access';
import { availableCommands } from '../../policy/machine/casePermission';
import { caseCommandNamed, caseCommands, missing } from '../../policy/machine/caseSections';
import { caseStream, initialState } from '../../policy/machine/case';
import { deadlines } from '../../policy/machine/clocks';
import { leadsFrom } from '../../policy/machine/command';
import { mayRead } from '../../policy/access/parts';
import { stages, type Stage } from '../../policy/stages';
import { view } from '../../policy/access/view';
import { drawn } from '../doors/draws';
import { broughtToAnEnd, contextOf, everybody, workedOn, type History, type Step } from '../doors/history';

const CASES = 24;
const STEPS = 80;
const ENDINGS = 10;
const earlierOnRecord: readonly string[] = ['correctRecord', 'recordAcknowledgement'];
const MOST_STEPS_TO_AN_END = 700;

let histories: readonly History[];
let steps: readonly Step[];

beforeAll(() => {
  histories = drawn(CASES, (draw) => workedOn(draw, STEPS));
  steps = histories.flatMap((history) => history.steps);
});

describe('whatever people do with a case, in whatever order', () => {
  it('R8.39a: nothing throws, and it can be shown to anybody at any moment', () => {
    for (const history of histories)
      for (const person of everybody) {
        const context = contextOf(history, person);
        for (const clock of deadlines(history.state, context))
          expect(clock.explain()).not.toMatch(/undefined|NaN|Invalid/);
        for (const { what } of missing(history.state, context))
          expect(what).not.toMatch(/undefined|\[object/);
        expect(view(history.state, person, context).reference).toBe(history.state.reference);
      }
  });

  it('R7.1a: nothing that was offered is refused for the role, the stage or the case', () => {
    const wrongly = steps.filter(
      ({ refusal }) =>
        refusal && ['notYours', 'wrongStage', 'notFound', 'changedSince'].includes(refusal.refused),
    );
    expect(
      wrongly.map(({ command, from, refusal }) => `${command} in ${from.stage}: ${refusal?.refused}`),
    ).toEqual([]);
  });

  it('R8.39a: every move is one that the definition of its command names', () => {
    const unnamed = steps.filter(({ command, from, to }) => {
      const definition = caseCommandNamed(command);
      return from.stage !== to.stage && !(definition && leadsFrom(definition, from.stage).includes(to.stage));
    });
    expect(unnamed.map(({ command, from, to }) => `${command}: ${from.stage} to ${to.stage}`)).toEqual([]);
  });

  it('R8.39a: the events alone give the same case, and its version counts them', () => {
    for (const { state, events } of histories) {
      expect(events.reduce(caseStream.evolve, initialState(state.reference))).toEqual(state);
      expect(state.version).toBe(events.length);
    }
  });

  it('R8.39a: a case survives being stored as text', () => {
    for (const { state } of histories) {
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });

  it('R7.1a: whoever may not see it may do nothing on it but give their own account, and reads nothing of it', () => {
    for (const history of histories)
      for (const person of everybody.filter((somebody) => !maySee(history.state, somebody))) {
        const able = availableCommands(history.state, contextOf(history, person));
        expect(
          able.filter(({ who }) => !who.relations?.includes('staffConcerned')).map(({ name }) => name),
        ).toEqual([]);
        expect([...mayRead(history.state, person)].filter((part) => part !== 'ownExtract')).toEqual([]);
      }
  });

  it('R1.2: the clocks of the law move back only when the record says that it came or was acknowledged earlier', () => {
    const due = ({ on }: Step, state: Step['from'], name: string) =>
      state.stage === 'unlogged'
        ? undefined
        : deadlines(state, contextOf({ today: on } as History, everybody[0]!)).find(
            (clock) => clock.name === name,
          )?.due;
    const back = steps.filter((step) =>
      ['acknowledgement', 'palsEnquiry', 'sixMonths'].some((name) => {
        const [before, after] = [due(step, step.from, name), due(step, step.to, name)];
        return (
          !earlierOnRecord.includes(step.command) &&
          before !== undefined &&
          after !== undefined &&
          after < before
        );
      }),
    );
    expect(back.map(({ command, from, to }) => `${command}: ${from.stage} to ${to.stage}`)).toEqual([]);
  });
});

describe('every case has an ending', () => {
  it('R8.39a: wherever random work has left it, it can be brought to one', () => {
    const ended = drawn(ENDINGS, (draw) =>
      broughtToAnEnd(workedOn(draw, STEPS / 2), draw, MOST_STEPS_TO_AN_END),
    );
    expect(
      ended
        .filter(({ state }) => !state.closing.ending && state.stage !== 'disposed')
        .map(({ state }) => state.stage),
    ).toEqual([]);
  });

  it('R8.39a: from every stage a way leads to closing that is not the person withdrawing', () => {
    const open = (Object.keys(stages) as Stage[]).filter((stage) => stage !== 'disposed');
    const ways = (from: Stage) =>
      caseCommands
        .filter(({ name, stages: its }) => name !== 'withdraw' && its.includes(from))
        .flatMap((command) => leadsFrom(command, from));
    const reach = (from: Stage, seen: readonly Stage[] = []): boolean =>
      from === 'closed' || ways(from).some((to) => !seen.includes(to) && reach(to, [...seen, from]));
    expect(open.filter((stage) => !reach(stage))).toEqual([]);
  });
});
