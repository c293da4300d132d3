import { addDays, londonDateOf } from '../../policy/calendar/dates';
import type { PlaygroundPage } from '../doors/playgroundPage';
import { aProgramInBrowser, type ProgramInBrowser } from '../doors/startedProgram';

const today = londonDateOf(new Date().toISOString());
const words = 'Mum waited two hours past her appointment and nobody said why.';
let opened: ProgramInBrowser | undefined;
let page: PlaygroundPage;
let reference = 'none';

beforeAll(async () => {
  opened = await aProgramInBrowser();
  ({ page } = opened);
}, 400_000);
afterAll(() => opened?.stop(), 60_000);

describe('from a message, in a browser', () => {
  it('logs a concern in its own words, and finds it again where one writes (R3.4, R7.1a)', async () => {
    await page.say(words);
    await page.openOnMessage(words, 'logConcern');
    await page.windowText('The message was written by Sample ward sister');
    await page.choose('Who is raising it?', 'The person who uses the service');
    await page.choose('Which service is it about?', 'Adult community mental health, North');
    await page.fill('When did it happen? (optional)', addDays(today, 2));
    await page.choose('How did it reach us?', 'By phone');
    await page.fill('When did it first reach anybody at the Trust?', today);
    await page.screenshot('message-1-form');
    await page.press('Next');
    await page.windowText('That date is in the future');
    await page.screenshot('message-2-refused');
    await page.fill('When did it happen?', today);
    await page.press('Next');
    await page.windowText('Their name');
    await page.fill('Their name', 'Sample person');
    await page.fill('Their phone number, email or address', '01632 960001');
    await page.choose('Does any of this raise…', 'None of these');
    await page.choose('Have you told them their care will not be affected?', 'Yes');
    await page.choose(
      'Was it sorted there and then? If not, why not?',
      'No, it needs somebody else to look into it',
    );
    await page.choose('Do they want a reply?', 'Yes');
    await page.screenshot('message-3-who');
    await page.press('Next');
    await page.windowText('Check this before it is saved');
    await page.screenshot('message-4-check');
    await page.press('Save this concern');
    await page.waitForText('Saved as C');
    await page.closeWindow();
    const saved = await page.cardText('Saved as C');
    expect(saved).toContain(words);
    reference = /C\d\d-[0-9A-Z]{5}/.exec(saved)?.[0] ?? 'none';

    const found = await page.search('findCase', 'community mental health, north', reference);
    await page.screenshot('message-5-search');
    expect(found).not.toContain('two hours');
  }, 400_000);

  it('adds a message to the case that is chosen, quoted, and takes its author for nobody (8.21, L29)', async () => {
    const message = 'They rang again and asked where it stands.';
    await page.say('no');
    await page.say(message);
    await page.openOnMessage(message, 'addToCase');
    await page.windowText('Whoever wrote it is not put down as anybody.');
    await page.screenshot('message-6-which-case');
    await page.choose('Your cases', `${reference} · Sample person · Adult community mental health, North`);
    await page.press('Next');
    await page.windowText(`Add it to ${reference}`);
    await page.choose('What was it?', 'A call from them');
    await page.fill('On which day?', today);
    await page.screenshot('message-7-what');
    await page.press('Next');
    await page.windowText('With whom?');
    await page.choose('With whom?', 'The person');
    await page.screenshot('message-8-whom');
    await page.press('Next');
    await page.waitForText('The contact is recorded.');
    await page.closeWindow();
    await page.say(`contacts of ${reference}`);
    expect(await page.cardText('Quoted from a message')).toContain(message);
  }, 400_000);
});
