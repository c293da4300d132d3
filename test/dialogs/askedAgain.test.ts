import { whyWrong } from '../../dialogs/reading/whyWrong';
import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, close } = aTalk();
afterAll(close);

const begun = [
  'log a concern',
  'The lights were on all night',
  'the patient',
  'Joe Lamb, 07700 900123',
] as const;
const forSomebody = [
  'log a concern',
  'The lights were on all night',
  'somebody speaking for another person',
  'Ann Lamb, 07700 900123',
] as const;

describe('an answer that leaves open what was asked', () => {
  it.each(['today', 'yesterday'])('“%s” said to which day that is, is asked again', async (day) => {
    const { taken, text } = await conversation(...begun, `acute wards, ${day}`, day);
    expect(taken).toEqual({});
    expect(text).toContain('is that when it happened, when it reached us, or both?');
  });

  it('is taken once it says which', async () => {
    const { taken } = await conversation(...begun, 'acute wards, today', 'today', 'when it reached us');
    expect(Object.keys(taken)).toEqual(['receivedOn']);
  });

  it.each([
    'tues i think or was it wed',
    'monday or maybe the tuesday',
    'wednesday, or was it thursday',
    'tues or wed',
    '24th november or 25th november',
  ])('“%s” has both days offered', async (days) => {
    const { draft, text } = await conversation(...begun, `acute wards, ${days}`);
    expect(draft).not.toHaveProperty('happenedOn');
    expect(text).toMatch(/Is it \w+day \d+ \w+ 2026, or \w+day \d+ \w+ 2026\?/);
  });

  it.each(['yes she agrees', 'she has agreed', 'not asked her yet'])(
    '“%s” said to what they are to the person is no try at that',
    async (said) => {
      const once = await conversation(...forSomebody, 'Mary Lamb', said);
      expect(once.taken).toEqual({});
      const twice = await conversation(...forSomebody, 'Mary Lamb', said, said, 'her mum');
      expect(twice.taken).toMatchObject({ relationship: 'parent' });
      expect(twice.draft).not.toHaveProperty('staffNote');
    },
  );
});

describe('why something on a record was wrong', () => {
  it.each([
    ['ward was wrong it was rose ward, i misread it', 'i misread it'],
    ['its the crisis team not acute, sorry i clicked the wrong one', 'sorry i clicked the wrong one'],
    ['the date should be tuesday - typo', 'typo'],
    ['phone number is 07700 900222, she gave me the old one', 'she gave me the old one'],
  ])('stands behind what is right: %s', (typed, why) => expect(whyWrong(typed)).toBe(why));

  it.each([
    'sorry, i picked the wrong ward',
    'i typed the wrong name',
    'it was rose ward not oak',
    'made a mistake on the date',
    'the number is wrong',
  ])('is not told apart: %s', (typed) => expect(whyWrong(typed)).toBeUndefined());
});
