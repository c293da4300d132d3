import { doOn, logOnCards, logToReview, offers, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import type { Inputs, TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const today = '2026-01-05';

let bot: WholeBot;
let pals: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot({ day: today });
  pals = bot.user(people.palsOfficer);
});
afterEach(() => bot.stop());

/** What the bot says to the last of these, on all its cards. */
async function said(user: TeamsUser, ...turns: readonly string[]): Promise<string> {
  let last = '';
  for (const words of turns) last = (await user.say(words)).cards.map(textOf).join('\n');
  return last;
}

const logged = async (user: TeamsUser, answers: Inputs = {}): Promise<string> =>
  referenceOn(await logOnCards(user, answers));

const typesOf = async (reference: string): Promise<readonly unknown[]> =>
  (await bot.eventsOf(reference)).map(({ event }) => (event as { readonly type: unknown }).type);

describe('cases that may belong together', () => {
  it('D47: stand below a case that was just saved and below its triage, for those who may see them', async () => {
    const one = await logged(pals);
    const saved = await pals.click(await logToReview(pals), 'draft.save');
    const two = referenceOn(saved.card);
    const below = saved.cards.map(textOf).find((card) => card.includes('these may belong together'));
    expect(below).toContain(`Link to ${one}`);
    expect(await said(pals, `anything like ${two}`)).toContain(one);
    expect(await said(pals, `triage ${two}`)).toContain(`Link to ${one}`);
    const listed = (await bot.listsOf(people.palsOfficer)).filter(({ command }) => command === 'alike');
    expect(listed.at(-1)?.shown).toEqual([one]);
    expect(
      (await bot.accessTo(one)).some(({ command, what }) => command === 'alike' && what === 'listed'),
    ).toBe(true);
  });

  it('L29: whoever may not see the other case learns nothing of it, not even that it is there', async () => {
    const hidden = await logged(pals);
    const sister = bot.user(people.wardSister);
    const own = await logged(sister);
    const answer = await said(sister, `anything like ${own}`);
    expect(answer).not.toContain(hidden);
    expect(answer).toContain('I know of none that you may see');
    expect(await said(bot.user(people.stranger), `anything like ${own}`)).not.toContain(hidden);
    expect((await bot.accessTo(hidden)).some(({ by }) => by === people.wardSister.id)).toBe(false);
  });
});

describe('a link', () => {
  const link = { as: 'sameEvent', why: 'The same clinic on the same day' };

  it('D47: stands on both cards, in both files and histories, and goes from both again', async () => {
    const [one, two] = [await logged(pals), await logged(pals)];
    await doOn(pals, two, 'Link it to another case', { other: one, ...link });
    for (const [here, there] of [
      [one, two],
      [two, one],
    ] as const) {
      expect(await said(pals, `case ${here}`)).toContain(`${there}: the same event`);
      expect(await said(pals, `history of ${here}`)).toContain(there);
      expect(await typesOf(here)).toContain('caseLinked');
    }
    await doOn(pals, one, 'Take a link away', { other: two, why: 'Another clinic after all' });
    for (const here of [one, two]) {
      expect(await said(pals, `case ${here}`)).not.toContain('Linked cases');
      expect(await typesOf(here)).toContain('caseUnlinked');
    }
  });

  it('L29: is nothing to whoever sees one of the two alone, on card, in file and in history', async () => {
    const sister = bot.user(people.wardSister);
    const own = await logged(sister);
    const other = await logged(pals);
    await doOn(pals, own, 'Link it to another case', { other, ...link });
    for (const words of [`case ${own}`, `history of ${own}`, `file ${own}`]) {
      expect(await said(sister, words)).not.toMatch(new RegExp(`${other}|[Ll]inked`));
    }
    expect(await said(pals, `history of ${own}`)).toContain(other);
  });

  it('is refused to a case that is not there, or not for whoever links, alike', async () => {
    const one = await logged(pals);
    const card = await doOn(pals, one, 'Link it to another case', { other: 'C26-ZZZZZ', ...link });
    expect(textOf(card)).toContain('I cannot find a case with that reference that you may see.');
    expect(await typesOf(one)).not.toContain('caseLinked');
    expect(
      offers((await bot.user(people.wardSister).say(`case ${one}`)).card, 'Link it to another case'),
    ).toBe(false);
  });

  it('R8.23b: one note of the event stands on every case of it, each with its own answer', async () => {
    const team = bot.user(people.complaintsOfficer);
    const [one, two, three] = [await logged(pals), await logged(pals), await logged(pals)];
    await doOn(team, one, 'Link it to another case', { other: two, ...link });
    await doOn(team, two, 'Link it to another case', { other: three, ...link });
    await doOn(team, one, 'Write a note of the event', { note: 'The clinic ran late all day.' });
    for (const each of [one, two, three])
      expect(await said(team, `evidence of ${each}`, `history of ${each}`)).toContain(
        'The clinic ran late all day.',
      );
    expect((await typesOf(one)).filter((type) => type === 'eventNoteWritten')).toHaveLength(1);
  });
});

describe('logged twice', () => {
  /** To somebody who wants one it is owed, or the Lead Manager agrees (L18). */
  const noReply = { wantsResponse: 'false' };
  const closing = { why: 'The same call, logged by two of us' };
  const close = (reference: string, of: string) =>
    doOn(pals, reference, 'Close as logged twice', { of, ...closing });

  it('L25: the one that goes on says so too', async () => {
    const [first, second] = [await logged(pals, noReply), await logged(pals, noReply)];
    expect(textOf(await close(second, first))).toContain('The case is closed');
    expect(await said(pals, `case ${first}`)).toContain(`${second}: logged twice: this one goes on`);
  });

  it('L25: the one that reached us first goes on, with its clocks', async () => {
    const first = await logged(pals, noReply);
    bot.setDay('2026-01-06');
    const second = await logged(pals, { ...noReply, receivedOn: '2026-01-06' });
    expect(textOf(await close(first, second))).toContain('This one reached us first');
    expect(await typesOf(first)).not.toContain('caseClosed');
    await close(second, first);
    expect(await typesOf(second)).toContain('caseClosed');
    // What has ended so answers nobody.
    const third = await logged(pals, { ...noReply, receivedOn: '2026-01-06' });
    expect(textOf(await close(third, second))).toContain('nobody would answer the person');
  });
});

describe('in words', () => {
  it.each([
    ['link {one} to {two}', 'Link it to another case'],
    ['{one} and {two} are about the same event', 'Link it to another case'],
    ['{one} is the same person as {two}', 'Link it to another case'],
    ['{one} is a duplicate of {two}', 'Close as logged twice'],
  ])('“%s”', async (words, button) => {
    const [one, two] = [await logged(pals), await logged(pals)];
    expect(await said(pals, words.replace('{one}', one).replace('{two}', two))).toContain(
      `${button} · ${one}`,
    );
  });
});
