import { logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';
import { continuesCase } from '../../dialogs/reading/continuingWords';

describe('what goes on with the case that was saved a moment ago', () => {
  let bot: WholeBot;
  let reference: string;
  const nurse = () => bot.user(people.wardSister);
  const say = async (typed: string) => {
    const { cards, text } = await nurse().say(typed.replace('§', reference));
    return `${text} ${textOf(cards)}`;
  };
  const leave = async () => {
    await say('stop');
    await say('yes');
  };

  beforeAll(async () => {
    bot = await aWholeBot({ day: '2026-01-05' });
    reference = referenceOn(
      await logOnCards(nurse(), { personName: 'Mrs Ada Okafor', service: 'acuteInpatient' }),
    );
  });
  afterAll(() => bot.stop());
  afterEach(leave);

  it.each([
    'she rang again today, still angry',
    'she rang again today, still angry about §',
    'her daughter phoned back just now, wants to know what is happening',
    'still upset and has not heard anything',
    'rang again this morning',
    'the family are still waiting for somebody to call',
    'update: he is happier now, thanked the ward',
    'same lady called again about the same thing',
    'she has changed her mind about the meeting',
    'ok so shes been on the phone again, not happy',
    'another call from her just now',
    'apparently he emailed twice over the weekend',
    'the husband came back in with the letter',
    'mrs okafor rang again',
    'mum on the phone again, in tears',
  ])('“%s” is offered as a note on it, with something new beside it', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain(`Is this about ${reference}?`);
    expect(shown).toContain(typed.replace('§', reference));
    expect(shown).toContain('Log it as something new');
  });

  it.each([
    'she rang again, he hit her',
    'her son called back, says somebody slapped her',
    'he now says he wants to die',
    'update on § she has been cutting herself',
    'she says he hit her',
    'he hit her on the ward this morning',
    'hes got a solicitor now',
  ])('“%s” is offered as a note on it, with its red flag at once (2.3)', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain('Is there a red flag?');
    expect(shown).toContain('Raise a red flag');
    expect(shown).toContain(`Is this about ${reference}?`);
    expect(shown).toContain('Log it as something new');
  });

  it('goes on where somebody has told more of the same', () =>
    expect(continuesCase('Toms just told me the nurse slapped him as well')).toBe(true));

  it.each([
    'theyve moved him to another ward',
    'he was given the wrong tablets',
    'they lost her teeth',
    'they left her waiting in the day room',
    'she didnt get any lunch',
  ])('“%s” names nobody, so it is asked whether it is about that case', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain(`Is this about ${reference}?`);
    expect(shown).toContain('Log it as something new');
    expect(shown).not.toContain('How was it said');
  });

  it.each([
    'when is his answer due and who has it',
    'who has it and when is it due',
    'whos dealing with this and when will they reply',
  ])('“%s” is answered, both of it', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain(`What comes next on ${reference}`);
    expect(shown).toMatch(/has (?:it|this case|C26)|Nobody has|takes it on|waits for/);
  });

  it.each(['im off next week can sam cover', 'i am away from monday, can priya take my cases'])(
    '“%s” is of leave, and begins no concern',
    async (typed) => expect(await say(typed)).not.toContain('What happened?'),
  );

  it.each([
    'the nurse on elm ward hit a patient last night and he is bruised all down his arm',
    'two men on willow ward were shouting and one of them slapped the other',
  ])('“%s” may be new, and is asked about as that at once', async (typed) =>
    expect(await say(typed)).not.toContain('Is this about'),
  );

  it.each([
    'no its the same one, put it on that case',
    'yes',
    'same one',
    'its the same complaint',
    'put it on that case please',
    'add it to the one i just logged',
    'no, it belongs to the other case',
    'that one',
    'yes its about the same lady, add it as a note',
    'put it on §',
  ])('“%s” puts the words first said on it', async (instruction) => {
    await say('she rang again today, still angry');
    const shown = await say(instruction);
    expect(shown).toContain(`Add a note or contact · ${reference}`);
    expect(shown).toContain('she rang again today, still angry');
    expect(shown).not.toContain(instruction.replace('§', reference).slice(0, 12));
  });

  it.each(['its something new', 'no', 'new one', 'no its a different case'])(
    '“%s” logs the words as a concern',
    async (answer) => {
      await say('she rang again today, still angry');
      expect(await say(answer)).toContain('Log a concern');
    },
  );

  it('is not asked about any more once something else was said', async () => {
    await say('she rang again today, still angry');
    await say('help');
    expect(await say('yes')).not.toContain('Add a note or contact');
  });

  it('takes a concern that had begun with those words back out, and its instruction with it', async () => {
    await say('the porters left him in the corridor for two hours with no blanket');
    const shown = await say('no its the same one, put it on that case');
    expect(shown).toContain(`Add a note or contact · ${reference}`);
    expect(shown).toContain('two hours with no blanket');
    expect(shown).not.toContain('put it on that case');
    await leave();
    expect(await say('continue')).not.toContain('Log a concern');
  });

  it.each([
    'when will she hear',
    'when is the reply due',
    'when will she get a reply on §',
    'when will she hear about §',
    'what happens next',
    'how long will it take',
    'how long does she have to wait',
    'when does the family get an answer',
    'when will he be told',
    'by when will they hear back from us',
    'how long before she hears anything',
    'when is her answer coming',
    'how soon will she get a letter',
    'so what happens now',
    'what is the next step',
    'how much longer',
    'how many days till they answer',
    'when will it be sorted',
    'how long does a reply usually take',
  ])('“%s” is answered from its clocks', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain(`What comes next on ${reference}`);
    expect(shown).toContain('8 January 2026 (3.8)');
    expect(shown).toContain('10 working days');
    expect(shown).not.toContain('not sure');
  });

  it.each([
    'can i add something',
    'i forgot something',
    'i need to add to it',
    'can i put something else on',
    'i left something out',
    'i want to add something to §',
    'one more thing',
    'oh sorry i forgot to add something',
    'there is something else to add',
    'how do i add more to it',
    'we have more to add',
    'there was one other thing',
  ])('“%s” asks what, for that case', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain(`What do you want to add to ${reference}?`);
    expect(shown).toContain('Add a note or contact');
  });

  it.each([
    'link it to C26-ZZZZZ',
    'is it the same as C26-ZZZZZ?',
    'its the same family as C26-ZZZZZ',
    'same person as C26-ZZZZZ',
    'its a duplicate of C26-ZZZZZ',
    'i think this is the same event as C26-ZZZZZ',
    'can you connect it with C26-ZZZZZ',
  ])('“%s” leads to what links it, or offers the words as a note', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain(reference);
    expect(shown).toMatch(/Link to another case|can mark that two cases belong together/);
    expect(shown).not.toContain('Log a concern');
  });

  it.each([
    'same as the other one',
    'link it to the other one',
    'its the same family as §',
    'is it related to §',
  ])('“%s” asks which two', async (typed) =>
    expect(await say(typed)).toContain('Which two cases belong together?'),
  );

  it.each([
    'did she get her taxi money, who does she ask',
    'has he got his glasses back yet?',
    'who can she speak to about parking',
    'does her daughter know about the funeral fund',
    'will they pay for his new coat',
    'can she bring her dog to the meeting?',
    'where does she collect her things',
    'should she bring somebody with her',
    'what did she do about the bus fare',
    'how does he get a copy of his care plan',
  ])('“%s” is told who has it, and how to reach them', async (typed) => {
    const shown = await say(typed);
    expect(shown).toContain(reference);
    expect(shown).not.toMatch(/not sure|no answer to it|Log a concern ·/);
  });

  it.each([
    'who has it now',
    'who is dealing with this case',
    'read the case',
    'when is it due',
    'when will she hear',
    'what happens next',
    'how long will it take',
    'show me the case',
    'is it late',
    'when does he get an answer',
  ])('“%s” is answered beside a note that is open, and the note waits', async (typed) => {
    await say('can i add something');
    const shown = await say(typed);
    expect(shown).toContain(reference);
    expect(shown).toMatch(/Still under way/);
    expect(await say('continue')).toContain(`Add a note or contact · ${reference}`);
  });

  it('shows when it happened, and who raised it', async () => {
    const shown = await say(`open ${reference}`);
    expect(shown).toContain('When it happened');
    expect(shown).toContain('Raised by');
  });

  it('“i forgot to say …” keeps what was forgotten', async () => {
    const shown = await say('i forgot to say her son was there too');
    expect(shown).toContain(`Add a note or contact · ${reference}`);
    expect(shown).toContain('her son was there too');
    expect(shown).not.toContain('i forgot');
  });

  it.each([
    'a man on ward 3 waited four hours for his tablets and nobody came',
    'the porters left him in the corridor for two hours with no blanket',
    'another lady rang, still waiting for her appointment',
    'has she rung again?',
    'my cases',
  ])('“%s” does not go on with it', (typed) => expect(continuesCase(typed)).toBe(false));
});
