import { randomUUID } from 'node:crypto';
import type { Card } from '../../cards/card';
import { buildReminderCard } from '../../cards/designs/reminder';
import type { DayLine } from '../../cards/designs/day';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { mayRead } from '../../policy/access/parts';
import type { PlannedReminder } from '../../policy/reminders/plan';
import { nextToHear, sayReminder } from '../../policy/reminders/words';
import type { Person } from '../../policy/roles';
import { loadState } from '../../storage/loadState';
import type { CaseStore, Duty } from '../../storage/ports/caseStore';
import { aboutOf } from './aboutOf';
import { streams } from '../../policy/machine/streams';

/** A reminder that still holds as it is about to be delivered, with what its card is made of. */
export interface LiveReminder {
  readonly duty: Duty;
  readonly reminder: PlannedReminder;
  readonly plan: readonly PlannedReminder[];
  readonly state: unknown;
}

/** The reminder as the facts stand now; undefined when it no longer holds: done, moved, passed on or put off meanwhile. */
export async function findLiveReminder(
  store: CaseStore,
  duty: Duty,
  context: Context,
): Promise<LiveReminder | undefined> {
  const { stream: streamId, message } = duty;
  const stream = streams.get(streamId.kind);
  const loaded = stream && (await loadState(store, stream, streamId.id));
  const plan = (loaded && stream.reminders?.(loaded.state, context)) ?? [];
  const reminder = plan.find(({ key }) => key === message.reminder?.key);
  return reminder && loaded && { duty, reminder, plan, state: loaded.state };
}

/** What one person is told of it once, however many lines lead to them: the clock. */
export const clockKeyOf = ({ duty: { stream, message } }: LiveReminder): string =>
  [stream.kind, stream.id, message.reminder?.clock, message.reminder?.of].join('|');

/**
 * What a reminder says, whoever it is for: its clock, due day and threshold. Somebody who heard it as one of a team does
 * not hear it again when the case is given to them.
 */
export function saidBy({ duty: { stream }, reminder }: LiveReminder): Pick<Duty, 'stream' | 'id'> {
  const { clock, phase, threshold } = reminder;
  return { stream, id: `${clock.name}/${clock.of ?? ''}/${clock.due}/${phase}.${threshold}` };
}

const sayOf = ({ duty: { stream }, reminder }: LiveReminder, { calendar, today }: Context): string =>
  sayReminder(reminder, aboutOf(stream), calendar, today);

/** The case, when the reminder is about one that this person may read something of (7.1). */
function caseFor(
  { duty: { stream }, state }: LiveReminder,
  person: Person,
  context: Context,
): CaseState | undefined {
  if (stream.kind !== caseStream.kind) return undefined;
  const theCase = state as CaseState;
  return mayRead(theCase, person, context).size > 0 ? theCase : undefined;
}

export function cardOf(live: LiveReminder, context: Context, forWhom?: string): { say: string; card: Card } {
  const { reminder, plan, duty } = live;
  const say = sayOf(live, context);
  const state = caseFor(live, context.actor, context);
  const next = nextToHear(plan, reminder);
  const isRecord = duty.stream.kind !== caseStream.kind;
  const card = buildReminderCard({
    say,
    clock: reminder.clock,
    commands: reminder.row.commands,
    context,
    card: randomUUID(),
    ...(next ? { next } : {}),
    ...(forWhom ? { forWhom } : {}),
    ...(state || isRecord ? { why: reminder.clock.explain() } : {}),
    ...(state ? { state } : {}),
    ...(isRecord ? { record: duty.stream } : {}),
  });
  return { say, card };
}

export function dayLineOf(live: LiveReminder, context: Context): DayLine {
  const state = caseFor(live, context.actor, context);
  return { say: sayOf(live, context), ...(state ? { reference: state.reference } : {}) };
}
