import { defaultTrust } from '../../policy/trust/defaultTrust';
import { addDays, londonDateOf } from '../../policy/calendar/dates';
import { optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import { emptyRegisters } from '../../policy/machine/registers';
import { roles } from '../../policy/roles';
import type { AnyField } from '../../policy/machine/target';
import { commandNamed } from '../../policy/machine/targets';
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
}, 240_000);
afterAll(() => opened?.stop(), 60_000);

const nameOf = (id: string): string => Object.values(people).find((person) => person.id === id)?.name ?? id;

const roleOf = (who: keyof typeof people): string => roles[people[who].roles.at(-1) ?? 'frontline'];

const yesOrNo: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };

async function answer(field: AnyField, entry: unknown): Promise<void> {
  const label = field.optional ? `${field.label} (optional)` : field.label;
  const words = wordsOf(entry);
  const options =
    field.kind === 'pick' || field.kind === 'picks'
      ? undefined
      : optionsOf(field, {}, { registers: emptyRegisters, trust: defaultTrust });
  switch (field.kind) {
    case 'person':
      return page.choosePerson(label, nameOf(words));
    case 'yesNo':
      return page.choose(label, yesOrNo[words] ?? words);
    case 'choice':
      return page.choose(label, options?.[words] ?? words);
    case 'pick':
      return page.choose(label, `${words}. Nobody told me why I waited.`);
    case 'choices':
      for (const value of words.split(',')) await page.tick(label, options?.[value] ?? value);
      return undefined;
    case 'picks':
      return undefined;
    default:
      return page.fill(label, words);
  }
}

const labelOf = ({ label, optional }: AnyField): string => (optional ? `${label} (optional)` : label);

const MOST_CARDS = 8;

/** Fills in card after card, each with what it asks, until all is filled in and one has the button that sends it. */
async function fillIn(command: string, entries: Entries): Promise<void> {
  const fields = commandNamed(command)?.command.fields ?? {};
  const open = new Map(Object.entries(entries));
  for (let card = 0; card < MOST_CARDS; card += 1) {
    for (const [name, entry] of open) {
      const field = fields[name];
      if (!field || !(await page.asks(labelOf(field)))) continue;
      await answer(field, entry);
      open.delete(name);
    }
    const isLast = await page.offers(buttonOf(command));
    if (isLast && open.size === 0) return;
    await page.goOn(isLast ? buttonOf(command) : 'Next');
  }
  expect({ command, notAskedFor: [...open.keys()] }).toEqual({ command, notAskedFor: [] });
}

const buttonOf = (command: string): string => commandNamed(command)?.command.button ?? command;

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
  await page.choose('What would you like to do?', buttonOf(command));
  await page.goOn('Open this step');
  await fillIn(command, entries ?? {});
  return page.click(buttonOf(command));
}

describe('a formal complaint, in a browser', () => {
  it('goes from log to a signed response with an extension, each by whoever does it (R8.24e, R8.29a)', async () => {
    const reference = await logged();
    for (const deed of complaintJourney(today, later)) {
      await onCase(reference, deed);
      await page.screenshot(`complaint-${deed.command}`);
    }
    await page.say(`case ${reference}`);
    await page.waitForText('Response sent');
    await page.screenshot('complaint-sent');
  }, 400_000);
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
        await fillIn(command, entries ?? {});
        await page.screenshot(`limit-${command}`);
        await page.click(buttonOf(command));
      }
    }
    await page.waitForText('Approved. The Lead Manager sends the letter');
    await page.screenshot('limit-approved');
  }, 400_000);
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
    await page.waitForText('Stopped. Nothing was saved.');
  }, 120_000);
});
