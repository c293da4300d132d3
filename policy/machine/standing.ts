import type { LawId } from '../laws/law';
import { addingLaws, refusingLaws } from '../laws/laws';
import { afterThem, caseStream } from './case';
import type { CaseEvent } from './caseState';
import type { Context } from './command';
import type { Recorded } from './stream';

/** A law that what is recorded stands against, and the number of the last event that broke it. */
export interface Standing {
  readonly laws: readonly LawId[];
  readonly event: number;
}

type Surroundings = Pick<Context, 'calendar' | 'settings' | 'trust' | 'registers'>;

/** What laws add is of these types. */
const added: readonly CaseEvent['type'][] = ['clocksUntold', 'missKept', 'checksCleared'];

/** What came of one command each: recorded at one instant, by one person. */
function commandsOf(events: readonly Recorded<CaseEvent>[]): readonly (readonly Recorded<CaseEvent>[])[] {
  const commands: Recorded<CaseEvent>[][] = [];
  for (const each of events) {
    const last = commands.at(-1);
    const before = last?.at(-1)?.meta;
    if (last && before?.at === each.meta.at && before.by === each.meta.by) last.push(each);
    else commands.push([each]);
  }
  return commands;
}

/** What a law would have added and nobody recorded, by what it is about. */
const keyOf = (event: CaseEvent): string =>
  event.type === 'missKept' ? `${event.type} ${event.miss.clock} ${event.miss.of ?? ''}` : event.type;

/**
 * Which laws a case stands against, as its events tell it: what was imported, or recorded before the law was one. Laws that
 * rest on the roles of whoever acted are left out. Throws `BeyondCalendar`.
 */
export function standingAgainst(
  reference: string,
  events: readonly Recorded<CaseEvent>[],
  surroundings: Surroundings,
): readonly Standing[] {
  let before = caseStream.initial(reference);
  return commandsOf(events).flatMap((batch) => {
    const [first] = batch;
    if (!first) return [];
    const { at: now, on: today, by: id } = first.meta;
    const context = { ...surroundings, now, today, actor: { id, name: '', roles: [] } };
    const all = batch.map(({ event }) => event);
    const decided = all.filter(({ type }) => !added.includes(type));
    const change = { before, events: decided, after: afterThem(before, decided, context), context };
    const recorded = new Set(all.map(keyOf));
    const unkept = addingLaws.filter((law) => law.adds(change).some((event) => !recorded.has(keyOf(event))));
    const after = batch.reduce((state, each) => caseStream.evolve(state, each), before);
    const broken = refusingLaws.filter(
      (law) => !law.restsOnRoles && law.refuses({ before, events: all, after, context }),
    );
    before = after;
    const event = after.version;
    return [...unkept, ...broken].map(({ ids: laws }) => ({ laws, event }));
  });
}
