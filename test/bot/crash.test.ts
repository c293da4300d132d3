import { setImmediate as aTick } from 'node:timers/promises';
import { openStores } from '../../bot/chosen/stores';
import { verify } from '../../bot/jobs/verify';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import { loadState } from '../../storage/loadState';
import type { CaseStore } from '../../storage/ports/caseStore';
import { morning } from '../doors/aCommit';
import { aFakeConnector, type FakeConnector } from '../doors/fakeConnector';
import { aKillableProgram, buildProgram, type KillableProgram } from '../doors/killableProgram';
import { aTriedStore, environmentOf, type TriedStore } from '../doors/storesToTry';
import { aTeamsUser, type TeamsUser } from '../doors/teamsUser';
import type { TeamsPerson } from '../doors/teamsPerson';
import type { Turn } from '../doors/turn';

const ROUNDS = 2;
const PEOPLE = 10;

/** A concern somebody saved. */
interface Saved {
  readonly by: TeamsPerson;
  readonly words: string;
  /** On the card that told them so; undefined when they heard nothing. */
  reference?: string;
  /** They heard nothing, and saved again when the bot was back. */
  again?: true;
}

/** The same numbers in every run: whole ones, from 0 to below `most`. */
function seeded(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const referenceIn = (shown: unknown): string | undefined =>
  /C\d\d-[0-9A-Z]{5}/.exec(JSON.stringify(shown))?.[0];

/** NB: everybody shares one chat here, so a message about somebody else's concern may come with the answer. */
const savedAs = ({ cards }: Turn): string | undefined =>
  /Saved as (C\d\d-[0-9A-Z]{5})/.exec(JSON.stringify(cards))?.[1];

/** Logs one concern after another until the bot is cut off. */
async function logUntilCut(user: TeamsUser, saves: Saved[], isCut: () => boolean): Promise<void> {
  for (let number = 1; ; number += 1) {
    const words = `Concern ${number} of ${user.person.name}: I waited and nobody told me why.`;
    const conversation = [
      'log a concern',
      words,
      'the patient',
      'Sample Person, 01632 960001',
      'Community North, happened on Friday, by phone today',
      'I was upset.',
      'An explanation.',
      'yes',
      'none',
      'none of these',
      'yes',
      'no, it needs somebody else',
    ];
    try {
      for (const said of conversation) await user.say(said);
      const save: Saved = { by: user.person, words };
      saves.push(save);
      save.reference = savedAs(await user.say('save'));
    } catch (fault) {
      if (isCut()) return;
      throw fault;
    }
  }
}

async function casesIn(store: CaseStore): Promise<readonly CaseState[]> {
  const { rows } = await store.streams({ pageSize: 10_000 });
  const cases = rows.filter(({ kind }) => kind === 'case');
  return Promise.all(
    cases.map(async ({ id }) => (await loadState(store, caseStream, id))?.state as CaseState),
  );
}

describe('kill -9 while ten people log concerns', () => {
  let tried: TriedStore;
  let connector: FakeConnector;
  let program: KillableProgram | undefined;

  beforeAll(buildProgram, 60_000);
  beforeEach(async () => {
    tried = await aTriedStore();
    connector = await aFakeConnector();
  });
  afterEach(async () => {
    await program?.kill();
    await connector.stop();
    await tried.stop();
  });

  const userOn = (botUrl: string, person: TeamsPerson) => aTeamsUser({ person, botUrl, connector });
  const newPeople = (round: number): readonly TeamsPerson[] =>
    Array.from({ length: PEOPLE }, (_, index) => {
      const name = `Sample nurse ${round}${index}`;
      return {
        id: `00000000-0000-4000-8000-00000000${round}${1000 + index}`,
        name,
        email: 'nurse@sample.test',
      };
    });

  /** Lets people log until so many of them were told that theirs is saved, and a moment more, then kills the bot. */
  async function oneRound(round: number, saves: Saved[], random: (most: number) => number): Promise<void> {
    const { endpoint, kill } = (program = await aKillableProgram(tried.settings));
    for (const save of saves.filter(({ reference, again }) => !reference && !again)) {
      await userOn(endpoint, save.by).say('save');
      save.again = true;
    }
    const told = () => saves.filter(({ reference }) => reference).length;
    const enough = told() + 3 + random(PEOPLE);
    let isCut = false;
    const logging = Promise.all(
      newPeople(round).map((person) => logUntilCut(userOn(endpoint, person), saves, () => isCut)),
    );
    await Promise.race([connector.waitFor(() => told() >= enough), logging]);
    for (let ticks = random(200); ticks > 0; ticks -= 1) await aTick();
    isCut = true;
    await kill();
    await logging;
    expect(told()).toBeGreaterThanOrEqual(enough);
  }

  it('loses no case that somebody was told of, doubles none, and leaves nothing that does not verify', async () => {
    const random = seeded(20_260_105);
    const saves: Saved[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await oneRound(round, saves, random);
      const stores = await openStores(environmentOf(tried.settings), {
        now: () => morning,
        log: () => undefined,
      });
      const { store, close } = stores;
      const cases = await casesIn(store);
      const kept = new Map(cases.map(({ reference, intake }) => [intake.concern?.words, reference]));
      expect(kept.size).toBe(cases.length);
      expect(saves.filter(({ words, reference }) => reference && kept.get(words) !== reference)).toEqual([]);
      expect(saves.filter(({ words, again }) => again && !kept.has(words))).toEqual([]);

      const shown = new Set(connector.deliveries.map(({ activity }) => referenceIn(activity)));
      const known = new Set<string | undefined>([undefined, ...kept.values()]);
      expect([...shown].filter((reference) => !known.has(reference))).toEqual([]);
      expect(await verify(stores, () => undefined)).toBe(true);
      await close();
    }
  }, 120_000);
});
