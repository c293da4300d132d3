import { openStores } from '../../../bot/chosen/stores';
import { englandAndWales as calendar } from '../../../policy/calendar/bankHolidays';
import type { LondonDate } from '../../../policy/calendar/dates';
import { availableCommands } from '../../../policy/machine/casePermission';
import { caseStream } from '../../../policy/machine/case';
import type { CaseEvent, CaseState } from '../../../policy/machine/caseState';
import { deadlines } from '../../../policy/machine/clocks';
import { emptyRegisters } from '../../../policy/machine/registers';
import type { Recorded } from '../../../policy/machine/stream';
import { oversees, type Person, type Role } from '../../../policy/roles';
import { flagsUp } from '../../../policy/sections/redFlags/questions';
import { leadOf } from '../../../policy/sections/redFlags/choices';
import { defaultSettings } from '../../../policy/settings';
import { openStages } from '../../../policy/stages';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import type { CaseStore } from '../../../storage/ports/caseStore';
import { textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { environmentOf } from '../../doors/storesToTry';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';
import { seedYear } from '../../seed/seeding';

const DAY: LondonDate = '2026-03-17';
let bot: WholeBot;
let states: readonly CaseState[];

async function allCases(store: CaseStore): Promise<readonly CaseState[]> {
  const { rows } = await store.streams({ pageSize: 1_000 });
  const cases = rows.filter(({ kind }) => kind === 'case');
  return Promise.all(
    cases.map(async (stream) => {
      const events = (await store.events(stream)) as readonly Recorded<CaseEvent>[];
      return events.reduce((state, event) => caseStream.evolve(state, event), caseStream.initial(stream.id));
    }),
  );
}

beforeAll(async () => {
  bot = await aWholeBot({ day: DAY });
  const settings = environmentOf({ DATA_FILE: bot.dataFile });
  const { store, close } = await openStores(settings, { now: () => `${DAY}T09:00:00.000Z`, log: bot.log });
  const until = `${DAY}T09:00:00.000Z`;
  await seedYear(store, { cases: 60, year: 2026, seed: 3, until }, () => undefined);
  states = await allCases(store);
  await close();
});
afterAll(() => bot.stop());

const contextOf = (actor: Person) => ({
  now: `${DAY}T10:00:00.000Z`,
  today: DAY,
  actor,
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: emptyRegisters,
});

const teamOf = ({ triage: { team } }: CaseState): Role =>
  team === 'pals' ? 'palsOfficer' : 'complaintsTeam';

/** Does the case wait for this person, as the procedure has it: by name, or by a role while nobody has it? */
function waitsFor(state: CaseState, person: Person): boolean {
  if (!openStages.includes(state.stage)) return false;
  const { handler } = state.triage;
  const { investigator, invited } = state.allocation;
  const holds = (role: Role): boolean => person.roles.includes(role);
  const open = deadlines(state, contextOf(person)).filter((clock) =>
    ['running', 'missed'].includes(clock.state),
  );
  const unacknowledged = open.some(({ name }) => name === 'acknowledgement');
  return (
    (state.stage === 'toTriage' && holds('palsOfficer')) ||
    (state.stage === 'closerLook' && !investigator && !invited && holds('leadManager')) ||
    (unacknowledged && !handler && holds(teamOf(state))) ||
    (unacknowledged && handler === person.id) ||
    flagsUp(state).some(({ flag, accepted }) => !accepted && holds(leadOf(flag))) ||
    availableCommands(state, contextOf(person)).some(({ decides }) => decides)
  );
}

const ofThisPerson = /^(Overdue|Due in two working days|Nobody has it yet|Waiting for you) \((\d+)\)$/gm;

describe('my day, on a made-up year', () => {
  const everybody = Object.entries(people).filter(([name]) => name !== 'stranger');

  it('has cases that wait for most kinds of people', () => {
    const waitedFor = everybody.filter(([, person]) => states.some((state) => waitsFor(state, person)));
    expect(states.length).toBeGreaterThan(40);
    expect(waitedFor.map(([name]) => name)).toEqual(expect.arrayContaining(['palsOfficer', 'leadManager']));
  });

  it.each(everybody)('is true for %s: what waits for them is on it', async (_name, person) => {
    const waiting = states.filter((state) => waitsFor(state, person));
    const shown = textOf((await bot.user(person).say('my day')).card);
    const lines = shown.split(/"text":"|"/);

    const counted = lines.flatMap((line) =>
      [...line.matchAll(ofThisPerson)].map(([, , count]) => Number(count)),
    );
    const total = counted.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(Math.min(waiting.length, 50));
    if (waiting.length > 0) expect(shown).not.toContain('Nothing waits for you');
  });

  it.each(everybody.filter(([, person]) => oversees(person)))(
    'never says to %s that nothing waits while something is overdue anywhere',
    async (_name, person) => {
      const late = states.filter(
        (state) =>
          openStages.includes(state.stage) &&
          deadlines(state, contextOf(person)).some((clock) => clock.state === 'missed'),
      );
      const shown = textOf((await bot.user(person).say('my day')).card);
      if (late.length > 0) expect(shown).not.toContain('Nothing waits for you');
    },
  );
});
