import { londonDateOf } from '../../policy/calendar/dates';
import type { PlaygroundPage } from '../doors/playgroundPage';
import { aProgramInBrowser, type ProgramInBrowser } from '../doors/startedProgram';

const today = londonDateOf(new Date().toISOString());
let opened: ProgramInBrowser | undefined;
let page: PlaygroundPage;

beforeAll(async () => {
  opened = await aProgramInBrowser();
  ({ page } = opened);
}, 240_000);
afterAll(() => opened?.stop(), 60_000);

describe('the main job, in a browser', () => {
  it('goes from a concern told to a ward sister to a closed PALS enquiry (R3.4, R8.9b)', async () => {
    await page.waitForText('Hello. I help with concerns and complaints.');
    await page.screenshot('main-1-welcome');

    await page.say('log a concern');
    await page.fill(
      'What happened, in the person’s own words?',
      'I waited two hours past my appointment and nobody told me why.',
    );
    await page.click('Next');
    await page.choose('Who is raising it?', 'The person who uses the service');
    await page.choose('Which service is it about?', 'Adult community mental health, North');
    await page.choose('How did it reach us?', 'By phone');
    await page.fill('When did it first reach anybody at the Trust?', today);
    await page.choose('Does any of this raise…', 'None of these');
    await page.choose('Have you told them their care will not be affected?', 'Yes');
    await page.choose('Was it sorted there and then?', 'No, it needs somebody else to look into it');
    await page.screenshot('main-2-when');
    await page.click('Next');
    await page.fill('Their name', 'Sample person');
    await page.fill('Their phone number', '01632 960001');
    await page.screenshot('main-3-who');
    await page.click('Next');
    await page.fill('How has it affected them?', 'I was upset and missed my bus home.');
    await page.fill('What would put it right for them?', 'An explanation.');
    await page.choose('Do they want a reply?', 'Yes');
    await page.fill('What adjustments do they need?', 'None needed');
    await page.screenshot('main-3-needs');
    await page.click('Next');
    await page.waitForText('Check this before it is saved');
    await page.screenshot('main-4-review');
    await page.click('Save this concern');
    await page.waitForText('Waiting for triage');
    await page.screenshot('main-5-case');
    await page.say('act as ward sister');
    await page.waitForText('You are now Sample ward sister');
    await page.say('my cases');
    await page.waitForText('Next due');

    await page.say('act as PALS officer');
    await page.say('my cases');
    await page.say('team queue');
    await page.waitForText('Waiting for triage');
    await page.screenshot('main-6-queue');
    const reference = /C\d\d-[0-9A-Z]{5}/.exec(await page.cardText('Waiting for triage'))?.[0] ?? 'none';

    await page.say(`case ${reference}`);
    await page.click('Triage');
    await page.fill('Why this way?', 'The clinic can explain the wait.');
    await page.choose('What is it about?', 'The standard of service');
    await page.choose('Is it about any of these?', 'None of these');
    await page.choose('Could another process help as well?', 'No');
    await page.screenshot('main-7-triage');
    await page.click('Triage');
    await page.waitForText('PALS enquiry');
    await page.screenshot('main-8-enquiry');

    await page.click('Record acknowledgement');
    await page.choose('How?', 'By phone');
    await page.click('Record acknowledgement');
    await page.waitForText('The acknowledgement is recorded.');
    await page.say(`why ${reference}`);
    await page.waitForText('How each date was worked out');
    await page.screenshot('main-9-why');

    await page.say(`case ${reference}`);
    await page.click('Resolved and satisfied');
    await page.fill('What was the answer, and what was done?', 'Explained the wait and apologised.');
    await page.choose('Has the person said that they are satisfied?', 'Yes');
    await page.fill('Who confirmed that, and how?', 'The person, on the phone');
    await page.choose('What was it mostly about?', 'Appointments');
    await page.fill('What can we learn?', 'Tell people about delays.');
    await page.screenshot('main-10-closing');
    await page.click('Resolved and satisfied');
    await page.waitForText('Closed as a PALS enquiry');
    await page.screenshot('main-11-closed');
  }, 400_000);
});
