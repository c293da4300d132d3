import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const pasted =
  'log a concern: Nobody came on Tuesday and my brother had no tablets. My name is Denise Hartnoll, my number is 07700 900482.';
const atWho = [pasted, 'the patient'];

describe('a name that was put right', () => {
  it.each(['next', 'skip', 'save', 'idk', 'continue', 'back'])(
    'never goes back to what it was: %s',
    async (then) => {
      await conversation(...atWho, 'Bev Okafor');
      const changed = await say('change name to Denise Hartnoll');
      expect(changed.taken).toEqual({ personName: 'Denise Hartnoll' });
      const { draft } = await say(then);
      expect(draft).toMatchObject({ personName: 'Denise Hartnoll' });
    },
  );

  it('leaves what was read and not yet answered to be asked about', async () => {
    const { text, asks } = await conversation(...atWho, 'Bev Okafor', 'change name to Denise Hartnoll');
    expect(text).toContain('From your words: 07700 900482. Right?');
    expect(asks).toEqual(['phone']);
    expect((await say('yes')).taken).toEqual({ phone: '07700 900482' });
  });

  it('leaves it open too where the change was not made after all', async () => {
    await conversation(...atWho, 'Bev Okafor', 'change name');
    const { text, asks, draft } = await say('skip');
    expect(text).toContain('I left it as it was.');
    expect({ asks, name: draft?.personName }).toEqual({ asks: ['phone'], name: 'Bev Okafor' });
  });
});

describe('a service, a ward or a team', () => {
  it.each([
    'north cmht',
    'the crisis team',
    'CAMHS',
    'memory clinic',
    'Rehabilitation',
    'home treatment team',
    'ward 3',
    'the ward',
    'older adults outpatients',
    'Oak Unit',
    'day centre',
  ])('is nobody’s name: %s', async (place) => {
    const { text, taken, asks } = await conversation(...atWho, place);
    expect(taken).not.toHaveProperty('personName');
    expect(text).toContain('is a place, not a name.');
    expect(asks).toContain('personName');
  });

  it('that the Trust lists is the service, beside a name or alone', async () => {
    expect((await conversation(...atWho, 'north cmht')).taken).toEqual({ service: 'communityNorth' });
    const plain = ['log a concern: nobody came.', 'the patient'];
    const { taken, text } = await conversation(...plain, 'Tom Reid, rehab, 07700 900123');
    expect(taken).toEqual({ personName: 'Tom Reid', phone: '07700 900123' });
    expect(text).toContain('You wrote “rehab”: Rehabilitation. Right?');
  });

  it('takes the place of no name that stands', async () => {
    const { taken } = await conversation(...atWho, 'Bev Okafor', 'yes', 'change name to crisis team');
    expect(taken).not.toHaveProperty('service');
    expect((await say('skip')).draft).toMatchObject({ personName: 'Bev Okafor' });
  });

  it.each(['Burt Ward', 'Ann Hall', 'Will North', 'April South'])(
    'is not seen in a name: %s',
    async (name) => {
      expect((await conversation(...atWho, name)).taken).toEqual({ personName: name });
    },
  );
});
