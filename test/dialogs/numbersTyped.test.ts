import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const words = 'They waited two hours and nobody told them why.';
const named = [`log a concern: ${words}`, 'the patient', 'Anna Person, 01632 960001'];
const atReply = [...named, 'rehab, happened on Monday, by phone today', 'upset', 'a sorry'];
const atReview = [...atReply, 'yes', 'none', 'none of these', 'yes', 'no they want it looked at'];

describe('a number typed where answers are listed without one', () => {
  it.each([
    [[`log a concern: ${words}`], '1', 'The person who uses the service', { raisedBy: 'patient' }],
    [named, '4', 'Acute inpatient wards', { service: 'acuteInpatient' }],
    [atReply, '2', 'No', { wantsResponse: false }],
    [[...atReply, 'yes', 'none'], '1', 'Safeguarding', { flags: ['safeguarding'] }],
  ])('is asked about, and a yes takes it: %j, %s', async (before, number, label, taken) => {
    const asked = await conversation(...before, number);
    expect(asked.taken).toEqual({});
    expect(asked.text).toContain(`Do you mean “${label}”?`);
    expect((await say('yes')).taken).toEqual(taken);
  });

  it('picks what it was asked between', async () => {
    await conversation(...named, 'yesterday');
    expect((await say('1')).taken).toEqual({ happenedOn: '2026-11-28' });
  });

  it('is no answer where there are fewer, or a day is asked for', async () => {
    expect((await conversation(...atReply, '7')).unread).toEqual(['7']);
    expect((await conversation(...named, 'rehab', '2')).taken).toEqual({});
  });
});

describe('“save” before the end', () => {
  it('leaves what was being changed as it was', async () => {
    await conversation(...atReview, 'change reply');
    const { text, draft } = await say('save');
    expect(text).toContain('I left it as it was.');
    expect(text).not.toContain('cannot be saved');
    expect(draft).toMatchObject({ wantsResponse: true });
    expect((await say('save')).saved).not.toBeNull();
  });

  it('counts only what has to be answered', async () => {
    const atLast = [...atReply, 'yes', 'none', 'none of these', 'yes', 'change reply', 'save'];
    expect((await conversation(...atLast)).text).toContain('It cannot be saved yet: 1 question to go.');
  });
});
