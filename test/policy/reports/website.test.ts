import { emptyRegisters } from '../../../policy/machine/registers';
import { quarterOf } from '../../../policy/reports/period';
import { website } from '../../../policy/reports/website';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import type { Counted } from '../../../policy/reports/counted';
import type { ReleasedLearning } from '../../../policy/streams/learningDigest/facts';
import { calendar } from '../../doors/aCase';
import { aCountedRow } from '../../doors/aCountedRow';

const learning = (lines: readonly string[], from: string, to: string): ReleasedLearning => ({
  id: '1',
  on: '2026-10-05',
  by: 'sample',
  from: from as ReleasedLearning['from'],
  to: to as ReleasedLearning['to'],
  lines,
});

function page(rows: readonly Counted[], released: readonly ReleasedLearning[] = []) {
  const counting = website.count({
    period: quarterOf('2026-06-01'),
    asOf: '2026-11-30',
    calendar,
    trust: defaultTrust,
    registers: emptyRegisters,
    released,
  });
  for (const row of rows) counting.add(row);
  return Object.fromEntries(
    counting.parts().map((part) => [part.title, part.kind === 'prose' ? part.paragraphs.join('\n') : '']),
  );
}

const many = (number: number, one: (at: number) => Counted): readonly Counted[] =>
  Array.from({ length: number }, (_, at) => one(at));

describe('R7.2: “You said, we did”, for the website', () => {
  it('says what was raised most, and how many people raised anything', () => {
    const rows = [
      ...many(6, () => aCountedRow({ subjects: ['communications'] })),
      ...many(4, () => aCountedRow({ subjects: ['privacyAndDignity'] })),
      aCountedRow({ receivedOn: '2026-07-01', subjects: ['privacyAndDignity'] }),
    ];
    const said = page(rows)['You said'] ?? '';
    expect(said).toContain('people raised 10 concerns');
    expect(said).toContain('Communication');
    // Four of one kind could tell of somebody.
    expect(said).not.toMatch(/privacy/i);
  });

  it('gives no number under five away', () => {
    expect(page(many(4, () => aCountedRow()))['You said']).toContain('Few people');
    const target = { first: '2026-06-22', due: '2026-06-22' } as const;
    const answeredOn = (respondedOn: '2026-06-22' | '2026-06-29') => () =>
      aCountedRow({
        receivedOn: '2026-05-01',
        rounds: [{ number: 1, receivedOn: '2026-05-01', respondedOn, target }],
      });
    const answered = (missed: number): Record<string, string> =>
      page([...many(6, answeredOn('2026-06-22')), ...many(missed, answeredOn('2026-06-29'))]);
    expect(answered(0)['How quickly we answered']).toContain('100%');
    expect(answered(5)['How quickly we answered']).toContain('54.5%');
    expect(answered(1)).not.toHaveProperty('How quickly we answered');
  });

  it('says what was learnt in those months, where it was released, and asks for it where it was not', () => {
    const released = [
      learning(['We ring before we move somebody.'], '2026-04-01', '2026-06-30'),
      learning(['Of another quarter.'], '2026-07-01', '2026-09-30'),
    ];
    expect(page([], released)['We did']).toBe('We ring before we move somebody.');
    expect(page([])['We did']).toContain('learning digest');
  });

  it('says how to tell us', () => expect(page([])['Tell us']).toContain(defaultTrust.pals.phone));
});
