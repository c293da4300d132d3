import type { Activity } from 'botbuilder';
import { actionOn, type Card } from '../../doors/cardActions';
import { doOn, filledIn, logToReview, plainTurns, formOn, referenceOn, textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { storedIn } from '../../doors/stored';
import { fromTeams, words } from '../../doors/teamsActivity';
import type { TeamsUser } from '../../doors/teamsUser';
import type { Turn } from '../../doors/turn';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

let renamed = 0;
/** As Teams sends it later: all of it the same but its id. */
function underANewId(turn: Turn): Turn {
  renamed += 1;
  return { ...turn, activity: { ...turn.activity, id: `renamed-${renamed}` } };
}

type Again = (user: TeamsUser, turn: Turn) => Promise<readonly Turn[]>;

async function inTurn(user: TeamsUser, turns: readonly Turn[]): Promise<readonly Turn[]> {
  const answers: Turn[] = [];
  for (const turn of turns) answers.push(await user.redeliver(turn));
  return answers;
}

/** The ways in which Teams sends again what it thinks was lost: up to three times more. */
const ways: readonly [string, Again][] = [
  ['once more, under its id', (user, turn) => inTurn(user, [turn])],
  ['three times more, under its id', (user, turn) => inTurn(user, [turn, turn, turn])],
  ['under a new id', (user, turn) => inTurn(user, [underANewId(turn)])],
  [
    'under its id and two new ones',
    (user, turn) => inTurn(user, [underANewId(turn), turn, underANewId(turn)]),
  ],
  [
    'all at once',
    (user, turn) => Promise.all([turn, underANewId(turn), turn].map((each) => user.redeliver(each))),
  ],
  [
    'after a restart, under its id and a new one',
    async (user, turn) => {
      await bot.restart();
      return inTurn(bot.user(people.wardSister), [turn, underANewId(turn)]);
    },
  ],
];

const sister = (): TeamsUser => bot.user(people.wardSister);
const eventsOfCases = (): readonly unknown[] =>
  (storedIn(bot.dataFile).events as { kind: string }[]).filter(({ kind }) => kind === 'case');

/** Where a conversation stands, which a delivery that comes again must not move. */
const conversations = (): string =>
  JSON.stringify(
    (storedIn(bot.dataFile).documents as { kind: string; body: string }[])
      .filter(({ kind }) => kind === 'conversation')
      .map(({ body }) => {
        const { seen: _seen, ...rest } = JSON.parse(body) as Record<string, unknown>;
        return rest;
      }),
  );

describe.each(ways)('sent again %s', (_, again) => {
  it('typed words have one effect and one answer, and “save” saves one concern', async () => {
    for (const said of [...plainTurns, 'save']) {
      const turn = await sister().say(said);
      expect(turn.cards.length).toBeGreaterThan(0);
      const before = [conversations(), eventsOfCases()];
      for (const answer of await again(sister(), turn))
        expect([answer.status, answer.cards]).toEqual([200, []]);
      expect([conversations(), eventsOfCases()]).toEqual(before);
    }
    expect(eventsOfCases()).toHaveLength(1);
  });

  it('a button of the conversation moves it once, and shows where it stands', async () => {
    let { card } = await sister().say('log a concern');
    const turn = await sister().click(card, 'Next', { words: 'The ward was cold.' });
    ({ card } = turn);
    const before = conversations();
    for (const answer of await again(sister(), turn))
      expect(textOf(answer.card)).toContain('Who is raising it?');
    expect(conversations()).toBe(before);
    await sister().click(card, 'Next', filledIn(card));
    const further = conversations();
    for (const answer of await again(sister(), turn)) expect(answer.status).toBe(200);
    expect(conversations()).toBe(further);
  });

  it('the button that saves, pressed or submitted, saves one concern', async () => {
    for (const how of ['click', 'submit'] as const) {
      const review = await logToReview(sister());
      const turn = await sister()[how](review, 'Save this concern');
      const reference = referenceOn(turn.card);
      const before = eventsOfCases();
      for (const answer of await again(sister(), turn)) {
        expect(answer.status).toBe(200);
        expect(textOf(answer.cards)).toMatch(how === 'click' ? reference : /^\[\]$|C26-/);
      }
      expect(eventsOfCases()).toEqual(before);
    }
  });

  it('an install is greeted once', async () => {
    const added = await sister().install();
    expect(added.cards).toHaveLength(1);
    for (const answer of await again(sister(), added)) expect(answer.cards).toEqual([]);
  });
});

describe.each(ways.slice(0, -1))('sent again %s', (_, again) => {
  it.each(['click', 'submit'] as const)(
    'a decision by %s is made once, and every answer says so',
    async (how) => {
      const reference = referenceOn(
        (await sister().click(await logToReview(sister()), 'Save this concern')).card,
      );
      const officer = bot.user(people.palsOfficer);
      const turn = await officer[how](await formOn(officer, reference, 'Assign'), 'do', { team: 'pals' });
      expect(textOf(turn.card)).toContain('It has been assigned.');
      const before = await bot.eventsOf(reference);
      for (const answer of await again(officer, turn)) {
        expect(answer.status).toBe(200);
        if (how === 'click') expect(textOf(answer.card)).toContain('It has been assigned.');
      }
      expect(await bot.eventsOf(reference)).toEqual(before);
    },
  );
});

describe('heard of for the first time four times at once', () => {
  /** The same activity on four connections, half of them under an id of their own. */
  async function atOnce(about: Partial<Activity>): Promise<readonly Turn[]> {
    const { id, ...activity } = fromTeams(
      { person: { ...people.wardSister, email: '' }, serviceUrl: bot.connector.serviceUrl, type: 'personal' },
      new Date('2026-01-05T10:00:00Z'),
      about,
    );
    const ids = [id, 'another', id, 'a third'];
    const turn = await sister().say('help');
    return Promise.all(
      ids.map((each) => sister().redeliver({ ...turn, activity: { ...activity, id: each } })),
    );
  }

  it('words are answered once', async () => {
    const turns = await atOnce(words('log a concern', 'personal'));
    expect(turns.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    // The card of “help”, and the first of the conversation.
    expect(bot.connector.in(sister().conversation)).toHaveLength(2);
  });

  it('a button that saves makes one case, and each is shown it', async () => {
    const review = await logToReview(sister());
    const { type, verb, data } = actionOn(review, 'Save this concern');
    const turns = await atOnce({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type, verb, data } },
    });
    expect(new Set(turns.map(({ card }) => referenceOn(card))).size).toBe(1);
    expect(eventsOfCases()).toHaveLength(1);
  });

  it('an install is greeted once', async () => {
    await atOnce({ type: 'installationUpdate', action: 'add' });
    expect(bot.connector.in(sister().conversation)).toHaveLength(2);
  });
});

describe('out of order', () => {
  it('an old button that comes late changes nothing that was answered since', async () => {
    const { card } = await sister().say('log a concern');
    const first = await sister().click(card, 'Next', { words: 'The ward was cold.' });
    const changed = await sister().click(first.card, 'Back');
    await sister().click(changed.card, 'Next', { words: 'The ward was very cold.' });
    const before = conversations();
    await sister().redeliver(first);
    await sister().redeliver(underANewId(first));
    expect(conversations()).toBe(before);
    expect(before).toContain('very cold');
  });

  it('an install that comes late does not undo that the bot was taken out', async () => {
    const added = await sister().install();
    const removed = await sister().send({ type: 'installationUpdate', action: 'remove' });
    for (const turn of [added, removed, added]) expect((await sister().redeliver(turn)).cards).toEqual([]);
    const back = await sister().send({ type: 'installationUpdate', action: 'add' });
    expect(back.cards).toHaveLength(1);
    await sister().redeliver(removed);
    expect(textOf(storedIn(bot.dataFile).documents)).toContain(sister().conversation);
  });

  it('a decision that comes late is not made again on what stands now', async () => {
    const reference = referenceOn(
      (await sister().click(await logToReview(sister()), 'Save this concern')).card,
    );
    const officer = bot.user(people.complaintsOfficer);
    const correct = { field: 'effect', text: 'I was very upset.', reason: 'They said more.' };
    const card: Card = await doOn(officer, reference, 'Correct the record', correct);
    expect(actionOn(card, 'Triage').type).toBe('Action.Execute');
    const assigned = await officer.click(await formOn(officer, reference, 'Assign'), 'do', { team: 'pals' });
    await doOn(officer, reference, 'Correct the record', { ...correct, text: 'I was upset.' });
    const before = await bot.eventsOf(reference);
    expect(textOf((await officer.redeliver(underANewId(assigned))).card)).toContain('done already');
    expect(await bot.eventsOf(reference)).toEqual(before);
  });
});

it('what failed is taken when it is sent again', async () => {
  bot.connector.answerNext({ status: 503 }, { times: 2 });
  const lost = await sister().say('help');
  expect([lost.status, lost.cards]).toEqual([500, []]);
  expect((await sister().redeliver(lost)).cards).toHaveLength(1);
});
