import { historyOf } from './random';
import { oracles, type Law } from './oracles';
import { sayBroken } from './said';
import { shortened, walk } from './walk';

const HISTORIES = 200;
const STEPS = 40;
const SEED = 20_260_105;

/** Laws that some history still breaks, and why. One that holds on the whole slice does not belong here. */
const notYetHeld: Partial<Record<Law, string>> = {
  'L23 triage': 'triage alone hands a case to another body',
};

/** Laws that are broken so seldom that only the long walk (`npm run laws`) is sure to show it. */
const seldomBroken: Partial<Record<Law, string>> = {
  L3: 'why they may speak changes after the signature',
  L4: 'triage comes before the grounds decision',
  L8: 'a backdated hold moves a missed day',
  L12: 'answered before the plan was offered',
  L13: 'changed after the signature',
  L14: 'seldom reached',
  L16: 'a later finding takes a clinical issue for another',
  'L21 findings': 'closed otherwise after a finding',
  L23: 'a body leads that was not told',
  L20: 'sorted there and then has no last day',
  L32: 'whoever doubts a representative decides on it',
  'L6 dates': 'whoever logged it changes the dates',
};

const walked = walk(HISTORIES, STEPS, SEED);
const all = Object.keys(oracles) as Law[];

it.each(all.filter((law) => !(law in notYetHeld || law in seldomBroken)))(
  'no random history breaks %s',
  (law) => {
    const { shortest } = walked.verdicts[law];
    expect(shortest && sayBroken(shortened(law, shortest))).toBeUndefined();
  },
);

it('every law that is said not to hold yet is broken by some history', () => {
  const held = Object.keys(notYetHeld).filter((law) => walked.verdicts[law as Law].broken === 0);
  expect(held).toEqual([]);
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
    ]),
  );
  expect(Object.keys(walked.endings).length).toBeGreaterThan(5);
});

it('the same seed gives the same history, and another seed another', () => {
  const told = (seed: number): string => JSON.stringify(historyOf(seed, 10).events);
  expect(told(1)).toBe(told(1));
  expect(told(1)).not.toBe(told(2));
});
