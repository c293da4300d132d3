import type { Counted } from '../../policy/reports/counted';
import type { ReportDefinition } from '../../policy/reports/counting';
import type { Period } from '../../policy/reports/period';
import type { ReportPart, Table } from '../../policy/reports/report';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { calendar } from './aCase';

/** A complaint of Monday 1 June 2026 that nobody has answered yet, unless it is told otherwise. */
export const aCountedRow = (more: Partial<Counted> = {}): Counted => ({
  reference: 'C26-00001',
  kind: 'complaint',
  receivedOn: '2026-06-01',
  loggedOn: '2026-06-01',
  complaintFrom: '2026-06-01',
  channel: 'phone',
  service: 'communityNorth',
  raisedBy: 'patient',
  ageBand: 'age26to55',
  journey: [
    { stage: 'toTriage', on: '2026-06-01' },
    { stage: 'closerLook', on: '2026-06-02' },
  ],
  clocks: [{ name: 'acknowledgement', due: '2026-06-04', metOn: '2026-06-03' }],
  rounds: [{ number: 1, receivedOn: '2026-06-01', target: { first: '2026-07-20', due: '2026-07-20' } }],
  extensions: [],
  pauses: [],
  notCovered: [],
  subjects: ['communications'],
  professions: ['nursing'],
  coded: true,
  learnt: true,
  ombudsman: [],
  actions: [],
  partners: [],
  flags: 0,
  recordedLate: [],
  ...more,
});

/** The same, answered on this London date. */
export const anAnsweredRow = (
  respondedOn: Counted['receivedOn'],
  more: Partial<Counted> = {},
  due: Counted['receivedOn'] = '2026-07-20',
): Counted =>
  aCountedRow({
    rounds: [{ number: 1, receivedOn: '2026-06-01', respondedOn, target: { first: '2026-07-20', due } }],
    journey: [
      { stage: 'toTriage', on: '2026-06-01' },
      { stage: 'closerLook', on: '2026-06-02' },
      { stage: 'responded', on: respondedOn },
      { stage: 'closed', on: respondedOn },
    ],
    outcome: 'upheld',
    ending: { how: 'responded', on: respondedOn },
    ...more,
  });

/** A report over these rows, as it stands on the last day of November 2026. */
export function reported(definition: ReportDefinition, rows: readonly Counted[], period: Period) {
  const counting = definition.count({
    period,
    asOf: '2026-11-30',
    calendar,
    trust: defaultTrust,
    registers: emptyRegisters,
  });
  for (const row of rows) counting.add(row);
  const parts: readonly ReportPart[] = counting.parts();
  const table = (title: string): Table => {
    const found = parts.find((part) => part.title === title);
    if (found?.kind !== 'table') throw new Error(`There is no table “${title}”.`);
    return found;
  };
  return {
    parts,
    /** The first figure of a row: by its first words. */
    figure: (
      title: string,
      row: string,
      column = table(title).columns.findIndex(({ is }) => is === 'number'),
    ) => table(title).rows.find(([words]) => words === row)?.[column],
  };
}
