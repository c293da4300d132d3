import { responseSum } from '../../policy/sections/timescale/responseDate';
import type { CaseUnderTest } from '../doors/aCase';
import { aComplaint, asking, pause, paused, restart } from '../doors/aPause';
import { happened } from '../doors/happened';

describe('the days of a pause (D5, D34)', () => {
  it('R8.24c: it may be recorded later, but not before the complaint came and not for tomorrow', () => {
    expect(aComplaint().tries('pauseClock', pause({ from: '2026-01-04' })).fields?.from).toContain(
      'Monday 5 January 2026',
    );
    expect(aComplaint().tries('pauseClock', pause({ from: '2026-02-03' })).fields).toHaveProperty('from');
    expect(aComplaint().tries('pauseClock', pause({ to: '2026-02-03' })).fields).toHaveProperty('to');
    aComplaint().does('pauseClock', pause({ from: '2026-01-05' }));
  });

  it('R8.24c: it cannot run again before it was stopped', () => {
    expect(aComplaint().tries('pauseClock', pause({ ...asking, to: '2026-01-18' })).fields).toHaveProperty(
      'to',
    );
    expect(paused().tries('restartClock', restart('2026-01-18')).fields).toHaveProperty('on');
    expect(paused().does('restartClock', restart('2026-01-19')).clock('response')?.due).toBe('2026-02-23');
  });

  it.each([
    ['inside', '2026-01-15', '2026-01-16', false],
    ['over its start', '2026-01-08', '2026-01-13', false],
    ['over its end', '2026-01-19', '2026-01-23', false],
    ['all around', '2026-01-08', '2026-01-28', false],
    ['just before', '2026-01-08', '2026-01-12', true],
    ['just after', '2026-01-20', '2026-01-23', true],
    ['from before it and still open', '2026-01-08', '', false],
    ['from its end and still open', '2026-01-20', '', true],
  ])('R8.24c: beside a pause from 12 to 20 January, one %s', (_, from, to, fits) => {
    const complaint = aComplaint().does(
      'pauseClock',
      pause({ ...asking, from: '2026-01-12', to: '2026-01-20' }),
    );
    const another = pause({ ...asking, from, to });
    if (fits) complaint.does('pauseClock', another);
    else
      expect(complaint.tries('pauseClock', another)).toMatchObject({
        paragraph: '8.24',
        fields: {
          from: 'The clock was stopped from Monday 12 January 2026 until Tuesday 20 January 2026. The same days cannot be paused twice: choose others.',
        },
      });
  });

  it('R8.24c: while it is stopped it cannot be stopped again', () => {
    const complaint = paused();
    expect(complaint.available).not.toContain('pauseClock');
    expect(complaint.tries('pauseClock', pause({ ...asking, from: '2026-02-02' })).fields?.from).toContain(
      'has not run again yet',
    );
    complaint.does('pauseClock', pause({ ...asking, from: '2026-01-05', to: '2026-01-19' }));
  });

  it('R8.24c: there is nothing to restart while it runs', () => {
    expect(aComplaint().available).not.toContain('restartClock');
    expect(aComplaint().tries('restartClock', restart('2026-02-02')).refused).toBe('notMet');
  });
});

describe('an extension, then a pause (D32)', () => {
  const extended = (agreedOn: string): CaseUnderTest =>
    happened(
      aComplaint(),
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-03-09',
          reason: 'A witness is away.',
          toldOn: '2026-01-05',
          answer: 'agreed',
          agreedOn: agreedOn as '2026-02-09',
        },
      },
      { type: 'extensionDecided', approved: true },
    ).on('2026-04-30');

  /** The sum itself: what is entered as late as this keeps its miss beside it (L7). */
  const sumOf = ({ state, context }: CaseUnderTest): string => responseSum(state, context).due;

  it.each([
    ['after it', '2026-02-16', '2026-02-23', '2026-03-16'],
    ['from the day it was agreed', '2026-02-09', '2026-02-16', '2026-03-16'],
    ['before it', '2026-02-02', '2026-02-09', '2026-03-09'],
    ['on both sides', '2026-02-02', '2026-02-16', '2026-03-16'],
    ['after the first day, before the extended one', '2026-03-02', '2026-03-04', '2026-03-11'],
    ['on the extended day', '2026-03-09', '2026-03-11', '2026-03-11'],
    ['after the extended day', '2026-03-10', '2026-03-20', '2026-03-09'],
    ['over Easter', '2026-03-09', '2026-04-07', '2026-04-07'],
  ])('R8.24c: agreed on 9 February for 9 March, paused %s', (_, from, to, due) => {
    const complaint = extended('2026-02-09').does('pauseClock', pause({ ...asking, from, to }));
    expect(sumOf(complaint)).toBe(due);
  });

  it('R8.24c: the words say what moved it', () => {
    const complaint = extended('2026-02-09').does(
      'pauseClock',
      pause({ ...asking, from: '2026-02-16', to: '2026-02-23' }),
    );
    expect(complaint.clock('response')?.explain()).toContain(
      'until Monday 9 March 2026. The clock was stopped for 5 working days after that, which moves Monday 9 March 2026 to Monday 16 March 2026.',
    );
  });

  it('R8.24c: a day agreed far ahead needs no bank-holiday list while nothing moves it', () => {
    const complaint = happened(
      aComplaint(),
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2031-03-10',
          reason: 'A trial',
          toldOn: '2026-02-02',
          answer: 'agreed',
          agreedOn: '2026-02-02',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    happened(complaint, {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-02-07', to: '2026-02-09', waitingFor: 'A rest' },
    });
    expect(complaint.clock('response')?.due).toBe('2031-03-10');
  });

  it('R8.24c: it is never sooner than the working days without it', () => {
    const complaint = extended('2026-02-09').does(
      'pauseClock',
      pause({ ...asking, from: '2026-01-12', to: '2026-02-09' }),
    );
    expect(sumOf(complaint)).toBe('2026-03-23');
  });

  it('R8.24c: a pause recorded later can bring an agreement back in time', () => {
    const complaint = extended('2026-02-24');
    expect(complaint.clock('response')?.due).toBe('2026-02-23');
    complaint.does('pauseClock', pause({ ...asking, from: '2026-02-02', to: '2026-02-04' }));
    expect(sumOf(complaint)).toBe('2026-03-09');
  });

  it('R8.21d: the day agreed beside it moves as well', () => {
    const complaint = aComplaint()
      .on('2026-01-12')
      .does('agreeDate', { date: '2026-02-09', why: 'One visit.', agreedOn: '2026-01-12', how: 'phone' });
    complaint.on('2026-01-26').does('pauseClock', pause({ ...asking, from: '2026-01-19', to: '2026-01-26' }));
    expect(complaint.clock('agreed')).toMatchObject({ due: '2026-02-16', state: 'running' });
    expect(complaint.clock('agreed')?.explain()).toContain(
      'which moves Monday 9 February 2026 to Monday 16 February 2026',
    );
    complaint.does('pauseClock', pause({ ...asking, from: '2026-01-26' }));
    expect(complaint.clock('agreed')?.state).toBe('paused');
  });
});
