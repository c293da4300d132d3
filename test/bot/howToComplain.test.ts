import { textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';
import { defaultTrust } from '../../policy/trust/defaultTrust';

let bot: WholeBot;
beforeAll(async () => void (bot = await aWholeBot({})));
afterAll(() => bot.stop());

const { pals, advocacy } = defaultTrust;
const whoever = [people.wardSister, people.investigator, people.chiefExecutive, people.palsOfficer];

describe('R8.1: anyone on the staff can ask how to complain and read the answer out', () => {
  it.each(whoever)('$jobTitle', async (person) => {
    const { card } = await bot.user(person).say('how to complain');
    for (const said of [pals.name, advocacy.name, advocacy.phone, 'Ombudsman'])
      expect(textOf(card)).toContain(said);
  });

  it.each([
    'leaflet',
    'can i have a leaflet for carers in easy read',
    'print the easy read leaflet',
    'is there a young people’s leaflet?',
    'need a flyer about complaints',
  ])('and have a leaflet to hand out: “%s”', async (words) => {
    const { card } = await bot.user(people.wardSister).say(words);
    expect(textOf(card)).toContain('To print, to hand out or to send.');
  });

  it('which is not what somebody tells who was given none', async () => {
    const { card } = await bot
      .user(people.wardSister)
      .say('Her daughter says nobody gave her a leaflet about complaints and the nurse was rude');
    expect(textOf(card)).not.toContain('To print, to hand out or to send.');
  });

  it('made for whom it was asked for', async () => {
    const sister = bot.user(people.wardSister);
    const { card } = await sister.say('leaflet for carers in easy read');
    const made = await sister.click(card, 'Make the leaflet', {
      reader: 'carers',
      format: 'easyRead',
    });
    expect(JSON.stringify(made)).toMatch(/How to complain, families and carers, easy read\.docx|Download/);
  });
});
