import { seeded } from '../doors/simulation/random';
import { begunAsWorked, begunByLogging } from './beginnings';
import { disposedOf, nextStep, type History } from './history';
import { outsideTheCase } from './people';

/** A random history of that many steps and what they lead to; the same seed gives the same one. */
export function historyOf(seed: number, steps: number): History {
  const random = seeded(Math.imul(seed, 2_654_435_761));
  const registers = outsideTheCase(random);
  let history = (random(2) === 0 ? begunAsWorked : begunByLogging)(registers, random);
  for (let step = history.deeds.length; step < steps; step += 1) history = nextStep(history, random);
  return random(2) === 0 ? disposedOf(history, random) : history;
}
