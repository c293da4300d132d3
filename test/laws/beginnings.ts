import type { Registers } from '../../policy/machine/registers';
import { addDays, type LondonDate } from '../../policy/calendar/dates';
import { memoise } from '../../policy/machine/memoise';
import type { Deed } from '../doors/aCase';
import { aTriagedCase } from '../doors/aCase';
import { aJointDraft } from '../doors/aJointCase';
import { anInvestigationNaming } from '../doors/anInvestigation';
import { aClosedCase } from '../doors/aResponse';
import { people } from '../doors/people';
import type { Entries } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import { everybody } from './people';
import { oneOf, type Random } from '../doors/simulation/random';
import { aConcern } from './concerns';
import { afterDeed, attempt, untouched, type History } from './history';

const started: LondonDate = '2026-01-05';

/** Cases worked as the procedure asks: what was done on each, in order. */
const worked = memoise((name: string): readonly Deed[] => {
  if (name === 'upheld') return aClosedCase(['upheld', 'notUpheld']).deeds;
  if (name === 'joint') return aJointDraft().deeds;
  if (name === 'naming') return anInvestigationNaming().deeds;
  if (name === 'early') return aTriagedCase('earlyResolution').deeds;
  return name === 'enquiry' ? aTriagedCase('enquiry').deeds : aClosedCase().deeds;
});

const names = ['upheld', 'plain', 'plain', 'joint', 'naming', 'enquiry', 'early'];

/** What some concerns ask for before anything else; most of it, mostly. */
const firstThings = [
  'acceptRedFlags',
  'decideLate',
  'decideCompetence',
  'decideGrounds',
  'explainLimits',
  'recordConsent',
  'recordAcknowledgement',
  'recordPlanDiscussion',
];

function doFirstThings(history: History, on: LondonDate, random: Random): History {
  return firstThings.reduce(
    (so, command) => (random(10) < 8 ? attempt(so, { command }, on, random) : so),
    history,
  );
}

/** A concern as it comes: described again when what was said of it could not be. */
function logged(
  registers: Registers,
  on: LondonDate,
  by: Person,
  random: Random,
  more: Entries = {},
): History {
  for (;;) {
    const entries = { ...aConcern(on, random), ...more };
    const history = afterDeed(untouched(registers), { on, by, command: 'logConcern', entries });
    if (history) return history;
  }
}

/** A concern that somebody has logged, and nothing done yet. */
export const begunByLogging = (registers: Registers, random: Random): History =>
  logged(registers, addDays(started, random(60)), oneOf(everybody, random), random);

/** Another concern worked in the same way, up to somewhere, with a step left out here and there. */
export function begunAsWorked(registers: Registers, random: Random): History {
  const deeds = worked(oneOf(names, random)).slice(1);
  let history = logged(registers, started, people.wardSister, random, { sorted: false });
  history = doFirstThings(history, started, random);
  for (const deed of deeds.slice(0, 1 + Math.min(deeds.length, random(2 * deeds.length)))) {
    if (random(40) === 0) continue;
    history = afterDeed(history, deed) ?? history;
    if (deed.command === 'triage') history = doFirstThings(history, started, random);
  }
  return history;
}
