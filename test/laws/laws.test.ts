import { historyOf } from './random';
import { oracles, type Law } from './oracles';
import { sayBroken } from './said';
import { shortened, walk } from './walk';

const HISTORIES = 200;
const STEPS = 40;
const SEED = 20_260_105;

const walked = walk(HISTORIES, STEPS, SEED);
const all = Object.keys(oracles) as Law[];

it.each(all)('no random history breaks %s', (law) => {
  const { shortest } = walked.verdicts[law];
  expect(shortest && sayBroken(shortened(law, shortest))).toBeUndefined();
});

it('the walk reaches the stages and endings of the procedure', () => {
  expect(Object.keys(walked.stages)).toEqual(
    expect.arrayContaining([
      'toTriage',
      'enquiry',
      'earlyResolution',
      'closerLook',
      'investigation',
      'closed',
      'ledElsewhere',
      'disposed',
    ]),
  );
  expect(Object.keys(walked.endings)).toEqual(expect.arrayContaining(['ledElsewhereDone', 'duplicate']));
  expect(Object.keys(walked.endings).length).toBeGreaterThan(8);
});

it('the same seed gives the same history, and another seed another', () => {
  const told = (seed: number): string => JSON.stringify(historyOf(seed, 10).events);
  expect(told(1)).toBe(told(1));
  expect(told(1)).not.toBe(told(2));
});
