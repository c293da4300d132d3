import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurns } from '../../bot/delivery/inTurns';
import type { Entries } from '../../policy/machine/fields';
import { emptyRegisters } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import type { CaseStore, Commit } from '../../storage/ports/caseStore';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { plainConcern, triageAs } from '../doors/aCase';
import { people } from '../doors/people';
import type { Measure } from './result';
import { does, handlingOf } from './seeding';
import { median, secondsSince } from './statistics';

/** One after the other, as a Trust's cases mostly come; then so many at once that they share waits for the disk. */
const AT_ONCE = [1, 4, 32] as const;
const CASES_A_ROUND = 32;
/** What runs for weeks is measured warm. */
const WARM_UP_ROUNDS = 8;
const ROUNDS = 9;

type Deed = readonly [actor: Person, command: string, entries: Entries];

const update = { to: 'person', on: '2026-01-05', how: 'phone', note: 'It is being looked into.' } as const;

/** What is done to each case, one after the other. */
const deeds: readonly Deed[] = [
  [people.wardSister, 'logConcern', plainConcern],
  [people.palsOfficer, 'triage', triageAs('closerLook')],
  [
    people.leadManager,
    'allocate',
    {
      investigator: people.investigator.id,
      involved: false,
      hours: 12,
      lineManager: people.seniorManager.id,
      support: 'The Complaints Team',
    },
  ],
  [people.investigator, 'acceptAllocation', { involved: false }],
  ...Array.from({ length: 16 }, (): Deed => [people.investigator, 'recordUpdate', update]),
];

/** A round of cases, so many at once; resolves with the decisions a second. */
async function decisions(atOnce: number, one: (theCase: number) => Promise<void>): Promise<number> {
  const cases = [...Array(CASES_A_ROUND).keys()];
  const began = performance.now();
  await inTurns(atOnce, cases, one);
  return (cases.length * deeds.length) / secondsSince(began);
}

/** Whole decisions through `handle`, with what each asked the store to commit. */
async function throughHandle(store: CaseStore, atOnce: number, round: number) {
  const commits: Commit[][] = Array.from({ length: CASES_A_ROUND }, () => []);
  const rate = await decisions(atOnce, async (theCase) => {
    const recording: CaseStore = {
      ...store,
      commit(entry) {
        commits[theCase]?.push(entry);
        return store.commit(entry);
      },
    };
    const registers = () => Promise.resolve({ ...emptyRegisters, trained: () => true });
    const handling = { ...handlingOf(recording), registers };
    for (const [actor, command, entries] of deeds)
      await does(handling, `C26-R${round}C${theCase}`, actor, command, entries);
  });
  return { rate, commits };
}

/** The same commits again, on another file. */
const bare = (store: CaseStore, atOnce: number, commits: readonly (readonly Commit[])[]): Promise<number> =>
  decisions(atOnce, async (theCase) => {
    for (const commit of commits[theCase] ?? [])
      if ((await store.commit(commit)) !== 'committed') throw new Error('A commit was not taken.');
  });

/** The two in alternating rounds, each on a file of its own. */
async function compared(atOnce: number): Promise<{ ours: number; bare: number; ratio: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const open = (name: string): CaseStore => sqliteCaseStore(new Database(join(folder, name)));
  const [ourStore, bareStore] = [open('ours.sqlite'), open('bare.sqlite')];
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const { rate, commits } = await throughHandle(ourStore, atOnce, round);
    rounds.push({ ours: rate, bare: await bare(bareStore, atOnce, commits) });
  }
  await ourStore.close();
  await bareStore.close();
  rmSync(folder, { recursive: true, force: true });
  const warm = rounds.slice(WARM_UP_ROUNDS);
  return {
    ours: median(warm.map((round) => round.ours)),
    bare: median(warm.map((round) => round.bare)),
    ratio: median(warm.map((round) => round.ours / round.bare)),
  };
}

/** A whole decision beside the store's transaction alone, with the same sizes, durability and concurrency. */
export const commitVsStore: Measure = {
  name: 'commit-vs-store',
  aim: 'ratio 0.7 or more',
  async run() {
    const [one, ...more] = AT_ONCE;
    const atOnce: (readonly [number, Awaited<ReturnType<typeof compared>>])[] = [];
    for (const many of more) atOnce.push([many, await compared(many)]);
    const { ours, bare: alone, ratio } = await compared(one);
    return {
      name: 'commit-vs-store',
      value: ours,
      unit: 'decisions/s',
      ratio,
      also: {
        barePerSecond: alone,
        ...Object.fromEntries(
          atOnce.flatMap(([many, each]) => [
            [`perSecondWith${many}`, each.ours],
            [`ratioWith${many}`, each.ratio],
          ]),
        ),
      },
    };
  },
};
