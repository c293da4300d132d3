import { englandAndWales } from '../../policy/calendar/bankHolidays';
import type { Clock } from '../../policy/machine/clock';
import type { ClockName } from '../../policy/reminders/thresholds';
import { leadsFrom } from '../../policy/machine/command';
import type { LondonDate } from '../../policy/calendar/dates';
import { optionsOf } from '../../policy/machine/fields';
import type { Missing, Notice } from '../../policy/machine/section';
import type { Recorded } from '../../policy/machine/stream';
import type { RegisterState } from '../../policy/machine/registers';
import type { RegisterStream } from '../../policy/machine/register';
import { people } from './people';
import { UnderTest, type Done } from './underTest';

/** A record of a register under test: say the day and the person, then what they do. `does` expects success, `tries` gives the refusal. */
export class RecordUnderTest<Stage extends string, S extends RegisterState<Stage>, E> extends UnderTest<
  S,
  E
> {
  readonly events: Recorded<E>[] = [];
  /** The messages the last command sends. */
  notices: readonly Notice[] = [];

  constructor(
    private readonly stream: RegisterStream<Stage, S, E>,
    id: string,
    today: LondonDate = '2026-01-05',
  ) {
    super(stream, id, today, people.leadManager, englandAndWales);
  }

  /** A stage that the command's definition does not lead to fails the test. */
  protected done({ command, added, before: { stage } }: Done<S, E>): void {
    this.events.push(...added);
    this.notices = this.stream.notices(added, this.state);
    if (this.state.stage !== stage && !leadsFrom(this.named(command), stage).includes(this.state.stage))
      throw new Error(`“${command}” led to ${this.state.stage}, which its definition does not say.`);
  }

  /** Whom the last command told: a role, or the name of a sample person. */
  get told(): readonly string[] {
    return this.notices.map(({ to }) => ('role' in to ? to.role : nameOf(to.person)));
  }

  basisOf(command: string): string {
    return this.stream.basisOf(this.state, this.named(command));
  }

  /** What a choice of a command's form offers, in the words shown. */
  optionsOf(command: string, field: string): readonly string[] {
    const found = this.named(command).fields[field];
    if (!found) throw new Error(`“${command}” has no field ${field}.`);
    return Object.values(optionsOf(found, this.state, this.context) ?? {});
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
