import * as fc from 'fast-check';
import { splitFraming, withoutFraming } from '../../dialogs/reading/framing';

const account = [
  'the lights were on all night',
  'Mr Hale waited three hours and went home',
  'they said they would log it, and nobody did',
  'please help me, nobody listens',
  'can you put this right? I asked twice',
  'my mum was left on the floor. Please record this as a complaint',
  'she asked the nurse to put it on the system - nothing came of it',
  'log books are never filled in, he says',
  'for a patient of 80, that is cruel',
  'he says “log it or I go to the papers”',
  'hi, is anyone there? I was cut off twice',
  'please record my complaint. I was left on a trolley',
  'thanks to Sister Okoro, but the doctor was rude',
];

const leads = [
  'pls log this - ',
  'hiya, could someone put this on for me: ',
  'one for the complaints team. ',
  'need to log this for a relative, ',
  'Hi both, can this be added to the list pls. ',
  'from Matron Bell, please record: ',
  'passing this on from reception - ',
  'can you register this please!! ',
];

describe('what only hands words on', () => {
  it.each(leads)('is cut before every account, and nothing of that: %s', (lead) => {
    const wrong = account.filter((told) => withoutFraming(`${lead}${told}`).told !== told);
    expect(wrong).toEqual([]);
  });

  it.each(account)('is not there: %s', (told) => {
    expect(withoutFraming(told)).toEqual({ told, framing: [] });
  });

  it.each(['they lost his coat again. pls log', 'They lost his coat again! Thanks, can you log this please'])(
    'is cut behind what somebody else tells: %s',
    (said) => {
      expect(withoutFraming(said).told).toMatch(/^they lost his coat again[.!]$/i);
    },
  );

  it('and what is kept are always the whole text, in order', () => {
    const pieces = [
      ...leads,
      ...account,
      '\n',
      ' ',
      '. ',
      ' - ',
      'From: A B <a@example.com>\nSent: today\n',
      '”',
      '\n\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (said) => {
        const words = said.join('');
        const { before, told, after } = splitFraming(words);
        expect([...before, told, ...after].join('')).toBe(words);
        expect(words).toContain(withoutFraming(words).told);
      }),
      { numRuns: 2_000 },
    );
  });
});
