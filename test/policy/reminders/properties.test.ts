import { workingDayCalendar } from '../../../policy/calendar/calendar';
import { caseStream } from '../../../policy/machine/case';
import { deadlines } from '../../../policy/machine/clocks';
import feed from '../../../policy/calendar/bank-holidays.json';
import { addDays, londonDateOf, londonTimeOf } from '../../../policy/calendar/dates';
import { caseReminders } from '../../../policy/reminders/caseReminders';
import { nextWake, remindedOf, remindersDue } from '../../../policy/reminders/due';
import { audienceKey } from '../../../policy/reminders/recipients';
import { rowOf } from '../../../policy/reminders/thresholds';
import { sayReminder } from '../../../policy/reminders/words';
import { calendar } from '../../doors/aCase';
import { drawn } from '../../doors/draws';
import { contextOf, workedOn, type History } from '../../doors/history';
import { people } from '../../doors/people';

const CASES = 40;
const STEPS = 40;

let histories: readonly History[];
beforeAll(() => {
  histories = drawn(CASES, (draw) => workedOn(draw, STEPS));
});

const contextAt = (history: History, days: number) => {
  const today = addDays(history.today, days);
  return { ...contextOf(history, people.leadManager), today, now: `${today}T10:00:00.000Z` };
};

/** Each case as it stands, and when nobody does anything for a week, two months and a year. */
const moments = [0, 7, 60, 365] as const;

describe('the reminders of whatever case there is', () => {
  it('R8.24a: each is at 09:00 in London on a working day, and none has the key of another', () => {
    for (const history of histories)
      for (const days of moments) {
        const plan = caseReminders(history.state, contextAt(history, days));
        for (const { at } of plan) {
          expect(londonTimeOf(at)).toBe('09:00');
          expect(calendar.isWorkingDay(londonDateOf(at))).toBe(true);
        }
        expect(new Set(plan.map(({ key }) => key)).size).toBe(plan.length);
      }
  });

  it('A1.6: a clock that was missed, and can still be kept late, reaches somebody above whoever missed it', () => {
    let missed = 0;
    for (const history of histories) {
      const { state } = history;
      const context = contextAt(history, 60);
      const plan = caseReminders(state, context);
      for (const clock of deadlines(state, context)) {
        const stages: readonly string[] = rowOf(clock.name)?.stages ?? [];
        if (clock.state !== 'missed' || clock.late || !stages.includes(state.stage)) continue;
        const silent = plan.every((each) => each.clock !== clock);
        const said = plan.filter((each) =>
          silent
            ? each.clock.due === clock.due
            : each.clock.name === clock.name && each.clock.of === clock.of,
        );
        const above = new Set(said.filter(({ phase }) => phase > 1).map(({ to }) => audienceKey(to)));
        expect({ clock: clock.name, heard: above.size > 1 }).toEqual({ clock: clock.name, heard: true });
        missed += 1;
      }
    }
    expect(missed).toBeGreaterThan(50);
  });

  it('R8.24a: looking only when asked to misses nothing, repeats nothing and never wakes anybody', () => {
    for (const history of histories.slice(0, 20)) {
      let sent: readonly string[] = [];
      let now: string | undefined = contextAt(history, 0).now;
      for (let looks = 0; now !== undefined && looks < 200; looks += 1) {
        const at: string = now;
        const today = londonDateOf(at);
        const plan = caseReminders(history.state, { ...contextAt(history, 0), today });
        const due = remindersDue(plan, sent, at, calendar);
        for (const reminder of due) {
          expect(sent).not.toContainEqual(expect.stringContaining(`${reminder.key}@`));
          expect(sayReminder(reminder, 'C26-7K4MQ', calendar, today)).toMatch(/^C26-7K4MQ: the .+\.$|^C26/);
          expect(londonTimeOf(at) >= '09:00' && londonTimeOf(at) < '17:00').toBe(true);
        }
        sent = [...sent, ...due.map((reminder) => remindedOf(reminder, at))];
        expect(remindersDue(plan, sent, at, calendar)).toEqual([]);
        const next = nextWake(plan, sent, at, calendar);
        expect(next === undefined || next > at).toBe(true);
        now = next;
      }
      expect(now).toBeUndefined();
    }
  });

  it('R8.24a: the first look after a change is never later than a reminder that is owed, nor in the past', () => {
    for (const history of histories)
      for (const days of moments) {
        const context = contextAt(history, days);
        const first = caseStream.promoted(history.state, context).wakeAt;
        const next = nextWake(caseReminders(history.state, context), [], context.now, calendar);
        expect(next === undefined || (first !== undefined && first <= next)).toBe(true);
        expect(first === undefined || first >= context.now).toBe(true);
      }
  });

  it('R8.24a: one more bank holiday brings no reminder before its clock’s due day to a day off', () => {
    const { events } = feed['england-and-wales'];
    const more = workingDayCalendar({
      'england-and-wales': { events: [...events, { title: 'Extra bank holiday', date: '2026-02-10' }] },
    });
    for (const history of histories)
      for (const { at } of caseReminders(history.state, { ...contextAt(history, 0), calendar: more }))
        expect(londonDateOf(at)).not.toBe('2026-02-10');
  });
});
