import { hearChoice } from '../../dialogs/reading/choices';
import { findDanger } from '../../dialogs/reading/danger';
import { hearDate } from '../../dialogs/reading/hearDate';
import { wordsOfHtml } from '../../dialogs/reading/html';
import { findReferences } from '../../dialogs/reading/references';
import { hearWhen } from '../../dialogs/reading/when';
import { hearWho } from '../../dialogs/reading/who';
import { hearYesNo } from '../../dialogs/reading/yesNo';
import { channels } from '../../policy/sections/intake/choices';
import type { Measure } from './result';

const LENGTH = 20_000;
const ROUNDS = 12;

const world = {
  today: '2026-11-29',
  when: 'past',
  services: { crisis: 'Crisis and home treatment' },
  channels,
} as const;

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  who: hearWho,
  when: (text) => hearWhen(text, world),
  date: (text) => hearDate(text, world),
  yesNo: (text) => hearYesNo(text),
  choice: (text) => hearChoice(text, channels),
  danger: findDanger,
  references: findReferences,
  html: wordsOfHtml,
};

/** Long answers: as people write them, and as nobody does. */
const texts = [
  'She waited two hours on ward 3/4 on 5 May, nobody said why; call 01632 960001. ',
  'no not yet, maybe on Friday 13th? ',
  "' ",
  '1 2 3 4 5 6 7 8 9 0 - ',
  '<p>She <b>waited</b></p>',
  '     ',
  'c26-',
  'aaaaaaaaaa',
].map((text) => text.repeat(Math.ceil(LENGTH / text.length)));

/** Milliseconds a reader takes for a text, the least of several rounds. */
function timed(read: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    read(text);
    return performance.now() - began;
  });
  return Math.min(...times);
}

/**
 * Reading an answer of 20,000 characters: characters a second of the slowest reader on the slowest text. The ratio is its
 * time for twice the length beside twice its time: 1 is linear, 2 would grow with the square.
 */
export const hearing: Measure = {
  name: 'hearing',
  aim: 'under 50 ms each, ratio near 1',
  run() {
    const found = Object.entries(readers).flatMap(([name, read]) =>
      texts.map((text) => ({ name, read, text, took: timed(read, text.slice(0, LENGTH)) })),
    );
    const slowest = found.reduce((worst, each) => (each.took > worst.took ? each : worst));
    const half = timed(slowest.read, slowest.text.slice(0, LENGTH / 2));
    return Promise.resolve({
      name: 'hearing',
      value: (LENGTH / slowest.took) * 1_000,
      unit: 'characters/s',
      ratio: slowest.took / (2 * half),
      also: Object.fromEntries([
        ['slowest_ms', slowest.took],
        ...Object.keys(readers).map((name) => [
          `${name}_ms`,
          Math.max(...found.filter((each) => each.name === name).map(({ took }) => took)),
        ]),
      ]) as Record<string, number>,
    });
  },
};
