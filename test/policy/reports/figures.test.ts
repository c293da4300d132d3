import { annual } from '../../../policy/reports/annual';
import { foi } from '../../../policy/reports/foi';
import { ko41a } from '../../../policy/reports/ko41a';
import { kpis } from '../../../policy/reports/kpis';
import { overdueSince } from '../../../policy/reports/measures';
import { financialYear, quarterOf } from '../../../policy/reports/period';
import { forOutside } from '../../../policy/reports/smallNumbers';
import { themes } from '../../../policy/reports/themes';
import { aCountedRow, anAnsweredRow, reported } from '../../doors/aCountedRow';

const year = financialYear(2026);
const summer = quarterOf('2026-08-01');

/** In time, with more time that was agreed, late, and never answered though the day has passed. */
const answers = [
  anAnsweredRow('2026-07-20'),
  anAnsweredRow('2026-07-21', { reference: 'C26-00002', outcome: 'partlyUpheld' }, '2026-08-03'),
  anAnsweredRow('2026-07-21', { reference: 'C26-00003', outcome: 'notUpheld' }),
  aCountedRow({ reference: 'C26-00004' }),
];

describe('R8.40a: what was opened again, and what stands still', () => {
  const open = 'Open past 35 working days at the end of the month';
  const openLate = (row: ReturnType<typeof aCountedRow>) => {
    const chart = reported(kpis, [row], summer).parts.find(({ title }) => title === open);
    return chart?.kind === 'chart' ? chart.points.at(-1)?.value : undefined;
  };

  it('counts as missed an answer that is owed anew, though the case had ended before', () => {
    const [first] = anAnsweredRow('2026-07-20').rounds;
    const again = anAnsweredRow('2026-07-20', {
      rounds: [
        ...(first ? [first] : []),
        { number: 2, receivedOn: '2026-07-27', target: { first: '2026-09-01', due: '2026-09-01' } },
      ],
      journey: [...anAnsweredRow('2026-07-20').journey, { stage: 'investigation', on: '2026-07-28' }],
    });
    expect(reported(kpis, [again], summer).figure('Measures', 'Reopened: missed')).toBe(1);
  });

  it('is not past its day while its clock stands still, unless it was so before', () => {
    const stopped = (first: '2026-07-20' | '2026-07-10') =>
      aCountedRow({
        rounds: [{ number: 1, receivedOn: '2026-06-01', target: { first, due: first }, stopped: true }],
        pauses: [{ round: 1, reason: 'information', from: '2026-07-13' }],
      });
    expect(openLate(stopped('2026-07-20'))).toBe(0);
    expect(openLate(stopped('2026-07-10'))).toBe(1);
  });

  it('says the day that was missed, where it was stopped afterwards and nobody accepted that (L8)', () => {
    const kept = aCountedRow({
      rounds: [
        {
          number: 1,
          receivedOn: '2026-06-01',
          target: { first: '2026-07-27', due: '2026-07-27' },
          stopped: true,
        },
      ],
      recordedLate: [{ clock: 'response', on: '2026-07-27', due: '2026-07-20', accepted: false }],
    });
    expect(overdueSince(kept, '2026-11-30')).toBe('2026-07-20');
  });
});

describe('R8.40a: answers within 35 working days, unless the person agreed to more time', () => {
  const { figure } = reported(kpis, answers, summer);

  it.each([
    ['Answers within 35 working days', 1],
    ['Answers within more time that the person agreed to', 1],
    ['Answers missed', 2],
    ['In time or within agreed time, %', 50],
  ])('%s', (row, value) => {
    expect(figure('Measures', row)).toBe(value);
  });

  it('counts one that was recorded long after the day as missed, until it is accepted (L7)', () => {
    const late = (accepted: boolean) =>
      reported(
        kpis,
        [
          anAnsweredRow('2026-07-20', {
            recordedLate: [{ clock: 'response', on: '2026-09-01', due: '2026-07-20', accepted }],
          }),
        ],
        summer,
      );
    expect(late(false).figure('Measures', 'Answers missed')).toBe(1);
    expect(late(true).figure('Measures', 'Answers within 35 working days')).toBe(1);
    expect(late(true).figure('Measures', 'Recorded late, and accepted as in time')).toBe(1);
  });

  it('judges none that still runs, nor one that ended unanswered before its day', () => {
    const running = aCountedRow({
      rounds: [{ number: 1, receivedOn: '2026-11-02', target: { first: '2026-12-21', due: '2026-12-21' } }],
    });
    const withdrawn = aCountedRow({
      ending: { how: 'withdrawn', on: '2026-06-20' },
      journey: [...aCountedRow().journey, { stage: 'closed', on: '2026-06-20' }],
    });
    const { figure: of } = reported(kpis, [running, withdrawn], year);
    expect(of('Measures', 'Answers missed')).toBe(0);
    expect(of('Measures', 'In time or within agreed time, %')).toBeNull();
  });
});

describe('R8.40b: reopened complaints, within 60 working days', () => {
  it.each([
    ['2026-10-19', '2026-10-19', 'Reopened: answered within 60 working days'],
    ['2026-10-20', '2026-11-02', 'Reopened: within agreed time'],
    ['2026-10-20', '2026-10-19', 'Reopened: missed'],
  ] as const)('answered on %s, due by %s', (respondedOn, due, row) => {
    const again = anAnsweredRow('2026-07-20');
    const reopened = {
      ...again,
      rounds: [
        ...again.rounds,
        {
          number: 2,
          receivedOn: '2026-07-27',
          respondedOn,
          because: 'unanswered',
          target: { first: '2026-10-19', due },
        },
      ],
    } as const;
    expect(reported(kpis, [reopened], quarterOf('2026-10-01')).figure('Measures', row)).toBe(1);
    expect(reported(kpis, [reopened], summer).figure('Measures', 'Reopened')).toBe(1);
  });
});

describe('R8.42: the yearly report of regulation 18', () => {
  const referred = anAnsweredRow('2026-07-20', {
    reference: 'C26-00005',
    ombudsman: [
      { body: 'phso', on: '2026-09-01', outcome: 'partlyUpheld', decidedOn: '2026-11-02', recommended: true },
    ],
    actions: [
      { addedOn: '2026-07-20', due: '2026-09-30', doneOn: '2026-09-01' },
      { addedOn: '2026-07-20', due: '2026-09-30' },
    ],
  });
  const other = aCountedRow({
    reference: 'C25-00001',
    complaintFrom: '2026-03-31',
    receivedOn: '2026-03-31',
  });
  const { figure } = reported(annual, [...answers, referred, other], year);

  it.each([
    ['Complaints that reached us', 5],
    ['Upheld', 2],
    ['Partly upheld', 1],
    ['Well-founded: upheld and partly upheld', 3],
    ['Known to be referred to an Ombudsman', 1],
    ['Actions agreed', 2],
    ['Actions done', 1],
    ['Actions overdue at the end of the year', 1],
    ['Open at the end of the year', 2],
  ])('%s', (row, value) => {
    expect(figure('The year in figures', row)).toBe(value);
  });

  it('counts what came on the last day of March in the year before', () => {
    expect(figure('The year in figures', 'Complaints that reached us', 3)).toBe(1);
  });
});

describe('figures between two dates', () => {
  it('are the times to acknowledge and to answer, in calendar days', () => {
    const { figure } = reported(foi, answers, { from: '2026-06-01', to: '2026-07-20' });
    expect(figure('Times', 'Complaints that reached us')).toBe(4);
    expect(figure('Times', 'Calendar days to acknowledge: average')).toBe(2);
    expect(figure('Times', 'Calendar days to answer: longest')).toBe(49);
  });
});

describe('R8.41: what comes up again and again', () => {
  const raised = (receivedOn: '2026-05-04' | '2026-08-03', times: number) =>
    Array.from({ length: times }, () => aCountedRow({ receivedOn }));

  it('is the same subject in the same service three times, and more often than before', () => {
    const { parts, figure } = reported(
      themes,
      [...raised('2026-05-04', 2), ...raised('2026-08-03', 3)],
      summer,
    );
    expect(parts[0]).toMatchObject({
      rows: [['Adult community mental health, North', 'Communication', 3, 2, 50]],
    });
    expect(figure('By subject', 'Communication')).toBe(3);
  });

  it.each([
    [0, 2],
    [3, 3],
  ])('is not said of %d before and %d now', (before, now) => {
    const { parts } = reported(
      themes,
      [...raised('2026-05-04', before), ...raised('2026-08-03', now)],
      summer,
    );
    expect(parts[0]).toMatchObject({ rows: [] });
  });
});

describe('R8.39b: the national return, rehearsed', () => {
  const rules = (rows: Parameters<typeof reported>[1]) => {
    const [first] = reported(ko41a, rows, year).parts;
    return first?.kind === 'prose' ? first.paragraphs : [];
  };
  const before = aCountedRow({
    complaintFrom: '2026-03-02',
    receivedOn: '2026-03-02',
    reference: 'C26-00006',
  });

  it('keeps every rule where each complaint is coded', () => {
    expect(rules([...answers, before])).toEqual(['No rule is broken.']);
  });

  it('carries forward what was brought forward and is new, without what was resolved', () => {
    const { figure } = reported(ko41a, [...answers, before], year);
    const of = (field: string) => figure('Section 2: complaints', field);
    expect([
      of('Complaints_Total_Brought_Forward'),
      of('Total_New'),
      of('Total_Resolved'),
      of('Total_Carried_Forward'),
    ]).toEqual([1, 4, 3, 2]);
    expect(figure('Section 5: service area', 'Mental_Health')).toBe(4);
    expect(figure('Section 3: age', '26_55')).toBe(4);
    expect(figure('Section 8: profession', 'Nursing')).toBe(4);
  });

  it.each([
    [
      'Rule 1',
      aCountedRow({
        ending: { how: 'withdrawn', on: '2026-06-20' },
        journey: [{ stage: 'closed', on: '2026-06-20' }],
      }),
    ],
    ['Rule 4', aCountedRow({ professions: [] })],
    ['Rule 5', aCountedRow({ coded: false })],
  ])('names the rule that is broken on purpose: %s', (rule, row) => {
    expect(rules([row]).join(' ')).toContain(rule);
  });

  it('counts a spouse as other, clinical treatment by its group, and each subject once', () => {
    const { figure } = reported(
      ko41a,
      [
        aCountedRow({
          raisedBy: 'representative',
          relationship: 'spouse',
          subjects: ['clinicalTreatment', 'communications'],
          clinicalGroup: 'communityHealth',
        }),
      ],
      year,
    );
    expect(figure('Section 4: who complained', 'Other')).toBe(1);
    expect(figure('Section 6: clinical treatment', 'PHM_And_CHS_Group')).toBe(1);
    expect(figure('Section 7: subject', 'Sub_Total')).toBe(1);
    expect(figure('Section 7: subject', 'Subject_Area_Total')).toBe(2);
  });

  it('leaves out, and lists, what was put right without a finding', () => {
    const { parts, figure } = reported(ko41a, [anAnsweredRow('2026-07-01', { outcome: 'settled' })], year);
    expect(figure('Section 2: complaints', 'Total_New')).toBe(0);
    expect(parts.find(({ title }) => title === 'Left out')).toMatchObject({
      rows: [{ reference: 'C26-00001' }],
    });
  });

  it('counts a complaint at one site, and the sites come to the whole', () => {
    const { figure } = reported(
      ko41a,
      [
        aCountedRow({ site: 'North wards' }),
        aCountedRow({ site: 'South wards' }),
        aCountedRow({ site: 'South wards' }),
      ],
      year,
    );
    expect([1, 2, 3].map((column) => figure('Section 2: complaints', 'Total_New', column))).toEqual([
      3, 1, 2,
    ]);
  });
});

describe('small numbers', () => {
  it.each([kpis, annual, foi, ko41a, themes])(
    'of every table of $name are hidden outside the team',
    (definition) => {
      const { parts } = reported(definition, answers, year);
      const shown = forOutside({ name: '', title: '', period: year, asOf: '2026-11-30', parts }).parts;
      const small = shown.flatMap((part) =>
        part.kind === 'table'
          ? part.rows.flatMap((row) =>
              row.flatMap((cell, at) =>
                part.columns[at]?.is === 'number' && typeof cell === 'number' && cell > 0 && cell < 5
                  ? [`${part.title}: ${JSON.stringify(row[0])}`]
                  : [],
              ),
            )
          : [],
      );
      expect(small).toEqual([]);
    },
  );
});
