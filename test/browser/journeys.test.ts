import { groupOfCommand } from '../../cards/commandGroups';
import { addDays, londonDateOf } from '../../policy/calendar/dates';
import { roles } from '../../policy/roles';
import { buttonOf, fillIn } from '../doors/formInBrowser';
import { plainTurns } from '../doors/jobs';
import { complaintJourney, restrictionJourney, type Deed } from '../doors/journeys';
import { people } from '../doors/people';
import type { PlaygroundPage } from '../doors/playgroundPage';
import { aProgramInBrowser, type ProgramInBrowser } from '../doors/startedProgram';

const today = londonDateOf(new Date().toISOString());
const later = addDays(today, 80);
let opened: ProgramInBrowser | undefined;
let page: PlaygroundPage;

beforeAll(async () => {
  opened = await aProgramInBrowser();
  ({ page } = opened);
}, 400_000);
afterAll(() => opened?.stop(), 60_000);

const roleOf = (who: keyof typeof people): string => roles[people[who].roles.at(-1) ?? 'frontline'];

async function logged(): Promise<string> {
  await page.say(`act as ${roleOf('wardSister')}`);
  for (const words of plainTurns) await page.say(words);
  await page.click('Save this concern');
  await page.waitForText('Saved as');
  const found = /C\d\d-[0-9A-Z]{5}/.exec(await page.cardText('Saved as C'))?.[0];
  if (!found) throw new Error('No case was logged.');
  return found;
}

async function onCase(reference: string, { by, command, entries, tap }: Deed): Promise<void> {
  await page.say(`act as ${roleOf(by)}`);
  await page.say(`case ${reference}`);
  if (tap) return page.click(tap);
  await page.goOn('More');
  if (!(await page.offers(buttonOf(command)))) await page.goOn(groupOfCommand(command));
  await page.goOn(buttonOf(command));
  await fillIn(page, command, entries ?? {});
  return page.click(buttonOf(command));
}

describe('a formal complaint, in a browser', () => {
  it('goes from log to a signed response with an extension, each by whoever does it (R8.24b, R8.29a)', async () => {
    const reference = await logged();
    for (const deed of complaintJourney(today, later)) {
      await onCase(reference, deed);
      await page.screenshot(`complaint-${deed.command}`);
    }
    await page.say(`case ${reference}`);
    await page.waitForText('Response sent');
    await page.screenshot('complaint-sent');
  }, 900_000);
});

describe('a limit on contact, in a browser', () => {
  it('goes from a behaviour to its approval (R9.3a)', async () => {
    const reference = await logged();
    for (const { by, command, entries, tap } of restrictionJourney(today, today, addDays(today, 200))) {
      await page.say(`act as ${roleOf(by)}`);
      await page.say(`restriction ${reference}`);
      if (tap) await page.click(tap);
      else {
        await page.goOn(buttonOf(command));
        await fillIn(page, command, entries ?? {});
        await page.screenshot(`limit-${command}`);
        await page.click(buttonOf(command));
      }
    }
    await page.waitForText('Approved. The Lead Manager sends the letter');
    await page.screenshot('limit-approved');
  }, 900_000);
});

describe('an interrupted conversation, in a browser', () => {
  it('is picked up where it was left', async () => {
    await page.say(`act as ${roleOf('wardSister')}`);
    await page.say('log a concern');
    await page.say(plainTurns[0]);
    await page.say('how to complain');
    await page.waitForText('Still under way');
    await page.click('Carry on');
    await page.waitForText('Who is raising it');
    await page.say('cancel');
    await page.click('Stop, and keep nothing');
    await page.waitForText('Stopped. Nothing');
  }, 300_000);
});
