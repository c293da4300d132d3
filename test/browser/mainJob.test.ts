import { londonDateOf } from '../../policy/calendar/dates';
import { fillIn } from '../doors/formInBrowser';
import { triageInputs } from '../doors/jobs';
import type { PlaygroundPage } from '../doors/playgroundPage';
import { aProgramInBrowser, type ProgramInBrowser } from '../doors/startedProgram';

const today = londonDateOf(new Date().toISOString());
let opened: ProgramInBrowser | undefined;
let page: PlaygroundPage;

beforeAll(async () => {
  opened = await aProgramInBrowser();
  ({ page } = opened);
}, 400_000);
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
    await page.press('Add more');
    await page.fill('How has it affected them? (optional)', 'I was upset and missed my bus home.');
    await page.fill('What would put it right for them? (optional)', 'An explanation.');
    await page.screenshot('main-2-what');
    await page.click('Next');
    await page.fill('Their name', 'Sample person');
    await page.fill('Their phone number, email or address', '01632 960001');
    await page.choose('Does any of this raise…', 'None of these');
    await page.choose('Have you told them their care will not be affected?', 'Yes');
    await page.choose(
      'Was it sorted there and then? If not, why not?',
      'No, it needs somebody else to look into it',
    );
    await page.choose('Do they want a reply?', 'Yes');
    await page.press('Add more');
    await page.fill('What adjustments do they need? (optional)', 'None needed');
    await page.screenshot('main-3-who');
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
    await page.goOn('Triage');
    await fillIn(page, 'triage', {
      ...triageInputs('enquiry'),
      reason: 'The clinic can explain the wait.',
      spokenOn: today,
    });
    await page.screenshot('main-7-triage');
    await page.goOn('Triage');
    await page.waitForText('PALS enquiry');
    await page.screenshot('main-8-enquiry');

    await page.goOn('Record acknowledgement');
    await fillIn(page, 'recordAcknowledgement', {
      on: today,
      how: 'phone',
      reassured: 'true',
      advocacy: 'true',
    });
    await page.click('Record acknowledgement');
    await page.waitForText('The acknowledgement is recorded.');
    await page.say(`why ${reference}`);
    await page.waitForText('How each date was worked out');
    await page.screenshot('main-9-why');

    await page.say(`case ${reference}`);
    await page.goOn('Close: they are satisfied');
    await fillIn(page, 'closeEnquiry', {
      resolvedOn: today,
      how: 'phone',
      response: 'Explained the wait and apologised.',
      satisfied: 'true',
      confirmedBy: 'The person, on the phone',
      summarySentOn: today,
      subject: 'appointments',
      learning: 'Tell people about delays.',
    });
    await page.screenshot('main-10-closing');
    await page.click('Close: they are satisfied');
    await page.waitForText('Closed as a PALS enquiry');
    await page.screenshot('main-11-closed');
  }, 600_000);
});
