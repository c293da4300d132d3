import { doOn, logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import type { TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const today = '2026-01-05';

let bot: WholeBot;
let reference: string;
let pals: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot({ day: today });
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  pals = bot.user(people.palsOfficer);
});
afterEach(() => bot.stop());

/** What the bot says to the last of these. */
async function said(user: TeamsUser, ...turns: readonly string[]): Promise<string> {
  let last = '';
  for (const words of turns) last = (await user.say(words)).cards.map(textOf).join('\n');
  return last;
}

const daughter = {
  name: 'Sample Daughter',
  relationship: 'child',
  why: 'died',
  phone: '01632 960010',
  email: '',
  address: '',
};

describe('by card', () => {
  it('R4.3a: a death, who goes on with it, and what shows that: the file has all of it, and nobody else reads it', async () => {
    const dead = await doOn(pals, reference, 'Record a death', {
      diedOn: today,
      toldBy: 'Her daughter rang',
    });
    expect(textOf(dead)).toContain('The person has died: ask who may go on with it');
    expect(textOf(dead)).toContain('The person has died');
    expect(await said(pals, `letters for ${reference}`)).not.toContain('Acknowledgement');
    const named = await doOn(pals, reference, 'Name who speaks for them', daughter);
    expect(textOf(named)).toContain('that they may go on');
    const file = await said(pals, `who are the people on ${reference}`);
    for (const words of ['Speaks for them', 'Sample Daughter', 'Has died', '01632 960010', 'Recorded by'])
      expect(file).toContain(words);
    expect(await said(pals, `history of ${reference}`)).toContain('Recorded a death');
    expect(await said(bot.user(people.stranger), `who are the people on ${reference}`)).not.toContain(
      'Daughter',
    );
    expect(await said(pals, `letters for ${reference}`)).toContain('Acknowledgement');
  });

  it('R4.1: new contact details stand on the card, and the old ones with their days in the file', async () => {
    const sister = bot.user(people.wardSister);
    const before = (await bot.eventsOf(reference)).length;
    await doOn(sister, reference, 'Change contact details', {
      changed: 'phone',
      phone: '01632 960099',
      toldBy: 'She rang the ward',
    });
    expect(await bot.eventsOf(reference)).toHaveLength(before + 1);
    expect(await said(pals, `case ${reference}`)).toContain('01632 960099');
    expect(await said(pals, `find 01632 960099`)).toContain(reference);
    expect(await said(pals, `who are the people on ${reference}`)).toContain(
      'Phone until Monday 5 January 2026',
    );
  });

  it('R4.2: an MP’s office gets copies once the person agreed, and is off the case again', async () => {
    const office = { part: 'mp', name: 'Office of Sample MP', phone: '01632 960011', gets: 'all' };
    const agreed = { agreedBy: 'person', agreedOn: today, agreedHow: 'By phone, in the notes' };
    const added = await doOn(pals, reference, 'Add somebody to the case', { ...office, ...agreed });
    expect(textOf(added)).toContain('Copies of letters are for them, too');
    expect(await said(pals, `case ${reference}`)).toContain('Office of Sample MP');
    await doOn(pals, reference, 'Take somebody off the case', { why: 'The person asked for that' });
    expect(await said(pals, `case ${reference}`)).not.toContain('Office of Sample MP');
  });
});

describe('in words', () => {
  it.each([
    ['her mother has died', 'Record a death'],
    ['he passed away last night', 'Record a death'],
    ['she has a new phone number', 'Change contact details'],
    ['they have moved house', 'Change contact details'],
    ['his address has changed', 'Change contact details'],
    ['the patient has lost capacity', 'Record if they can decide'],
    ['the daughter speaks for her now', 'Name who speaks for them'],
    ['her son has taken over from the daughter', 'Name who speaks for them'],
    ['add the MP’s office', 'Add somebody to the case'],
    ['add an advocate to the case', 'Add somebody to the case'],
    ['add another complainant', 'Add somebody to the case'],
  ])('“%s” asks for “%s”, on the case that was shown or named', async (words, button) => {
    expect(await said(pals, `case ${reference}`, words)).toContain(`${button} · ${reference}`);
    expect(await said(pals, 'cancel', 'yes', `${words} on ${reference}`)).toContain(
      `${button} · ${reference}`,
    );
  });

  it('“the daughter is no longer acting” ends speaking for them, and the person is asked how they are reached', async () => {
    await doOn(pals, reference, 'Name who speaks for them', { ...daughter, why: 'asked' });
    expect(await said(pals, `case ${reference}`, 'the daughter is no longer acting')).toContain(
      'End speaking for them',
    );
    expect(await said(pals, 'The person speaks for themselves now', 'She rang us', 'save')).toContain(
      'Nothing more goes to whoever spoke for them.',
    );
    expect(await said(pals, `case ${reference}`)).not.toContain('Sample Daughter');
  });

  it('while a concern is told, “his mother has died” is part of what is told', async () => {
    await said(pals, 'log a concern');
    expect(await said(pals, 'his mother has died and nobody rang him')).not.toContain('Record a death');
  });

  it('with no case shown it is offered to be logged, and nothing is recorded', async () => {
    expect(await said(bot.user(people.seniorManager), 'his mother has died')).not.toContain('Record a death');
  });
});
