import { addDays } from '../../policy/calendar/dates';
import { wordsOf } from '../../policy/machine/fields';
import { commandNamed } from '../../policy/machine/targets';
import { people } from '../doors/people';
import { doOn, logOnCards, fillIn, referenceOn, textOf } from '../doors/jobs';
import { complaintJourney, restrictionJourney, type Deed } from '../doors/journeys';
import type { Card } from '../doors/cardActions';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const today = '2026-01-05';
let bot: WholeBot;
let reference: string;

beforeAll(async () => {
  bot = await aWholeBot({ day: today });
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
});
afterAll(() => bot.stop());

const buttonOf = (command: string): string => commandNamed(command)?.command.button ?? command;

const inputsOf = (entries: Deed['entries'] = {}) =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, wordsOf(entry)]));

async function onCase({ by, command, entries, tap }: Deed): Promise<Card> {
  const user = bot.user(people[by]);
  if (!tap) return doOn(user, reference, buttonOf(command), inputsOf(entries));
  return (await user.click((await user.say(`case ${reference}`)).card, tap)).card;
}

async function onLimit({ by, command, entries, tap }: Deed): Promise<Card> {
  const user = bot.user(people[by]);
  const { card } = await user.say(`restriction ${reference}`);
  if (tap) return (await user.click(card, tap)).card;
  const form = (await user.click(card, buttonOf(command))).card;
  return fillIn(user, form, inputsOf(entries));
}

describe('a formal complaint, by card', () => {
  it('goes from triage to a response that the Chief Executive signed, with an extension (R8.24b, R8.29a)', async () => {
    for (const deed of complaintJourney(today, addDays(today, 80))) {
      const card = textOf(await onCase(deed));
      expect({
        deed: deed.command,
        refused: card.includes('"style":"attention"') && card.slice(0, 1500),
      }).toEqual({
        deed: deed.command,
        refused: false,
      });
    }
    const seen = textOf((await bot.user(people.complaintsOfficer).say(`case ${reference}`)).card);
    expect(seen).toContain('Response sent');
  }, 60_000);

  it('shows whoever decides what to decide by, and puts it among their approvals', async () => {
    const other = referenceOn(await logOnCards(bot.user(people.wardSister)));
    const mine = reference;
    reference = other;
    for (const deed of complaintJourney(today, addDays(today, 80)).slice(0, 7)) await onCase(deed);
    const manager = bot.user(people.seniorManager);
    const waiting = textOf((await manager.say('approvals')).card);
    expect(waiting).toContain(other);
    expect(waiting).not.toContain(mine);
    const shown = textOf((await manager.say(`case ${other}`)).card);
    expect(shown).toContain('For you to decide (8.24)');
    expect(shown).toContain('The clinic manager is away.');
    expect(shown).toContain(people.investigator.name);
    expect(textOf((await bot.user(people.investigator).say(`case ${other}`)).card)).not.toContain(
      'For you to decide',
    );
    reference = mine;
  });

  it('tells who did what and when, to those who may see the case and to nobody else', async () => {
    const line = textOf((await bot.user(people.complaintsOfficer).say(`timeline ${reference}`)).card);
    expect(line).toContain('Signed the response');
    const stranger = textOf((await bot.user(people.stranger).say(`timeline ${reference}`)).card);
    expect(stranger).not.toContain('Sign');
    expect(stranger).toContain('(7.1)');
  });
});

describe('a limit on contact, by card', () => {
  it('goes from a behaviour to the approval, each decision with one tap (R9.3a)', async () => {
    for (const deed of restrictionJourney(today, today, addDays(today, 200))) {
      const card = textOf(await onLimit(deed));
      expect({
        deed: deed.command,
        refused: card.includes('"style":"attention"') && card.slice(0, 1500),
      }).toEqual({
        deed: deed.command,
        refused: false,
      });
    }
    const limit = textOf((await bot.user(people.leadManager).say(`restriction ${reference}`)).card);
    expect(limit).toContain('Approved, from its first day to its last');
    expect(limit).toContain('Sample Deputy Chief Executive');
    expect(textOf((await bot.user(people.palsOfficer).say(`case ${reference}`)).card)).toContain(
      'Up to 1 contact a week',
    );
  }, 60_000);

  it('shows nothing of it to somebody who may not see the case (R7.1a)', async () => {
    const seen = textOf((await bot.user(people.stranger).say(`restriction ${reference}`)).card);
    expect(seen).toContain('(7.1)');
    expect(seen).not.toContain('Sample call note');
  });
});
