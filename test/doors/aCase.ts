import {
  availableCommands,
  caseCommandNamed,
  caseStream,
  deadlines,
  initialState,
  missing,
} from '../../policy/case';
import { workingDayCalendar, type WorkingDayCalendar } from '../../policy/calendar';
import type { CaseEvent, CaseState } from '../../policy/caseState';
import type { Clock, ClockName } from '../../policy/clock';
import type { Context } from '../../policy/command';
import { addDays, type LondonDate } from '../../policy/dates';
import type { Entries } from '../../policy/fields';
import { isRefusal, type Refusal } from '../../policy/refusal';
import { emptyRegisters, type Registers } from '../../policy/registers';
import type { Person } from '../../policy/roles';
import type { Missing, Notice } from '../../policy/section';
import { defaultSettings, type Settings } from '../../policy/settings';
import type { Recorded } from '../../policy/stream';
import feed from '../../policy/data/bank-holidays.json';
import { people } from './people';

export const calendar = workingDayCalendar(feed);

/** A plain concern: an invented one, raised by the patient by phone on Monday 5 January 2026. */
export const plainConcern = {
  words: 'I waited two hours past my appointment and nobody told me why.',
  raisedBy: 'patient',
  personName: 'Sample person',
  contact: 'Sample address',
  service: 'communityNorth',
  happenedOn: '2026-01-02',
  channel: 'phone',
  receivedOn: '2026-01-05',
  effect: 'I was upset and missed my bus home.',
  outcome: 'An explanation.',
  wantsResponse: true,
  adjustments: 'None needed',
  flags: [],
  reassured: true,
  sorted: false,
  whyNotSorted: 'The clinic had closed.',
} as const satisfies Entries;

export const triageAs = (route: string, more: Entries = {}): Entries => ({
  route,
  reason: 'Sample reason',
  spokenTo: 'spoke',
  spokenOn: '2026-01-05',
  spokenHow: 'phone',
  nature: ['standard'],
  care: 'health',
  mentalHealthAct: [],
  otherProcesses: [],
  candour: 'no',
  team: 'pals',
  ...more,
});

/** Something a person did on a case. */
export interface Deed {
  readonly on: LondonDate;
  readonly by: Person;
  readonly command: string;
  readonly entries: Entries;
}

/** A case under test: say the day and the person, then what they do. `does` expects success, `tries` gives the refusal. */
export class CaseUnderTest {
  state: CaseState;
  readonly events: Recorded<CaseEvent>[] = [];
  readonly notices: Notice[] = [];
  readonly deeds: Deed[] = [];
  private actor: Person = people.wardSister;
  private settings: Settings = defaultSettings;
  private registers: Registers = emptyRegisters;

  constructor(
    private today: LondonDate,
    private days: WorkingDayCalendar = calendar,
    reference = 'C26-7K4MQ',
  ) {
    this.state = initialState(reference);
  }

  on(date: LondonDate): this {
    this.today = date;
    return this;
  }

  later(calendarDays: number): this {
    return this.on(addDays(this.today, calendarDays));
  }

  as(person: Person): this {
    this.actor = person;
    return this;
  }

  under(settings: Partial<Settings>): this {
    this.settings = { ...this.settings, ...settings };
    return this;
  }

  /** Facts kept outside the case: delegations, training, load. What is not given is empty. */
  withRegisters(registers: Partial<Registers>): this {
    this.registers = { ...this.registers, ...registers };
    return this;
  }

  withCalendar(days: WorkingDayCalendar): this {
    this.days = days;
    return this;
  }

  get context(): Context {
    return {
      now: `${this.today}T10:00:00.000Z`,
      today: this.today,
      actor: this.actor,
      calendar: this.days,
      settings: this.settings,
      registers: this.registers,
    };
  }

  decide(command: string, entries: Entries = {}, basis?: string) {
    return caseStream.decide(this.state, { command, entries, basis }, this.context);
  }

  /** The refusal; a test fails here when the command succeeds. */
  tries(command: string, entries: Entries = {}, basis?: string): Refusal {
    const outcome = this.decide(command, entries, basis);
    if (!isRefusal(outcome)) throw new Error(`“${command}” was expected to be refused, and was not.`);
    return outcome;
  }

  does(command: string, entries: Entries = {}, basis?: string): this {
    const outcome = this.decide(command, entries, basis);
    if (isRefusal(outcome)) throw new Error(`“${command}” was refused: ${outcome.sentence}`);
    const added = outcome.map((event, index): Recorded<CaseEvent> => {
      const { now: at, today: on, actor } = this.context;
      return { v: 1, event, meta: { seq: this.state.version + index + 1, at, on, by: actor.id } };
    });
    this.state = added.reduce(caseStream.evolve, this.state);
    this.deeds.push({ on: this.today, by: this.actor, command, entries });
    this.events.push(...added);
    this.notices.push(...caseStream.notices(added, this.state));
    return this;
  }

  /** What a command's form starts from. */
  prefilled(command: string): Entries | undefined {
    return caseCommandNamed(command)?.prefill?.(this.state, this.context);
  }

  /** The sentence that confirms a command. */
  confirmed(command: string): string {
    return caseStream.confirm(command, this.state, this.context);
  }

  get clocks(): readonly Clock[] {
    return deadlines(this.state, this.context);
  }

  clock(name: ClockName, of?: string): Clock | undefined {
    return this.clocks.find((clock) => clock.name === name && (of === undefined || clock.of === of));
  }

  get missing(): readonly Missing[] {
    return missing(this.state, this.context);
  }

  get available(): readonly string[] {
    return availableCommands(this.state, this.context).map(({ name }) => name);
  }
}

/** A concern as logged by the ward sister on the day it was received. */
export function aCase(concern: Entries = {}): CaseUnderTest {
  const entries = { ...plainConcern, ...concern };
  return new CaseUnderTest((concern.receivedOn as LondonDate | undefined) ?? plainConcern.receivedOn).does(
    'logConcern',
    entries,
  );
}

/** A case triaged by the PALS officer on the day it was received. */
export function aTriagedCase(route: string, concern: Entries = {}, triage: Entries = {}): CaseUnderTest {
  const logged = aCase(concern).as(people.palsOfficer);
  const { receivedOn } = logged.state.intake.concern ?? { receivedOn: '2026-01-05' };
  return logged.does('triage', triageAs(route, { spokenOn: receivedOn, ...triage }));
}
