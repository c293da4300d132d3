import { partners } from '../../../policy/reports/partners';
import { quarterOf } from '../../../policy/reports/period';
import { knownClocks } from '../../../policy/machine/clocks';
import { countedOf, type Counted } from '../../../policy/reports/counted';
import { aCountedRow, reported } from '../../doors/aCountedRow';
import { aSharingComplaint, partFrom } from '../../doors/aJointCase';

const summer = quarterOf('2026-06-01');
const asked = { on: '2026-06-10', due: '2026-07-01' } as const;

const rows: readonly Counted[] = [
  aCountedRow({
    ourRole: 'lead',
    partners: [
      { name: 'Sample Hospital', asked, gaveOn: '2026-07-01', learnt: true },
      { name: 'Sample Council', asked },
    ],
    actions: [
      { addedOn: '2026-07-02', due: '2026-08-02', doneOn: '2026-08-01', organisation: 'Sample Hospital' },
      { addedOn: '2026-07-02', due: '2026-08-02', organisation: 'Sample Hospital' },
      { addedOn: '2026-07-02', due: '2026-08-02', dropped: true, organisation: 'Sample Hospital' },
      { addedOn: '2026-07-02', due: '2026-08-02' },
    ],
  }),
  aCountedRow({
    reference: 'C26-00002',
    ourRole: 'secondary',
    partners: [{ name: 'Sample Hospital', asked, gaveOn: '2026-07-03' }],
  }),
  // Its day has not come yet on 30 November, when the report is made.
  aCountedRow({
    reference: 'C26-00003',
    ourRole: 'lead',
    partners: [{ name: 'Sample Hospital', asked: { on: '2026-06-10', due: '2026-12-24' } }],
  }),
  aCountedRow({ reference: 'C26-00004' }),
  aCountedRow({ reference: 'C26-00005', receivedOn: '2026-03-31', partners: [{ name: 'Sample Hospital' }] }),
];

describe('J3.4: learning and parts by organisation', () => {
  const { figure, parts } = reported(partners, rows, summer);

  it.each([
    ['With another organisation', 3],
    ['Of these, led by another', 1],
  ])('%s', (row, value) => expect(figure('Handled with others', row)).toBe(value));

  it.each([
    // Complaints, asked, in time, %, middle of days, learning, actions, done.
    ['Sample Hospital', [3, 3, 1, 50, 22, 1, 2, 1]],
    ['Sample Council', [1, 1, 0, 0, null, 0, 0, 0]],
  ])('%s', (name, figures) => {
    const [, table] = parts;
    const found = table?.kind === 'table' ? table.rows.find(([first]) => first === name) : undefined;
    expect(found).toEqual([name, ...figures]);
  });

  it('comes from what was asked and recorded on a case', () => {
    const given = aSharingComplaint()
      .does('askPartners', { partners: ['hospital'], asked: 'contribution', due: '2026-01-26' })
      .on('2026-01-20')
      .does('recordContribution', partFrom('hospital'))
      .does('recordPartnerLearning', { partner: 'hospital', learning: 'Send letters the same day.' });
    const row = countedOf(given.state, given.context, knownClocks(given.state, given.context));
    expect(row?.partners).toEqual([
      {
        name: 'Sample Hospital',
        asked: { on: '2026-01-05', due: '2026-01-26' },
        gaveOn: '2026-01-20',
        learnt: true,
      },
    ]);
    expect(JSON.stringify(row)).not.toContain('Send letters');
  });
});
