import type { Entries } from '../../policy/machine/fields';
import { aListener } from '../reading/heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const today = '2026-11-26';

/** A relative’s concern from the first words to saved: what was asked of somebody who types. */
async function log(says: readonly string[]) {
  let { session, ...last } = await listener.say('log a concern', { today });
  const asked: string[] = [];
  for (const words of says) {
    asked.push(...last.asks);
    ({ session, ...last } = await listener.say(words, { today, file: 'review', draft: session.draft }));
  }
  return { asked, ...last, session };
}

const told = [
  'His sister rang. He was left in a wet bed on the ward all night and nobody came.',
  'his sister Joan Tully, 07700 900456',
  'Samuel Okafor',
];
const rest = [
  'acute inpatient, monday, by phone today',
  'he is sore, they want an apology, yes a reply',
  'none',
];

describe('a relative’s concern, typed', () => {
  it('is saved within twelve messages, and is not asked what decides nothing yet', async () => {
    const says = [...told, 'he asked her to, consent not asked yet', ...rest, 'none of these', 'yes', 'save'];
    const { saved, asked, session } = await log(says);
    expect(says.length + 1).toBeLessThanOrEqual(12);
    expect(saved).toMatch(/^C26-/);
    expect(asked).not.toContain('sorted');
    expect(session.draft).toBeUndefined();
  });

  it('is not asked whether somebody agrees who has died: that shows on the check', async () => {
    const { asked, text, saved } = await log([...told, 'he died', ...rest, 'none of these', 'yes']);
    expect(asked).not.toContain('consent');
    expect(saved).toBeUndefined();
    expect(text).toContain('check and save');
  });

  it.each<readonly [string, Entries, readonly string[]]>([
    ['asked', { whyRepresented: 'asked' }, ['consent']],
    ['not asked', { whyRepresented: 'notAsked' }, ['consent']],
    ['13 to 17', { whyRepresented: 'aged13to17' }, ['consent']],
  ])('is asked whether the person agrees where that hangs on them: %s', async (_called, given, asks) => {
    const entries = { raisedBy: 'representative', affectedName: 'Sam', ...given };
    const { asks: open } = await listener.say('huh', { today, file: 'consent', given: entries });
    expect(open).toEqual(asks);
  });

  it('is asked whether it was sorted where they want no reply', async () => {
    const says = [...told, 'he asked her to, consent not asked yet'];
    const place = 'acute inpatient, monday, by phone today';
    const { asks } = await log([
      ...says,
      place,
      'sore, an apology, no reply',
      'none',
      'none of these',
      'yes',
    ]);
    expect(asks).toEqual(['sorted']);
  });
});

describe('what is said beside a yes to what their words suggest', () => {
  const words = 'The crisis team hung up on her on Saturday.';
  it.each([
    ['yes, she rang today', { channel: 'phone', receivedOn: '2026-11-26' }],
    ['yes, by phone today', { channel: 'phone', receivedOn: '2026-11-26' }],
    ['yep, by email yesterday', { channel: 'email', receivedOn: '2026-11-25' }],
    ['yes thanks', {}],
  ])('“%s” is taken with it', async (said, more) => {
    const { draft } = await listener.say(said, { today, file: 'when', given: { words } });
    expect(draft).toMatchObject({ service: 'crisis', happenedOn: '2026-11-21', ...more });
  });

  it('is asked about where it may be two things', async () => {
    const given = { words: 'The crisis team hung up on her.' };
    const { text, draft } = await listener.say('yes, today', { today, file: 'when', given });
    expect(text).toContain('when it happened, when it reached us, or both');
    expect(draft).not.toHaveProperty('receivedOn');
  });
});

describe('what is said beside a yes or a no', () => {
  it.each([
    [
      'reassured',
      'yes, today, by phone',
      { reassured: true },
      'told that their care is not affected: yes, today, by phone',
    ],
    ['reassured', 'yes told her this morning', { reassured: true }, 'this morning'],
    ['wantsResponse', 'yes by phone please', { wantsResponse: true }, 'by phone'],
    ['reassured', 'yep, yesterday on the ward', { reassured: true }, 'yesterday on the ward'],
  ])('at %s: “%s” is kept as it was said', async (file, words, fact, kept) => {
    const { draft, text } = await listener.say(words, { today, file });
    expect(draft).toMatchObject(fact);
    expect(JSON.stringify(draft)).toContain(kept);
    expect(text).not.toContain('did not catch');
  });

  it.each(['yes', 'yes please', 'yes told her', 'no'])(
    'is nothing where nothing more is said: “%s”',
    async (words) => {
      const { draft } = await listener.say(words, { today, file: 'reassured' });
      expect(draft).not.toHaveProperty('staffNote');
    },
  );
});
