import { deadlines } from '../../policy/machine/clocks';
import type { Deed } from '../doors/aCase';
import { afterDeed, again, contextOf, type History } from './history';
import type { Life } from './life';
import { oracles, type Law } from './oracles';
import { everybody, holders } from './people';
import { historyOf } from './random';

export interface Broken {
  readonly seed: number;
  readonly history: History;
  readonly what: string;
}

/** What became of a law in a walk: how many histories break it, and the one with fewest deeds. */
export interface Verdict {
  readonly broken: number;
  readonly shortest?: Broken;
}

export interface Walked {
  readonly verdicts: Readonly<Record<Law, Verdict>>;
  /** How many histories came to each stage, and to each ending. */
  readonly stages: Readonly<Record<string, number>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly deeds: number;
}

const [anybody] = everybody;

function lifeOf(history: History): Life {
  if (!anybody) throw new Error('There is nobody.');
  return {
    events: history.events,
    clocks: deadlines(history.state, contextOf(history, history.today, anybody)),
    ...(history.state.stage === 'closed' ? { canBePutRight: canBePutRight(history) } : {}),
  };
}

const canBePutRight = (history: History): boolean =>
  holders(['leadManager']).some((by) =>
    afterDeed(history, {
      on: history.today,
      by,
      command: 'putEndingRight',
      entries: { why: 'It was closed by mistake.' },
    }),
  );

const names = Object.keys(oracles) as Law[];

const counted = (counts: Record<string, number>, names: Iterable<string>): void => {
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
};

/** Walks that many histories and looks at each law in each of them. */
export function walk(histories: number, steps: number, seed: number): Walked {
  const verdicts = Object.fromEntries(names.map((law) => [law, { broken: 0 }])) as Record<Law, Verdict>;
  const stages: Record<string, number> = {};
  const endings: Record<string, number> = {};
  let deeds = 0;
  for (let number = 0; number < histories; number += 1) {
    const history = historyOf(seed + number, steps);
    const life = lifeOf(history);
    deeds += history.deeds.length;
    counted(stages, history.stages);
    counted(
      endings,
      new Set(life.events.flatMap(({ event }) => (event.type === 'caseClosed' ? [event.ending] : []))),
    );
    for (const law of names) {
      const what = oracles[law](life);
      if (!what) continue;
      const { broken, shortest } = verdicts[law];
      const isShorter = !shortest || history.deeds.length < shortest.history.deeds.length;
      verdicts[law] = {
        broken: broken + 1,
        shortest: isShorter ? { seed: seed + number, history, what } : shortest,
      };
    }
  }
  return { verdicts, stages, endings, deeds };
}

/** The same breach with as few deeds as it takes: each is left out that it does not need. */
export function shortened(law: Law, { history, what, seed }: Broken): Broken {
  let left: readonly Deed[] = history.deeds;
  let broken: Broken = { history, what, seed };
  for (let index = left.length - 1; index > 0; index -= 1) {
    const without = again(
      history.registers,
      left.filter((_deed, at) => at !== index),
    );
    const still = oracles[law](lifeOf(without));
    if (!still) continue;
    left = without.deeds;
    index = Math.min(index, left.length);
    broken = { history: without, what: still, seed };
  }
  return broken;
}
