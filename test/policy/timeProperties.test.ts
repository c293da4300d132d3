import fc from 'fast-check';
import { workingDayCalendar } from '../../policy/calendar/calendar';
import type { CaseEvent } from '../../policy/machine/caseState';
import feed from '../../policy/calendar/bank-holidays.json';
import { addDays, type LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { isRefusal } from '../../policy/machine/refusal';
import { currentRound } from '../../policy/machine/kind';
import { responseSumOf } from '../../policy/sections/timescale/responseDate';
import { aTriagedCase, CaseUnderTest } from '../doors/aCase';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const received: LondonDate = '2026-01-05';
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(received, days));

const pauses = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 8 })
  .map((days) => [...days].sort((a, b) => a - b).map((at) => addDays(received, at)))
  .map((days) =>
    Array.from(
      { length: Math.floor(days.length / 2) },
      (_, at) => days.slice(at * 2, at * 2 + 2) as [LondonDate, LondonDate],
    ),
  );

const extensions = fc.array(
  fc.record({
    agreedOn: day(0, 120),
    days: fc.integer({ min: 1, max: 120 }),
    approved: fc.boolean(),
    agreed: fc.boolean(),
  }),
  { maxLength: 3 },
);

const pausing = ([from, to]: readonly [LondonDate, LondonDate]): CaseEvent => ({
  type: 'clockPaused',
  pause: { round: 1, reason: 'person', from, to, waitingFor: 'A rest' },
});

interface Extra {
  readonly agreedOn: LondonDate;
  readonly days: number;
  readonly approved: boolean;
  readonly agreed: boolean;
}

const extending = ({ agreedOn, days, approved, agreed }: Extra): readonly CaseEvent[] => [
  {
    type: 'extensionAsked',
    extension: {
      round: 1,
      until: addDays(agreedOn, days),
      reason: 'A witness is away.',
      toldOn: agreedOn,
      answer: agreed ? 'agreed' : 'notAgreed',
      ...(agreed ? { agreedOn } : {}),
    },
  },
  approved
    ? { type: 'extensionDecided', approved }
    : { type: 'extensionDecided', approved, reasons: 'Not needed.' },
];

const { state: triaged } = aTriagedCase('closerLook');

const aComplaint = (): CaseUnderTest => {
  const complaint = new CaseUnderTest('2026-12-01');
  complaint.state = triaged;
  return complaint;
};

const sumOf = (...events: readonly CaseEvent[]) => {
  const complaint = happened(aComplaint(), ...events);
  return responseSumOf(complaint.state, currentRound(complaint.state), complaint.context);
};

describe('the response date, whatever happens', () => {
  it('R8.24c: one more pause never brings it forward', () => {
    fc.assert(
      fc.property(pauses, extensions, fc.nat(7), (stops, extra, without) => {
        const all = [...extra.flatMap(extending), ...stops.map(pausing)];
        const fewer = [
          ...extra.flatMap(extending),
          ...stops.filter((_, at) => at !== without % stops.length).map(pausing),
        ];
        expect(sumOf(...all).due >= sumOf(...fewer).due).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('R8.24b: no extension brings it forward, and one that is not both approved and agreed does not move it', () => {
    fc.assert(
      fc.property(pauses, extensions, (stops, extra) => {
        const without = sumOf(...stops.map(pausing));
        const sum = sumOf(...stops.map(pausing), ...extra.flatMap(extending));
        expect(sum.due >= without.due).toBe(true);
        expect(sum.inTime).toBe(without.due);
        if (extra.every(({ approved, agreed }) => !approved || !agreed)) expect(sum.due).toBe(without.due);
      }),
      { numRuns: 40 },
    );
  });

  it('R8.24a: one more bank holiday never brings it forward', () => {
    const { events } = feed['england-and-wales'];
    fc.assert(
      fc.property(pauses, extensions, day(1, 200), (stops, extra, date) => {
        // An extended date moves by the working days paused, and a holiday inside the pause is one fewer (D32).
        fc.pre(extra.length === 0 || !stops.some(([from, to]) => date >= from && date < to));
        const complaint = happened(aComplaint(), ...stops.map(pausing), ...extra.flatMap(extending));
        const before = complaint.clock('response')?.due ?? '';
        const longer = workingDayCalendar({
          'england-and-wales': { events: [...events, { title: 'Extra', date }] },
        });
        expect((complaint.withCalendar(longer).clock('response')?.due ?? '') >= before).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('R8.25a: the six months stay where they are, but for a longer time agreed before they end', () => {
    fc.assert(
      fc.property(pauses, extensions, (stops, extra) => {
        const complaint = happened(aComplaint(), ...stops.map(pausing), ...extra.flatMap(extending));
        const { due } = complaint.clock('sixMonths') ?? { due: '' };
        const longer = extra
          .filter(({ agreed, approved }) => agreed && approved)
          .map(({ agreedOn, days }) => addDays(agreedOn, days));
        expect(['2026-07-04', ...longer.filter((date) => date > '2026-07-04')]).toContain(due);
      }),
      { numRuns: 40 },
    );
  });

  it('R8.24c: while it is stopped the day is never sooner tomorrow than today', () => {
    fc.assert(
      fc.property(day(0, 49), day(50, 200), (from, today) => {
        const complaint = happened(aComplaint(), {
          type: 'clockPaused',
          pause: { round: 1, reason: 'person', from, waitingFor: 'A rest' },
        });
        const now = complaint.on(today).clock('response');
        const next = complaint.later(1).clock('response');
        expect(now?.state).toBe('paused');
        expect((next?.due ?? '') >= (now?.due ?? '')).toBe(true);
        expect((now?.due ?? '') >= today).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** What people may try, day after day. The ones that move the day back are those a manager decides. */
const steps: readonly ((
  today: LondonDate,
  days: number,
) => readonly [keyof typeof people, string, Entries])[] = [
  (today, days) => [
    'investigator',
    'pauseClock',
    { reason: 'person', waitingFor: 'A rest', evidence: 'By phone', from: addDays(today, -days) },
  ],
  (today, days) => ['investigator', 'restartClock', { on: addDays(today, -days), note: 'They are back.' }],
  (today, days) => [
    'complaintsOfficer',
    'putOnHold',
    {
      ground: 'person',
      process: 'A trial',
      askedBy: 'The person',
      evidence: 'A note',
      from: addDays(today, -days),
    },
  ],
  (today, days) => ['complaintsOfficer', 'endHold', { why: 'personGoesOn', on: addDays(today, -days) }],
  (today, days) => [
    'investigator',
    'askForExtension',
    {
      until: addDays(today, days * 5 + 1),
      reason: 'A witness',
      cause: 'us',
      told: true,
      toldOn: today,
      answer: days % 2 ? 'agreed' : 'waiting',
      agreedOn: today,
      how: 'phone',
    },
  ],
  (today) => ['investigator', 'recordExtensionAnswer', { agreed: true, on: today, how: 'phone' }],
  () => ['leadManager', 'decideExtension', { decision: 'approve' }],
  (today) => ['leadManager', 'removeExtension', { reason: 'Not needed.', toldOn: today }],
  (today, days) => [
    'investigator',
    'agreeDate',
    { date: addDays(today, days), why: 'One visit.', agreedOn: today, how: 'phone' },
  ],
];

/** The only commands after which the response date may be sooner: a clock that runs again from an earlier day, and time given back. */
const mayMoveBack = ['restartClock', 'endHold', 'removeExtension'];

describe('the response date through a random history', () => {
  it('R8.24a: it moves back only by the commands made for that, and with no step does anything throw', () => {
    const history = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(10), fc.nat(8)), { maxLength: 25 });
    fc.assert(
      fc.property(history, (taken) => {
        const complaint = happened(aComplaint(), {
          type: 'allocationAccepted',
          investigator: people.investigator.id,
        });
        let today: LondonDate = received;
        for (const [step, days, ahead] of taken) {
          today = addDays(today, ahead);
          const [who, command, entries] = steps[step]!(today, days);
          complaint.on(today).as(people[who]);
          const before = complaint.clock('response')?.due ?? '';
          const offered = complaint.available.includes(command);
          const outcome = complaint.decide(command, entries);
          if (isRefusal(outcome)) {
            expect([
              'invalid',
              'notMet',
              'beyondCalendar',
              ...(offered ? [] : ['notYours', 'wrongStage']),
            ]).toContain(outcome.refused);
            continue;
          }
          complaint.does(command, entries);
          const after = complaint.clock('response')?.due ?? '';
          if (!mayMoveBack.includes(command)) expect(after >= before).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
