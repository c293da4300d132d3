import type { Draft } from '../../dialogs/state/draft';
import type { Entries } from '../../policy/machine/fields';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const at = (file: string, words: string, given: Entries = {}, draft: Partial<Draft> = {}) =>
  listener.say(words, { today: '2026-11-29', file, given, draft });

describe('an answer that may be the opposite of what it looks like', () => {
  it.each(['he knows', 'she knows im ringing'])('“%s” is asked: there is no “not” in it', async (words) => {
    const { taken, text } = await at('whyRepresented', words);
    expect(taken).toEqual({});
    expect(text).toContain('Did the person ask them to speak for them?');
  });

  it('takes “no” to a language for the language alone', async () => {
    const changing = { language: 'Polish' };
    const given = { adjustments: 'hearing aids missing' };
    const asked = await at('needs', 'no', given, { changing });
    expect(asked.text).toContain('This would take out: language: Polish');
    const { draft } = await at('needs', 'yes', given, asked.session.draft);
    expect(draft).toMatchObject({ adjustments: 'hearing aids missing', language: 'None needed' });
  });

  it('keeps what is missing beside a need', async () => {
    const words = 'she hasnt got her hearing aids in, and memory a bit poor';
    expect((await at('needs', words)).taken).toEqual({ adjustments: words });
  });

  it('asks again whether it was sorted when that is taken back', async () => {
    const { taken, asks } = await at('done', 'oops no its not sorted', { sorted: 'true' });
    expect({ taken, asks }).toEqual({ taken: {}, asks: ['sorted'] });
  });

  it.each(['see email', 'no'])('“%s” is no reason the first time', async (words) => {
    expect((await at('whyNot', words, { sorted: 'false' })).taken).toEqual({});
  });
});

describe('red flags named with a slip or in doubt', () => {
  it.each([
    ['safegarding yeah + pt safety', ['patientSafety', 'safeguarding']],
    ['safeguarding maybe', ['safeguarding']],
    ['hm maybe safegarding?', ['safeguarding']],
  ])('“%s” is asked, and yes flags it', async (words, flags) => {
    const first = await at('flags', words);
    expect(first.taken).toEqual({});
    expect(first.text).toContain('Shall I flag');
    const { taken } = await at('flags', 'yes', {}, first.session.draft);
    expect([taken.flags].flat().sort()).toEqual(flags);
  });
});

it('offers a way out of whether they were told, the second time', async () => {
  const first = await at('reassured', 'dunno');
  const second = await at('reassured', 'nah not my job', {}, first.session.draft);
  expect(second.text).toContain('choose “No”');
  const { taken } = await at('reassured', 'nobody has told them yet', {}, second.session.draft);
  expect(taken).toEqual({ reassured: false });
});

describe('a number said half in words', () => {
  it.each([
    ['ewan macrae 07700 900 treble four', '07700900444'],
    ['lena, oh double 7 double oh 9 double oh three one two', '07700900312'],
  ])('“%s” is one phone number', async (words, phone) => {
    expect((await at('who', words)).taken).toMatchObject({ phone });
  });

  it('makes none of a ward and a bed', async () => {
    expect((await at('who', 'Idris Bevan, ward 3 bay two bed one')).taken).not.toHaveProperty('phone');
  });
});

it('asks for more than a short name beside how to reach them, and keeps it where there is no more', async () => {
  const first = await at('standing', 'kofi, hes the pt', { words: 'kofi says his leave was cancelled' });
  expect(first.taken).toMatchObject({ raisedBy: 'patient', personName: 'kofi' });
  expect(first.asks).toEqual(['personName', 'phone']);
  const whole = await at('who', 'kofi annor, 07700 900123', { personName: 'kofi' });
  expect(whole.taken).toMatchObject({ personName: 'kofi annor', phone: '07700 900123' });
  const short = await at('who', '07700 900123', {}, first.session.draft);
  expect(short.draft).toMatchObject({ personName: 'kofi', phone: '07700 900123' });
});
