import { whoIsMeant } from '../../dialogs/reading/whoIsMeant';
import { logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

describe('whom a short message is about', () => {
  it.each([
    ['a Mr Patel rang back', 'Patel'],
    ['somebody on the phone about her mum’s complaint, name is Okafor', 'Okafor'],
    ['it is about the O’Brien’s complaint', 'O’Brien'],
    ['where are we with mrs okafor', 'okafor'],
    ['ring 07700 900123 back', '07700 900123'],
  ])('“%s”: %s', (typed, who) => expect(whoIsMeant(typed)?.replace('+44', '0')).toContain(who.split(' ')[0]));

  it.each(['the buzzer was not answered all night', `Mr Patel ${'waited and waited '.repeat(20)}`])(
    'is nobody in “%s”',
    (typed) => expect(whoIsMeant(typed)).toBeUndefined(),
  );
});

describe('a message about a case, while nothing is under way', () => {
  let bot: WholeBot;
  let reference: string;

  beforeAll(async () => {
    bot = await aWholeBot({ day: '2026-01-05' });
    reference = referenceOn(await logOnCards(bot.user(people.wardSister), { personName: 'Mrs Ada Okafor' }));
  });
  afterAll(() => bot.stop());

  it.each(['Mrs Okafor rang back about her letter just now', 'where are we with mrs okafor please'])(
    'finds it for whoever answers the phone: “%s”',
    async (typed) => {
      const shown = textOf((await bot.user(people.palsOfficer).say(typed)).cards);
      expect(shown).toContain(reference);
      expect(shown).toContain(typed.startsWith('Mrs') ? 'Log it as something new' : 'Waiting for triage');
    },
  );

  it.each([
    'okafor on the phone, wants to know whats happening',
    'got ada again she says nobody has rung',
    'the okafors daughter? no its ada okafor herself, not happy with the letter',
  ])('finds it by a name as people write one: “%s”', async (typed) => {
    const shown = textOf((await bot.user(people.palsOfficer).say(typed)).cards);
    expect(shown).toContain(reference);
    expect(shown).toContain('Log it as something new');
    expect(shown).not.toContain('Who is raising it?');
  });

  it('finds nobody by the beginning of a name, and offers to log what they wrote', async () => {
    const typed = 'okaf was upset about the long wait at the desk this morning';
    const shown = textOf((await bot.user(people.palsOfficer).say(typed)).cards);
    expect(shown).not.toContain(reference);
    expect(shown).toContain('I can log this as a concern');
    await bot.user(people.palsOfficer).say('stop');
    await bot.user(people.palsOfficer).say('yes');
  });

  it('finds nothing for somebody who has no part in it, and offers to log what they wrote', async () => {
    const shown = textOf(
      (await bot.user(people.clinicalTeam).say('Mrs Okafor rang and she is upset about the long wait')).cards,
    );
    expect(shown).not.toContain(reference);
    expect(shown).toContain('log');
  });

  it('is no new concern where it names a case by its reference', async () => {
    const shown = textOf(
      (
        await bot
          .user(people.palsOfficer)
          .say(`what on earth has been happening on ${reference} these last weeks then`)
      ).cards,
    );
    expect(shown).not.toContain('I can log this as a concern, with your words as they are');
  });

  it('is about safety first where there are words of danger', async () => {
    const shown = textOf(
      (await bot.user(people.palsOfficer).say('Mrs Okafor rang, the nurse slapped her on Friday')).cards,
    );
    expect(shown).toContain('slapped');
    expect(shown).not.toContain(`Open ${reference}`);
  });
});
