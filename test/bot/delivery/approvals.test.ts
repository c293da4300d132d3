import { addDays } from '../../../policy/calendar/dates';
import { decisionsOn } from '../../doors/decisions';
import { logOnCards, referenceOn, textOf } from '../../doors/jobs';
import { complaintJourney, restrictionJourney, type Deed } from '../../doors/journeys';
import { people } from '../../doors/people';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const today = '2026-01-05';
let bot: WholeBot;
let reference: string;

const askedPeople = [
  people.investigator,
  people.seniorManager,
  people.complaintsOfficer,
  people.headOfCorporateAffairs,
  people.chiefExecutive,
  people.managingDirector,
  people.clinicalTeam,
  people.deputyChiefExecutive,
];

beforeEach(async () => {
  bot = await aWholeBot({ day: today });
  for (const person of askedPeople) await bot.user(person).say('hi');
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
}, 60_000);
afterEach(() => bot.stop());

const on = () => decisionsOn(bot, reference);
const does = (deed: Deed, how: 'click' | 'submit') => on().does(deed, how);
const askedOf = (by: Deed['by'], tap: string) => on().askedOf(by, tap);
const tapped = (by: Deed['by'], tap: string, how: 'click' | 'submit') => on().tapped(by, tap, how);
const messagesTo = (by: Deed['by'], words: string) => on().messagesTo(by, words);

const complaint = () => complaintJourney(today, addDays(today, 80));
const until = (command: string) =>
  complaint().slice(
    0,
    complaint().findIndex((deed) => deed.command === command),
  );

describe('the message that asks for a decision', () => {
  it.each(['click', 'submit'] as const)(
    'takes the answer with one tap, by %s: investigator, more time, each step of the sign-off (R8.24b, R8.29a)',
    async (how) => {
      for (const deed of complaint()) await does(deed, how);
      const seen = textOf((await bot.user(people.complaintsOfficer).say(`case ${reference}`)).card);
      expect(seen).toContain('Response sent');
    },
    60_000,
  );

  it('takes an agreement to a limit on contact and its approval with one tap; once another has agreed it shows that first (R9.3a, R9.3b)', async () => {
    const [recorded, proposed, first, second, third, approval] = restrictionJourney(
      today,
      today,
      addDays(today, 200),
    ) as [Deed, Deed, Deed, Deed, Deed, Deed];
    for (const deed of [recorded, proposed, first]) await does(deed, 'click');
    const fresh = await tapped(second.by, second.tap!, 'click');
    expect(textOf(fresh)).toContain('has changed since this card was shown, so nothing was done');
    expect(textOf((await bot.user(people[second.by]).click(fresh, second.tap!)).card)).toContain(
      '"style":"good"',
    );
    // Who proposed it is not asked in a message.
    const lead = bot.user(people[third.by]);
    await lead.click((await lead.say(`restriction ${reference}`)).card, third.tap!);
    const { card } = await askedOf(approval.by, approval.tap!);
    expect(textOf(card)).toContain('Sample call note, kept with the case.');
    expect(textOf(card)).toContain('Up to 1 contact a week');
    await does(approval, 'click');
    await bot.deliver();
    const limit = textOf((await bot.user(people.leadManager).say(`restriction ${reference}`)).card);
    expect(limit).toContain('Approved, from its first day to its last');
  }, 60_000);

  it('shows what is asked, by whom and why, and says none of it on a locked screen (R7.1a)', async () => {
    for (const deed of until('decideExtension')) await does(deed, 'click');
    const { message, card } = await askedOf('seniorManager', 'Approve');
    expect(textOf(card)).toContain('The clinic manager is away.');
    expect(textOf(card)).toContain(people.investigator.name);
    expect(textOf(card)).toContain('Answer with reasons');
    expect(problemsOf(card)).toEqual([]);
    expect(message.activity.summary).toBe(`${reference}: more time was asked for. Please decide.`);
  }, 60_000);

  it('opens the form for an answer with reasons: two taps', async () => {
    for (const deed of until('decideExtension')) await does(deed, 'click');
    const manager = bot.user(people.seniorManager);
    const { card } = await askedOf('seniorManager', 'Approve');
    const form = (await manager.click(card, 'Answer with reasons')).card;
    await manager.click(form, 'do', { decision: 'decline', reasons: 'There is time enough.' });
    const events = await bot.eventsOf(reference);
    expect(events.at(-1)?.event).toMatchObject({ type: 'extensionDecided', approved: false });
  }, 60_000);

  it('takes one decision of two made at once, and tells the other that nothing was done', async () => {
    for (const deed of until('decideExtension')) await does(deed, 'click');
    const { card } = await askedOf('seniorManager', 'Approve');
    await bot.deliver();
    const lead = (await bot.user(people.leadManager).say(`case ${reference}`)).card;
    const answers = await Promise.all([
      bot.user(people.seniorManager).click(card, 'Approve'),
      bot.user(people.leadManager).click(lead, 'Approve'),
    ]);
    const decided = (await bot.eventsOf(reference)).filter(
      ({ event }) => (event as { type: string }).type === 'extensionDecided',
    );
    expect(decided).toHaveLength(1);
    expect(answers.filter((answer) => textOf(answer.card).includes('nothing was done'))).toHaveLength(1);
  }, 60_000);

  it('is not sent when somebody decided before it went', async () => {
    for (const deed of until('decideExtension').slice(0, -1)) await does(deed, 'click');
    bot.setDay(today, '19:00');
    for (const deed of until('decideExtension').slice(-1)) await does(deed, 'click');
    const lead = bot.user(people.leadManager);
    await lead.click((await lead.say(`case ${reference}`)).card, 'Approve');
    bot.setDay('2026-01-06', '10:00');
    await bot.deliver();
    expect(messagesTo('seniorManager', 'more time was asked for')).toEqual([]);
    expect(messagesTo('investigator', 'waiting for a decision')).toEqual([]);
    expect(messagesTo('investigator', 'more time was approved')).toHaveLength(1);
  }, 60_000);
});
