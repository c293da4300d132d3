import { complaintJourney } from '../../doors/journeys';
import { aFakeConnector, type FakeConnector } from '../../doors/fakeConnector';
import { doOn, logOnCards, referenceOn, textOf } from '../../doors/jobs';
import { aKillableProgram, buildProgram, type KillableProgram } from '../../doors/killableProgram';
import { people } from '../../doors/people';
import { aTriedStore, type TriedStore } from '../../doors/storesToTry';
import { aTeamsUser, type TeamsUser } from '../../doors/teamsUser';
import { cardsIn } from '../../doors/turn';
import { wordsOf } from '../../../policy/machine/fields';

const tap = 'Accept: I had no part in it';

let tried: TriedStore;
let connector: FakeConnector;
let program: KillableProgram;

beforeAll(buildProgram, 60_000);
beforeEach(async () => {
  tried = await aTriedStore();
  connector = await aFakeConnector();
  program = await aKillableProgram(tried.settings);
}, 60_000);
afterEach(async () => {
  await program.kill();
  await connector.stop();
  await tried.stop();
});

/** One person at one chat, as in trying out, who speaks as whoever is needed. */
async function as(who: keyof typeof people): Promise<TeamsUser> {
  const { id, name, email = '' } = people.wardSister;
  const user = aTeamsUser({ person: { id, name, email }, botUrl: program.endpoint, connector });
  await user.say(`act as ${people[who].name}`);
  return user;
}

/** Resolves when the bot asks to change a message, which is never answered. */
const firstChange = (): Promise<void> =>
  new Promise((resolve) => {
    connector.answerNext(
      { hang: true },
      {
        when: ({ method }) => {
          if (method === 'PUT') resolve();
          return method === 'PUT';
        },
      },
    );
  });

describe('kill -9 between a decision and the message that is to say so', () => {
  it('leaves the message to the process that comes next', async () => {
    const today = new Date().toISOString().slice(0, 10) as `${number}-${number}-${number}`;
    const [triage, allocate] = complaintJourney(today, today);
    const reference = referenceOn(await logOnCards(await as('wardSister')));
    for (const [deed, button] of [
      [triage, 'Triage'],
      [allocate, 'Choose an investigator'],
    ] as const) {
      const entries = Object.entries(deed?.entries ?? {}).map(([name, entry]) => [name, wordsOf(entry)]);
      await doOn(
        await as(deed!.by),
        reference,
        button,
        Object.fromEntries(entries) as Record<string, string>,
      );
    }
    const asking = await connector.waitFor(({ activity }) => textOf(activity).includes(`"title":"${tap}"`));
    const changing = firstChange();
    await (await as('investigator')).click(cardsIn(asking)[0]!, tap);
    await changing;
    await program.kill();
    program = await aKillableProgram(tried.settings);

    // The dead process’s claim has run out by then, and another decision sets off what is owed.
    await (await as('wardSister')).say('clock +1d');
    await logOnCards(await as('wardSister'));
    const changed = await connector.waitFor(({ how, id }) => how === 'updated' && id === asking.id);

    expect(textOf(changed.activity)).toContain(`${reference}: this has been decided`);
    expect(textOf(changed.activity)).not.toContain(`"title":"${tap}"`);
  }, 60_000);
});
