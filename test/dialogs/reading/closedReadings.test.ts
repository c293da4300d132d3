import { aListener } from '../../reading/heard';

const listener = aListener();
afterAll(() => listener.close());
const at =
  (file: string) =>
  (words: string, given = {}) =>
    listener.say(words, { file, today: '2026-11-26', given });

describe('whether the person agrees', () => {
  const say = at('consent');

  it.each([
    ['The person does not agree', 'asked', 'refused'],
    ['Max doesnt agree', 'asked', 'refused'],
    ['Max agrees', 'asked', 'received'],
    ['yes Max agrees she was in the room', 'asked', 'received'],
    ['not asked him yet', 'asked', 'notYet'],
    ['lacks capacity so not needed', 'capacity', 'notNeeded'],
    ['Not needed, he is 8', 'under13', 'notNeeded'],
    ['hes died so not needed', 'died', 'notNeeded'],
  ])('“%s” (%s) is %s', async (said, whyRepresented, consent) => {
    const { taken } = await say(said, { affectedName: 'Max Planck', whyRepresented });
    expect(taken).toEqual({ consent });
  });

  it.each([
    ['lacks capacity so not needed', 'asked'],
    ['Not needed, he is 15', 'under13'],
    ['Stephen has agreed', 'asked'],
    ['not sure Max agrees', 'asked'],
    ['Max agrees but not to his dad seeing it', 'asked'],
    ['Max agreed to the injection', 'asked'],
  ])('is asked: %s (%s)', async (said, whyRepresented) => {
    const { taken, asks } = await say(said, { affectedName: 'Max Planck', whyRepresented });
    expect({ taken, asks }).toEqual({ taken: {}, asks: ['consent'] });
  });
});

describe('whether they are satisfied', () => {
  it('is no where nobody said so, and that is told', async () => {
    const { taken, text } = await at('satisfied')('didnt say');
    expect(taken).toEqual({});
    expect(text).toContain('If they did not say so themselves, the answer is no.');
  });
});

describe('red flags', () => {
  const say = at('flags');

  it.each([
    ['Patient safety, yes', ['patientSafety']],
    ['yes safeguarding - neglect', ['safeguarding']],
    ['safeguarding and patient safety both', ['safeguarding', 'patientSafety']],
  ])('that are named and not denied are taken: %s', async (said, flags) => {
    expect((await say(said)).taken).toEqual({ flags });
  });

  it.each(['what counts as safeguarding??', 'is it safeguarding?'])(
    'are told when somebody asks what they are: %s',
    async (said) => {
      const { taken, text } = await say(said);
      expect(taken).toEqual({});
      expect(text).toContain('Safeguarding is when a person may be hurt');
      expect(text).not.toContain('Shall I flag this');
    },
  );

  it.each(['no its NOT safeguarding', 'safeguarding was ruled out', 'yes, the police station'])(
    'are never set by a denial or a passing word: %s',
    async (said) => {
      expect((await say(said)).taken).toEqual({});
    },
  );
});
