import { addDays, londonDateOf } from '../../policy/calendar/dates';
import { openPlayground, type PlaygroundPage } from '../doors/playgroundPage';
import { aStartedProgram, type StartedProgram } from '../doors/startedProgram';

const today = londonDateOf(new Date().toISOString());
const words = 'Mum waited two hours past her appointment and nobody said why.';
let program: StartedProgram;
let page: PlaygroundPage;

beforeAll(async () => {
  program = await aStartedProgram();
  page = await openPlayground(program.address, { width: 900, height: 1100 });
}, 120_000);
afterAll(async () => {
  await page.close();
  await program.stop();
});

describe('from a message, in a browser', () => {
  it('logs a concern in its own words, and finds it again where one writes (R3.4, R7.1a)', async () => {
    await page.say(words);
    await page.openOnMessage(words, 'logConcern');
    expect(await page.windowText('Sent by')).toContain('Sent by Sample ward sister');
    await page.screenshot('message-1-form');
    await page.fill('How they would like us to reach them', '01632 960001');
    await page.choose('Which service is it about?', 'Adult community mental health, North');
    await page.fill('When did it happen? (optional)', addDays(today, 2));
    await page.fill('How has it affected them?', 'She was upset and missed her bus.');
    await page.fill('What would put it right for them?', 'An explanation.');
    await page.choose('Have you told them their care will not be affected?', 'Yes');
    await page.press('Save this concern');
    await page.windowText('That date is in the future');
    await page.screenshot('message-2-refused');
    await page.fill('When did it happen? (optional)', today);
    await page.press('Save this concern');
    await page.waitForText('Saved as C');
    await page.closeWindow();
    const saved = await page.cardText('Saved as C');
    expect(saved).toContain(words);
    const reference = /C\d\d-[0-9A-Z]{5}/.exec(saved)?.[0] ?? 'none';

    const found = await page.search('findCase', 'community mental health, north', reference);
    await page.screenshot('message-3-search');
    expect(found).not.toContain('two hours');
  }, 120_000);
});
