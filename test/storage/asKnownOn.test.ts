import { openStores } from '../../bot/chosen/stores';
import { englandAndWales as calendar } from '../../policy/calendar/bankHolidays';
import { londonDateOf, type Instant, type LondonDate } from '../../policy/calendar/dates';
import { emptyRegisters } from '../../policy/machine/registers';
import { reports } from '../../policy/reports/reports';
import type { Report } from '../../policy/reports/report';
import { defaultSettings as settings } from '../../policy/settings';
import { defaultTrust as trust } from '../../policy/trust/defaultTrust';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import { askedReport } from '../../storage/reportAsked';
import { aTriedStore, environmentOf } from '../doors/storesToTry';
import { seedYear } from '../seed/seeding';

jest.setTimeout(240_000);

const DAY: LondonDate = '2026-06-30';
const UNTIL = '2026-09-30T09:30:00.000Z';
const period = { from: '2026-01-01', to: '2026-06-30' } as const;
const directory = { inRole: async () => [], person: async () => undefined } as never;

const made = (store: CaseStore, documents: Documents, now: Instant, asOf?: LondonDate) => {
  const registers = async () => emptyRegisters;
  const today = londonDateOf(now);
  const sources = { store, documents, directory, registers, calendar, trust, settings, today };
  return Promise.all(
    reports
      .filter(({ name }) => name !== 'equality')
      .map((definition) => askedReport(sources, { definition, period, asOf })),
  );
};

/** Without what says that it is of a past day. */
const figuresOf = (all: readonly Report[]) =>
  all.map(({ name, parts }) => ({
    name,
    parts: parts.filter(({ title }) => title !== 'As it was known then'),
  }));

let then: readonly Report[];
let later: readonly Report[];
let now: readonly Report[];

beforeAll(async () => {
  const tried = await aTriedStore();
  const stores = await openStores(environmentOf(tried.settings), { now: () => UNTIL, log: () => undefined });
  const { store, documents } = stores;
  let asked: Promise<readonly Report[]> | undefined;
  // What the kept rows say as the day ends, before anything of a later day is recorded.
  const watched: CaseStore = {
    ...store,
    async commit(entry) {
      if (entry.events.some(({ meta }) => meta.on > DAY))
        asked ??= made(store, documents, `${DAY}T21:00:00.000Z`);
      await asked;
      return store.commit(entry);
    },
  };
  try {
    await seedYear(watched, { cases: 90, year: 2026, seed: 5, until: UNTIL }, () => undefined);
    then = (await asked) ?? [];
    later = await made(store, documents, UNTIL, DAY);
    now = await made(store, documents, UNTIL);
  } finally {
    await stores.close();
    await tried.stop();
  }
});

describe('R8.40a: reports as of a past day', () => {
  it('are the figures as they were known on that day, whatever was recorded since', () => {
    expect(figuresOf(later)).toEqual(figuresOf(then));
  });

  it('differ from what is known now, or this would say nothing', () => {
    const [kpis, known] = [figuresOf(now)[0], figuresOf(later)[0]];
    expect(kpis?.name).toBe('kpis');
    expect(kpis).not.toEqual(known);
  });

  it('say that they are, and what is not in them (L7)', () => {
    for (const { past, asOf, parts } of later) {
      expect({ past, asOf }).toEqual({ past: true, asOf: DAY });
      expect(JSON.stringify(parts.at(-1))).toContain('counts as missed, unless');
    }
    for (const { past } of [...then, ...now]) expect(past).toBeUndefined();
  });
});
