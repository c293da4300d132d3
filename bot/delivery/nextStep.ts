import type { Instant } from '../../policy/calendar/dates';
import { isWorkingHour, nextWorkingHour } from '../../policy/reminders/workingHours';
import type { Duty } from '../../storage/ports/caseStore';
import { decisionOn, type Copies } from './copies';
import { throughCover } from './cover';
import { findAddressees, findStandIns, type Addressee, type Errand } from './errand';
import { findLiveReminder } from './reminders';
import type { DeliveryWorld } from './world';

/**
 * What is to be done with a duty now. `send`: it goes to these people. `wait`: not before then. `drop`: nobody needs it
 * any more. `close`: nobody is sent it, but the copies of the questions it closes are changed.
 */
export type Step =
  | { readonly is: 'send'; readonly errand: Errand }
  | { readonly is: 'wait'; readonly until: Instant; readonly why: string }
  | { readonly is: 'drop' }
  | { readonly is: 'close' };

/** Milliseconds: a calendar that has ended knows no next working hour. */
const WITHOUT_CALENDAR = 120_000;

type StepWorld = Pick<
  DeliveryWorld,
  'store' | 'directory' | 'copies' | 'calendar' | 'contextFor' | 'now' | 'oneChat'
>;

/** Decides what is to be done with a duty. It only reads: asking twice changes nothing. */
export async function nextStep(world: StepWorld, duty: Duty): Promise<Step> {
  const { message } = duty;
  // A message that changes wakes nobody, so it changes at any hour.
  if (message.decided) return { is: 'close' };
  const until = closedUntil(world, message);
  if (until) return { is: 'wait', until, why: 'outOfHours' };
  if (await isDecided(world.copies, duty)) return { is: 'drop' };
  const { to: asked, known } = await findAddressees(world, message.to, message.by);
  const meant = [...asked, ...(await findStandIns(world, duty))];
  const to = withoutTwice(await throughCover(world, duty, meant));
  if (known && to.length === 0) return { is: 'drop' };
  if (!message.reminder) return { is: 'send', errand: { duty, to } };
  const live = await findLiveReminder(world.store, duty, await world.contextFor(''));
  return live ? { is: 'send', errand: { duty, to, live } } : { is: 'drop' };
}

const withoutTwice = (to: readonly Addressee[]): readonly Addressee[] =>
  to.filter(({ person }, at) => to.findIndex((other) => other.person.id === person.id) === at);

/** The next working hour, for what may wait for one; undefined when it may go now. */
function closedUntil(
  { calendar, now, oneChat }: Pick<StepWorld, 'calendar' | 'now' | 'oneChat'>,
  { urgent }: Duty['message'],
): Instant | undefined {
  if (urgent || oneChat || isWorkingHour(calendar, now())) return undefined;
  return nextWorkingHour(calendar, now()) ?? new Date(Date.parse(now()) + WITHOUT_CALENDAR).toISOString();
}

/** Was the question decided before it went? Then nobody needs asking any more. */
async function isDecided(
  copies: Pick<Copies, 'of'>,
  { stream, message: { command, asked } }: Duty,
): Promise<boolean> {
  if (!command || !asked) return false;
  return decisionOn(await copies.of(stream), { command, seq: asked.seq }) !== undefined;
}
