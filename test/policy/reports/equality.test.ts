import { equality, quartersOf } from '../../../policy/reports/equality';
import { reportOf } from '../../../policy/reports/counting';
import { emptyRegisters } from '../../../policy/machine/registers';
import { forOutside } from '../../../policy/reports/smallNumbers';
import type { EqualityRow } from '../../../policy/streams/equality/counting';
import type { LondonDate } from '../../../policy/calendar/dates';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { calendar } from '../../doors/aCase';

const many = (number: number, row: EqualityRow): readonly EqualityRow[] =>
  Array.from({ length: number }, () => row);
const rows: readonly EqualityRow[] = [
  ...many(12, { area: 'mentalHealth', answers: { disability: 'yes' }, inTime: true, upheld: true }),
  ...many(7, { area: 'mentalHealth', answers: { disability: 'no' }, inTime: true, upheld: false }),
  ...many(3, { area: 'mentalHealth', answers: { disability: 'preferNotToSay' } }),
];

function made(to: LondonDate, asOf: LondonDate, given = rows) {
  const ask = {
    period: { from: '2026-04-01', to },
    asOf,
    calendar,
    trust: defaultTrust,
    registers: emptyRegisters,
    equality: given,
  } as const;
  return reportOf(equality, ask, equality.count(ask));
}

describe('R8.39a: equality figures as a report', () => {
  it.each([
    ['2026-09-30', '2026-11-30', ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']],
    ['2026-12-31', '2026-11-30', ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']],
    ['2026-08-31', '2026-11-30', ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']],
  ] as const)('up to %s as of %s: four quarters that have ended', (to, asOf, quarters) => {
    expect(quartersOf({ from: '2026-04-01', to }, asOf)).toEqual(quarters);
  });

  it('says over which days it is counted, not those it was asked for', () => {
    expect(made('2026-12-31', '2026-11-30').period).toEqual({ from: '2025-10-01', to: '2026-09-30' });
  });

  it('shows no group under five, nor one that would give it away', () => {
    const { parts } = made('2026-09-30', '2026-11-30');
    const groups = parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
    expect(groups.length).toBeGreaterThan(0);
    const numbers = groups.flatMap((cells) => cells.filter((cell) => typeof cell === 'number'));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(parts)).not.toContain('Prefer not to say');
  });

  it('is the same wherever it goes', () => {
    const report = made('2026-09-30', '2026-11-30');
    expect(forOutside(report)).toEqual(report);
  });

  it('says so where there are too few', () => {
    const { parts } = made('2026-09-30', '2026-11-30', rows.slice(0, 4));
    expect(parts).toHaveLength(1);
    expect(JSON.stringify(parts)).toContain('Too few people have answered');
  });
});
