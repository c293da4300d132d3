import type { WorkingDayCalendar } from '../../policy/calendar/calendar';
import type { Context } from '../../policy/machine/command';
import { addDays, type LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { isRefusal, type Refusal } from '../../policy/machine/refusal';
import { emptyRegisters, type Registers } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { defaultSettings, type Settings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Recorded, Stream } from '../../policy/machine/stream';

/** A stream under test: say the day and the person, then what they do. `does` expects success, `tries` gives the refusal. */
export abstract class UnderTest<S extends { readonly version: number }, E> {
  state: S;
  private settings: Settings = defaultSettings;
  private registers: Registers = emptyRegisters;
  private waiting: Context['waiting'];
  private chosen: Context['chosen'];

  protected constructor(
    private readonly kind: Stream<S, E>,
    id: string,
    private today: LondonDate,
    private actor: Person,
    private days: WorkingDayCalendar,
  ) {
    this.state = kind.initial(id, defaultTrust);
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

  /** Facts kept outside the stream: delegations, training, load. What is not given is empty. */
  withRegisters(registers: Partial<Registers>): this {
    this.registers = { ...this.registers, ...registers };
    return this;
  }

  /** Files this person has sent that wait to be kept. */
  with(files: Context['waiting']): this {
    this.waiting = files;
    return this;
  }

  /** Whoever the entries name, with the roles the directory confirms. */
  choosing(person: Person): this {
    this.chosen = person;
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
      trust: defaultTrust,
      registers: this.registers,
      ...(this.waiting ? { waiting: this.waiting } : {}),
      ...(this.chosen ? { chosen: this.chosen } : {}),
    };
  }

  decide(command: string, entries: Entries = {}, basis?: string) {
    return this.kind.decide(this.state, { command, entries, basis }, this.context);
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
    const { now: at, today: on, actor } = this.context;
    const added = outcome.map((event, index): Recorded<E> => ({
      v: 1,
      event,
      meta: { seq: this.state.version + index + 1, at, on, by: actor.id },
    }));
    const before = this.state;
    this.state = added.reduce((state, event) => this.kind.evolve(state, event), before);
    this.done({ command, entries, added, before });
    return this;
  }

  /** What a test of its kind keeps, or checks, of each command that succeeds. */
  protected abstract done(deed: Done<S, E>): void;

  /** The sentence that confirms a command. */
  confirmed(command: string): string {
    return this.kind.confirm(command, this.state, this.context);
  }
}

/** A command that succeeded: what it was given, what it added, and what the state was before. */
export interface Done<S, E> {
  readonly command: string;
  readonly entries: Entries;
  readonly added: readonly Recorded<E>[];
  readonly before: S;
}
