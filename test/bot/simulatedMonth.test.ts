import { englandAndWales as calendar } from '../../policy/bankHolidays';
import { deadlines, missing } from '../../policy/case';
import { addDays, londonDateOf, londonTimeOf } from '../../policy/dates';
import { caseReminders } from '../../policy/reminders/caseReminders';
import { threadOf } from '../../policy/reminders/plan';
import { aTrust, type Trust } from '../doors/simulation/trust';
import { run, type Ran } from '../doors/simulation/year';

const FROM = '2026-01-05';
/** A month in which work begins, and as long again for it to grow old. */
const DAYS = 60;

let trust: Trust;
let ran: Ran;
/** By the morning it belongs to: what the facts of that moment ask for, worked out apart from what was sent. */
const expected: string[] = [];

async function expectThisMorning(ids: readonly string[]): Promise<void> {
  const context = await trust.context();
  for (const id of ids) {
    const state = await trust.stateOf(id);
    if (!state) continue;
    const plan = caseReminders(state, context).filter(({ at }) => at === context.now);
    const latest = new Map(
      [...plan].sort((a, b) => a.phase - b.phase).map((each) => [threadOf(each.clock, each.to), each.key]),
    );
    expected.push(...[...latest.values()].map((key) => `${id} ${key}`));
  }
}

beforeAll(async () => {
  trust = aTrust();
  ran = await run(trust, {
    from: FROM,
    days: DAYS,
    seed: 20_260_105,
    concernsInAHundredDays: 250,
    atMorning: expectThisMorning,
  });
}, 240_000);
afterAll(() => trust.close());

const firstOf = (list: readonly string[]): readonly string[] =>
  list.filter((item, index) => list.indexOf(item) !== index);

describe('months of a Trust’s work', () => {
  it('R8.24a: every reminder is decided on once, on its morning', () => {
    expect(ran.cases.length).toBeGreaterThan(80);
    expect(expected.length).toBeGreaterThan(200);
    const keys = new Set(trust.owed.map(({ stream, key }) => `${stream} ${key}`));
    expect(expected.filter((key) => !keys.has(key))).toEqual([]);
    expect(firstOf(trust.owed.map(({ stream, key }) => `${stream} ${key}`))).toEqual([]);
  });

  it('R8.24a: what was decided on was delivered', () => {
    expect(trust.delivered.length).toBe(trust.owed.length);
  });

  it('R8.24a: nobody heard the same thing twice in one day', () => {
    const said = trust.heard.flatMap(({ person, at, says }) =>
      says.filter((say) => say.includes('due')).map((say) => `${person} ${londonDateOf(at)} ${say}`),
    );
    expect(said.length).toBeGreaterThan(200);
    expect(firstOf(said)).toEqual([]);
  });

  it('R8.24a: nothing that can wait was sent at night, at a weekend or on a holiday', () => {
    const forbidden = trust.heard.filter(
      ({ at, urgent }) =>
        !urgent &&
        !(
          calendar.isWorkingDay(londonDateOf(at)) &&
          londonTimeOf(at) >= '09:00' &&
          londonTimeOf(at) < '17:00'
        ),
    );
    expect(forbidden).toEqual([]);
  });

  it('A1.6: every missed clock that can still be kept went up the line', async () => {
    let missed = 0;
    const context = await trust.context();
    for (const id of ran.cases) {
      const state = await trust.stateOf(id);
      if (!state) continue;
      const open = new Set(
        caseReminders(state, context).map(({ clock }) => `${clock.name} ${clock.of ?? ''}`),
      );
      for (const clock of deadlines(state, context)) {
        const old = clock.due < addDays(context.today, -14);
        if (clock.state !== 'missed' || !old || !open.has(`${clock.name} ${clock.of ?? ''}`)) continue;
        const lines = trust.owed.filter(
          ({ stream, key }) =>
            stream === id &&
            key.startsWith(`${clock.name}/`) &&
            key.includes(`/${clock.due}/`) &&
            /\/[2-9]\./.test(key),
        );
        expect({
          id,
          clock: clock.name,
          heard: new Set(lines.map(({ key }) => key.split('/')[2])).size >= 2,
        }).toEqual({
          id,
          clock: clock.name,
          heard: true,
        });
        missed += 1;
      }
    }
    expect(missed).toBeGreaterThan(3);
  });

  it('R8.39a: every case has ended, or says what it waits for', async () => {
    const context = await trust.context();
    let closed = 0;
    for (const id of ran.cases) {
      const state = await trust.stateOf(id);
      if (!state) throw new Error(`${id} is gone.`);
      if (state.stage === 'closed') closed += 1;
      else expect(missing(state, context).length + deadlines(state, context).length).toBeGreaterThan(0);
    }
    expect(closed).toBeGreaterThan(ran.cases.length / 2);
  });

  it('R8.9a: of what staff do only an enquiry resolved after its ten days is refused', () => {
    expect(ran.refused.filter((line) => !line.startsWith('closeEnquiry: The 10 working days'))).toEqual([]);
  });
});
