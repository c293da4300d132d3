import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as aTick } from 'node:timers/promises';
import { openStores } from '../../bot/stores';
import { verify } from '../../bot/verify';
import type { CaseState } from '../../policy/caseState';
import type { CaseStore } from '../../storage/ports/caseStore';
import { morning } from '../doors/aCommit';
import { aFakeConnector, type FakeConnector } from '../doors/fakeConnector';
import { aKillableProgram, buildProgram, type KillableProgram } from '../doors/killableProgram';
import { aTeamsUser, type TeamsUser } from '../doors/teamsUser';

const ROUNDS = 3;
const USERS = 10;

/** The same numbers in every run: whole ones, from 0 to below `most`. */
function seeded(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const referenceIn = (shown: unknown): string | undefined => /C\d\d-[0-9A-Z]{5}/.exec(JSON.stringify(shown))?.[0];

/** Everything a person was ever told is there, by the words they logged; `undefined` when they saved it and heard nothing. */
type Told = Map<string, string | undefined>;

/** Logs one concern after another until the bot is cut off. */
async function logUntilCut(user: TeamsUser, told: Told, isCut: () => boolean): Promise<void> {
  for (let number = 1; ; number += 1) {
    const words = `Concern ${number} of ${user.person.name}: I waited two hours and nobody told me why.`;
    const answers = ['the patient, Sample Person, 01632 960001', 'Community North, happened last Friday, by phone today', 'I was upset.', 'An explanation.', 'none, told them'];
    try {
      await user.say(`log a concern: ${words}`);
      for (const answer of answers) await user.say(answer);
      told.set(words, undefined);
      told.set(words, referenceIn((await user.say('save')).card));
    } catch (fault) {
      if (isCut()) return;
      throw fault;
    }
  }
}

describe('kill -9 while ten people log concerns', () => {
  let folder: string;
  let dataFile: string;
  let connector: FakeConnector;
  let program: KillableProgram | undefined;

  beforeAll(buildProgram, 60_000);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crash-'));
    dataFile = join(folder, 'cases.sqlite');
    connector = await aFakeConnector();
  });
  afterEach(async () => {
    await program?.kill();
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const usersOf = (round: number, botUrl: string): readonly TeamsUser[] =>
    Array.from({ length: USERS }, (_, index) => {
      const person = { id: `00000000-0000-4000-8000-0000000${round}${10 + index}00`, name: `Sample nurse ${round}${index}`, email: `${round}${index}@sample.test` };
      return aTeamsUser({ person, botUrl, connector });
    });

  /** Every case there is: its reference by the words it was logged with. */
  async function loggedIn(store: CaseStore): Promise<readonly (readonly [words: string, reference: string])[]> {
    const { rows } = await store.streams({ pageSize: 10_000 });
    const cases = await Promise.all(rows.filter(({ kind }) => kind === 'case').map(async (stream) => (await store.load(stream))?.state as CaseState));
    return cases.map((state) => [state.intake.concern?.words ?? '', state.reference] as const);
  }

  it('loses no case that somebody was told of, doubles none, and leaves nothing that does not verify', async () => {
    const random = seeded(20_260_105);
    const everTold: Told = new Map();
    for (let round = 1; round <= ROUNDS; round += 1) {
      program = await aKillableProgram(dataFile);
      const told: Told = new Map();
      let isCut = false;
      const logging = usersOf(round, program.endpoint).map((user) => logUntilCut(user, told, () => isCut));
      const saves = 3 + random(USERS);
      const cutAfter = (): boolean => [...told.values()].filter(Boolean).length >= saves;
      await Promise.race([connector.waitFor(cutAfter), Promise.all(logging)]);
      for (let ticks = random(200); ticks > 0; ticks -= 1) await aTick();
      isCut = true;
      await program.kill();
      await Promise.all(logging);

      for (const [words, reference] of told) everTold.set(words, reference);
      const { store, close } = openStores({ DATA_FILE: dataFile }, () => morning);
      const logged = await loggedIn(store);
      const kept = new Map(logged);
      expect(logged).toHaveLength(kept.size);
      const toldOf = [...everTold].filter(([, reference]) => reference);
      expect(toldOf.length).toBeGreaterThanOrEqual(saves);
      expect(toldOf.filter(([words, reference]) => kept.get(words) !== reference)).toEqual([]);
      expect(connector.deliveries.map(({ activity }) => referenceIn(activity)).filter((reference) => reference && !logged.some(([, known]) => known === reference))).toEqual([]);
      const said: string[] = [];
      expect(await verify(store, (line) => void said.push(line))).toBe(true);
      expect(said.at(-1)).toBe(`${logged.length} cases verified, 0 differ`);
      console.log(round, logged.length, toldOf.length, everTold.size);
      await close();
    }
  }, 60_000);
});
