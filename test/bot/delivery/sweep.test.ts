import { people } from '../../doors/people';
import { doOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';
import type { TeamsUser } from '../../doors/teamsUser';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

const heardBy = (user: TeamsUser): readonly string[] =>
  bot.connector.in(user.conversation).map(({ activity }) => activity.summary ?? '');

const reminders = (user: TeamsUser): readonly string[] =>
  heardBy(user).filter((summary) => /due|overdue|My day/.test(summary));

/** Somebody who has the bot, so that it can write to them. */
async function reachable(...them: readonly (keyof typeof people)[]): Promise<readonly TeamsUser[]> {
  const users = them.map((name) => bot.user(people[name]));
  for (const user of users) await user.say('hi');
  return users;
}

const logged = async (): Promise<string> => {
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await bot.deliver();
  return reference;
};

describe('a reminder', () => {
  it('R3.8: arrives once on its morning, with what to do about it, and the next one on the next morning', async () => {
    const [officer] = (await reachable('complaintsOfficer')) as [TeamsUser];
    const reference = await logged();
    expect(reminders(officer)).toEqual([]);
    bot.setDay('2026-01-06');
    await bot.deliver();
    await bot.deliver();
    expect(reminders(officer)).toEqual([
      `${reference}: the acknowledgement is due on Thu 8 Jan 2026, in 2 working days.`,
    ]);
    bot.setDay('2026-01-07');
    await bot.deliver();
    expect(reminders(officer)).toHaveLength(2);
    const { activity } = bot.connector.in(officer.conversation).at(-1) ?? {};
    const card = textOf(activity);
    for (const words of ['Day 0 is Monday 5 January 2026', '(3.8)', 'Open C', 'Remind me on Thu 8 Jan'])
      expect(card).toContain(words);
    expect(card).toContain('If nothing is done, the Lead Manager for Complaints hears on Fri 9 Jan 2026.');
    expect(card).not.toMatch(/Sample Person|two hours/);
  });

  it('R3.8: after days down there is one that says it is missed, and the Lead Manager hears too', async () => {
    const [officer, lead] = (await reachable('complaintsOfficer', 'leadManager')) as [TeamsUser, TeamsUser];
    const reference = await logged();
    bot.setDay('2026-01-12');
    await bot.restart();
    await bot.deliver();
    const missed = `${reference}: the acknowledgement was due on Thu 8 Jan 2026 and is overdue.`;
    expect(reminders(officer)).toEqual([missed]);
    expect(reminders(lead)).toEqual([missed]);
  });

  it('R8.24a: nothing at a weekend', async () => {
    const [officer] = (await reachable('complaintsOfficer')) as [TeamsUser];
    await logged();
    bot.setDay('2026-01-10');
    await bot.deliver();
    expect(reminders(officer)).toEqual([]);
  });

  it('R8.11a: is not sent when what it asks for was done between its being owed and its being sent', async () => {
    const [officer] = (await reachable('complaintsOfficer')) as [TeamsUser];
    const reference = await logged();
    bot.setDay('2026-01-06');
    await doOn(officer, reference, 'Triage', triageInputs('earlyResolution', { team: 'complaints' }));
    await doOn(officer, reference, 'Record acknowledgement', {
      on: '2026-01-06',
      how: 'letter',
      reassured: 'true',
      advocacy: 'true',
    });
    await bot.deliver();
    expect(reminders(officer)).toEqual([]);
  });

  it('R8.29a: is not said again to one of a team who has heard it, when the case is given to them', async () => {
    const [officer] = (await reachable('palsOfficer')) as [TeamsUser];
    const reference = await logged();
    await doOn(officer, reference, 'Triage', triageInputs('enquiry'));
    bot.setDay('2026-01-08');
    await bot.deliver();
    expect(reminders(officer)).toEqual([`${reference}: the acknowledgement is due today.`]);
    await doOn(bot.user(people.leadManager), reference, 'Assign', {
      team: 'pals',
      handler: people.palsOfficer.id,
    });
    await bot.deliver();
    expect(heardBy(officer)).toContain(`${reference} is now with you.`);
    expect(reminders(officer)).toHaveLength(1);
    bot.setDay('2026-01-09');
    await bot.deliver();
    expect(reminders(officer).at(-1)).toContain('overdue');
  });

  it('R8.24a: can be put off from its card with one click, and comes back that morning', async () => {
    const [officer] = (await reachable('complaintsOfficer')) as [TeamsUser];
    const reference = await logged();
    bot.setDay('2026-01-06');
    await bot.deliver();
    const sent = bot.connector.in(officer.conversation).at(-1)?.activity.attachments?.[0]?.content as never;
    const { card } = await officer.click(sent, 'Remind me on Wed 7 Jan 2026');
    expect(textOf(card)).toContain('You will be reminded again on Wednesday 7 January 2026.');
    expect((await bot.eventsOf(reference)).at(-1)?.event).toMatchObject({ type: 'reminderSnoozed' });
    bot.setDay('2026-01-07');
    await bot.deliver();
    expect(reminders(officer)).toHaveLength(2);
  });

  it('R2.4: of a whole team has no “not mine”; what goes to one person can be passed on, with a word why', async () => {
    const [sister, lead] = (await reachable('wardSister', 'leadManager')) as [TeamsUser, TeamsUser];
    const reference = await logged();
    const officer = bot.user(people.palsOfficer);
    await doOn(
      officer,
      reference,
      'Triage',
      triageInputs('enquiry', { team: 'service', handler: people.wardSister.id }),
    );
    bot.setDay('2026-01-07');
    await bot.deliver();
    const sent = bot.connector.in(sister.conversation).at(-1)?.activity.attachments?.[0]?.content as never;
    const form = (await sister.click(sent, 'Say it is not yours')).card;
    expect(textOf(form)).toContain('The acknowledgement');
    const done = await sister.click(form, 'do', { clock: 'acknowledgement', why: 'I am on leave.' });
    expect(textOf(done.card)).toContain('The Lead Manager for Complaints gets these reminders from now on.');
    await bot.deliver();
    expect(heardBy(lead)).toContain(
      `${reference}: a reminder went to somebody it is not for. Please see who has it.`,
    );
  });
});

describe('many reminders at once', () => {
  it('R8.24a: is one card for the day, each line of which opens its case', async () => {
    const [officer] = (await reachable('complaintsOfficer')) as [TeamsUser];
    const references: string[] = [];
    for (let number = 0; number < 4; number += 1) references.push(await logged());
    bot.setDay('2026-01-06');
    await bot.deliver();
    expect(reminders(officer)).toEqual(['My day: 4 reminders.']);
    const card = textOf(bot.connector.in(officer.conversation).at(-1)?.activity);
    for (const reference of references) expect(card).toContain(`Open ${reference}`);
    await bot.deliver();
    expect(reminders(officer)).toHaveLength(1);
  });
});

describe('a bot that was down', () => {
  it('R8.24a: says in one card all that was missed meanwhile, not in one for each case and each day', async () => {
    const [officer] = (await reachable('complaintsOfficer')) as [TeamsUser];
    const references: string[] = [];
    for (let number = 0; number < 20; number += 1)
      references.push(referenceOn(await logOnCards(bot.user(people.wardSister))));
    bot.setDay('2026-01-12', '14:00');
    await bot.restart();
    await bot.deliver();
    await bot.deliver();
    expect(reminders(officer)).toEqual(['My day: 20 reminders.']);
    const card = textOf(bot.connector.in(officer.conversation).at(-1)?.activity);
    const missed = references.filter((reference) =>
      card.includes(`${reference}: the acknowledgement was due on Thu 8 Jan 2026 and is overdue.`),
    );
    expect(missed).toHaveLength(15);
    expect(card).toContain('And 5 more: “my cases” lists them');
  }, 60_000);
});

describe('who cannot be reached', () => {
  it('A1.3: the next in line who can be reached hears, and is told whom it was for', async () => {
    const [head] = (await reachable('headOfCorporateAffairs')) as [TeamsUser];
    await logged();
    bot.setDay('2026-01-06');
    await bot.deliver();
    expect(reminders(head)).toHaveLength(1);
    const card = textOf(bot.connector.in(head.conversation).at(-1)?.activity);
    expect(card).toContain('For the Lead Manager for Complaints, who cannot be reached');
    expect(card).toContain('Ask the Lead Manager for Complaints how it stands');
    await bot.deliver();
    expect(reminders(head)).toHaveLength(1);
  });
});
