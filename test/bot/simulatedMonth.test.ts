import { claims } from '../doors/simulation/claims';
import { staff } from '../doors/simulation/staff';
import { aYear, type Year } from '../doors/simulation/year';

const FROM = '2026-01-05';
/** Seven weeks at the pace of a Trust of 80 staff: time enough for what begins to grow old. */
const DAYS = 50;

let year: Year;

beforeAll(async () => {
  year = await aYear({ from: FROM, days: DAYS, seed: 20_260_105 });
}, 240_000);
afterAll(() => year.trust.close());

/** That it holds, and of at least so many. */
async function holds(claim: keyof typeof claims, least: number): Promise<void> {
  const { seen, wrong } = await claims[claim](year);
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThanOrEqual(least);
}

describe('seven weeks of a Trust’s work and what comes of it', () => {
  it('is at the scale of a Trust: 80 staff, and 2,000 enquiries and 600 complaints in a year', () => {
    const { enquiry, complaint, register } = year.work.begun;
    expect({ staff: staff.length, enquiry, complaint }).toEqual({
      staff: 80,
      enquiry: Math.floor((2_000 * DAYS) / 365),
      complaint: Math.floor((600 * DAYS) / 365),
    });
    expect(register).toBeGreaterThan(1);
  });

  it('R8.24a, R3.8: every reminder is decided on once and on its morning, and nothing else is', () =>
    holds('eachOnce', 1_500));

  it('R3.8, R8.9a, R8.24a: on the days that a diary gives, whatever the bot has planned', () =>
    holds('byTheDay', 500));

  it('R8.24a: what was decided on was delivered', () => holds('delivered', 1_500));

  it('R8.24a: nobody heard the same thing twice in one day', () => holds('neverTwiceADay', 1_500));

  it('R8.24a: nothing that can wait was sent at night, at a weekend or on a holiday', () =>
    holds('inWorkingHours', 3_000));

  it('R2.3d: a red flag raised at night is heard of that night', () => holds('redFlagsAtOnce', 5));

  it('A1.6: every missed clock that can still be kept went up the line', () => holds('escalated', 20));

  it('R8.39a: every case has ended, or says what it waits for', () => holds('endedOrExplained', 100));

  it('R8.9a, R8.24a: of what staff do only what came too late is refused', () =>
    holds('refusedOnlyWhenLate', 2_000));

  it('R8.24a: some put a reminder off, and some said that it was not theirs', () => {
    expect(year.work.whims.snoozeReminder).toBeGreaterThan(2);
    expect(year.work.whims.notMine).toBeGreaterThan(5);
  });
});
