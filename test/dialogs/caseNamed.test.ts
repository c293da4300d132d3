import { logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
let silva: string;
let [anne, ben]: string[] = [];

beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  const log = async (personName: string): Promise<string> =>
    referenceOn(await logOnCards(bot.user(people.wardSister), { personName }));
  silva = await log('Maria Silva');
  [anne, ben] = [await log('Anne Patel'), await log('Ben Patel')];
});
afterAll(() => bot.stop());

const say = async (words: string): Promise<string> =>
  textOf((await bot.user(people.palsOfficer).say(words)).cards);

afterEach(async () => {
  for (const words of ['cancel', 'yes']) await say(words);
});

describe('a case is heard of by the people on it', () => {
  it.each(['triage maria silva', 'triage the silva one', 'silva needs triage', 'what is due on silva'])(
    'asked or to be done: “%s”',
    async (words) => {
      const shown = await say(words);
      expect(shown).toContain(`I take this to be about ${silva}`);
      expect(shown).toContain('Maria Silva');
    },
  );

  it.each(['maria phoned back and is livid', 'silva wants it all in writing now'])(
    'told: “%s” is offered as a note, and as something new',
    async (words) => {
      const shown = await say(words);
      expect(shown).toContain(`Add it to ${silva}`);
      expect(shown).toContain('Log it as something new');
    },
  );

  it.each([
    ['silva was logged by mistake', 'Close as logged by mistake'],
    ['flag silva for safeguarding', 'Raise a red flag'],
    ['silvas brother has died', 'Record a death'],
    ['maria silva has a new phone number', 'Change contact details'],
    ['put silva on hold', 'I take this to be about'],
    ['whats the history on maria', 'history'],
    ['is anyone working on silva', 'Who has'],
    ['ring silva back', ': people'],
    ['assign an investigator to silva', 'I take this to be about'],
  ])('“%s”: %s', async (words, shows) => expect(await say(words)).toContain(shows));

  it('two names are linked, where each is of one case', async () => {
    expect(await say('link silva and anne')).toContain('Link it to another case');
  });

  it('several of one name that something is told of: which, or new', async () => {
    const shown = await say('patel rang back furious');
    expect(shown).toContain(anne);
    expect(shown).toContain('Log it as something new');
  });

  it('danger on a case that is named: act first, and never only a note', async () => {
    const shown = await say('silvas husband hit the nurse again');
    expect(shown).toContain('If anybody is in danger now, act first.');
  });

  it('what they did themselves is never taken for what we did', async () => {
    expect(await say('silva rang back about her letter just now')).not.toContain(
      'When did you speak with them?',
    );
  });

  it('the name alone opens the case', async () => {
    expect(await say('silva')).toContain('Waiting for triage');
  });

  it('several of one name: which is meant is asked, and what was asked is done on that one', async () => {
    const user = bot.user(people.palsOfficer);
    const [card] = (await user.say('triage patel')).cards;
    const shown = textOf([card]);
    expect(shown).toContain('Which case for “patel”?');
    expect(shown).toContain(anne);
    expect(shown).toContain(ben);
    const [, row = ''] = new RegExp(`"title":"(${ben} [^"]*)"`).exec(shown) ?? [];
    expect(textOf((await user.click(card ?? {}, row)).cards)).toContain(`Triage · ${ben}`);
  });

  it('nobody hears of a case that they may not see', async () => {
    const shown = textOf((await bot.user(people.secondInvestigator).say('close maria silva')).cards);
    expect(shown).not.toContain(silva);
  });
});
