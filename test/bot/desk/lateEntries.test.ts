import type { Person } from '../../../policy/roles';
import { doOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const { complaintsOfficer, headOfCorporateAffairs, chiefExecutive, leadManager, palsOfficer, wardSister } =
  people;

jest.setTimeout(60_000);

let bot: WholeBot;
let byOfficer: string;
let byOfficerToo: string;
let byLeadManager: string;

/** A complaint of Monday 5 January whose acknowledgement of the 7th is entered on the 20th. */
async function acknowledgedLate(by: Person): Promise<string> {
  bot.setDay('2026-01-05');
  const reference = referenceOn(await logOnCards(bot.user(wardSister)));
  await doOn(bot.user(palsOfficer), reference, 'Triage', triageInputs('closerLook', { team: 'complaints' }));
  bot.setDay('2026-01-20');
  const entries = { on: '2026-01-07', how: 'letter', reassured: 'true', advocacy: 'true' };
  await doOn(bot.user(by), reference, 'Record acknowledgement', entries);
  return reference;
}

beforeEach(async () => {
  bot = await aWholeBot();
  byOfficer = await acknowledgedLate(complaintsOfficer);
  byOfficerToo = await acknowledgedLate(complaintsOfficer);
  byLeadManager = await acknowledgedLate(leadManager);
});
afterEach(() => bot.stop());

const ask = async (person: Person, words = 'accept late entries') => (await bot.user(person).say(words)).card;
const decide = async (
  person: Person,
  card: Awaited<ReturnType<typeof ask>>,
  button: string,
  of: readonly string[],
) =>
  (
    await bot.user(person).click(card, button, {
      entries: of.map((reference) => `${reference} late1`).join(','),
      reason: 'The bot was down on those days.',
    })
  ).card;
const typesOn = async (reference: string) =>
  (await bot.eventsOf(reference)).map(({ event }) => (event as { type: string }).type);

describe('late entries, many at once (L7)', () => {
  it.each(['accept late entries', 'late entries'])(
    'are listed by “%s”: what is another’s, for whom it waits',
    async (words) => {
      const card = textOf(await ask(leadManager, words));
      expect(card).toContain(
        `${byOfficer} · Written acknowledgement: done Wed 7 Jan 2026, recorded Tue 20 Jan 2026, due Thu 8 Jan 2026 · ${complaintsOfficer.name}`,
      );
      expect(card).toContain(byOfficerToo);
      expect(card).not.toContain(byLeadManager);
      for (const above of [headOfCorporateAffairs, chiefExecutive]) {
        const own = textOf(await ask(above, words));
        expect(own).toContain(byLeadManager);
        expect(own).not.toContain(byOfficer);
      }
    },
  );

  it('are for nobody else: the Complaints Team sees the cases they are on, others nothing', async () => {
    const cases = textOf(await ask(complaintsOfficer));
    expect(cases).toContain(byOfficer);
    expect(cases).not.toContain('late.decide');
    expect(textOf(await ask(people.secondInvestigator))).not.toContain(byOfficer);
  });

  it('are accepted with one reason: each case has its own event and record, and says so', async () => {
    const card = await decide(leadManager, await ask(leadManager), 'Accept these', [byOfficer, byOfficerToo]);
    expect(textOf(card)).toContain(`Accepted: ${byOfficer}, ${byOfficerToo}.`);
    expect(textOf(card)).toContain('Nothing that was recorded late waits for your decision.');
    for (const reference of [byOfficer, byOfficerToo]) {
      expect((await bot.eventsOf(reference)).at(-1)).toMatchObject({
        event: { type: 'lateEntriesAccepted', entries: ['late1'], reason: 'The bot was down on those days.' },
        meta: { by: leadManager.id },
      });
      expect(await bot.accessTo(reference)).toContainEqual(
        expect.objectContaining({ by: leadManager.id, what: 'did', command: 'acceptLateEntries' }),
      );
      expect(textOf((await bot.user(leadManager).say(`why ${reference}`)).card)).toContain(
        'Accepted as in time',
      );
    }
  });

  it('can be left as missed, and wait no more', async () => {
    const card = await decide(leadManager, await ask(leadManager), 'Leave these as missed', [byOfficer]);
    expect(textOf(card)).toContain(`Left as missed: ${byOfficer}.`);
    expect(textOf(card)).toContain(byOfficerToo);
    expect(textOf(await ask(leadManager))).not.toContain(byOfficer);
    expect(textOf((await bot.user(leadManager).say(`why ${byOfficer}`)).card)).toContain(
      'It was looked at on Tuesday 20 January 2026, and stays missed.',
    );
  });

  it('of a case that was decided on meanwhile are left alone, and that is said; the others are done', async () => {
    const card = await ask(leadManager);
    await decide(leadManager, await ask(leadManager), 'Leave these as missed', [byOfficer]);
    const after = textOf(await decide(leadManager, card, 'Accept these', [byOfficer, byOfficerToo]));
    expect(after).toContain(`Accepted: ${byOfficerToo}.`);
    expect(after).toContain(
      `${byOfficer} was left as it is. ${byOfficer} has changed since this card was shown`,
    );
    expect(await typesOn(byOfficer)).not.toContain('lateEntriesAccepted');
  });

  it('need a tick and a reason, and what was ticked is kept', async () => {
    const card = await ask(leadManager);
    const none = await bot.user(leadManager).click(card, 'Accept these', { entries: '', reason: 'x' });
    expect(textOf(none.card)).toContain('Tick at least one entry.');
    const entries = `${byOfficer} late1`;
    const blank = await bot.user(leadManager).click(none.card, 'Accept these', { entries, reason: ' ' });
    expect(textOf(blank.card)).toContain('Write the reason');
    expect(textOf(blank.card)).toContain(`"value":"${entries}"`);
    expect(await typesOn(byOfficer)).not.toContain('lateEntriesAccepted');
  });

  it('are not accepted by whoever entered them, whatever card they send', async () => {
    const card = await ask(leadManager);
    const after = await decide(leadManager, card, 'Accept these', [byLeadManager]);
    expect(textOf(after)).toContain('Nothing was changed.');
    const sent = await decide(complaintsOfficer, card, 'Accept these', [byOfficer]);
    expect(textOf(sent)).not.toContain('Accepted:');
    expect([...(await typesOn(byLeadManager)), ...(await typesOn(byOfficer))]).not.toContain(
      'lateEntriesAccepted',
    );
    await decide(chiefExecutive, await ask(chiefExecutive), 'Accept these', [byLeadManager]);
    expect(await typesOn(byLeadManager)).toContain('lateEntriesAccepted');
  });

  it('stand on the day of whoever decides on them', async () => {
    expect(textOf(await ask(leadManager, 'what must i approve'))).toContain(
      'Decide on what was recorded late (2)',
    );
    expect(textOf(await ask(leadManager, 'my day'))).toContain(
      '2 cases with something recorded late to decide on: say “late entries”.',
    );
    expect(textOf(await ask(headOfCorporateAffairs, 'my day'))).toContain(
      '1 case with something recorded late',
    );
    expect(textOf(await ask(palsOfficer, 'my day'))).not.toContain('recorded late');
  });
});
