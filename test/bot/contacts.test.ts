import type { Card } from '../doors/cardActions';
import { commandNamed } from '../../policy/machine/targets';
import { wordsOf } from '../../policy/machine/fields';
import { doOn, fillIn, formOn, logOnCards, offers, referenceOn, textOf } from '../doors/jobs';
import { restrictionJourney } from '../doors/journeys';
import { people } from '../doors/people';
import type { Inputs, TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const today = '2026-01-05';
const BUTTON = 'Add a note or contact';

let bot: WholeBot;
let reference: string;
let sister: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot({ day: today });
  sister = bot.user(people.wardSister);
  reference = referenceOn(await logOnCards(sister));
});
afterEach(() => bot.stop());

/** What the bot says to the last of these. */
async function said(user: TeamsUser, ...turns: readonly string[]): Promise<string> {
  let last: readonly Card[] = [];
  for (const words of turns) last = (await user.say(words)).cards;
  return last.map(textOf).join('\n');
}

const aCall = { what: 'callFrom', on: today, said: 'I have had no reply.', whom: 'person' };

describe('by card', () => {
  it('a contact is recorded, and stands on the case, in its file, newest first, and in its history', async () => {
    const form = textOf(await formOn(sister, reference, BUTTON));
    expect(form).toContain('It satisfies no deadline by itself.');
    expect(form).not.toContain(`"value":"${today}"`);
    await doOn(sister, reference, BUTTON, aCall);
    const after = await doOn(sister, reference, BUTTON, { what: 'note', on: today, note: 'Rang the ward.' });
    expect(textOf(after)).toContain('The note is added.');
    const shown = await said(sister, `case ${reference}`);
    expect(shown).toContain('A call from them, the person, Monday 5 January 2026');
    expect(shown).not.toContain('I have had no reply.');
    const file = await said(sister, `contacts of ${reference}`);
    expect(file).toContain('I have had no reply.');
    expect(file.indexOf('Rang the ward.')).toBeLessThan(file.indexOf('I have had no reply.'));
    expect(await said(sister, `history of ${reference}`)).toContain('A call from them');
    expect(await said(bot.user(people.stranger), `contacts of ${reference}`)).not.toContain('no reply');
  });

  it('a note that was wrong is struck out with the reason, and stays to be read', async () => {
    await doOn(sister, reference, BUTTON, aCall);
    await doOn(sister, reference, 'Correct a note', { contact: '1', why: 'That was another person.' });
    for (const words of [`contacts of ${reference}`, `history of ${reference}`]) {
      const read = await said(sister, words);
      expect(read).toContain('Struck out: A call from them');
      expect(read).toContain('That was another person.');
      expect(read).toContain('I have had no reply.');
    }
  });

  it('a promise is on the day of whoever made it, until it is marked as kept', async () => {
    const promise = { promise: 'me', promised: 'Ring with the date', promisedFor: today };
    await doOn(sister, reference, BUTTON, { ...aCall, ...promise });
    expect(await said(sister, 'my day')).toContain('Keep a promise');
    await doOn(sister, reference, 'Mark a promise as kept', { promise: '1', on: today, how: 'Rang.' });
    expect(await said(sister, 'my day')).not.toContain('Keep a promise');
  });

  it('R3.8: what is no acknowledgement offers one, to those who may record it', async () => {
    const pals = bot.user(people.palsOfficer);
    const form = await formOn(pals, reference, BUTTON);
    const asked = (await pals.click(form, 'do', { what: 'letterTo', on: today, note: 'Wrote back.' })).card;
    const done = await pals.click(asked, 'do', { whom: 'person' });
    expect(done.cards.some((card) => offers(card, 'Record acknowledgement'))).toBe(true);
    expect(done.cards.map(textOf).join()).toContain('A contact is no acknowledgement.');
  });
});

describe('where contact is limited', () => {
  const inputsOf = (entries: object = {}): Inputs =>
    Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, wordsOf(entry)]));

  beforeEach(async () => {
    for (const { by, command, entries, tap } of restrictionJourney(today, today, '2026-07-31')) {
      const user = bot.user(people[by]);
      const { card } = await user.say(`restriction ${reference}`);
      const { card: form } = await user.click(card, tap ?? commandNamed(command)?.command.button ?? command);
      if (!tap) await fillIn(user, form, inputsOf(entries));
    }
  });

  /** All that the bot says once a contact of this kind is recorded. */
  async function after(what: string): Promise<string> {
    const pals = bot.user(people.palsOfficer);
    const form = await formOn(pals, reference, BUTTON);
    expect(textOf(form)).toContain('Up to 1 contact a week');
    const { card } = await pals.click(form, 'do', { what, on: today, said: 'I have had no reply.' });
    return (await pals.click(card, 'do', { whom: 'person' })).cards.map(textOf).join();
  }

  it('L31: the form says so, and a contact outside of it is asked about as an incident', async () => {
    expect(await after('letterFrom')).toContain('That was outside of the limit on contact');
  });

  it('R9.4b: a contact within it is counted with what was said already', async () => {
    const said = await after('callFrom');
    expect(said).not.toContain('outside of the limit');
    expect(said).toContain('What was it about?');
    expect(said).toContain('A call from them, the person, Monday 5 January 2026');
  });
});

describe('in words', () => {
  it('a note on a case keeps the words, and offers what they say', async () => {
    expect(await said(sister, `note on ${reference}: she rang again, still no reply`)).toContain(
      'From your words: A call from them. Right? And: On which day?',
    );
    expect(await said(sister, 'yes, today')).toContain('With whom?');
    expect(await said(sister, 'the person')).toContain('Was anything promised?');
    expect(await said(sister, 'no')).toContain('she rang again, still no reply');
    expect(await said(sister, 'save')).toContain('The contact is recorded.');
    expect(await said(sister, `contacts of ${reference}`)).toContain('she rang again, still no reply');
  });

  it('what is refused of it is asked', async () => {
    await said(sister, `note on ${reference}: she rang again`, 'no');
    expect(await said(sister, 'a call to them, today')).toContain('With whom?');
  });

  it('a call of which it is not said whose it was is asked about', async () => {
    await said(sister, `record contact on ${reference}`);
    expect(await said(sister, 'by phone today')).toContain('Was it from them, or to them?');
    expect(await said(sister, 'a call to them')).not.toContain('did not catch');
  });

  it('a case that was shown is the one that is meant', async () => {
    expect(await said(sister, `case ${reference}`, 'add she rang again')).toContain(
      `${BUTTON} · ${reference}`,
    );
    expect(await said(sister, 'stop', 'yes', 'rang her back no answer')).toContain(
      'A try that did not reach them',
    );
  });

  it('otherwise it is found by the name, among those that may be seen, and asked', async () => {
    const pals = bot.user(people.palsOfficer);
    const turn = await pals.say('rang mrs person back no answer');
    expect(textOf(turn.card)).toContain('Add it to which case?');
    expect(textOf(turn.card)).toContain(reference);
    const asked = textOf((await pals.click(turn.card, 'note')).card);
    expect(asked).toContain('From your words: A try that did not reach them. Right?');
    expect(await said(pals, 'yes, just now')).toContain('From your words: The person. Right?');
    expect(await said(bot.user(people.stranger), 'rang mrs person back no answer')).not.toContain(reference);
  });

  it('a promise in it is offered, and its day becomes somebody’s to do', async () => {
    const begun = [
      `case ${reference}`,
      'spoke to mrs person, promised to ring thursday',
      'a call to them, today',
    ];
    expect(await said(sister, ...begun, 'yes')).toContain('From your words: Yes, by me');
    expect(await said(sister, 'yes', 'save')).toContain('The contact is recorded.');
    expect(await said(sister, 'my day')).toContain('Keep a promise');
  });

  it('words of danger bring the question about a red flag at once', async () => {
    expect(await said(sister, `note on ${reference}: a nurse hit her`)).toContain('Is there a red flag?');
  });

  it('what names nobody on a case is heard as it always was', async () => {
    expect(await said(sister, 'spoke to mrs nobodyknown about the ward')).toContain(
      'I can log this as a concern',
    );
  });
});
