import type { Outcome } from '../../../bot/delivery/messenger';
import { settlementOf } from '../../../bot/delivery/settlement';
import type { Duty } from '../../../storage/ports/caseStore';
import { aMessage, morning } from '../../doors/aCommit';

const duty = (attempts = 1): Duty => ({
  stream: { kind: 'case', id: 'C26-7K4MQ' },
  id: '1:0',
  message: aMessage(),
  attempts,
  fence: attempts,
});

const settled = (outcomes: readonly Outcome[], attempts = 1, random = 0) =>
  settlementOf(duty(attempts), outcomes, morning, () => random);

const seconds = (milliseconds: number) => new Date(Date.parse(morning) + milliseconds).toISOString();

describe('what becomes of an owed message', () => {
  it('is delivered once one of its people has it and none may still get it', () => {
    expect(settled([{ is: 'sent' }, { is: 'unreachable', why: 'noChat' }])).toEqual({
      outcome: { delivered: true },
      nobodyReached: false,
    });
  });

  it('goes again while one of its people may still get it', () => {
    expect(settled([{ is: 'sent' }, { is: 'later', why: '429' }]).outcome).toEqual({
      retryAt: seconds(60_000),
      why: '429',
    });
  });

  it('is never given up for having waited its turn', () => {
    expect(settled([{ is: 'waiting', why: 'elsewhere', afterMilliseconds: 5_000 }], 50)).toEqual({
      outcome: { retryAt: seconds(5_000), why: 'elsewhere' },
      nobodyReached: false,
    });
  });

  it('is given up at once when everybody it is for has blocked the bot, and the next in line hears', () => {
    expect(settled([{ is: 'blocked', why: '403' }])).toEqual({
      outcome: { dead: true, why: 'blocked' },
      nobodyReached: true,
    });
  });

  it('is tried again for those who have no chat yet, though another of them has blocked the bot', () => {
    const outcomes: readonly Outcome[] = [
      { is: 'blocked', why: '403' },
      { is: 'unreachable', why: 'noChat' },
    ];
    expect(settled(outcomes)).toEqual({
      outcome: { retryAt: seconds(60_000), why: '403' },
      nobodyReached: true,
    });
  });

  it('keeps trying whoever has no chat yet, while the next in line hears', () => {
    expect(settled([{ is: 'unreachable', why: 'noChat' }])).toEqual({
      outcome: { retryAt: seconds(60_000), why: 'noChat' },
      nobodyReached: true,
    });
  });

  it('waits as long as Teams asked for, and up to a quarter more, drawn at random', () => {
    const asked: Outcome = { is: 'later', why: '429', afterMilliseconds: 8_000 };
    expect(settled([asked]).outcome).toEqual({ retryAt: seconds(8_000), why: '429' });
    expect(settled([asked], 1, 0.999).outcome).toEqual({ retryAt: seconds(9_998), why: '429' });
  });

  it('waits longer each time, and is given up after twelve tries', () => {
    const unsure: Outcome = { is: 'unsure', why: 'timedOut' };
    expect(settled([unsure], 4).outcome).toEqual({ retryAt: seconds(480_000), why: 'timedOut' });
    expect(settled([unsure], 12)).toEqual({ outcome: { dead: true, why: 'timedOut' }, nobodyReached: true });
  });

  it('says so when there is nobody it could be for', () => {
    expect(settled([])).toEqual({
      outcome: { retryAt: seconds(60_000), why: 'nobody' },
      nobodyReached: true,
    });
  });
});
