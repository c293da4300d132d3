import { aListener } from '../../reading/heard';

const listener = aListener();
afterAll(() => listener.close());
const at =
  (file: string) =>
  (words: string, given = {}) =>
    listener.say(words, { file, today: '2026-11-26', given });

describe('what somebody is to somebody', () => {
  const say = at('represented');
  const known = { personName: 'Marek Nowak', phone: 'notKnown' };

  it.each(['kacper zieliński - his son', 'Kacper Zielinski - his son', 'jane doe - her daughter'])(
    'is asked where it is not said who is whose: %s',
    async (said) => {
      expect((await say(said)).taken).toEqual({});
    },
  );

  it.each([
    ['kacper zieliński - his son', 'kacper zieliński'],
    ['his daughter Persephone Nkemelu-Yates', 'Persephone Nkemelu-Yates'],
    ['her mum bridget byrne', 'bridget byrne'],
  ])('is asked, and the name taken, where another is known to raise it: %s', async (said, affectedName) => {
    const { taken, asks } = await say(said, known);
    expect({ taken, asks }).toEqual({ taken: { affectedName }, asks: ['relationship'] });
  });

  it('is taken with a name in small letters where it is said plainly', async () => {
    expect((await say('dimitris papadopoulos, shes his social worker')).taken).toEqual({
      affectedName: 'dimitris papadopoulos',
      relationship: 'professionalCarer',
    });
  });
});

describe('who raises it', () => {
  const say = at('raisedBy');

  it.each(['her, the mum, shes our pt', 'her son, shes our pt'])(
    'is asked where a relative and the person are named: %s',
    async (said) => {
      const { taken, asks } = await say(said);
      expect({ taken, asks }).toEqual({ taken: {}, asks: ['raisedBy'] });
    },
  );

  it('is the person by name', async () => {
    expect((await say('mr sanchez the pt')).taken).toEqual({ raisedBy: 'patient', personName: 'mr sanchez' });
  });
});

describe('an age', () => {
  it.each(['shes 13 next week', 'nearly 18', 'hes 14 in march', 'he was 12 when it happened hes 14 now'])(
    'is asked where it is not that of today: %s',
    async (said) => {
      const { taken, text } = await at('whyRepresented')(said);
      expect(taken).toEqual({});
      expect(text).toContain('How old are they today?');
    },
  );
});

describe('how it reached us', () => {
  const given = { service: 'camhs', happenedOn: '2026-11-20', receivedOn: '2026-11-25' };

  it('is by a partner organisation where one told us', async () => {
    expect((await at('when')('healthwatch told us', given)).taken).toEqual({ channel: 'partner' });
  });

  it.each(['her GP told us', 'police told us'])('is asked where somebody else told us: %s', async (said) => {
    expect((await at('when')(said, given)).taken).toEqual({});
  });
});

describe('a name in front of an address', () => {
  it.each(['Flat 2, 9 Mill Lane, Leeds LS1 4AB', 'Flat 2, 9 Mill Lane, Otley'])(
    'is no part of it: %s',
    async (address) => {
      expect((await at('who')(`Dr Hyacinth Prendergast-Obi, ${address}`)).taken).toEqual({
        personName: 'Dr Hyacinth Prendergast-Obi',
        address,
      });
    },
  );
});

describe('pronouns behind a name', () => {
  it.each(['Alex Morgan (they/them)', 'Alex Morgan they/them'])(
    'are no part of it, and that is told: %s',
    async (said) => {
      const { taken, text } = await at('who')(said);
      expect(taken).toEqual({ personName: 'Alex Morgan' });
      expect(text).toContain('I left “they/them” out of the name');
    },
  );
});
