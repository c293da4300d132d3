import { englandAndWales } from '../../policy/bankHolidays';
import type { Clock, ClockName } from '../../policy/clock';
import { leadsFrom, type Context } from '../../policy/command';
import { addDays, type LondonDate } from '../../policy/dates';
import { optionsOf, type Entries } from '../../policy/fields';
import { isRefusal, type Refusal } from '../../policy/refusal';
import { emptyRegisters, type Registers } from '../../policy/registers';
import type { Person } from '../../policy/roles';
import type { Missing, Notice } from '../../policy/section';
import { defaultSettings, type Settings } from '../../policy/settings';
import type { Recorded } from '../../policy/stream';
import type { RegisterState, RegisterStream } from '../../policy/streams/registerStream';
import { people } from './people';

/** A record of a register under test: say the day and the person, then what they do. `does` expects success, `tries` gives the refusal. */
export class RecordUnderTest<Stage extends string, S extends RegisterState<Stage>, E> {
  state: S;
  notices: readonly Notice[] = [];
  private actor: Person = people.leadManager;
  private settings: Settings = defaultSettings;
  private registers: Registers = emptyRegisters;

  constructor(
    private readonly stream: RegisterStream<Stage, S, E>,
    id: string,
    private today: LondonDate = '2026-01-05',
  ) {
    this.state = stream.initial(id);
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

  withRegisters(registers: Partial<Registers>): this {
    this.registers = { ...this.registers, ...registers };
    return this;
  }

  get context(): Context {
    return {
      now: `${this.today}T10:00:00.000Z`,
      today: this.today,
      actor: this.actor,
      calendar: englandAndWales,
      settings: this.settings,
      registers: this.registers,
    };
  }

  decide(command: string, entries: Entries = {}, basis?: string) {
    return this.stream.decide(this.state, { command, entries, basis }, this.context);
  }

  /** The refusal; a test fails here when the command succeeds. */
  tries(command: string, entries: Entries = {}, basis?: string): Refusal {
    const outcome = this.decide(command, entries, basis);
    if (!isRefusal(outcome)) throw new Error(`“${command}” was expected to be refused, and was not.`);
    return outcome;
  }

  /** Does it, and keeps the messages it sends in `notices`. A stage its definition does not lead to fails the test. */
  does(command: string, entries: Entries = {}, basis?: string): this {
    const { stage } = this.state;
    const outcome = this.decide(command, entries, basis);
    if (isRefusal(outcome)) throw new Error(`“${command}” was refused: ${outcome.sentence}`);
    const { now: at, today: on, actor } = this.context;
    const added = outcome.map((event, index): Recorded<E> => ({
      v: 1,
      event,
      meta: { seq: this.state.version + index + 1, at, on, by: actor.id },
    }));
    this.state = added.reduce((state, event) => this.stream.evolve(state, event), this.state);
    this.notices = this.stream.notices(added, this.state);
    if (this.state.stage !== stage && !leadsFrom(this.named(command), stage).includes(this.state.stage))
      throw new Error(`“${command}” led to ${this.state.stage}, which its definition does not say.`);
    return this;
  }

  /** Whom the last command told: a role, or the name of a sample person. */
  get told(): readonly string[] {
    return this.notices.map(({ to }) => ('role' in to ? to.role : nameOf(to.person)));
  }

  confirms(command: string): string {
    return this.stream.confirm(command, this.state, this.context);
  }

  basisOf(command: string): string {
    return this.stream.basisOf(this.state, this.named(command));
  }

  /** What a choice of a command's form offers, in the words shown. */
  optionsOf(command: string, field: string): readonly string[] {
    const found = this.named(command).fields[field];
    if (!found) throw new Error(`“${command}” has no field ${field}.`);
    return Object.values(optionsOf(found, this.state, this.registers) ?? {});
  }

  private named(command: string) {
    const found = this.stream.commands.find(({ name }) => name === command);
    if (!found) throw new Error(`There is no command ${command}.`);
    return found;
  }

  clock(name: ClockName): Clock | undefined {
    return this.stream.deadlines(this.state, this.context).find((clock) => clock.name === name);
  }

  get missing(): readonly Missing[] {
    return this.stream.missing(this.state, this.context);
  }

  get available(): readonly string[] {
    return this.stream.available(this.state, this.context).map(({ name }) => name);
  }

  get maySee(): boolean {
    return this.stream.maySee(this.state, this.context);
  }
}

const nameOf = (id: string): string =>
  Object.entries(people).find(([, person]) => person.id === id)?.[0] ?? id;
