import { openStores } from '../../../bot/chosen/stores';
import { aCommit, aMessage } from '../../doors/aCommit';
import { forgedCard, logOnCards, referenceOn, textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { environmentOf } from '../../doors/storesToTry';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

const recorded = async (person: (typeof people)[keyof typeof people]) =>
  (await bot.listsOf(person)).map(({ what, command = '' }) => `${what} ${command}`);

describe('a list of cases', () => {
  it.each([
    ['team queue', 'teamQueue', 'My cases', 'listed myCases'],
    ['at risk', 'atRisk', 'of the cases you are involved in', 'listed openCases'],
  ])(
    'of the whole Trust (“%s”) is refused to whoever does not oversee cases (R7.1a)',
    async (words, list, says, own) => {
      const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
      bot.setDay('2026-01-08');

      const seen = await bot.user(people.palsOfficer).say(words);
      const hidden = await bot.user(people.investigator).say(words);

      expect(textOf(seen.card)).toContain(reference);
      expect(textOf(hidden.cards)).not.toContain(reference);
      expect(textOf(hidden.card)).toContain(says);
      expect(await recorded(people.palsOfficer)).toEqual([`listed ${list}`]);
      expect(await recorded(people.investigator)).toEqual([`refused ${list}`, own]);
    },
  );

  it.each(['team queue', 'at risk', 'overdue cases'])(
    'says whose each case is, for whoever may read that: “%s” (R7.1a)',
    async (words) => {
      await logOnCards(bot.user(people.wardSister), { personName: 'Sample Caller', consent: 'yes' });
      bot.setDay('2026-01-09');
      expect(textOf((await bot.user(people.palsOfficer).say(words)).card)).toContain('Sample Caller');
    },
  );

  it('says whose it is in the own cases of whoever logged it, and not of somebody it is about (R7.1a)', async () => {
    await logOnCards(bot.user(people.wardSister), { personName: 'Sample Caller' });
    expect(textOf((await bot.user(people.wardSister).say('my cases')).card)).toContain('Sample Caller');
  });

  it('shows on a command without a case only those of its own to whoever oversees none (R7.1a)', async () => {
    const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));

    expect(textOf((await bot.user(people.investigator).say('triage')).cards)).not.toContain(reference);
    const looked = (await bot.accessTo(reference)).map(({ by }) => by);
    expect(looked).not.toContain(people.investigator.id);
    expect(textOf((await bot.user(people.palsOfficer).say('triage')).cards)).toContain(reference);
  });

  it.each([
    ['my cases', ['listed myCases']],
    ['my day', ['listed myDay', 'listed limitsToDecide']],
    ['approvals', ['listed myDay', 'listed limitsToDecide']],
    ['pause', ['listed casesIn']],
    ['limits', ['listed restriction']],
    ['training', ['listed training']],
    ['delegations', ['listed delegations']],
    ['partners', ['listed partner']],
  ])('is recorded by its name: “%s” (R7.1b)', async (words, lists) => {
    await bot.user(people.palsOfficer).say(words);
    expect(await recorded(people.palsOfficer)).toEqual(lists);
  });

  it('and so is the count of what was recorded late, for whoever decides on that (R7.1b)', async () => {
    await bot.user(people.leadManager).say('my day');
    expect(await recorded(people.leadManager)).toContain('listed countLate');
  });
});

describe('messages that were given up', () => {
  const again = forgedCard('problem.again', { kind: 'case', case: 'C26-7K4MQ', duty: 'x' });

  it('are for the Lead Manager, and who asked for them is recorded (R2.4, R7.1b)', async () => {
    expect(textOf((await bot.user(people.palsOfficer).say('delivery problems')).card)).toContain(
      'is for the',
    );
    await bot.user(people.leadManager).say('delivery problems');

    expect(await recorded(people.palsOfficer)).toEqual(['refused deliveryProblems']);
    expect(await recorded(people.leadManager)).toEqual(['listed deliveryProblems']);
  });

  it('are sent again by the Lead Manager alone, and that is recorded too (R2.4, R7.1b)', async () => {
    const refused = await bot.user(people.palsOfficer).click(again, 'problem.again');
    const done = await bot.user(people.leadManager).click(again, 'problem.again');

    expect(textOf(refused.card)).toContain('is for the Lead Manager');
    expect(textOf(done.card)).toContain('It is on its way already.');
    expect(await recorded(people.palsOfficer)).toEqual(['refused sendAgain']);
    expect(await recorded(people.leadManager)).toEqual(['did sendAgain', 'listed deliveryProblems']);
  });

  /** Owes so many messages, and gives each up. */
  async function giveUp(count: number): Promise<void> {
    const now = '2026-01-05T10:00:00.000Z';
    const at = { now: () => now, log: () => undefined };
    const { store, close } = await openStores(environmentOf({ DATA_FILE: bot.dataFile }), at);
    for (let number = 1; number <= count; number += 1)
      await store.commit(aCommit({ id: `C26-0000${number}`, messages: [aMessage(`Message ${number}.`)] }));
    const leaseUntil = '2026-01-05T11:00:00.000Z';
    for (const duty of await store.claimDuties({ now, owner: 'x', leaseUntil, limit: 100 }))
      await store.settleDuty(duty, { dead: true, why: 'blocked' });
    await close();
  }

  it('have no second page where they fit on one', async () => {
    await giveUp(8);
    const { card } = await bot.user(people.leadManager).say('delivery problems');
    expect(textOf(card)).toContain('Message 8.');
    expect(textOf(card)).not.toContain('"title":"More"');
  });

  it('are shown eight at a time, and then the rest', async () => {
    await giveUp(9);
    const lead = bot.user(people.leadManager);
    const { card } = await lead.say('delivery problems');
    expect(textOf(card)).not.toContain('Message 9.');
    const next = textOf((await lead.click(card, 'More')).card);
    expect(next).toContain('Message 9.');
    expect(next).not.toContain('Message 8.');
  });
});
