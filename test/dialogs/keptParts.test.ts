import { aTalk } from '../doors/aTalk';

const talk = aTalk();
afterAll(() => talk.close());
jest.setTimeout(120_000);

const words = 'Mrs Mensah says that staff laughed at her son when he asked for his tablets.';
const mother = ['log a concern', words, 'his mum'];

describe('what was typed and found no place', () => {
  it('is offered at the question it answers, with the words it came from, and taken only when agreed to', async () => {
    const asked = await talk.conversation(
      ...mother,
      'no he hasnt agreed yet hes asleep',
      'Efua Mensah, 07700 900345',
      'Kofi Mensah',
      'he asked her to',
    );
    expect(asked.text).toContain('You wrote “no he hasnt agreed yet hes asleep”: Not asked yet');
    expect(asked.draft).not.toHaveProperty('consent');
    expect((await talk.say('yes')).taken).toEqual({ consent: 'notYet' });
  });

  it('is named as kept where a later question reads it', async () => {
    const { text } = await talk.conversation(...mother, 'she wants somebody to ring her and say sorry');
    expect(text).toContain('Kept for later: “she wants somebody to ring her and say sorry”.');
  });

  it('makes nothing unknown by a doubt that was said to something else', async () => {
    const { taken } = await talk.conversation(...mother, 'dont think so', 'dont think so');
    expect(taken).toEqual({});
  });

  it('is shown on the check, and is left out or kept as a note by a word', async () => {
    const left = 'the corridor light keeps flickering';
    const turns = [
      ...['log a concern', words, 'the patient', 'Efua Mensah, 07700 900345'],
      ...['acute inpatient wards', left, 'yesterday', 'by phone today', 'upset', 'an apology', 'no'],
      ...['none', 'none of these', 'yes', 'no'],
    ];
    const checked = await talk.conversation(...turns);
    expect(checked.text).toContain(`You also wrote: “${left}”.`);
    expect((await talk.say('keep it as a note')).draft).toMatchObject({ staffNote: left });
    await talk.conversation(...turns);
    const out = await talk.say('leave it out');
    expect(out.text).toContain(`I have left out “${left}”.`);
    expect(out.draft).not.toHaveProperty('staffNote');
  });
});
