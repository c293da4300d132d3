import { channels } from '../../policy/sections/intake/choices';
import { endings } from '../../policy/endings';
import { outcomes, professions, subjects } from '../../policy/codes';
import type { Cell, Report, Table } from '../../policy/reports/report';
import { serviceWords } from '../../policy/trust/services';
import { answersOf, complaintOn, number, ofAll, told, type Story } from '../doors/aStory';
import { anExportedYear, period, TODAY, trust } from './exportedYear';
import {
  actionsOf,
  codesOf,
  daysBetween,
  endedOn,
  judgedIn,
  outcomeOf,
  tallied,
  turnsOf,
  waitedOn,
  within,
} from './plainCounting';

/**
 * Every figure a second time, by plain counting over the lines of an export, as somebody would who has the export and has
 * never seen how the reports are made.
 */
jest.setTimeout(300_000);

let stories: readonly Story[];
let documents: Awaited<ReturnType<typeof anExportedYear>>['documents'];
let made: ReadonlyMap<string, Report>;

beforeAll(async () => {
  ({ stories, documents, made } = await anExportedYear());
});

const partOf = (report: string, title: string) =>
  made.get(report)?.parts.find((part) => part.title === title);

function tableOf(report: string, title: string): Table {
  const part = partOf(report, title);
  if (part?.kind !== 'table') throw new Error(`There is no table “${title}” in ${report}.`);
  return part;
}

/** The first number of a row. */
function figure(report: string, title: string, row: string): Cell | undefined {
  const { columns, rows } = tableOf(report, title);
  const at = columns.findIndex(({ is }) => is !== 'text');
  return rows.find(([label]) => label === row)?.[at];
}

const wordsOf = (cell: Cell): string => (typeof cell === 'string' ? cell : JSON.stringify(cell));

/** A table of a count by kind, without its sum, as an object. */
const countsOf = (report: string, title: string): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    tableOf(report, title)
      .rows.filter(([label]) => label !== 'All')
      .map(([label = null, count]) => [wordsOf(label), count ?? null]),
  );

const proseOf = (report: string, title: string): readonly string[] => {
  const part = partOf(report, title);
  return part?.kind === 'prose' ? part.paragraphs : [];
};

const named = (counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [names[key] ?? key, count]));

const byService = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [serviceWords(trust, key), count]));

const complaints = (): readonly Story[] => stories.filter((story) => complaintOn(story) !== undefined);
const newOnes = (): readonly Story[] => complaints().filter((story) => within(complaintOn(story)));
const came = (): readonly Story[] => stories.filter(({ cameOn }) => within(cameOn));
const answered = () =>
  complaints().flatMap((story) =>
    turnsOf(story).flatMap((turn) => (within(turn.answered) ? [{ story, turn }] : [])),
  );

describe('the year that is counted', () => {
  it('has some of everything', () => {
    expect(newOnes().length).toBeGreaterThan(10);
    expect(answered().length).toBeGreaterThan(10);
    expect(stories.filter((story) => story.first('partnerAdded')).length).toBeGreaterThan(0);
    expect(stories.flatMap((story) => story.all('ombudsmanReferred')).length).toBeGreaterThan(5);
    expect(stories.flatMap((story) => story.all('caseReopened')).length).toBeGreaterThan(0);
  });
});

describe('themes', () => {
  it('R8.41: subjects and services of all that came', () => {
    const about = came().flatMap((story) => [...codesOf(story).subjects]);
    expect(countsOf('themes', 'By subject')).toEqual(named(tallied(about), subjects));
    expect(countsOf('themes', 'By service')).toEqual(
      byService(tallied(came().map((story) => codesOf(story).service))),
    );
  });

  it('R8.41: subjects by month', () => {
    const { rows } = tableOf('themes', 'By subject and month');
    const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
    for (const [label, ...counts] of rows)
      expect([label, ...counts]).toEqual([
        label,
        ...months.map(
          (month) =>
            came().filter(
              (story) =>
                story.cameOn.startsWith(month) &&
                codesOf(story).subjects.some((key) => subjects[key as keyof typeof subjects] === label),
            ).length,
        ),
      ]);
  });

  it('R8.41: what comes up again and again, beside the six months before', () => {
    const pairs = (all: readonly Story[]) =>
      tallied(
        all.flatMap((story) =>
          codesOf(story).subjects.map((subject) => `${codesOf(story).service} ${subject}`),
        ),
      );
    const before = pairs(
      stories.filter(({ cameOn }) => within(cameOn, { from: '2025-09-29', to: '2026-03-31' })),
    );
    const expected = Object.entries(pairs(came()))
      .filter(([pair, now]) => now >= 3 && now > (before[pair] ?? 0))
      .map(([pair, now]) => {
        const [service = '', subject = ''] = pair.split(' ');
        return [
          serviceWords(trust, service),
          subjects[subject as keyof typeof subjects],
          now,
          before[pair] ?? 0,
        ];
      });
    const shown = tableOf('themes', 'Comes up again and again').rows.map((cells) => cells.slice(0, 4));
    expect(new Set(shown.map((row) => JSON.stringify(row)))).toEqual(
      new Set(expected.map((row) => JSON.stringify(row))),
    );
  });
});

describe('partners', () => {
  const shared = () => came().filter((story) => story.first('partnerAdded'));

  it('how many, and how many of them another one led', () => {
    expect(figure('partners', 'Handled with others', 'With another organisation')).toBe(shared().length);
    const led = shared().filter((story) => (told(story.last('leadAgreed'), 'lead').body ?? 'us') !== 'us');
    expect(figure('partners', 'Handled with others', 'Of these, led by another')).toBe(led.length);
  });

  it('what each was asked for, gave in time and learnt', () => {
    const names = [
      ...new Set(shared().flatMap((story) => story.all('partnerAdded').map(({ name }) => String(name)))),
    ];
    const expected = names.map((name) => {
      const theirs = shared().flatMap((story) =>
        story
          .all('partnerAdded')
          .filter((entry) => entry.name === name)
          .map(({ id }) => {
            const own = (type: string) =>
              story
                .all(type)
                .filter(({ partner }) => partner === id)
                .at(-1);
            const asked = own('partnerAsked');
            return {
              asked,
              due: told(asked, 'said').due ?? '',
              gave: told(own('contributionReceived'), 'contribution').on,
              learnt: own('partnerLearnt') !== undefined,
              own: actionsOf(story).filter(
                ({ organisation, dropped }) => organisation !== undefined && !dropped,
              ),
            };
          }),
      );
      const asked = theirs.filter((each) => each.asked);
      const judged = asked.filter(({ gave, due }) => gave !== undefined || due < TODAY);
      const inTime = judged.filter(({ gave, due }) => gave !== undefined && gave <= due);
      return [
        name,
        theirs.length,
        asked.length,
        inTime.length,
        ofAll(inTime.length, judged.length),
        theirs.filter(({ learnt }) => learnt).length,
      ];
    });
    const shown = tableOf('partners', 'By organisation').rows.map((cells) => [
      ...cells.slice(0, 5),
      cells[6],
    ]);
    expect(shown).toEqual(expected);
  });
});

describe('the website', () => {
  it('R7.2: how many raised something, and what they told us of most', () => {
    const [number, most] = proseOf('website', 'You said');
    expect(number).toContain(`people raised ${came().length} concerns`);
    const often = Object.entries(tallied(came().flatMap((story) => [...codesOf(story).subjects])))
      .filter(([, count]) => count >= 5)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 5)
      .map(([key]) => subjects[key as keyof typeof subjects]);
    expect(most).toBe(`Most often they told us about: ${often.join('; ')}.`);
  });

  it('R7.2: how quickly we answered, and what was released', () => {
    const judged = judgedIn(stories);
    const inTime = judged.filter((each) => each.inTime);
    const missed = judged.length - inTime.length;
    const said = proseOf('website', 'How quickly we answered').join('');
    if (judged.length >= 5 && (missed === 0 || missed >= 5))
      expect(said).toContain(`${ofAll(inTime.length, judged.length)}%`);
    else expect(said).toBe('');
    for (const [report, title] of [
      ['website', 'We did'],
      ['cqc', 'What was learnt and changed'],
    ] as const)
      expect(proseOf(report, title)).toEqual(['We ring before we move somebody.']);
  });
});

describe('equality', () => {
  it('R8.39a: each group, from the lines of four quarters that have ended', () => {
    const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
    const rows = documents
      .filter(({ kind, id }) => kind === 'equalityRows' && quarters.includes(id ?? ''))
      .flatMap(
        ({ body }) =>
          (
            body as {
              rows: { answers: Record<string, string>; area: string; upheld?: boolean; inTime?: boolean }[];
            }
          ).rows,
      );
    expect(rows.length).toBe(48);
    const [title, said] = ['Do you have a disability or a long-term condition?', { yes: 'Yes', no: 'No' }];
    for (const [answer, words] of Object.entries(said)) {
      const own = rows.filter(({ answers }) => answers.disability === answer);
      const shown = tableOf('equality', title).rows.find(([label]) => label === words);
      expect(shown?.slice(0, 2)).toEqual([words, own.length]);
      for (const [at, measure] of [
        [2, 'inTime'],
        [3, 'upheld'],
      ] as const)
        if (shown?.[at] !== null)
          expect([words, measure, shown?.[at]]).toEqual([
            words,
            measure,
            own.filter((row) => row[measure]).length,
          ]);
    }
  });
});

describe('actions', () => {
  const all = () => stories.flatMap(actionsOf);
  const openAt = (day: string) =>
    all().filter(({ added, done, dropped }) => added <= day && !dropped && !(done && done <= day));

  it('R8.39a: agreed, done and overdue, in every report that says so', () => {
    const agreed = all().filter(({ added }) => within(added)).length;
    const done = all().filter((each) => within(each.done)).length;
    expect(agreed).toBeGreaterThan(10);
    expect(done).toBeGreaterThan(1);
    expect(figure('annual', 'The year in figures', 'Actions agreed')).toBe(agreed);
    expect(figure('annual', 'The year in figures', 'Actions done')).toBe(done);
    expect(figure('quarterly', 'Actions', 'Done in the period')).toBe(done);
    expect(figure('annual', 'The year in figures', 'Actions overdue at the end of the year')).toBe(
      openAt(period.to).filter(({ due }) => due < period.to).length,
    );
  });

  it('R8.39a: open and overdue now', () => {
    expect(figure('quarterly', 'Actions', 'Open now')).toBe(openAt(TODAY).length);
    expect(figure('quarterly', 'Actions', 'Overdue now')).toBe(
      openAt(TODAY).filter(({ due }) => due < TODAY).length,
    );
    expect(figure('digest', 'What changed', 'Actions overdue at the end')).toBe(
      openAt(period.to).filter(({ due }) => due < period.to).length,
    );
  });
});

describe('the Ombudsman', () => {
  const referrals = () =>
    stories.flatMap((story) =>
      story.all('ombudsmanReferred').map((entry, at) => ({
        story,
        on: told(entry, 'said').on,
        view: told(
          story.all('ombudsmanDecided').find(({ referral }) => referral === String(at + 1)),
          'outcome',
        ),
      })),
    );

  it('reg 18(1)(c): referred, decided, and with recommendations', () => {
    const referred = referrals().filter(({ on }) => within(on));
    expect(figure('annual', 'The year in figures', 'Known to be referred to an Ombudsman')).toBe(
      referred.length,
    );
    expect(figure('cqc', 'Complaints and responses', 'Went to an Ombudsman')).toBe(referred.length);
    expect(figure('foi', 'Beyond our own answer', 'Went to an Ombudsman')).toBe(
      new Set(referred.map(({ story }) => story.reference)).size,
    );
    const decided = referrals().filter(({ view }) => within(view.on));
    expect(decided.length).toBeGreaterThan(0);
    const partly = decided.filter(({ view }) => view.outcome === 'partlyUpheld').length;
    expect(figure('foi', 'Beyond our own answer', 'Partly upheld by an Ombudsman')).toBe(partly);
    expect(countsOf('annual', 'What the Ombudsman decided')).toEqual(
      named(tallied(decided.map(({ view }) => view.outcome ?? '')), {
        partlyUpheld: 'Partly upheld',
        notUpheld: 'Not upheld',
      }),
    );
    expect(figure('annual', 'Recommendations', 'Decisions with recommendations')).toBe(
      decided.filter(({ view }) => view.recommendations).length,
    );
  });
});

describe('the annual report', () => {
  it('R8.42: services, ways, subjects and professions of the new ones', () => {
    expect(countsOf('annual', 'By service')).toEqual(
      byService(tallied(newOnes().map((story) => codesOf(story).service))),
    );
    expect(countsOf('annual', 'How they reached us')).toEqual(
      named(
        tallied(newOnes().map((story) => told(story.entries[0], 'concern').channel ?? 'Not known')),
        channels,
      ),
    );
    expect(countsOf('annual', 'What they were about')).toEqual(
      named(tallied(newOnes().flatMap((story) => [...codesOf(story).subjects])), subjects),
    );
    expect(countsOf('annual', 'Whose work it was about')).toEqual(
      named(tallied(newOnes().flatMap((story) => [...codesOf(story).professions])), professions),
    );
    expect(countsOf('cqc', 'Which services they were about')).toEqual(countsOf('annual', 'By service'));
  });

  it('R8.42: outcomes, endings and reopenings', () => {
    const first = answered().filter(({ turn }) => turn.number === 1);
    const came = first.flatMap(({ story }) => outcomeOf(story) ?? []);
    expect(countsOf('annual', 'How the answers came out')).toEqual(named(tallied(came), outcomes));
    expect(countsOf('cqc', 'How the responses came out')).toEqual(named(tallied(came), outcomes));
    const ended = complaints().filter((story) => within(endedOn(story)));
    const how = ended.map((story) => String(story.last('caseClosed')?.ending));
    expect(countsOf('annual', 'How complaints ended')).toEqual(named(tallied(how), endings));
    const again = complaints().flatMap((story) =>
      story.all('caseReopened').map((entry) => told(entry, 'request')),
    );
    const reopened = again.filter(({ receivedOn }) => within(receivedOn)).length;
    for (const [report, title, row] of [
      ['annual', 'The year in figures', 'Reopened'],
      ['kpis', 'Measures', 'Reopened'],
      ['cqc', 'Complaints and responses', 'Reopened after a response'],
    ] as const)
      expect([report, figure(report, title, row)]).toEqual([report, reopened]);
  });

  it('R8.42: why the clock was stopped, and what was joint', () => {
    const stops = stories.flatMap((story) => [
      ...story.all('clockPaused').map((entry) => told(entry, 'pause')),
      ...story.all('holdPlaced').map((entry) => ({ from: told(entry, 'hold').from, reason: 'hold' })),
    ]);
    const within6 = stops.filter(({ from }) => within(from));
    expect(tableOf('annual', 'Why the clock was stopped').rows.at(-1)?.[1]).toBe(within6.length);
    expect(figure('kpis', 'Measures', 'Clock stopped')).toBe(within6.length);
    expect(figure('annual', 'The year in figures', 'Complaints with another organisation')).toBe(
      newOnes().filter((story) => story.first('partnerAdded')).length,
    );
  });

  it('R8.40a: within 35 working days, within more time, and what is open', () => {
    const judged = judgedIn(complaints()).filter(({ turn }) => turn.number === 1);
    const early = judged.filter(({ inTime, turn }) => inTime && (turn.answered ?? '') <= turn.first);
    const inTime = judged.filter((each) => each.inTime);
    expect(figure('annual', 'The year in figures', 'Answered within 35 working days, %')).toBe(
      ofAll(early.length, judged.length),
    );
    for (const [report, title, row] of [
      ['annual', 'The year in figures', 'Answered within 35 working days or more time that was agreed, %'],
      ['kpis', 'Measures', 'In time or within agreed time, %'],
    ] as const)
      expect([report, figure(report, title, row)]).toEqual([report, ofAll(inTime.length, judged.length)]);
    const all = judgedIn(complaints());
    expect(figure('cqc', 'Complaints and responses', 'In time or within agreed time, %')).toBe(
      ofAll(all.filter((each) => each.inTime).length, all.length),
    );
  });

  it('R8.40b: the middle of the days to the answer', () => {
    const days = answered()
      .map(({ turn }) => daysBetween(turn.came, turn.answered ?? turn.came))
      .sort((a, b) => a - b);
    const half = days.length / 2;
    const middle = Number.isInteger(half)
      ? ((days[half - 1] ?? 0) + (days[half] ?? 0)) / 2
      : days[Math.floor(half)];
    expect(figure('kpis', 'Measures', 'Days to the answer: middle')).toBe(middle);
    expect(figure('annual', 'The year in figures', 'Calendar days to the answer: middle')).toBe(middle);
    expect(figure('foi', 'Times', 'Calendar days to answer: middle')).toBe(middle);
  });
});

describe('the quarterly pack, the digest and the Commission’s summary', () => {
  it('R8.40a: services with fewer than 90 of 100 in time', () => {
    const judged = judgedIn(complaints());
    const services = [...new Set(judged.map(({ story }) => codesOf(story).service))];
    const expected = services
      .map((service) => {
        const own = judged.filter(({ story }) => codesOf(story).service === service);
        return [serviceWords(trust, service), own.filter((each) => each.inTime).length, own.length] as const;
      })
      .filter(([, inTime, all]) => all >= 3 && inTime / all < 0.9);
    expect(
      new Set(
        tableOf('quarterly', 'Services with answers out of time').rows.map((row) => JSON.stringify(row)),
      ),
    ).toEqual(new Set(expected.map((row) => JSON.stringify(row))));
  });

  it('R8.40a: what waits, and what is overdue now, by reference', () => {
    const open = complaints().filter((story) => waitedOn(story, period.to));
    expect(figure('digest', 'What changed', 'Waiting for an answer at the end')).toBe(open.length);
    expect(figure('cqc', 'Complaints and responses', 'Waiting for a response at the end')).toBe(open.length);
    expect(figure('kpis', 'Complaints open at the end of the period', 'All')).toBe(open.length);
    const overdue = complaints().filter(
      (story) =>
        waitedOn(story, TODAY) &&
        turnsOf(story).some(({ answered: on, missed, due }) => on === undefined && (missed ?? due) < TODAY),
    );
    const part = partOf('quarterly', 'Overdue now');
    const shown = part?.kind === 'references' ? part.rows.map(({ reference }) => reference) : [];
    expect([...shown].sort()).toEqual(overdue.map(({ reference }) => reference).sort());
  });

  it('R8.38: what changed in the months', () => {
    expect(figure('digest', 'What changed', 'Concerns and complaints that reached us')).toBe(came().length);
    expect(figure('digest', 'What changed', 'Answers sent')).toBe(answered().length);
    expect(figure('cqc', 'Complaints and responses', 'Responses given')).toBe(answered().length);
    expect(figure('digest', 'What changed', 'Closed')).toBe(
      stories.filter((story) => within(endedOn(story))).length,
    );
  });
});

describe('KO41a, by site', () => {
  const sites = ['The whole Trust', 'North Site', 'South Site'];
  const at = (story: Story, site: string): boolean =>
    site === 'The whole Trust' || told(story.first('factsAdded'), 'facts').site === site;
  const column = (title: string, site: string): readonly Cell[] => {
    const { columns, rows } = tableOf('ko41a', title);
    const where = columns.findIndex(({ label }) => label === site);
    return rows.map((cells) => cells[where] ?? null);
  };
  const rowsOf = (title: string): readonly string[] =>
    tableOf('ko41a', title).rows.map(([label = null]) => wordsOf(label));

  it.each(sites)('new ones, their services, subjects and who complained: %s', (site) => {
    const own = newOnes().filter((story) => at(story, site));
    expect(own.length).toBeGreaterThan(0);
    const field = (title: string, row: string) => column(title, site)[rowsOf(title).indexOf(row)];
    expect(field('Section 2: complaints', 'Total_New')).toBe(own.length);
    expect(field('Section 3: age', 'Age_Total')).toBe(own.length);
    expect(field('Section 4: who complained', 'Patient')).toBe(
      own.filter((story) => told(story.entries[0], 'concern').raisedBy === 'patient').length,
    );
    expect(field('Section 4: who complained', 'Status_Total')).toBe(own.length);
    const area = (story: Story) => trust.services.find(({ key }) => key === codesOf(story).service)?.area;
    expect(field('Section 5: service area', 'Mental_Health')).toBe(
      own.filter((story) => area(story) === 'mentalHealth').length,
    );
    const coded = own.filter((story) => story.first('coded'));
    const about = coded.flatMap((story) => [...codesOf(story).subjects]);
    expect(field('Section 7: subject', 'Communications')).toBe(
      about.filter((key) => key === 'communications').length,
    );
    expect(field('Section 7: subject', 'Subject_Area_Total')).toBe(about.length);
    expect(field('Section 6: clinical treatment', 'Sub_Total')).toBe(
      about.filter((key) => key === 'clinicalTreatment').length,
    );
    const theirs = own.flatMap((story) => [...codesOf(story).professions]);
    expect(field('Section 8: profession', 'Profession_Total')).toBe(theirs.length);
  });

  it('every field of every site adds up to the whole Trust', () => {
    const { parts } = made.get('ko41a') ?? { parts: [] };
    for (const part of parts) {
      if (part.kind !== 'table') continue;
      for (const [label, all, ...each] of part.rows)
        expect([part.title, label, each.reduce<number>((sum, cell) => sum + Number(cell), 0)]).toEqual([
          part.title,
          label,
          all,
        ]);
    }
  });
});

describe('charts', () => {
  const months = [
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
  ];
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];

  function chart(title: string) {
    const part = made.get('kpis')?.parts.find((each) => each.kind === 'chart' && each.title === title);
    if (part?.kind !== 'chart') throw new Error(`There is no chart “${title}”.`);
    return part;
  }

  it('R8.40a: what reached us, month by month, with its mean and limits', () => {
    const counts = months.map(
      (month) => complaints().filter((story) => complaintOn(story)?.startsWith(month)).length,
    );
    const { points, xmr } = chart('Complaints that reached us');
    const first = counts.findIndex((count) => count > 0);
    const from = counts.slice(points.length < counts.length ? first : 0);
    expect(points.slice(-from.length).map(({ label, value }) => [label, value])).toEqual(
      from.map((count, index) => [`${names[months.length - from.length + index]} 2026`, count]),
    );
    const mean = from.reduce((sum, each) => sum + each, 0) / from.length;
    const moves = from.slice(1).map((count, index) => Math.abs(count - (from[index] ?? 0)));
    const reach = (2.66 * moves.reduce((sum, each) => sum + each, 0)) / moves.length;
    expect(xmr?.mean).toBeCloseTo(mean, 9);
    expect(xmr?.upper).toBeCloseTo(mean + reach, 9);
    expect(xmr?.lower).toBeCloseTo(mean - reach, 9);
    expect(xmr?.trial).toBe(from.length < 12);
  });

  it('R8.40a: reopened, and open past 35 working days, month by month', () => {
    const last = (title: string, length: number) =>
      chart(title)
        .points.slice(-length)
        .map(({ value }) => value);
    const reopened = months.map(
      (month) =>
        complaints()
          .flatMap((story) =>
            story.all('caseReopened').map((entry) => told(entry, 'request').receivedOn ?? ''),
          )
          .filter((on) => on.startsWith(month)).length,
    );
    const size = chart('Reopened').points.length;
    expect(last('Reopened', size)).toEqual(reopened.slice(-size));
    const ends = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30'];
    const late = ends.map((day) => {
      const on = `2026-${day}`;
      return complaints().filter(
        (story) =>
          waitedOn(story, on) &&
          turnsOf(story).some(
            ({ came: since, answered: at, first, missed }) =>
              since <= on && !(at !== undefined && at <= on) && number(missed ?? first) < number(on),
          ),
      ).length;
    });
    const open = 'Open past 35 working days at the end of the month';
    expect(last(open, size)).toEqual(late.slice(-size));
  });
});

describe('what the two ways of counting leave out', () => {
  it('is nothing: each answer of the export is in a figure', () => {
    expect(
      complaints()
        .flatMap(answersOf)
        .filter((on) => within(on)).length,
    ).toBe(answered().length);
  });
});
