import fc from 'fast-check';
import { availableCommands } from '../../policy/machine/casePermission';
import { caseStream, initialState } from '../../policy/machine/case';
import { missing } from '../../policy/machine/caseSections';
import type { CaseEvent, CaseState } from '../../policy/machine/caseState';
import { leadsFrom, type Context } from '../../policy/machine/command';
import { addDays, type LondonDate } from '../../policy/calendar/dates';
import { isRefusal, type Refusal } from '../../policy/machine/refusal';
import { emptyRegisters, type Registers } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import type { CaseCommand } from '../../policy/machine/section';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Stage } from '../../policy/stages';
import type { Recorded } from '../../policy/machine/stream';
import { aCase, aTriagedCase, calendar, type CaseUnderTest } from './aCase';
import { anInvestigationNaming } from './anInvestigation';
import { aJointDraft } from './aJointCase';
import {
  aCheckedCase,
  aClosedCase,
  aCoveredCase,
  aDraftedCase,
  anAnsweredCase,
  aSignedCase,
  aSubmittedCase,
} from './aResponse';
import type { Draw } from './draws';
import { people } from './people';
import { oneOf, plausibleEntries } from './plausible';

/** One thing somebody was offered and did, and what came of it. */
export interface Step {
  readonly command: string;
  readonly by: Person;
  readonly from: CaseState;
  readonly to: CaseState;
  readonly on: LondonDate;
  readonly refusal?: Refusal;
}

/** A case as random people leave it, with all they did. */
export interface History {
  readonly state: CaseState;
  readonly events: readonly Recorded<CaseEvent>[];
  readonly steps: readonly Step[];
  readonly today: LondonDate;
}

export const everybody: readonly Person[] = Object.values(people);

/** One for all: what is worked out from a case and its registers is the same for everybody who looks at it. */
const registers: Registers = { ...emptyRegisters, trained: () => true };

export const contextOf = ({ today }: History, actor: Person): Context => ({
  now: `${today}T10:00:00.000Z`,
  today,
  actor,
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers,
});

const reference = 'C26-7K4MQ';
const unworked: History = { state: initialState(reference), events: [], steps: [], today: '2026-01-05' };

/** What the case is after a person has tried a command with entries of its own kind. */
function doing(history: History, command: CaseCommand, by: Person, entries: object): History {
  const context = contextOf(history, by);
  const { state: from, today: on } = history;
  const outcome = caseStream.decide(from, { command: command.name, entries: { ...entries } }, context);
  const tried = { command: command.name, by, from, on };
  if (isRefusal(outcome))
    return { ...history, steps: [...history.steps, { ...tried, to: from, refusal: outcome }] };
  const added = outcome.map((event, index): Recorded<CaseEvent> => ({
    v: 1,
    event,
    meta: { seq: from.version + index + 1, at: context.now, on, by: by.id },
  }));
  const to = added.reduce(caseStream.evolve, from);
  caseStream.notices(added, to);
  caseStream.promoted(to, context);
  caseStream.confirm(command.name, to, context);
  return {
    ...history,
    state: to,
    events: [...history.events, ...added],
    steps: [...history.steps, { ...tried, to }],
  };
}

interface Offer {
  readonly person: Person;
  readonly command: CaseCommand;
}

/** Everybody may always do these, and nothing comes of them: they would crowd out what does. */
const leadingNowhere = ['recordContact', 'keepPromise', 'correctContact', 'withholdWords'];

const offersTo = (history: History, persons: readonly Person[]): readonly Offer[] =>
  persons.flatMap((person) =>
    availableCommands(history.state, contextOf(history, person))
      .filter(({ name }) => !leadingNowhere.includes(name))
      .map((command) => ({ person, command })),
  );

const ways = {
  sideways: ['notCovered', 'outOfTime', 'stopped', 'ledElsewhere'],
  out: ['closed', 'disposed'],
} as const;
const leadsTo = ({ command }: Offer, from: Stage, stages: readonly Stage[]): boolean =>
  leadsFrom(command, from).some((stage) => stages.includes(stage));

/** Those that take the case on: they fill a gap, or move it to a stage that is neither sideways nor an ending. */
function takingOn(history: History, offers: readonly Offer[]): readonly Offer[] {
  const { state } = history;
  const gaps = missing(state, contextOf(history, people.leadManager)).map(({ command }) => command);
  return offers.filter(
    (offer) =>
      gaps.includes(offer.command.name) ||
      (leadsFrom(offer.command, state.stage).length > 0 &&
        !leadsTo(offer, state.stage, [...ways.sideways, ...ways.out])),
  );
}

/** The people who do most of the work, besides whoever is drawn. */
const busy: readonly Person[] = [
  people.palsOfficer,
  people.complaintsOfficer,
  people.leadManager,
  people.investigator,
  people.chiefExecutive,
  people.headOfCorporateAffairs,
];

function step(history: History, draw: Draw): History {
  const later = { ...history, today: addDays(history.today, oneOf([0, 0, 0, 0, 0, 1, 1, 3], draw) ?? 0) };
  const { stage } = later.state;
  const offers = offersTo(later, [...busy, oneOf(everybody, draw) ?? people.stranger]);
  const staying = offers.filter((offer) => !leadsTo(offer, stage, ways.out) || draw(fc.nat, 15) === 0);
  const onward = takingOn(later, staying);
  const offer = oneOf(draw(fc.nat, 2) > 0 && onward.length > 0 ? onward : staying, draw);
  if (!offer) return later;
  return doing(
    later,
    offer.command,
    offer.person,
    plausibleEntries(offer.command, later.state, contextOf(later, offer.person), draw),
  );
}

const represented = {
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  consent: 'notYet',
} as const;

/** Where the work begins: a concern as it comes, or a case some way along, so that every stage is met. */
const beginnings: readonly (() => CaseUnderTest)[] = [
  () => aCase({ happenedOn: '2024-06-03' }),
  () => aCase({ ...represented, whyRepresented: 'aged13to17' }),
  () => aTriagedCase('enquiry', { ...represented, whyRepresented: 'asked' }),
  () => aTriagedCase('earlyResolution', {}, { team: 'service', handler: people.wardSister.id }),
  anInvestigationNaming,
  aDraftedCase,
  aSubmittedCase,
  aCoveredCase,
  aCheckedCase,
  aSignedCase,
  anAnsweredCase,
  aClosedCase,
  aJointDraft,
];

function begun(draw: Draw): History {
  const beginning = draw(fc.nat, 3) > 0 ? oneOf(beginnings, draw) : undefined;
  if (beginning) {
    const { state, events, context } = beginning();
    return { state, events, steps: [], today: context.today };
  }
  const [log] = offersTo(unworked, [people.wardSister]);
  if (!log) throw new Error('Nobody can log a concern.');
  return doing(
    unworked,
    log.command,
    log.person,
    plausibleEntries(log.command, unworked.state, contextOf(unworked, log.person), draw),
  );
}

/** A case worked on by whoever is drawn. */
export function workedOn(draw: Draw, steps: number): History {
  let history = begun(draw);
  for (let at = 0; at < steps; at += 1) history = step(history, draw);
  return history;
}

/** Who takes on a red flag: no case ends past one that nobody has. */
const flagLeads = [people.safeguardingLead, people.patientSafetyLead, people.legalLead];

/** What an ending may need first: a flag taken on, an ending agreed to (L21). */
const comesBeforeAnEnd: readonly string[] = ['acceptRedFlags', 'askToEnd', 'decideEnding'];

/** The same case taken to an ending: gaps are filled and the way out is taken wherever it is offered. Gives up after so many steps. */
export function broughtToAnEnd(history: History, draw: Draw, most: number): History {
  let ending = history;
  for (let at = 0; at < most && !ways.out.some((stage) => stage === ending.state.stage); at += 1) {
    const now = ending;
    const offers = offersTo(now, [...busy, ...flagLeads, oneOf(everybody, draw) ?? people.stranger]);
    const agreeing = offers.filter(({ command: { name } }) => comesBeforeAnEnd.includes(name));
    const out = offers.filter((offer) => leadsTo(offer, now.state.stage, ways.out));
    const onward = takingOn(now, offers);
    const offer = oneOf(
      agreeing.length > 0 && draw(fc.nat, 3) === 0
        ? agreeing
        : out.length > 0 && draw(fc.nat, 2) === 0
          ? out
          : onward.length > 0 && draw(fc.nat, 5) > 0
            ? onward
            : offers,
      draw,
    );
    if (offer)
      ending = doing(
        now,
        offer.command,
        offer.person,
        plausibleEntries(offer.command, now.state, contextOf(now, offer.person), draw),
      );
  }
  return ending;
}
