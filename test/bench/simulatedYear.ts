import { claims, claimsOfAYear } from '../doors/simulation/claims';
import { aYear } from '../doors/simulation/year';
import type { Measure } from './result';
import { secondsSince } from './statistics';

const WHOLE = { from: '2026-01-05', days: 365, seed: 20_260_105 } as const;
const SHOWN = 5;

/**
 * A year of a Trust’s work on the embedded store and a clock that is put on, with all that it has to show: throws where
 * any of it does not hold. The seconds are those of the whole, with what is expected worked out beside it.
 */
export const simulatedYear: Measure = {
  name: 'simulated-year',
  aim: '120 s',
  async run() {
    const began = performance.now();
    const year = await aYear(WHOLE);
    const broken: string[] = [];
    for (const [name, claim] of Object.entries({ ...claims, ...claimsOfAYear })) {
      const { seen, wrong } = await claim(year);
      if (seen === 0) broken.push(`${name}: nothing was seen of it.`);
      if (wrong.length > 0)
        broken.push(`${name}: ${wrong.length} times not so, as in ${wrong.slice(0, SHOWN).join('; ')}`);
    }
    const { trust, work, expectation } = year;
    trust.close();
    if (broken.length > 0) throw new Error(`The year does not hold.\n${broken.join('\n')}`);
    return {
      name: 'simulated-year',
      value: secondsSince(began),
      unit: 's',
      also: {
        expectingSeconds: year.expectingSeconds,
        decisions: work.deeds,
        reminders: expectation.expected.length,
        cards: trust.heard.length,
      },
    };
  },
};
