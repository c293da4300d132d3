import type { Card } from '../../doors/cardActions';
import { doOn, filledIn, logOnCards, plainTurns, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

const officer = () => bot.user(people.palsOfficer);

async function triaged(route: string): Promise<string> {
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await doOn(officer(), reference, 'Triage', triageInputs(route));
  return reference;
}

/** Taps the row of a case in a list. */
async function chosen(list: Card, reference: string): Promise<Card> {
  const title = new RegExp(`"title":"(${reference}[^"]*)"`).exec(textOf(list))?.[1];
  return (await officer().click(list, title ?? reference)).card;
}

describe('a command asked for without a case', () => {
  it('goes to the only case it fits, and says which that is', async () => {
    await triaged('enquiry');
    const complaint = await triaged('earlyResolution');

    for (const words of ['extend', 'pause']) {
      expect(textOf((await officer().say(words)).card)).toContain(`${complaint} · step 1 of`);
      await officer().say('cancel');
      await officer().say('cancel');
    }
  });

  it('asks which of several, and goes on with the one that is chosen', async () => {
    const [one, two] = [await triaged('earlyResolution'), await triaged('earlyResolution')];

    const { card } = await officer().say('pause');
    expect(textOf(card)).toContain('Pause the clock: which case?');
    for (const reference of [one, two]) expect(textOf(card)).toContain(reference);

    expect(textOf(await chosen(card, two))).toContain(`Pause the clock · ${two} · step 1 of`);
  });

  /** Both conversations that were begun. */
  async function stopAll(): Promise<void> {
    for (const words of ['cancel', 'yes', 'cancel', 'yes']) await officer().say(words);
  }

  it('means by “close” what closes that case as it stands', async () => {
    const enquiry = await triaged('enquiry');
    const early = await triaged('earlyResolution');

    expect(textOf((await officer().say(`close ${enquiry}`)).card)).toContain('Close: they are satisfied');
    expect(textOf((await officer().say(`close ${early}`)).card)).toContain('Close early: satisfied');
    await stopAll();
    const { card } = await officer().say('close');
    expect(textOf(card)).toContain('Which case?');
    expect(textOf(await chosen(card, early))).toContain('Close early: satisfied');
  });

  it('asks which when there are more cases than it looked through, though it fits one of those', async () => {
    const first = await triaged('earlyResolution');
    for (let more = 0; more < 11; more += 1) await logOnCards(officer());
    const { card } = await officer().say('pause');
    expect(textOf(card)).toContain('Pause the clock: which case?');
    expect(textOf(card)).toContain(first);
  }, 30_000);

  it('says so kindly when it fits none', async () => {
    const { card } = await officer().say('assign');
    expect(textOf(card)).toContain('There is no case of yours that this fits.');
  });
});

describe('dates typed in a conversation', () => {
  it.each([
    ['tomorrow', 'Tuesday 6 January 2026'],
    ['12/3', 'Thursday 12 March 2026'],
    ['friday', 'Friday 9 January 2026'],
  ])('reads “%s” as a UK date, and reads it back', async (words, date) => {
    const reference = await triaged('earlyResolution');
    const user = officer();
    await user.say(`extend ${reference}`);

    const { card } = await user.say(words);

    expect(textOf(card)).toContain(`Noted: ${date}`);
  });

  it('asks which Friday “next friday” is, and takes its number', async () => {
    const reference = await triaged('earlyResolution');
    const user = officer();
    await user.say(`extend ${reference}`);

    const { card } = await user.say('next friday');

    expect(textOf(card)).toContain('1. Friday 9 January 2026');
    expect(textOf((await user.say('2')).card)).toContain('Noted: Friday 16 January 2026');
  });
});

describe('a conversation that another one interrupts', () => {
  it('is kept, and goes on once that one is saved or stopped', async () => {
    const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
    const user = officer();
    for (const words of plainTurns.slice(0, 3)) await user.say(words);

    await user.say(`triage ${reference}`);
    const { cards } = await user.say('cancel');
    expect(textOf(cards)).toContain('Nothing was saved');
    expect(textOf(cards)).toContain('Still under way: logging a concern');

    expect(textOf((await user.say('continue')).card)).toContain('Which service');
  });

  it('takes a tap on its own card meanwhile, and is not begun a second time', async () => {
    const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
    const user = officer();
    await user.say(plainTurns[0]);
    const { card: who } = await user.say('continue');
    await user.say(`triage ${reference}`);

    const { card } = await user.click(who, 'Next', filledIn(who));
    expect(textOf(card)).toContain('Their name');
    expect(textOf((await user.say(`triage ${reference}`)).card)).toContain('Triage');
    expect(textOf((await user.say('log a concern')).card)).toContain('here is where you were');
  });

  it('takes for an answer what is one, though a command is called the same', async () => {
    const user = officer();
    await user.say('log a concern');
    const words = 'Training of new nurses on the ward is what she said was needed.';
    expect(textOf((await user.say(words)).card)).toContain('Who is raising it');
    for (const said of plainTurns.slice(1)) await user.say(said);
    expect(textOf((await user.say('continue')).card)).toContain(words);
  });
});

describe('a fallback button', () => {
  it('shows the same as the button it stands in for', async () => {
    const reference = await triaged('enquiry');
    const user = officer();
    const { card } = await user.say(`case ${reference}`);
    const plain = (shown: unknown): string => textOf(shown).replace(/[0-9a-f-]{36}/g, 'id');

    const executed = (await user.click(card, 'Record acknowledgement')).card;
    const submitted = (await user.submit(card, 'Record acknowledgement')).card;

    expect(plain(submitted)).toBe(plain(executed));
  });
});
