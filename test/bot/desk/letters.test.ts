import { anInvestigationNaming } from '../../doors/anInvestigation';
import { forgedCard, textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { seedCase } from '../../doors/seededCase';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';
import { documentLetters } from '../../../storage/documentLetters';
import { Database } from '../../../storage/sqlite/database';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';

let bot: WholeBot;
let reference: string;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-07' });
  reference = await seedCase(bot, anInvestigationNaming());
});
afterEach(() => bot.stop());

/** The hash of the acknowledgement that the officer has just had. */
async function keptSha256(): Promise<string> {
  await bot.user(people.palsOfficer).say(`letter acknowledgement ${reference}`);
  const database = new Database(bot.dataFile);
  const letters = documentLetters(sqliteDocuments(database, () => '2026-01-07T10:00:00.000Z'));
  const sha256 = await letters.unsent(reference, 'acknowledgement', people.palsOfficer.id);
  database.close();
  return sha256 ?? 'none';
}

describe('a letter', () => {
  it('that was kept is given to whoever may have it, and to nobody else who has its hash (R7.1a)', async () => {
    const card = forgedCard('letter', { case: reference, sha256: await keptSha256() });
    const asked = async (person: keyof typeof people) =>
      textOf((await bot.user(people[person]).click(card, 'letter')).cards);

    expect(await asked('palsOfficer')).toContain('Download');
    for (const person of ['stranger', 'namedNurse', 'managingDirector'] as const) {
      expect(await asked(person)).toContain('That letter is no longer here');
      expect(await asked(person)).not.toContain('Download');
    }
  });

  it('is drawn up for nobody who may not read all that is in it (R7.1a)', async () => {
    const said = async (person: keyof typeof people) =>
      textOf((await bot.user(people[person]).say(`letter acknowledgement ${reference}`)).cards);

    expect(await said('investigator')).toContain('Download');
    expect(await said('namedNurse')).toContain('There is no such letter');
    expect(await said('stranger')).toContain('cannot find a case');
  });
});
