import { Database } from '../../storage/sqlite/database';
import { aCase, triageAs } from '../doors/aCase';
import type { TeamsUser } from '../doors/teamsUser';
import {
  doOn,
  fillIn,
  formFrom,
  logOnCards,
  offers,
  prefilledIn,
  referenceOn,
  textOf,
  triageInputs,
} from '../doors/jobs';
import { keepIn } from '../doors/keptIn';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
let pals: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  pals = bot.user(people.palsOfficer);
});
afterEach(() => bot.stop());

const note = 'He was rung twice. The ward answers on Friday.';
const given = { to: people.complaintsOfficer.id, why: 'leave', note };

/** An enquiry that this person handles. */
async function anEnquiryOf(handler: string): Promise<string> {
  const reference = referenceOn(await logOnCards(pals));
  await doOn(pals, reference, 'Triage', triageInputs('enquiry', { handler }));
  return reference;
}

async function said(user: TeamsUser, words: string): Promise<string> {
  return (await user.say(words)).cards.map(textOf).join('\n');
}

/** All that the bot ever sent into their chat. */
const messagesTo = (user: TeamsUser): string =>
  textOf(bot.connector.deliveries.filter(({ conversation }) => conversation === user.conversation));

describe('handing over one case', () => {
  it('R2.5: by card: the new one has it with the note and what is due, the old one no longer', async () => {
    const reference = await anEnquiryOf(people.palsOfficer.id);
    const officer = bot.user(people.complaintsOfficer);
    await officer.install();
    const done = textOf(await doOn(pals, reference, 'Hand it over', given));
    expect(done).toContain('It is handed over.');
    await bot.deliver();

    const told = messagesTo(officer);
    expect(told).toContain(`${reference} was handed over to you`);
    expect(told).toContain(note);
    expect(told).toMatch(/Due: [a-z]/);
    expect(await said(pals, `history of ${reference}`)).toContain('Handed over');
    expect(
      (await bot.accessTo(reference)).some(({ command, what }) => command === 'handOver' && what === 'did'),
    ).toBe(true);
    expect(await said(officer, `who has ${reference}`)).toContain(people.complaintsOfficer.name);
  });

  it('R2.4: is refused to those who may not, whatever they send', async () => {
    const reference = await anEnquiryOf(people.palsOfficer.id);
    for (const who of [people.investigator, people.stranger]) {
      const user = bot.user(who);
      expect(offers((await user.say(`case ${reference}`)).card, 'Hand it over')).toBe(false);
      expect(await said(user, `hand over ${reference} to me`)).not.toContain('Hand it over');
    }
    expect(
      (await bot.eventsOf(reference)).some(
        ({ event }) => (event as { type: string }).type === 'caseHandedOver',
      ),
    ).toBe(false);
  });
});

describe('handing everything over', () => {
  const everything = { to: people.complaintsOfficer.id, why: 'leave', note, involved: 'false' };

  it('R2.5: all that somebody has goes, each case told; what cannot go stays, with why', async () => {
    const [one, two] = [await anEnquiryOf(people.palsOfficer.id), await anEnquiryOf(people.palsOfficer.id)];
    const other = await anEnquiryOf(people.leadManager.id);
    const officer = bot.user(people.complaintsOfficer);
    await officer.install();
    const form = (await pals.say('hand everything over to Sample complaints officer while I’m off')).card;
    expect(prefilledIn(form)).toMatchObject({ to: people.complaintsOfficer.id, why: 'leave' });
    const done = textOf(await fillIn(pals, form, everything));
    expect(done).toContain('2 cases went over.');
    for (const each of [one, two]) {
      expect(await said(officer, `who has ${each}`)).toContain(people.complaintsOfficer.name);
      expect(await said(officer, `history of ${each}`)).toContain('Handed over');
    }
    expect(await said(officer, `who has ${other}`)).toContain(people.leadManager.name);
    await bot.deliver();
    for (const each of [one, two]) expect(messagesTo(officer)).toContain(`${each} was handed over to you`);
  });

  it('R2.4: for somebody else by those who oversee cases; to whom it may not go, it does not', async () => {
    const reference = await anEnquiryOf(people.palsOfficer.id);
    const lead = bot.user(people.leadManager);
    const form = (await lead.say('give Sample PALS officer’s cases to Sample clerk')).card;
    const done = textOf(await fillIn(lead, form, { ...everything, to: people.stranger.id, why: 'leaving' }));
    expect(done).toContain('No case went over.');
    expect(done).toContain(`${reference}: “Handling it” is for: PALS officer`);
    const sister = bot.user(people.wardSister);
    expect(await said(sister, 'give Sample PALS officer’s cases to Sample clerk')).not.toContain(
      'Who takes it over?',
    );
  });

  it('R2.5: goes over, however many cases it is', async () => {
    const { events } = aCase()
      .as(people.palsOfficer)
      .does('triage', triageAs('enquiry', { handler: people.palsOfficer.id }));
    const references = Array.from({ length: 103 }, (_, number) => `C26-${String(number).padStart(5, '0')}`);
    const database = new Database(bot.dataFile);
    for (const id of references) await keepIn(database, { kind: 'case', id, events });
    database.close();
    await bot.user(people.complaintsOfficer).install();

    const form = (await pals.say('hand everything over to Sample complaints officer while I’m off')).card;
    expect(textOf(await fillIn(pals, form, everything))).toContain('103 cases went over.');
    for (const id of [references[0], references[102]])
      expect(JSON.stringify(await bot.eventsOf(id ?? ''))).toContain('caseHandedOver');
  });

  it('a second tap hands nothing over twice', async () => {
    const reference = await anEnquiryOf(people.palsOfficer.id);
    const form = (await pals.say('give my cases to Sample complaints officer')).card;
    const turn = await pals.click(form, 'do', { ...prefilledIn(form), ...everything });
    await pals.redeliver(turn);
    await pals.click(form, 'do', { ...prefilledIn(form), ...everything });
    const handed = (await bot.eventsOf(reference)).filter(
      ({ event }) => (event as { type: string }).type === 'caseHandedOver',
    );
    expect(handed).toHaveLength(1);
  });
});

describe('cover while somebody is away', () => {
  const lead = (): TeamsUser => bot.user(people.leadManager);
  const words = 'I’m off from Tuesday to Friday, Sample complaints officer covers';

  /** The PALS officer is away from Tuesday 6 to Friday 9 January, and the complaints officer stands in. */
  async function covered(standIn = 'Sample complaints officer', who = pals): Promise<string> {
    const form = (await who.say(words.replace('Sample complaints officer', standIn))).card;
    expect(prefilledIn(form)).toMatchObject({ from: '2026-01-06', until: '2026-01-09' });
    return textOf(await fillIn(who, form, { note: 'The ward answers on Friday.' }));
  }

  const since = (user: TeamsUser, before: string): string => messagesTo(user).slice(before.length - 1);

  it('R2.5: what is for the one who is away goes to who stands in, says for whom, and stops by itself', async () => {
    const reference = await anEnquiryOf(people.palsOfficer.id);
    const officer = bot.user(people.complaintsOfficer);
    await officer.install();
    expect(await covered()).toContain('Cover is arranged');
    await bot.deliver();
    expect(messagesTo(officer)).toContain('You stand in for somebody');
    const away = await said(pals, 'who is away');
    expect(away).toContain(
      `Away: Tue 6 Jan 2026 to Fri 9 Jan 2026 · Stands in: ${people.complaintsOfficer.name}`,
    );
    for (const ask of ['who is away', 'who covers for Sample PALS officer'])
      expect(await said(lead(), ask)).toContain(
        ask === 'who is away' ? people.palsOfficer.name : 'Tue 6 Jan 2026',
      );

    bot.setDay('2026-01-07');
    await doOn(lead(), reference, 'Assign', { team: 'pals', handler: people.palsOfficer.id });
    const [mine, theirs] = [messagesTo(pals), messagesTo(officer)];
    await bot.deliver();
    expect(since(officer, theirs)).toContain(`${reference} is now with you`);
    expect(since(officer, theirs)).toContain(people.palsOfficer.name);
    expect(since(pals, mine)).not.toContain(`${reference} is now with you`);

    bot.setDay('2026-01-12');
    await doOn(lead(), reference, 'Assign', { team: 'pals', handler: people.palsOfficer.id });
    const later = messagesTo(officer);
    await bot.deliver();
    expect(since(officer, later)).not.toContain(`${reference} is now with you`);
    expect(messagesTo(pals)).toContain(`${reference} is now with you`);
  });

  it('R2.5: whoever stands in acts in their place; the history says so, and it ends early', async () => {
    const reference = await anEnquiryOf(people.wardSister.id);
    const sister = bot.user(people.wardSister);
    const clerk = bot.user(people.stranger);
    await sister.install();
    await doOn(pals, reference, 'Assign', { team: 'service', handler: people.wardSister.id });
    await covered('Sample clerk', sister);
    expect(await said(clerk, `case ${reference}`)).not.toContain('PALS enquiry');
    bot.setDay('2026-01-06');
    expect(await said(clerk, 'my day')).toContain(reference);
    await doOn(clerk, reference, 'Record acknowledgement', {
      on: '2026-01-06',
      how: 'phone',
      reassured: 'true',
    });
    expect(await said(pals, `history of ${reference}`)).toContain(
      `${people.stranger.name}, for ${people.wardSister.name}`,
    );
    expect((await bot.eventsOf(reference)).at(-1)?.meta).toMatchObject({
      by: people.stranger.id,
      standingFor: people.wardSister.id,
    });
    await fillIn(sister, await formFrom(sister, (await sister.say('end my cover')).card, 'End cover'), {
      reason: 'back',
    });
    expect(await said(clerk, `case ${reference}`)).not.toContain('PALS enquiry');
  });

  it('R2.4: nobody arranges it for whoever decides or signs, nor for others without the role', async () => {
    const form = (await pals.say('Sample Lead Manager for Complaints is off next week, Sample clerk covers'))
      .card;
    expect(textOf(await fillIn(pals, form, {}))).toContain('only they can say who stands in');
    const sister = bot.user(people.wardSister);
    expect(await said(sister, 'Sample PALS officer is off next week, Sample clerk covers')).not.toContain(
      'Who stands in?',
    );
  });
});
