import { aTalk } from '../doors/aTalk';
import { plainTurns } from '../doors/jobs';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const words = 'They waited two hours and nobody told them why.';
const patient = [`log a concern: ${words}`, 'the patient'];
const representative = [`log a concern: ${words}`, 'her daughter'];
const named = [...patient, 'Anna Person, 01632 960001'];
const atEffect = [...named, 'rehab, happened on Monday, by phone today'];
const atReply = [...atEffect, 'upset', 'a sorry'];
const atReview = [...plainTurns.map((turn, index) => (index === 0 ? `log a concern: ${turn}` : turn))];

describe('two people in one answer', () => {
  it.each([
    ['its about Mary Okafor, her daughter Ngozi rang', { personName: 'Ngozi', affectedName: 'Mary Okafor' }],
    [
      'her daughter Ngozi rang its about Mary Okafor 07700 900461',
      { personName: 'Ngozi', affectedName: 'Mary Okafor', phone: '07700 900461' },
    ],
    ['kyle her son', { personName: 'kyle' }],
    ['kyle her son, mum is Brenda Fox', { personName: 'kyle', affectedName: 'Brenda Fox' }],
  ])('are told apart: %s', async (said, people) => {
    const { taken } = await conversation(...representative, said);
    expect(taken).toMatchObject(people);
  });

  it('are asked where it is not said who is who', async () => {
    expect((await conversation(...representative, 'Mary Okafor, Ngozi Okafor')).taken).toEqual({});
  });

  it('need no second word for what one is to the other', async () => {
    const { draft, asks } = await conversation(
      ...representative,
      'Ngozi Okafor 07700 900461',
      'Mary Okafor her mum',
    );
    expect(draft).toMatchObject({ relationship: 'child', affectedName: 'Mary Okafor' });
    expect(asks).toEqual(['whyRepresented']);
  });
});

describe('a day asked by itself', () => {
  const atDay = [...named, 'rehab'];

  it.each([
    ['today at dinner', '2026-11-29'],
    ['yest', '2026-11-28'],
    ['sat,', '2026-11-28'],
    ['this morning', '2026-11-29'],
    ['last nite', '2026-11-28'],
  ])('is taken: %s', async (said, happenedOn) => {
    expect((await conversation(...atDay, said)).taken).toEqual({ happenedOn });
  });

  it.each(['the same day', 'same day', 'both', 'when it happened', 'there and then'])(
    'is the one that is known: %s',
    async (said) => {
      const { taken, text } = await conversation(...atDay, 'on Friday', 'she rang', said);
      expect(taken).toEqual({ receivedOn: '2026-11-27' });
      expect(text).toContain('Friday 27 November 2026, so the written acknowledgement is due');
    },
  );

  it('is kept as it was said where it is none', async () => {
    expect((await conversation(...atDay, 'sometime last week not sure')).taken).toEqual({
      happenedOn: 'notKnown',
      happenedAbout: 'sometime last week',
    });
  });

  it('may be for both, where it was asked which', async () => {
    const asked = await conversation(...named, 'yesterday');
    expect(asked.text).toContain('when it happened, when it reached us, or both?');
    expect((await say('both')).taken).toEqual({ happenedOn: '2026-11-28', receivedOn: '2026-11-28' });
  });
});

describe('what is said beside an answer', () => {
  it.each([
    ['yes but not before 10 am', { wantsResponse: true, adjustments: 'not before 10 am' }],
    ['yea by phone not before 10 am', { wantsResponse: true, adjustments: 'by phone not before 10 am' }],
    ['Just a phone call, no letter', { wantsResponse: true }],
    ["no he's happy i spoke to him, no letter", { wantsResponse: false }],
    ['ok so yes', { wantsResponse: true }],
  ])('is kept with a reply: %s', async (said, kept) => {
    expect((await conversation(...atReply, said)).taken).toMatchObject(kept);
  });

  it('asks what no letter but a call means', async () => {
    expect((await conversation(...atReply, 'No letter, phone call')).taken).toEqual({});
  });

  it('keeps whom nobody is to tell, whatever they need besides', async () => {
    const { draft, text } = await conversation(
      ...patient,
      'Anna Person, 01632 960001 but DONT tell her daughter',
    );
    expect(draft).toMatchObject({ personName: 'Anna Person', privacy: 'DONT tell her daughter' });
    expect(text).toContain('DONT tell her daughter');
    const after = await conversation(
      ...patient,
      'Anna Person, 01632 960001 but DONT tell her daughter',
      ...atReply.slice(3),
      'yes',
      'none',
    );
    expect(after.draft).toMatchObject({ privacy: 'DONT tell her daughter' });
  });

  it('takes that they were told, and names the rest', async () => {
    const { taken, unread } = await conversation(
      ...atReply,
      'yes',
      'none',
      'none',
      'told her already yea. not sorted tho',
    );
    expect({ taken, unread }).toEqual({ taken: { reassured: true }, unread: ['not sorted'] });
  });
});

describe('something put right in the middle of an answer', () => {
  it('is put right, and the rest answers what it is for', async () => {
    const { taken, asks } = await conversation(
      ...atEffect,
      'sorry it was yesterday not monday, and he wants a letter',
    );
    expect(taken).toMatchObject({ happenedOn: '2026-11-28', wantsResponse: true });
    expect(taken).not.toHaveProperty('effect');
    expect(asks).toEqual(['effect']);
  });

  it('changes one part of a name', async () => {
    expect((await conversation(...atReply, 'its Parson not Person')).taken).toEqual({
      personName: 'Anna Parson',
    });
  });
});

describe('what is an answer here and a command elsewhere', () => {
  it('is the answer: “partner organisation” where it is asked how it reached us', async () => {
    const { taken } = await conversation(...named, 'rehab, happened on Monday', 'partner organisation');
    expect(taken).toMatchObject({ channel: 'partner' });
  });
});

describe('at the check', () => {
  it.each([
    ['change phone: 07700 900123', { phone: '07700 900123' }],
    ['it happened on Thursday', { happenedOn: '2026-11-26' }],
    ['her name is Zofia Nowak', { personName: 'Zofia Nowak' }],
  ])('is changed in a sentence: %s', async (said, changed) => {
    const { taken, text } = await conversation(...atReview, said);
    expect(taken).toEqual(changed);
    expect(text).toContain('Changed: ');
    expect(text).not.toContain('Check this before it is saved');
  });

  it('asks which day, and takes the answer', async () => {
    const { text } = await conversation(...atReview, 'change the date to Thursday');
    expect(text).toContain('What is “Thursday”');
    expect((await say('when it happened')).taken).toEqual({ happenedOn: '2026-11-26' });
  });

  it('adds to what happened, takes out and puts back', async () => {
    const added = await conversation(...atReview, 'add the room was freezing to what happened');
    expect(added.taken).toEqual({ words: `${plainTurns[0]}\n\nthe room was freezing` });
    expect((await say('take out the phone number')).taken).toEqual({ phone: 'notKnown' });
    expect((await say('undo')).taken).toEqual({ phone: '01632 960001' });
    await say('the name is wrong');
    expect((await say('Zofia Nowak')).taken).toEqual({ personName: 'Zofia Nowak' });
  });
});

describe('ways out', () => {
  it.each(['later', 'not now', 'ive got to go', 'leave it', 'leave it for now'])(
    '“%s” keeps all of it',
    async (said) => {
      const { text, taken, draft } = await conversation(...atEffect, said);
      expect(text).toContain('Kept for later');
      expect({ taken, draft: draft?.personName }).toEqual({ taken: {}, draft: 'Anna Person' });
      expect((await say('continue')).asks).toEqual(['effect']);
    },
  );

  it.each(['stop', 'cancel', 'forget it', 'scrap that', 'i want to stop'])('“%s” asks once', async (said) => {
    expect((await conversation(...atEffect, said)).text).toContain('Stop without saving?');
    expect((await say('yes')).draft).toBeNull();
  });

  it('goes on where the answer is neither', async () => {
    await conversation(...named, 'stop');
    expect((await say('rehab, happened on Friday, by phone today')).taken).toMatchObject({
      service: 'rehabilitation',
      happenedOn: '2026-11-27',
    });
  });

  it('leaves to PALS what nobody knows of red flags, once it was asked twice', async () => {
    const first = await conversation(...atReply, 'yes', 'none', 'dunno');
    expect(first.asks).toEqual(['flags']);
    const second = await say('dunno');
    expect(second.text).toContain('PALS is told to find out today');
    expect(second.taken).toEqual({ flags: 'notKnown' });
    expect(second.asks).toEqual(['reassured']);
  });
});

describe('a story in several messages', () => {
  const email =
    'From: Marek Kowalczyk <marek.k@example.com>\nSent: 26 November 2026 18:42\nTo: Reception\nSubject: My appointment\n\nI was told to come at 9 and was seen at 12.\n\nKind regards\nMarek';

  it('waits for it where it is only announced', async () => {
    expect((await conversation('got this email can you log it')).asks).toEqual(['words']);
    const { draft } = await say(email);
    expect(draft).toEqual({ words: email });
    await say('the patient');
    const { taken, text } = await say('yes');
    expect(taken).toEqual({ personName: 'Marek Kowalczyk', email: 'marek.k@example.com' });
    expect(text).toContain('it reached us on Thursday 26 November 2026');
  });

  it('takes what comes next for more of it', async () => {
    const more = 'and then she had to walk home in the rain because the bus had gone';
    const { draft } = await conversation(`log a concern: ${words}`, more);
    expect(draft).toEqual({ words: `${words}\n\n${more}` });
  });
});

describe('nothing but what happened goes among their words', () => {
  it.each([
    'The patient, but she wants her name kept from the ward staff',
    'A neighbour who is affected by it, not a patient',
    'the husband, about how HE was treated - not for his wife',
  ])('an answer to who raises it does not: “%s”', async (said) => {
    expect((await conversation(`log a concern: ${words}`, said)).draft?.words).toBe(words);
  });
});

describe('at the check', () => {
  it.each(['looks ok, save', 'yep all good', 'thats right', 'save it please', 'all fine thanks'])(
    '“%s” saves',
    async (said) => {
      expect((await conversation(...atReview, said)).saved?.reference).toMatch(/^C26-/);
    },
  );

  it.each(['not ok', 'no dont save it', 'looks good but the phone is wrong'])(
    '“%s” does not save',
    async (said) => {
      expect((await conversation(...atReview, said)).saved).toBeNull();
    },
  );

  it('a number that is put right is put right', async () => {
    const { taken } = await conversation(...atReview, 'Sorry, her number ends 627 not 626, so 07700 902627');
    expect(taken).toEqual({ phone: '07700 902627' });
  });

  it('a red flag that is asked for brings its question, and sets none', async () => {
    const { asks, taken } = await conversation(...atReview, 'add safeguarding');
    expect({ asks, taken }).toEqual({ asks: ['flags'], taken: {} });
  });

  it('a bare “no” asks what is wrong', async () => {
    expect((await conversation(...atReview, 'no')).text).toContain('What would you like to change?');
  });
});

describe('where somebody is to be reached who has no number', () => {
  const atPhone = [...patient, 'Anna Person'];

  it.each([
    ['on ward', 'on ward'],
    ['via switchboard', 'via switchboard'],
    ['ring the ward', 'ring the ward'],
    ['c/o oak ward', 'c/o oak ward'],
    ['through her key worker', 'through her key worker'],
    ['no phone but ring oak ward', 'ring oak ward'],
  ])('stands where it is asked how to reach them: %s', async (said, phone) => {
    const { draft } = await conversation(...atPhone, said);
    expect(draft).toMatchObject({ phone });
    expect(draft).not.toHaveProperty('staffNote');
  });

  it.each(['the ward wont put calls through', 'not on the ward', 'ring the ward?'])(
    'is asked again where it is none: %s',
    async (said) => {
      expect((await conversation(...atPhone, said)).asks).toEqual(['phone']);
    },
  );
});
