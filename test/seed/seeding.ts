import { englandAndWales as calendar } from '../../policy/calendar/bankHolidays';
import {
  addDays,
  daysBetween,
  londonDateOf,
  type Instant,
  type LondonDate,
} from '../../policy/calendar/dates';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import type { Trust } from '../../policy/trust/trust';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { sweeper } from '../../bot/delivery/sweep';
import { streams } from '../../policy/machine/streams';
import { contextFor, handle, type Handling } from '../../storage/handle';
import type { CaseStore } from '../../storage/ports/caseStore';
import { withDirectory } from '../doors/aJointCase';
import { countedIn, type Intake } from '../doors/simulation/concerns';
import { seeded } from '../doors/simulation/random';
import { factsOf, nameOf, type Facts } from '../doors/simulation/trust';
import { workOf, type WorkedIn } from '../doors/simulation/work';
import { varied } from './varied';

export interface Seed {
  readonly cases: number;
  /** The year they come in: up to its last day, or to the present. */
  readonly year: number;
  readonly seed: number;
  /** The present, a UTC instant. */
  readonly until: Instant;
  /** Another Trust’s file than the usual one. */
  readonly trust?: Trust;
}

/** A store that has work already, or another reason why nothing was written. */
export class NotSeeded extends Error {}

/** Of a Trust’s 2,620: 2,000 enquiries, 600 complaints, 20 records in registers. */
const shareOf = { enquiry: 2_000 / 2_600, register: 20 / 2_600 };
/** How far the references of one seed lie from those of the next, and how many seeds have their own. */
const APART = 1_000_000;
const SEEDS = 30;

const at = (date: LondonDate, time: string): Instant => `${date}T${time}:00.000Z`;

function intakeOf({ cases, year, seed, until }: Seed): Intake {
  const from: LondonDate = `${year}-01-01`;
  const lastDay: LondonDate = `${year}-12-31`;
  const today = londonDateOf(until);
  const days = daysBetween(from, today < lastDay ? today : lastDay) + 1;
  const enquiry = Math.round(cases * shareOf.enquiry);
  const own = (seed % SEEDS) * APART + 100_000;
  return {
    from,
    days,
    of: { enquiry, complaint: cases - enquiry, register: Math.round(cases * shareOf.register) },
    referenceOf: (number) => countedIn(year, own + number),
    // The sample directory’s own people, so that whoever tries the bot can act as each of them.
    castOf: () => () => undefined,
    sideBySide: true,
    isAway: () => false,
  };
}

/** Takes what is owed as sent: nobody is to hear of a made-up year. */
async function letGo(store: CaseStore, now: Instant): Promise<void> {
  const claim = { now, owner: 'seed', leaseUntil: new Date(Date.parse(now) + 60_000).toISOString() };
  for (;;) {
    const owed = await store.claimDuties({ ...claim, limit: 500 });
    await Promise.all(owed.map((duty) => store.settleDuty(duty, { delivered: true })));
    if (owed.length === 0) return;
  }
}

/** What the simulation works in, on this store and a clock that is put on. */
function aTrustIn(real: CaseStore, file = defaultTrust) {
  let now: Instant = '';
  const facts = new Map<string, Facts>();
  /** How much was done on each stream: their keys are the same however streams take their turns. */
  const deeds = new Map<string, number>();
  const store: CaseStore = {
    ...real,
    async commit(entry) {
      const outcome = await real.commit(entry);
      if (outcome === 'committed') facts.set(nameOf(entry.stream), factsOf(entry));
      return outcome;
    },
  };
  const registers = async () => ({ ...emptyRegisters, ...withDirectory, trained: () => true });
  const handling: Handling = {
    store,
    now: () => now,
    calendar,
    settings: defaultSettings,
    trust: file,
    registers,
  };
  const { sweep } = sweeper({ ...handling, goesOn: () => true, random: () => 0.5, log: () => undefined });
  const trust: WorkedIn = {
    facts,
    get now() {
      return now;
    },
    does({ kind, id }, { by: actor, command, entries }) {
      const stream = streams.get(kind);
      if (!stream) throw new Error(`There are no streams of the kind ${kind}.`);
      const deed = (deeds.get(nameOf({ kind, id })) ?? 0) + 1;
      deeds.set(nameOf({ kind, id }), deed);
      return handle(handling, stream, {
        id,
        actor,
        request: { command, entries: varied(id, command, entries, file) },
        key: `seed ${deed}`,
      });
    },
    context: () => contextFor(handling, { id: '', name: '', roles: [] }),
  };
  return {
    trust,
    putClock: (to: Instant) => void (now = to),
    /** Looks at every reminder there is by now, and sends nothing. */
    async remind() {
      await sweep();
      await letGo(real, now);
    },
  };
}

/**
 * Writes a made-up year through the ordinary commands, the same for the same seed: staff act at eleven and now and then
 * at ten at night, up to the present. Throws `NotSeeded` when it would begin in the future or was written before.
 */
export async function seedYear(store: CaseStore, seed: Seed, say: (line: string) => void): Promise<number> {
  const intake = intakeOf(seed);
  if (intake.days < 1) throw new NotSeeded(`The year ${seed.year} has not begun.`);
  const first = { kind: 'case', id: intake.referenceOf(0) };
  if (await store.load(first))
    throw new NotSeeded(`The cases of --seed ${seed.seed} are here already: give another number.`);
  const { trust, putClock, remind } = aTrustIn(store, seed.trust);
  const work = workOf(trust, seeded(seed.seed), intake);
  const today = londonDateOf(seed.until);
  const earliest = (instant: Instant): Instant => (instant < seed.until ? instant : seed.until);
  for (let day = intake.from; day <= today; day = addDays(day, 1)) {
    putClock(earliest(at(day, '11:00')));
    if (calendar.isWorkingDay(day)) await work.day(day);
    putClock(earliest(at(day, '22:00')));
    await work.night(day);
    if (!day.endsWith('-01') && day !== today) continue;
    await remind();
    const { enquiry, complaint } = work.begun;
    say(`${day}: ${enquiry + complaint} cases, ${work.deeds} commands.`);
  }
  return work.begun.enquiry + work.begun.complaint;
}
