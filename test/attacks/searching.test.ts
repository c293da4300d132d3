import { anAgreedInvestigation } from '../doors/anInvestigation';
import { textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const searcher = people.complaintsOfficer;

let bot: WholeBot;
let about: string;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-07' });
  about = await seedCase(
    bot,
    anAgreedInvestigation().does('nameStaff', { person: searcher.id, job: 'A job' }),
  );
});
afterEach(() => bot.stop());

const ofThem = async () => (await bot.accessTo(about)).filter(({ by }) => by === searcher.id);

it('a colleague’s name in a search records no try on a case of theirs that the searcher may not see', async () => {
  const { cards } = await bot.user(searcher).say(`find ${people.investigator.name}`);
  expect(textOf(cards)).not.toContain(about);
  expect(await ofThem()).toEqual([]);
  expect((await bot.listsOf(searcher)).at(-1)).toMatchObject({ command: 'findCases', shown: [] });
});

it('a reference that was typed does', async () => {
  await bot.user(searcher).say(`search for ${about}`);
  expect(await ofThem()).toEqual([expect.objectContaining({ what: 'refused', command: 'findCases' })]);
});
