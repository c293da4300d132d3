import { doOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { search } from '../../doors/messageExtensionUser';
import { people } from '../../doors/people';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
const named: Record<string, string> = {};

const logged = async (service: string, receivedOn: string): Promise<string> =>
  referenceOn(await logOnCards(bot.user(people.wardSister), { service, receivedOn, happenedOn: receivedOn }));

beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  named.old = await logged('communityNorth', '2025-09-29');
  named.camhs = await logged('camhs', '2026-01-05');
  named.investigated = await logged('communityNorth', '2026-01-05');
  named.enquiry = await logged('crisis', '2026-01-02');
  const officer = bot.user(people.palsOfficer);
  await doOn(officer, named.enquiry, 'Triage', triageInputs('enquiry'));
  await doOn(officer, named.investigated, 'Triage', triageInputs('closerLook'));
  await doOn(bot.user(people.leadManager), named.investigated, 'Choose an investigator', {
    investigator: people.investigator.id,
    involved: 'false',
    hours: '12',
    lineManager: people.seniorManager.id,
    support: 'The Complaints Team',
  });
}, 60_000);
afterAll(() => bot.stop());

const shown = (cards: unknown): string =>
  Object.entries(named)
    .filter(([, reference]) => textOf(cards).includes(reference))
    .map(([name]) => name)
    .sort()
    .join();

describe('a list of open cases', () => {
  it.each([
    ['anything older than 3 months', 'old', 'older than 3 months'],
    ['anything older than 4 months', '', 'There is none.'],
    ['open cases in CAMHS', 'camhs', 'Open cases: Child and adolescent mental health (CAMHS)'],
    ['cases in community', 'investigated,old', 'North or Adult community mental health, South'],
    ['show overdue in community', 'old', 'overdue'],
    ['open pals enquiries', 'enquiry', 'PALS enquiry'],
    ['what is waiting for an investigator', 'investigated', 'waiting for an investigator'],
    ['what has sample investigator, community got', 'investigated', `with ${people.investigator.name}`],
    ['cases due this week', 'camhs,enquiry,investigated', 'due this week'],
    ['due next week', '', 'There is none.'],
    ['legal holds', '', 'Cases: on legal hold'],
    ['disposals due', '', 'kept for more than ten years'],
  ])('“%s” shows %s', async (words, found, says) => {
    const { card } = await bot.user(people.palsOfficer).say(words);
    expect([words, shown(card)]).toEqual([words, found]);
    expect(textOf(card)).toContain(says);
  });

  it('of what is due up to a day offers what comes next behind it, and nothing that stands on it', async () => {
    const { card } = await bot.user(people.palsOfficer).say('cases due by 7 january');
    expect(shown(card)).toContain('enquiry');
    expect(textOf(card)).toMatch(new RegExp(`"Open (?:${named.camhs}|${named.investigated}), due`));
    expect(textOf(card)).not.toContain(`"Open ${named.enquiry}, due`);
  });

  it('has only their own for whoever oversees none (7.1), and says so', async () => {
    const investigator = await bot.user(people.investigator).say('cases in community');
    expect(shown(investigator.card)).toBe('investigated');
    const stranger = await bot.user(people.secondInvestigator).say('anything older than 3 months');
    expect(shown(stranger.card)).toBe('');
    expect(textOf(stranger.card)).toContain('among the cases you are involved in');
    expect(textOf(stranger.card)).toContain('Your open cases: older than 3 months');
  });

  it('is recorded with what stood on it (7.1)', async () => {
    await bot.user(people.leadManager).say('open cases in CAMHS');
    const [record] = (await bot.listsOf(people.leadManager)).slice(-1);
    expect(record).toMatchObject({ what: 'listed', command: 'openCases', shown: [named.camhs] });
    await bot.user(people.leadManager).say('team queue');
    expect((await bot.listsOf(people.leadManager)).at(-1)?.shown).toEqual(
      expect.arrayContaining([named.old, named.camhs]),
    );
    const looked = (await bot.accessTo(named.camhs ?? '')).filter(
      ({ by, command }) => by === people.leadManager.id && command !== 'message',
    );
    expect(looked).toEqual([]);
  });

  it('is counted without being read', async () => {
    const { card } = await bot.user(people.palsOfficer).say('how many are waiting for an investigator?');
    expect(textOf(card)).toContain('Open cases: waiting for an investigator: 1');
    const then = await bot.user(people.palsOfficer).click(card, 'Show them');
    expect(shown(then.card)).toBe('investigated');
  });

  it('says what cases wait for, and shows them', async () => {
    const { card } = await bot.user(people.palsOfficer).say('who are we waiting for');
    expect(textOf(card)).toContain('An investigator: 1');
    const then = await bot.user(people.palsOfficer).click(card, 'See what waits for an investigator');
    expect(shown(then.card)).toBe('investigated');
  });

  it('asks whose are meant where several of that name have some, and is a search where nobody is', async () => {
    const { card } = await bot.user(people.palsOfficer).say('cases of Zebrowski');
    expect(textOf(card)).toContain('I find no case for “Zebrowski”');
    // Somebody of staff who has no case is not who was meant.
    const other = await bot.user(people.palsOfficer).say('cases of sample chaplain');
    expect(textOf(other.card)).toContain('I find no case for “sample chaplain”');
  });

  it('is found the same by the message extension', async () => {
    const officer = bot.user(people.palsOfficer);
    await officer.install();
    for (const [words, found] of [
      ['anything older than 3 months', named.old],
      ['open cases in camhs', named.camhs],
      ['waiting for an investigator', named.investigated],
    ])
      expect((await search(officer, words ?? '')).results.map(({ title }) => title)).toEqual([found]);
  });

  it('comes page by page', async () => {
    for (let number = 0; number < 11; number += 1) await logged('perinatal', '2026-01-05');
    const officer = bot.user(people.palsOfficer);
    const first = await officer.say('open cases in perinatal');
    const next = await officer.click(first.card, 'More');
    const references = [first, next].map(({ card }) => new Set(textOf(card).match(/C26-[0-9A-Z]{5}/g)));
    expect(references.map(({ size }) => size)).toEqual([10, 1]);
    expect([...(references[0] ?? [])].filter((each) => references[1]?.has(each))).toEqual([]);
  }, 60_000);
});
