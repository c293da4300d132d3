import { readEnvironment } from '../../bot/config';
import { jsonTalk } from '../../bot/trying/talk/jsonLines';
import { plainTurns } from '../doors/jobs';

jest.setTimeout(60_000);

interface Answer {
  readonly text: string;
  readonly asks: readonly string[];
  readonly taken: Readonly<Record<string, unknown>>;
  readonly unread: readonly string[];
  readonly draft: Readonly<Record<string, unknown>> | null;
  readonly saved: { readonly reference: string; readonly record: Readonly<Record<string, unknown>> } | null;
}

let talk: ReturnType<typeof jsonTalk>;
beforeEach(async () => {
  talk = jsonTalk(readEnvironment({}), () => undefined);
  await line({ start: { as: 'frontline', today: '2026-11-29' } });
});
afterEach(() => talk.close());

const line = async (asked: object): Promise<Answer> =>
  JSON.parse(await talk.answer(JSON.stringify(asked))) as Answer;
const say = (words: string): Promise<Answer> => line({ say: words });
const tap = (words: string, entries?: object): Promise<Answer> =>
  line({ tap: words, ...(entries ? { entries } : {}) });

async function sayAll(turns: readonly string[]): Promise<Answer> {
  let last: Answer | undefined;
  for (const words of turns) last = await say(words);
  if (!last) throw new Error('Nothing was said.');
  return last;
}

const words = 'She waited four hours in reception and nobody came.';

describe('a concern that is typed', () => {
  it('takes twelve messages when it is plain, its words and “save” among them', async () => {
    const { saved } = await sayAll([...plainTurns, 'save']);
    expect(plainTurns.length + 1).toBeLessThanOrEqual(12);
    expect(saved?.record).toMatchObject({
      words: plainTurns[0],
      raisedBy: 'patient',
      personName: 'Sample Person',
      happenedOn: '2026-11-27',
      receivedOn: '2026-11-29',
      flags: [],
      reassured: true,
      sorted: false,
    });
  });

  it('takes sixteen at most when it is messy, and records nothing that was not said', async () => {
    const turns = [
      words,
      'the service user, Niamh O’Brien-Smythe, 020 7946 0018',
      'rehab, last week, rang us Friday 13th',
      'dunno',
      'upset, wont come back',
      'idk ask her',
      'a sorry',
      'yes i think so',
      'yes',
      'No safeguarding concerns, not told them yet',
      'none',
      'none of these',
      'none',
      'no not yet',
      'no, the manager is on leave',
      'save',
    ];
    const { saved } = await sayAll(turns);
    expect(turns.length).toBeLessThanOrEqual(16);
    expect(saved?.record).toMatchObject({
      raisedBy: 'patient',
      personName: 'Niamh O’Brien-Smythe',
      phone: '020 7946 0018',
      service: 'rehabilitation',
      happenedAbout: 'last week',
      receivedOn: '2026-11-13',
      effect: 'upset, wont come back',
      outcome: 'a sorry',
      wantsResponse: true,
      flags: [],
      reassured: false,
      sorted: false,
      whyNotSorted: 'the manager is on leave',
    });
    expect(saved?.record).not.toHaveProperty('happenedOn');
  });

  it('says back what it took, with its weekday and what follows from it', async () => {
    await sayAll([words, 'the patient', 'Sample Person, 01632 960001']);
    const { text } = await say('Acute inpatient wards, w/c 3rd Nov, rang us Friday 13th');
    expect(text).toContain(
      'Friday 13 November 2026, so the written acknowledgement was due Wednesday 18 November',
    );
    expect(text).toContain('“w/c 3rd Nov” is not one day');
  });

  it('names what it did not catch, and asks the second time with numbers', async () => {
    await sayAll([words, 'the patient', 'Sample Person, 01632 960001']);
    const { text, unread, asks } = await say('Ward 3/4, happened on 5 May, by phone today');
    expect(unread).toEqual(['Ward 3/4']);
    expect(text).toMatch(
      /I did not catch “Ward 3\/4”[\s\S]*1\. Adult community[\s\S]*Which service is it about\?/,
    );
    expect(asks).toEqual(['service']);
  });

  it('asks for a representative by three closed questions, and holds no consent that was not given', async () => {
    await sayAll([words, 'her mother, Mrs Patient, 07700 900123']);
    expect((await say('Tom, his mum')).taken).toEqual({ affectedName: 'Tom' });
    const { asks } = await say('mum');
    expect(asks).toEqual(['whyRepresented']);
    expect((await say('child of 16')).taken).toEqual({ whyRepresented: 'aged13to17' });
    expect((await say('no consent')).taken).toEqual({});
    expect((await say('not asked yet')).taken).toEqual({ consent: 'notYet' });
  });

  it('keeps what was done when it was sorted, and asks whether they said they are satisfied', async () => {
    await sayAll(plainTurns.slice(0, -1));
    expect((await say('Yes, I found her coat and gave it back')).taken).toEqual({
      sorted: true,
      actionTaken: 'I found her coat and gave it back',
    });
    expect((await say('she said so')).taken).toEqual({ satisfied: true });
    const { saved } = await sayAll(['Label coats', 'save']);
    expect(saved?.record).toMatchObject({ sorted: true, satisfied: true, learning: 'Label coats' });
  });
});

describe('words of danger', () => {
  it('bring the red flags first, with the words, and set none', async () => {
    const { asks, text, draft } = await say('He slapped her arm on the ward');
    expect(asks).toEqual(['flags']);
    expect(text).toContain('“slapped”');
    expect(draft).not.toHaveProperty('flags');
  });

  it('bring them at any question, and the question comes again afterwards', async () => {
    await sayAll([words, 'the patient', 'Sample Person, 01632 960001']);
    const { asks, taken, unread } = await say(
      'this is a safeguarding issue. told her her care wont be affected',
    );
    expect({ asks, taken }).toEqual({ asks: ['flags'], taken: {} });
    expect(unread.join()).toContain('told her her care');
    expect((await say('safeguarding')).asks).toContain('service');
  });
});

describe('steering', () => {
  it('drops what was no concern at once', async () => {
    await say(words);
    expect(await say('not a concern')).toMatchObject({ draft: null, asks: [] });
  });

  it('asks once before it stops: yes stops, no carries on, and anything else answers the question before', async () => {
    await sayAll([words, 'the patient', 'cancel']);
    expect((await say('no')).asks).toContain('personName');
    await say('forget it');
    expect((await say('Sample Person')).taken).toEqual({ personName: 'Sample Person' });
    expect((await say('01632 960001')).taken).toEqual({ phone: '01632 960001' });
    await say('stop');
    const { draft, saved } = await say('yes');
    expect({ draft, saved }).toEqual({ draft: null, saved: null });
  });

  it('puts right what was said before, in a sentence', async () => {
    await sayAll(plainTurns.slice(0, 4));
    const { text, taken } = await say('no, it reached us on Saturday');
    expect(taken).toEqual({ receivedOn: '2026-11-28' });
    expect(text).toContain('(it was counted from Sunday 29 November 2026 before)');
  });

  it('changes what is named, says from what to what, and marks it on the check', async () => {
    await sayAll(plainTurns);
    expect((await say('change the date')).text).toMatch(/it happened[\s\S]*it reached us/i);
    const { text } = await say('change when it reached us to Saturday');
    expect(text).toMatch(
      /Changed: it reached us on Saturday 28 November 2026.*counted from Sunday 29 November 2026 before/,
    );
    expect((await say('check')).text).toContain('Changed');
  });

  it('does a command that is said in between, and waits', async () => {
    await sayAll([words, 'the patient']);
    const { text, draft, asks } = await say('my cases');
    expect(text).toContain('Still under way');
    expect(draft).toMatchObject({ words, raisedBy: 'patient' });
    expect(asks).toContain('personName');
  });

  const second =
    'Another lady on the ward says her dinner was cold again and nobody ever listens to her about it';

  it('asks whether a second account belongs to the first', async () => {
    await sayAll([words, 'the patient', 'Sample Person, 01632 960001']);
    expect((await say(second)).text).toContain('another concern?');
    expect((await say('another concern')).draft).toEqual({ words: second });
  });

  it('asks that at no closed question, and of nothing that asks or answers', async () => {
    await sayAll([words, 'the patient']);
    for (const said of [
      'hang on bell going. how long do we have to reply to these, I never remember what it is??',
      'shes not fussed about a letter, just wants me to tell her what is what when I have a minute',
    ])
      expect((await say(said)).text).not.toContain('another concern?');
    await sayAll(['Sample Person, 01632 960001', ...plainTurns.slice(3, 6)]);
    expect((await say(second)).text).not.toContain('another concern?');
  });

  it('goes back to the question at “neither”, with nothing lost', async () => {
    await sayAll([words, 'the patient', 'Sample Person, 01632 960001', second]);
    const { text, draft, asks } = await say('neither just asking');
    expect(text).toMatch(/I have left out “Another lady .*Everything else is as it was/s);
    expect(draft).toMatchObject({ words, raisedBy: 'patient', personName: 'Sample Person' });
    expect(asks).toContain('service');
  });

  it('asks about red flags though words of danger are left out', async () => {
    await sayAll([...plainTurns, 'a nurse slapped the man in bed 4']);
    const { text, asks, draft } = await say('neither');
    expect(text).toMatch(/I have left out “a nurse slapped.*slapped/s);
    expect(asks).toEqual(['flags']);
    expect(draft).not.toHaveProperty('flags');
  });

  it('takes anything else for the answer to the question before', async () => {
    await sayAll([words, 'the patient', 'Sample Person, 01632 960001', second]);
    const { text, draft } = await say(plainTurns[3]);
    expect(text).toContain('I have left out “Another lady');
    expect(draft).toMatchObject({ words, happenedOn: '2026-11-27', receivedOn: '2026-11-29' });
  });
});

describe('a concern on cards', () => {
  const card = {
    raisedBy: 'patient',
    service: 'rehabilitation',
    happenedOn: '2026-11-27',
    channel: 'phone',
    receivedOn: '2026-11-29',
  };
  const other = {
    personName: 'Sample Person',
    phone: '01632 960001',
    flags: ['none'],
    reassured: 'true',
    sortedHow: 'somebodyElse',
    wantsResponse: 'true',
  };

  it('takes three taps after the words', async () => {
    await say(words);
    await tap('Next', card);
    await tap('Next', other);
    expect((await tap('Save this concern')).saved?.record).toMatchObject({
      words,
      personName: 'Sample Person',
    });
  });

  it('comes back with what is missing, by name, and keeps the rest', async () => {
    await say(words);
    const { text, draft } = await tap('Next', { ...card, service: '', channel: '' });
    expect(text).toContain('“Which service is it about?” and “How did it reach us?”');
    expect(draft).toMatchObject({ raisedBy: 'patient' });
  });

  it('shows what was wrong as it was typed, to be put right', async () => {
    await say(words);
    const { text } = await tap('Next', { ...card, receivedOn: '2026-12-24' });
    expect(text).toMatch(/When did it first reach anybody at the Trust\?[^?]*Now: 2026-12-24/);
  });

  it('leaves open what nobody filled in of what is folded away, and says so on the check', async () => {
    await say(words);
    await tap('Next', card);
    const { text, draft } = await tap('Next', other);
    expect(draft).toMatchObject({ effect: 'notKnown', outcome: 'notKnown', adjustments: 'notKnown' });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Not known yet: effect, what would put it right, adjustments',
    );
  });

  it('asks how to reach them in one box, and tells what was typed apart', async () => {
    const reached = async (phone: string) => {
      await line({ start: { as: 'frontline', today: '2026-11-29' } });
      await say(words);
      await tap('Next', card);
      const { draft, text } = await tap('Next', { ...other, phone });
      return { phone: draft?.phone, email: draft?.email, text };
    };
    expect(await reached('sample@example.com')).toMatchObject({
      phone: undefined,
      email: 'sample@example.com',
    });
    expect(await reached('01632 960001 or sample@example.com')).toMatchObject({
      phone: '01632 960001',
      email: 'sample@example.com',
    });
    expect(await reached('ask the day team')).toMatchObject({ phone: 'ask the day team' });
    expect(await reached('not known yet')).toMatchObject({ phone: 'notKnown' });
    expect((await reached('943 476 5919')).text).toContain('Leave the NHS number out');
  });
});
