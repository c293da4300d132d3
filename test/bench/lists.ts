import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseDesk } from '../../bot/desk/caseDesk';
import { openCase } from '../../dialogs/cases/cases';
import type { Desk } from '../../dialogs/port/desk';
import { findByWords } from '../../dialogs/cases/finding';
import { showAtRisk, showMyCases } from '../../dialogs/cases/lists';
import { showMyDay } from '../../dialogs/cases/myDay';
import { showOpenCases } from '../../dialogs/cases/openCases';
import { hearList } from '../../dialogs/reading/listWords';
import type { Person } from '../../policy/roles';
import { documentLetters } from '../../storage/documentLetters';
import { localDirectory } from '../../storage/localDirectory';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { people } from '../doors/people';
import { manyCases, nameOf } from './manyCases';
import { handlers } from './openReminding';
import type { Measure, Result } from './result';
import { handlingOf } from './seeding';
import { median, percentile, secondsSince } from './statistics';
import { MORNING } from './templates';

const FEW = 10_000;
const DUE = 1_000;
const WARM_UP_ROUNDS = 10;
const ROUNDS = 120;
const P95 = 0.95;

/** The desk on a file, as the program opens it, and what people ask of it. */
function deskOn(file: string, open: number) {
  const database = new Database(file);
  const store = sqliteCaseStore(database);
  const documents = sqliteDocuments(database, () => MORNING);
  const directory = localDirectory({ tenantId: 'sample', people: people as never });
  const desk: Desk = caseDesk({
    handling: { ...handlingOf(store), now: () => MORNING },
    documents,
    directory,
    letters: documentLetters(documents),
    local: true,
    decided: () => undefined,
  });
  const officer = people.palsOfficer;
  const reference = (round: number): string =>
    `C26-${((round * 7_919) % open).toString(16).toUpperCase().padStart(5, '0')}`;
  const nameAsked = (round: number): string => nameOf((round * 7_919) % FEW);
  const list = (words: string) => showOpenCases(desk, officer, hearList(words) ?? {}, words);
  const asked: Readonly<Record<string, (round: number) => Promise<unknown>>> = {
    myDay: (round) => showMyDay(desk, handlers[round % handlers.length] as Person),
    teamDay: () => showMyDay(desk, officer),
    myCases: (round) => showMyCases(desk, handlers[round % handlers.length] as Person),
    atRisk: () => showAtRisk(desk, officer),
    openCase: (round) => openCase(desk, officer, reference(round)),
    findName: (round) => findByWords(desk, officer, nameAsked(round)),
    findSurname: (round) => findByWords(desk, officer, nameAsked(round).split(' ')[1] ?? ''),
    findOwn: (round) => findByWords(desk, handlers[round % handlers.length] as Person, 'sample'),
    findNobody: () => findByWords(desk, officer, 'zebrowski'),
    listOld: () => list('anything older than 2 days'),
    listService: () => list('overdue in community'),
  };
  return { asked, close: () => store.close() };
}

/** Milliseconds that 95 of 100 took no longer than, by what was asked, on both files turn by turn. */
async function times(few: ReturnType<typeof deskOn>, many: ReturnType<typeof deskOn>) {
  const taken: Record<string, { few: number[]; many: number[] }> = {};
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1)
    for (const name of Object.keys(few.asked)) {
      const each = (taken[name] ??= { few: [], many: [] });
      for (const [which, desk] of [
        ['few', few],
        ['many', many],
      ] as const) {
        const began = performance.now();
        await desk.asked[name]?.(Math.abs(round));
        if (round >= 0) each[which].push(1000 * secondsSince(began));
      }
    }
  return Object.entries(taken).map(([name, each]) => ({
    name,
    few: percentile(each.few, P95),
    many: percentile(each.many, P95),
    ofMedians: median(each.many) / median(each.few),
  }));
}

async function measured(name: string, open: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [fewFile, manyFile] = [join(folder, 'few.sqlite'), join(folder, 'many.sqlite')];
  await manyCases(fewFile, { open: FEW, due: DUE, named: true });
  await manyCases(manyFile, { open, due: DUE, named: true });
  const [few, many] = [deskOn(fewFile, FEW), deskOn(manyFile, open)];
  const each = await times(few, many);
  await Promise.all([few.close(), many.close()]);
  rmSync(folder, { recursive: true, force: true });
  const worst = each.reduce((a, b) => (b.many / b.few > a.many / a.few ? b : a));
  return {
    name,
    value: Math.max(...each.map((one) => one.many)),
    unit: 'ms',
    ratio: worst.many / worst.few,
    also: Object.fromEntries([
      // A busy machine shows in the slowest five of a hundred, and hardly in the middle.
      ['worstRatioOfMedians', Math.max(...each.map((one) => one.ofMedians))] as const,
      ...each.flatMap((one) => [
        [`${one.name}Milliseconds`, one.many] as const,
        [`${one.name}Ratio`, one.many / one.few] as const,
      ]),
    ]),
  };
}

/** What staff look at and look for, among ten times as many cases: it ought not to matter how many there are. */
export const lists: Measure = {
  name: 'lists',
  aim: 'p95 ratio 1.5 or less',
  run: () => measured('lists', 100_000),
};

/** The same among a hundred times as many: it takes minutes to make them. */
export const lists1M: Measure = {
  name: 'lists-1M',
  aim: 'p95 ratio 1.5 or less',
  byName: true,
  run: () => measured('lists-1M', 1_000_000),
};
