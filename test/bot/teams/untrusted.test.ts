import { people } from '../../doors/people';
import { doOn, logOnCards, logToReview, formOn, prefilledIn, referenceOn, textOf } from '../../doors/jobs';
import { aTeamsUser } from '../../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';
import type { Card } from '../../doors/cardActions';

let bot: WholeBot;
let reference: string;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
});
afterEach(() => bot.stop());

const notCovered = 'Say a part is not covered';
const why = { issue: '1', reason: 'subjectAccess', explanation: 'Another team gives out records.' } as const;

const openForm = (): Promise<Card> => formOn(bot.user(people.palsOfficer), reference, notCovered);

const forged = (data: object): Card => ({
  type: 'AdaptiveCard',
  actions: [{ type: 'Action.Execute', verb: 'do', title: 'Do', data: { bot: { verb: 'do', ...data } } }],
});

describe('cards are not trusted', () => {
  it('refuses a card whose facts have changed since, and changes nothing (R7.1a)', async () => {
    const form = await openForm();
    await doOn(bot.user(people.complaintsOfficer), reference, 'List the issues', {
      issues: 'The wait\nIt was very cold',
    });
    const before = await bot.eventsOf(reference);
    const answer = await bot.user(people.palsOfficer).click(form, 'do', why);
    expect(textOf(answer.card)).toContain('has changed since this card was shown');
    expect(textOf(answer.card)).toContain('very cold');
    expect(await bot.eventsOf(reference)).toEqual(before);
  });

  it('takes a second click for the same click', async () => {
    const form = await openForm();
    const officer = bot.user(people.palsOfficer);
    await officer.click(form, 'do', why);
    const before = await bot.eventsOf(reference);
    const again = await officer.click(form, 'do', why);
    expect(textOf(again.card)).toContain('This was done already');
    expect(await bot.eventsOf(reference)).toEqual(before);
  });

  it('does one thing when a card is clicked many times at once', async () => {
    const form = await openForm();
    const officer = bot.user(people.palsOfficer);
    const answers = await Promise.all(Array.from({ length: 8 }, () => officer.click(form, 'do', why)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(
      (await bot.eventsOf(reference)).filter(
        ({ event }) => (event as { type: string }).type === 'partNotCovered',
      ),
    ).toHaveLength(1);
  });

  it.each(['wardSister', 'investigator', 'stranger', 'chiefExecutive'] as const)(
    'does not act for %s on somebody else’s card',
    async (name) => {
      const form = await openForm();
      const before = await bot.eventsOf(reference);
      const answer = await bot.user(people[name]).click(form, 'do', why);
      expect(textOf(answer.card)).toMatch(/cannot find a case|not for your role/);
      expect(await bot.eventsOf(reference)).toEqual(before);
      expect((await bot.accessTo(reference)).at(-1)).toMatchObject({
        by: people[name].id,
        what: expect.stringMatching(/refused|read/) as string,
      });
    },
  );

  it.each(['C26-ZZZZZ', 'C99-00000', '../../x', '', 'case', '__proto__', 'C26-ZZZZZ; DROP'])(
    'looks the same for a case that is not there (%j)',
    async (id) => {
      const answer = await bot
        .user(people.palsOfficer)
        .click(forged({ case: id, command: 'triage', card: 'x' }), 'do', why);
      expect(textOf(answer.card)).toContain('cannot find a case with that reference that you may see');
      const stranger = await bot
        .user(people.stranger)
        .click(forged({ case: reference, command: 'triage', card: 'x' }), 'do');
      expect(textOf(stranger.card)).toContain('cannot find a case with that reference that you may see');
    },
  );

  it('logs nothing from a forged card', async () => {
    const entries = {
      words: 'x',
      raisedBy: 'patient',
      personName: 'x',
      phone: 'x',
      service: 'crisis',
      channel: 'phone',
      receivedOn: '2026-01-05',
      effect: 'x',
      outcome: 'x',
      wantsResponse: 'true',
      adjustments: 'x',
      flags: 'none',
      reassured: 'true',
      sorted: 'false',
      whyNotSorted: 'x',
    };
    for (const id of ['C26-AAAAA', '']) {
      const card = forged({ case: id, command: 'logConcern', card: 'x' });
      expect(textOf((await bot.user(people.stranger).click(card, 'do', entries)).card)).toContain(
        'cannot find a case',
      );
      expect(await bot.eventsOf(id)).toEqual([]);
    }
  });

  it('marks the field that is missing, and keeps the rest', async () => {
    const form = await openForm();
    const before = await bot.eventsOf(reference);
    const { card } = await bot.user(people.palsOfficer).click(form, 'do', { ...why, reason: '' });
    expect(textOf(card)).toContain('“Why is it not covered?” needs an answer');
    expect(prefilledIn(card)).toMatchObject({ issue: '1', explanation: why.explanation });
    expect(await bot.eventsOf(reference)).toEqual(before);
  });

  it('keeps a long entry between tries, without sending it back', async () => {
    const officer = bot.user(people.palsOfficer);
    const long = 'word '.repeat(3_900);
    const refused = await doOn(officer, reference, 'List the issues', {
      issues: Array.from({ length: 31 }, (_, at) => `Issue ${at} ${'x'.repeat(400)}`).join('\n'),
    });
    expect(textOf(refused)).toContain('more than 30 issues');
    const form = await openForm();
    const { card: kept } = await officer.click(form, 'do', { ...why, reason: '', explanation: long });
    expect(textOf(kept)).toContain('Kept (19,500 characters)');
    const { card } = await officer.click(kept, 'do', { ...why, explanation: '' });
    expect(textOf(card)).toContain('"style":"good"');
    expect(textOf(await bot.eventsOf(reference))).toContain(long.trim().slice(0, 1_000));
  });

  it('answers an unknown verb, a foreign card and a finished draft with a way on', async () => {
    const sister = bot.user(people.wardSister);
    const odd = {
      type: 'AdaptiveCard',
      actions: [{ type: 'Action.Execute', verb: 'x', title: 'X', data: { bot: { verb: 'constructor' } } }],
    };
    expect(textOf((await sister.click(odd, 'X')).card)).toContain('no longer in use');
    const review = await logToReview(sister);
    await sister.click(review, 'Save this concern');
    expect(textOf((await sister.click(review, 'Save this concern')).card)).toContain('saved already');
  });

  it('looks the same by Action.Submit as by Action.Execute', async () => {
    const officer = bot.user(people.palsOfficer);
    const { card } = await officer.say(`case ${reference}`);
    const executed = (await officer.click(card, 'Triage')).card;
    const submitted = await officer.submit(card, 'Triage');
    const plain = (shown: unknown): string => textOf(shown).replace(/[0-9a-f-]{36}/g, 'id');
    expect(submitted.deliveries.map(({ how }) => how)).toEqual(['updated']);
    expect(plain(submitted.card)).toEqual(plain(executed));
  });
});

describe('what is sent again', () => {
  it('has one effect and no second answer, under the same id or a new one', async () => {
    const sister = bot.user(people.wardSister);
    await sister.say('log a concern');
    const turn = await sister.say('The ward was cold.');
    expect((await sister.redeliver(turn)).cards).toHaveLength(0);
    const renamed = await sister.redeliver({ ...turn, activity: { ...turn.activity, id: 'another-id' } });
    expect(renamed.cards).toHaveLength(0);
    expect(textOf((await sister.say('continue')).card)).toContain('Who is raising it?');
  });

  it('shows where things stand when a click comes again', async () => {
    const sister = bot.user(people.wardSister);
    const review = await logToReview(sister);
    const back = await sister.click(review, 'Change it', { change: 'standing' });
    const again = await sister.redeliver(back);
    expect(textOf(again.card)).toContain('Who is raising it?');
  });
});

describe('where people can see it', () => {
  it('says nothing about anybody in a channel or a group chat (R7.1a)', async () => {
    for (const type of ['channel', 'groupChat'] as const) {
      const user = aTeamsUser({
        person: { ...people.palsOfficer, email: '' },
        botUrl: bot.endpoint,
        connector: bot.connector,
        conversationType: type,
      });
      const turn = await user.say(`case ${reference}`);
      expect(turn.cards).toHaveLength(0);
      expect(turn.text).toContain('personal chat');
      expect(turn.text).not.toContain(reference);
    }
  });

  it('sends a card that is safe for everyone and refreshes for its person alone (R7.1a)', async () => {
    await bot.stop();
    bot = await aWholeBot({ day: '2026-01-05', refreshes: true });
    const sister = bot.user(people.wardSister);
    reference = referenceOn(await logOnCards(sister));
    const { card } = await sister.say(`case ${reference}`);
    expect(textOf(card)).not.toMatch(/two hours|Sample Person/);
    expect(textOf((await sister.refresh(card)).card)).toContain('two hours');
    const stranger = await bot.user(people.stranger).click(card, 'Open');
    expect(textOf(stranger.card)).toContain('cannot find a case');
  });
});
