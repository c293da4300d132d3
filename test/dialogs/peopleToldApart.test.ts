import { findDanger } from '../../dialogs/reading/danger';
import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const words = 'They waited two hours and nobody told them why.';
const patient = [`log a concern: ${words}`, 'the patient'];
const mother = [`log a concern: ${words}`, 'his mum', 'Jane Reed, 01632 960001', 'Tom Reed'];

describe('what somebody is besides', () => {
  it('is kept beside who raises it', async () => {
    const { draft } = await conversation(patient[0] ?? '', 'his mum, shes his carer as well');
    expect(draft).toMatchObject({
      raisedBy: 'representative',
      relationship: 'parent',
      staffNote: 'shes his carer as well',
    });
  });

  it('answers no question that is open, and is not named as not understood', async () => {
    const { draft, asks, unread } = await conversation(...mother.slice(0, 3), 'she is also his attorney');
    expect(draft).toMatchObject({ relationship: 'parent', staffNote: 'she is also his attorney' });
    expect(asks).toEqual(['affectedName']);
    expect(unread).toEqual([]);
  });
});

describe('whom they speak for, put right', () => {
  it('leaves what they are to that person as it was, where nothing is said of it', async () => {
    await conversation(...mother, 'change who they speak for');
    const { draft, asks } = await say('Iris Reed');
    expect(draft).toMatchObject({ affectedName: 'Iris Reed', relationship: 'parent' });
    expect(asks).toEqual(['whyRepresented']);
  });

  it('changes it where it is said, and says so', async () => {
    await conversation(...mother, 'change speaking for');
    const { draft, text } = await say('his brother Ken Reed');
    expect(draft).toMatchObject({ affectedName: 'Ken Reed', relationship: 'family' });
    expect(text).toContain('Another family member, not Parent');
  });

  it('asks who is whose where what is said does not fit', async () => {
    await conversation(...mother, 'change speaking for');
    const { draft, asks } = await say('his dad Bob Reed');
    expect(draft).toMatchObject({ affectedName: 'Bob Reed' });
    expect(asks).toEqual(['relationship']);
  });
});

describe('a name that is also a ward', () => {
  it('is asked about, and a yes takes it', async () => {
    expect((await conversation(...patient, 'burt ward')).text).toContain('Is “burt ward” the person’s name?');
    expect((await say('yes')).draft).toMatchObject({ personName: 'burt ward' });
  });

  it('is not taken before that', async () => {
    const { taken, asks } = await conversation(...patient, 'maple ward');
    expect(taken).toEqual({});
    expect(asks).toContain('personName');
  });

  it.each(['the ward', 'on oak ward'])('is none: %s', async (said) => {
    expect((await conversation(...patient, said)).text).toContain('is a place, not a name');
  });
});

describe('a number that nobody is to ring', () => {
  it('is no way to reach them, and is kept as it was said', async () => {
    const { draft } = await conversation(
      ...patient,
      'Ann Person',
      'dont ring her on 01632 960002, 01632 960003 is fine',
    );
    expect(draft).toMatchObject({
      phone: '01632 960003',
      adjustments: expect.stringContaining('dont ring her on 01632 960002') as unknown,
    });
  });

  it('is suggested to nobody', async () => {
    const told = 'Mrs Bello is upset. Do not call her on 01632 960002, her husband answers.';
    expect((await conversation(`log a concern: ${told}`, 'the patient')).text).not.toContain(
      'From your words',
    );
  });
});

describe('what was told since', () => {
  it.each(['oh and she rang again and says he hit her', 'also her son called, they have moved her'])(
    'is no answer to how it affected them: %s',
    async (said) => {
      const atEffect = [...patient, 'Ann Person, 01632 960001', 'rehab, happened on Monday, by phone today'];
      const { draft, text } = await conversation(...atEffect, said);
      expect(draft).not.toHaveProperty('effect');
      expect(text).toContain('Is that part of what you are logging now');
    },
  );
});

describe('words of danger', () => {
  it.each([
    'he wants to die',
    'they held him down',
    'the nurse pulled her hair',
    'he twisted her arm',
    'she was dragged by staff, they dragged my mum by the arm',
    'two of them sat on him',
  ])('are heard: %s', (said) => expect(findDanger(said)).not.toEqual([]));

  it.each(['cakes to die for', 'the noise died down', 'he sat on the bed', 'they knocked my tea over'])(
    'are not heard in: %s',
    (said) => expect(findDanger(said)).toEqual([]),
  );
});
