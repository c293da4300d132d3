import { openStores } from '../../../bot/chosen/stores';
import { englandAndWales } from '../../../policy/calendar/bankHolidays';
import { emptyRegisters } from '../../../policy/machine/registers';
import type { Report, Table } from '../../../policy/reports/report';
import { reports } from '../../../policy/reports/reports';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { makeReport } from '../../../storage/reporting';
import {
  after,
  answersOf,
  complaintOn,
  number,
  ofAll,
  storyOf,
  told,
  type Entry,
  type Story,
} from '../../doors/aStory';
import { aTriedStore, environmentOf } from '../../doors/storesToTry';
import { seedYear } from '../../seed/seeding';

/**
 * Every figure twice: once by the reports, and once here, from nothing but the events, with sums of its own. Nothing of
 * `policy/reports` or of the clocks is used to recount.
 */
jest.setTimeout(240_000);

const UNTIL = '2026-11-30T09:30:00.000Z';
const TODAY = '2026-11-30';
/** The end of what has none yet: after every day that is asked for, and near, for days are counted one by one. */
const yetToCome = '2028-01-01';
const period = { from: '2026-04-01', to: '2026-09-30' } as const;

const within = (day: string | undefined): boolean =>
  day !== undefined && period.from <= day && day <= period.to;
let stories: readonly Story[];
let made: ReadonlyMap<string, Report>;

beforeAll(async () => {
  const tried = await aTriedStore();
  const stores = await openStores(environmentOf(tried.settings), { now: () => UNTIL, log: () => undefined });
  try {
    await seedYear(stores.store, { cases: 180, year: 2026, seed: 11, until: UNTIL }, () => undefined);
    const { rows } = await stores.store.streams({ pageSize: 1_000 });
    const read = rows
      .filter(({ kind }) => kind === 'case')
      .map(async (stream) => {
        const events = await stores.store.events(stream);
        return storyOf(
          stream.id,
          events.map(({ event, meta }) => ({ ...(event as Entry), on: meta.on })),
        );
      });
    stories = await Promise.all(read);
    const ask = {
      period,
      asOf: TODAY,
      calendar: englandAndWales,
      trust: defaultTrust,
      registers: emptyRegisters,
    } as const;
    made = new Map(
      await Promise.all(
        reports.map(async (each) => [each.name, await makeReport(stores.store, each, ask)] as const),
      ),
    );
  } finally {
    await stores.close();
    await tried.stop();
  }
});

const tableOf = (report: string, title: string): Table => {
  const table = made
    .get(report)
    ?.parts.find((part): part is Table => part.kind === 'table' && part.title === title);
  if (!table) throw new Error(`There is no “${title}” in ${report}.`);
  return table;
};

/** What a table says beside this, in the column that counts this period. */
function figure(report: string, title: string, row: string): unknown {
  const { columns, rows } = tableOf(report, title);
  const at = columns.findIndex(({ is }) => is !== 'text');
  const found = rows.find(([label]) => label === row);
  return found ? found[at] : undefined;
}

const complaints = (): readonly Story[] => stories.filter((story) => complaintOn(story) !== undefined);
const newOnes = (): readonly Story[] => complaints().filter((story) => within(complaintOn(story)));

describe('figures counted a second time, from the events alone', () => {
  it('has something to count', () => {
    expect(newOnes().length).toBeGreaterThan(15);
    expect(complaints().flatMap(answersOf).filter(within).length).toBeGreaterThan(15);
  });

  it('complaints that reached us, in every report that says so', () => {
    const expected = newOnes().length;
    expect(figure('kpis', 'Measures', 'Complaints that reached us')).toBe(expected);
    expect(figure('annual', 'The year in figures', 'Complaints that reached us')).toBe(expected);
    expect(figure('foi', 'Times', 'Complaints that reached us')).toBe(expected);
    expect(figure('ko41a', 'Section 2: complaints', 'Total_New')).toBe(expected);
  });

  it('by month', () => {
    const { rows } = tableOf('annual', 'By month');
    const months = ['04', '05', '06', '07', '08', '09'];
    expect(rows.slice(0, 6).map(([, count]) => count)).toEqual(
      months.map((month) => newOnes().filter((story) => complaintOn(story)?.slice(5, 7) === month).length),
    );
  });
});

describe('how long it took', () => {
  const acknowledgedOn = (story: Story): string | undefined =>
    told(story.first('acknowledged'), 'details').on;

  it('R3.8: acknowledged within three working days', () => {
    const judged = newOnes().filter(
      (story) => acknowledgedOn(story) !== undefined || after(complaintOn(story) ?? '', 3) < TODAY,
    );
    const inTime = judged.filter((story) => {
      const on = acknowledgedOn(story);
      return on !== undefined && on <= after(complaintOn(story) ?? '', 3);
    });
    const share = ofAll(inTime.length, judged.length);
    expect(figure('kpis', 'Measures', 'Acknowledged within 3 working days, %')).toBe(share);
    expect(figure('foi', 'Times', 'Acknowledged within 3 working days, %')).toBe(share);
    expect(figure('kpis', 'Measures', 'Acknowledged late, or not at all')).toBe(
      judged.length - inTime.length,
    );
  });

  it('R8.40b: calendar days to acknowledge, none of them less than none', () => {
    const days = newOnes()
      .filter((story) => acknowledgedOn(story) !== undefined)
      .map((story) => Math.max(0, number(acknowledgedOn(story) ?? '') - number(complaintOn(story) ?? '')));
    const mean = Math.round((10 * days.reduce((sum, each) => sum + each, 0)) / days.length) / 10;
    expect(figure('foi', 'Times', 'Calendar days to acknowledge: average')).toBe(mean);
    expect(figure('foi', 'Times', 'Calendar days to acknowledge: longest')).toBe(Math.max(...days));
  });

  it('R8.40b: calendar days to the answer, from the day it came', () => {
    const days = complaints()
      .filter((story) => story.all('caseReopened').length === 0)
      .flatMap((story) =>
        answersOf(story)
          .filter(within)
          .map((on) => number(on) - number(story.cameOn)),
      );
    const reopened = complaints().flatMap((story) => {
      const [again] = story.all('caseReopened');
      if (!again) return [];
      const [first, second] = answersOf(story);
      const came = told(again, 'request').receivedOn ?? '';
      return [
        ...(within(first) ? [number(first ?? '') - number(story.cameOn)] : []),
        ...(within(second) ? [number(second ?? '') - number(came)] : []),
      ];
    });
    const both = [...days, ...reopened].sort((a, b) => a - b);
    const mean = Math.round((10 * both.reduce((sum, each) => sum + each, 0)) / both.length) / 10;
    for (const [report, title, row] of [
      ['kpis', 'Measures', 'Days to the answer'],
      ['annual', 'The year in figures', 'Calendar days to the answer'],
      ['foi', 'Times', 'Calendar days to answer'],
    ] as const) {
      expect([report, figure(report, title, `${row}: average`)]).toEqual([report, mean]);
      expect([report, figure(report, title, `${row}: longest`)]).toEqual([report, both.at(-1)]);
    }
  });

  it('R8.40a: answers within 35 working days, and those missed', () => {
    const stood = (story: Story): [string, string][] => [
      ...story
        .all('clockPaused')
        .map((entry): [string, string] => [
          told(entry, 'pause').from ?? '',
          story.first('clockRestarted')?.on ?? yetToCome,
        ]),
      ...story
        .all('holdPlaced')
        .map((entry): [string, string] => [
          told(entry, 'hold').from ?? '',
          story.first('holdEnded')?.on ?? yetToCome,
        ]),
    ];
    const rounds = complaints().map((story) => {
      const first = after(story.cameOn, 35, stood(story));
      const longer = story
        .all('extensionDecided')
        .flatMap(({ approved }, index) => {
          const extension = told(story.all('extensionAsked')[index], 'extension');
          return approved === true && extension.answer === 'agreed' ? [extension.until ?? ''] : [];
        })
        .at(-1);
      const ended = told(story.first('complaintWithdrawn'), 'withdrawal').on;
      return { story, first, due: longer && longer > first ? longer : first, on: answersOf(story)[0], ended };
    });
    // What was answered in the period, and what ought to have been and was not.
    const judged = rounds.filter(({ due, on, ended }) =>
      on === undefined ? within(due) && due < TODAY && (ended === undefined || ended > due) : within(on),
    );
    const inTime = judged.filter(({ on, first }) => on !== undefined && on <= first);
    const longer = judged.filter(({ on, first, due: last }) => on !== undefined && on > first && on <= last);
    expect({
      inTime: figure('kpis', 'Measures', 'Answers within 35 working days'),
      longer: figure('kpis', 'Measures', 'Answers within more time that the person agreed to'),
      missed: figure('kpis', 'Measures', 'Answers missed'),
    }).toEqual({
      inTime: inTime.length,
      longer: longer.length,
      missed: judged.length - inTime.length - longer.length,
    });
  });
});

describe('what they were and how they ended', () => {
  /** As it was coded, or else as the findings on its issues come out together. */
  function outcomeOf(story: Story): string | undefined {
    const coded = told(story.last('coded'), 'codes').outcome;
    if (coded !== undefined) return coded;
    const found = new Map(
      story.all('findingRecorded').map((entry) => [String(entry.issue), told(entry, 'finding').outcome]),
    );
    const all = new Set(found.values());
    return all.size > 1 ? 'partlyUpheld' : [...all][0];
  }

  const resolved = (): readonly Story[] => complaints().filter((story) => within(answersOf(story)[0]));

  it('reg 18(1)(b): upheld, partly and not, as they were coded', () => {
    const count = (outcome: string): number =>
      resolved().filter((story) => outcomeOf(story) === outcome).length;
    expect(figure('ko41a', 'Section 2: complaints', 'Number_Upheld')).toBe(count('upheld'));
    expect(figure('ko41a', 'Section 2: complaints', 'Number_Partially_Upheld')).toBe(count('partlyUpheld'));
    expect(figure('ko41a', 'Section 2: complaints', 'Number_Not_Upheld')).toBe(count('notUpheld'));
    expect(figure('annual', 'The year in figures', 'Well-founded: upheld and partly upheld')).toBe(
      count('upheld') + count('partlyUpheld'),
    );
  });

  it('KO41a: resolved, brought forward and carried forward', () => {
    const isOpen = (story: Story, day: string): boolean => {
      const [answered] = answersOf(story);
      const ended = told(story.first('complaintWithdrawn'), 'withdrawal').on;
      return (complaintOn(story) ?? '') <= day && !(answered && answered <= day) && !(ended && ended <= day);
    };
    const open = (day: string): number => complaints().filter((story) => isOpen(story, day)).length;
    expect(figure('ko41a', 'Section 2: complaints', 'Total_Resolved')).toBe(resolved().length);
    expect(figure('ko41a', 'Section 2: complaints', 'Complaints_Total_Brought_Forward')).toBe(
      open('2026-03-31'),
    );
    expect(figure('ko41a', 'Section 2: complaints', 'Total_Carried_Forward')).toBe(open('2026-09-30'));
  });

  it('KO41a: age, in the bands that were said', () => {
    const bands = {
      age18to25: '18_25',
      age26to55: '26_55',
      age56to64: '56_64',
      age65to74: '65_74',
      age75plus: '75_And_Over',
    };
    for (const [band, field] of Object.entries(bands))
      expect([field, figure('ko41a', 'Section 3: age', field)]).toEqual([
        field,
        newOnes().filter((story) => told(story.entries[0], 'concern').ageBand === band).length,
      ]);
    expect(figure('ko41a', 'Section 3: age', 'Age_Total')).toBe(newOnes().length);
  });

  it('KO41a: professions of the new ones, each once a complaint', () => {
    const fields = {
      medical: 'Medical',
      nursing: 'Nursing',
      scientific: 'Scientific_Therapeutic_And_Technical',
    };
    for (const [profession, field] of Object.entries(fields))
      expect([field, figure('ko41a', 'Section 8: profession', field)]).toEqual([
        field,
        newOnes().filter((story) =>
          (
            (story.last('coded')?.codes as { professions?: string[] } | undefined)?.professions ?? []
          ).includes(profession),
        ).length,
      ]);
  });

  it('KO41a: whoever is new and has no profession is named', () => {
    const part = made
      .get('ko41a')
      ?.parts.find((each) => each.kind === 'references' && each.title === 'Not coded yet');
    const named = part?.kind === 'references' ? part.rows.map(({ reference }) => reference) : [];
    const without = newOnes().filter(
      (story) =>
        ((story.last('coded')?.codes as { professions?: string[] } | undefined)?.professions ?? []).length ===
        0,
    );
    expect(named).toEqual(expect.arrayContaining(without.map(({ reference }) => reference)));
  });

  const enquiries = (): readonly Story[] =>
    stories.filter(
      (story) => told(story.first('triaged'), 'decision').route === 'enquiry' && within(story.cameOn),
    );

  it('enquiries that reached us, and those that became complaints', () => {
    expect(figure('annual', 'The year in figures', 'PALS enquiries that became complaints')).toBe(
      newOnes().filter((story) => story.first('moreTimeAgreed') !== undefined).length,
    );
    expect(figure('kpis', 'Measures', 'PALS enquiries that reached us')).toBe(enquiries().length);
  });

  it('R8.9a: put right in 10 working days; one that became a complaint after that was not', () => {
    const judged = enquiries().flatMap((story) => {
      const due = after(story.cameOn, 10);
      const longer = complaintOn(story);
      if (longer !== undefined) return longer > due ? [false] : [];
      const settled = told(story.first('resolved'), 'resolution').on;
      if (settled !== undefined) return [settled <= due];
      return story.first('caseClosed') === undefined && due < TODAY ? [false] : [];
    });
    const share = ofAll(judged.filter(Boolean).length, judged.length);
    expect(share).toBeLessThan(100);
    expect(figure('kpis', 'Measures', 'PALS enquiries put right in 10 working days, %')).toBe(share);
    expect(figure('annual', 'The year in figures', 'PALS enquiries put right in 10 working days, %')).toBe(
      share,
    );
  });
});
