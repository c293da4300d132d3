import { cqc } from '../../../policy/reports/cqc';
import { financialYear } from '../../../policy/reports/period';
import type { ReleasedLearning } from '../../../policy/streams/learningDigest/facts';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { serviceWords } from '../../../policy/trust/services';
import { calendar } from '../../doors/aCase';
import { aCountedRow, anAnsweredRow, reported } from '../../doors/aCountedRow';

const year = financialYear(2026);

const rows = [
  anAnsweredRow('2026-07-20', {
    rounds: [
      {
        number: 1,
        receivedOn: '2026-06-01',
        respondedOn: '2026-07-20',
        target: { first: '2026-07-20', due: '2026-07-20' },
      },
      { number: 2, receivedOn: '2026-09-01', because: 'unanswered' },
    ],
    actions: [
      { addedOn: '2026-07-20', due: '2026-09-01', doneOn: '2026-08-20' },
      { addedOn: '2026-07-20', due: '2026-09-01' },
    ],
    ombudsman: [{ body: 'phso', on: '2026-10-01', outcome: 'partlyUpheld', decidedOn: '2026-11-01' }],
  }),
  anAnsweredRow('2026-07-27', {
    reference: 'C26-00002',
    outcome: 'notUpheld',
    learnt: false,
    service: 'communitySouth',
  }),
  aCountedRow({
    reference: 'C26-00003',
    subjects: ['communications', 'access'],
    clocks: [{ name: 'acknowledgement', due: '2026-06-04' }],
  }),
  aCountedRow({ reference: 'C25-00001', complaintFrom: '2026-03-01', receivedOn: '2026-03-01', rounds: [] }),
];

describe('R1.2: the summary that the Care Quality Commission may ask for (regulation 16)', () => {
  const { figure, parts } = reported(cqc, rows, year);

  it.each([
    ['Complaints that reached us', 3],
    ['Acknowledged within 3 working days, %', 66.7],
    ['Responses given', 2],
    ['In time or within agreed time, %', 33.3],
    ['Waiting for a response at the end', 1],
    ['Reopened after a response', 1],
    ['Went to an Ombudsman', 1],
    ['Ended', 2],
    ['Ended, with what was learnt on record', 1],
    ['Actions agreed', 2],
    ['Actions done', 1],
  ])('%s', (row, value) => {
    expect(figure('Complaints and responses', row)).toBe(value);
  });

  it('has themes, services, outcomes, and what followed', () => {
    expect(figure('What complaints were about', 'Communication')).toBe(3);
    expect(figure('Which services they were about', serviceWords(defaultTrust, 'communityNorth'))).toBe(2);
    expect(figure('How the responses came out', 'Upheld')).toBe(1);
    expect(figure('Why they were reopened', 'An issue was not answered')).toBe(1);
    expect(figure('What the Ombudsman decided', 'Partly upheld')).toBe(1);
  });

  it('names nobody and no case', () => expect(JSON.stringify(parts)).not.toMatch(/C2\d-/));

  it('has the learning of those months that was released, and says so where none was', () => {
    const said = (released: readonly ReleasedLearning[]) => {
      const ask = {
        period: year,
        asOf: '2026-11-30',
        calendar,
        trust: defaultTrust,
        registers: emptyRegisters,
      } as const;
      const last = cqc
        .count({ ...ask, released })
        .parts()
        .at(-1);
      return last?.kind === 'prose' ? last.paragraphs : [];
    };
    const line = { id: '1', on: '2026-10-05', by: 'sample', from: '2026-04-01', to: '2026-06-30' } as const;
    expect(said([{ ...line, lines: ['We ring first.'] }])).toEqual(['We ring first.']);
    expect(said([{ ...line, from: '2025-04-01', to: '2025-06-30', lines: ['Of another year.'] }])).toEqual([
      'No learning of these months has been released yet.',
    ]);
  });
});
