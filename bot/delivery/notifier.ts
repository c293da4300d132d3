import { randomUUID } from 'node:crypto';
import { buildNoticeCard } from '../../cards/designs/reminder';
import type { WorkingDayCalendar } from '../../policy/calendar/calendar';
import { faultName } from '../../policy/machine/fault';
import type { Context } from '../../policy/machine/command';
import type { Instant } from '../../policy/calendar/dates';
import { nextInLine } from '../../policy/reminders/recipients';
import { isWorkingHour, nextWorkingHour } from '../../policy/reminders/workingHours';
import { roles } from '../../policy/roles';
import type { Audience } from '../../policy/machine/section';
import type { CaseStore, Duty } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import { aboutOf } from './aboutOf';
import { approvalOf } from './approvals';
import { asking } from './asking';
import type { Copies } from './copies';
import type { OnceOnly } from './onceOnly';
import { addresseesIn, type Addressee, type Errand } from './errand';
import { digest } from './digest';
import type { Messenger } from './messenger';
import type { Outcome } from './messenger';
import { cardOf, stillHolding } from './reminders';
import { settlementOf } from './settlement';
import { isReminder } from './sameClock';
import { inTurns } from './inTurns';
import type { Log } from '../log';

export interface NotifierParts {
  readonly store: CaseStore;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly deliveries: OnceOnly;
  readonly copies: Copies;
  readonly calendar: WorkingDayCalendar;
  /** As this person sees it; `''` is nobody. */
  readonly contextFor: (personId: string) => Promise<Context>;
  readonly now: () => Instant;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Trying out has one chat and no working hours: a message to a whole role shows once, labelled, and at once. */
  readonly oneChat: boolean;
}

export interface Notifier {
  /** Delivers what is owed now. Calls made while it runs are served by one more round. */
  deliver(): Promise<void>;
}

const LEASE_IN_MILLISECONDS = 120_000;
const MOST_AT_ONCE = 200;
/** Few, so that few may come twice when it is killed between sending and recording. */
const SENT_SIDE_BY_SIDE = 8;
/** Many, so that many records share one wait for the disk. */
const RECORDED_SIDE_BY_SIDE = 32;
const MOST_IN_A_BATCH = 1_000;

const later = (now: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/** Takes owed messages from the store and brings each to its people. What is recorded as delivered is not sent again. */
export function notifier(parts: NotifierParts): Notifier {
  const { store, messenger, deliveries, calendar, now, oneChat } = parts;
  const owner = randomUUID();
  const addressees = addresseesIn(parts.directory, oneChat);
  const remindAll = digest(parts);
  const asks = asking(parts);
  let running: Promise<void> | undefined;
  let wanted = 0;

  /** NB: a message that changes wakes nobody, so it changes at any hour; nobody is told of one that cannot. */
  async function settleDecided(duty: Duty): Promise<void> {
    const again = await asks.settled(duty);
    const { outcome } = settlementOf(duty, again, now(), parts.random);
    if (again.length > 0 && 'retryAt' in outcome) {
      notDelivered(duty, outcome.why);
      await store.settleDuty(duty, outcome);
      return;
    }
    if (again.length > 0) await asks.giveUp(duty.stream);
    await store.settleDuty(duty, { delivered: true });
  }

  /** Where it goes; undefined when it goes nowhere now: out of hours, or no longer true. */
  async function errandOf(duty: Duty): Promise<Errand | undefined> {
    const { to, by, urgent, reminder, decided } = duty.message;
    if (decided) {
      await settleDecided(duty);
      return undefined;
    }
    if (!urgent && !oneChat && !isWorkingHour(calendar, now())) {
      const retryAt = nextWorkingHour(calendar, now()) ?? later(now(), LEASE_IN_MILLISECONDS);
      await store.settleDuty(duty, { retryAt, why: 'outOfHours' });
      return undefined;
    }
    if (await asks.isSettled(duty)) {
      await store.settleDuty(duty, { delivered: true });
      return undefined;
    }
    const errand = { duty, ...(await addressees(to, by)) };
    if (!reminder) return errand;
    const holding = await stillHolding(store, duty, await parts.contextFor(''));
    if (holding) return { ...errand, holding };
    await store.settleDuty(duty, { delivered: true });
    return undefined;
  }

  async function sendNow({ duty, holding }: Errand, addressee: Addressee): Promise<Outcome> {
    const { person, forWhom } = addressee;
    const context = await parts.contextFor(person.id);
    const { say } = duty.message;
    if (holding) {
      const { card, say: summary } = cardOf(holding, context, forWhom);
      return messenger.send(person.id, { card, summary });
    }
    const approval = await approvalOf(parts, duty, context, forWhom);
    return approval
      ? asks.send(duty, addressee, approval, say)
      : messenger.send(person.id, { card: noticeOf(duty, forWhom), summary: say });
  }

  const send = (errand: Errand, addressee: Addressee): Promise<Outcome> =>
    deliveries.once([errand.duty], addressee, () => sendNow(errand, addressee));

  /** Nobody it was for can be reached: the next in line hears of it, and so on up. */
  async function escalate(errand: Errand, from: Audience): Promise<void> {
    const next = nextInLine(from);
    if (!next) return;
    const { to } = await addressees(next, errand.duty.message.by);
    const forWhom = `${'role' in from ? `the ${roles[from.role]}` : 'somebody'}, who cannot be reached`;
    const outcomes = await inTurns(1, to, ({ person }) => send(errand, { person, forWhom }));
    if (!outcomes.some(({ is }) => is === 'sent')) await escalate(errand, next);
  }

  /** `beside` is what else is to be done with it: that is tried again with it, and makes it neither late nor lost. */
  async function settle(
    errand: Errand,
    outcomes: readonly Outcome[],
    beside: readonly Outcome[] = [],
  ): Promise<void> {
    const { duty, known } = errand;
    if (known) {
      await store.settleDuty(duty, { delivered: true });
      return;
    }
    const { outcome, nobodyReached } = settlementOf(duty, outcomes, now(), parts.random);
    if (nobodyReached) await escalate(errand, duty.message.to);
    if ('why' in outcome) notDelivered(duty, outcome.why);
    const again = settlementOf(duty, beside, now(), parts.random).outcome;
    const isOwed = 'delivered' in outcome && beside.length > 0 && 'retryAt' in again;
    await store.settleDuty(duty, isOwed ? again : outcome);
  }

  const notDelivered = ({ stream, attempts }: Duty, why: string): void =>
    parts.log('notDelivered', { stream: stream.id, why, attempts });

  /** A fault with one message is put off with it, and holds up no other. */
  const safely = <T>(duty: Duty, work: () => Promise<T>): Promise<T | undefined> =>
    work().catch(async (fault: unknown) => {
      const why = faultName(fault);
      notDelivered(duty, why);
      await store.settleDuty(duty, settlementOf(duty, [{ is: 'later', why }], now(), parts.random).outcome);
      return undefined;
    });

  const bring = (errand: Errand): Promise<unknown> =>
    safely(errand.duty, async () => {
      const outcomes = await inTurns(1, errand.to, (addressee) => send(errand, addressee));
      await settle(errand, outcomes, await asks.asked(errand.duty, errand.to));
    });

  async function bringAll(errands: readonly Errand[]): Promise<void> {
    await inTurns(
      SENT_SIDE_BY_SIDE,
      errands.filter((errand) => !isReminder(errand)),
      bring,
    );
    const reminders = errands.filter(isReminder);
    const outcomesOf = await remindAll(reminders);
    await inTurns(RECORDED_SIDE_BY_SIDE, reminders, (errand) =>
      safely(errand.duty, () => settle(errand, outcomesOf(errand))),
    );
  }

  const claim = (): Promise<readonly Duty[]> =>
    store.claimDuties({
      now: now(),
      owner,
      leaseUntil: later(now(), LEASE_IN_MILLISECONDS),
      limit: MOST_AT_ONCE,
    });

  /** What is owed now, as much as can be brought before its lease ends: one person’s reminders should be in one batch. */
  async function batch(): Promise<readonly Duty[]> {
    const duties: Duty[] = [];
    for (;;) {
      const claimed = await claim();
      duties.push(...claimed);
      if (claimed.length < MOST_AT_ONCE || duties.length >= MOST_IN_A_BATCH) return duties;
    }
  }

  async function round(): Promise<void> {
    for (;;) {
      const duties = await batch();
      const errands = await inTurns(RECORDED_SIDE_BY_SIDE, duties, (duty) =>
        safely(duty, () => errandOf(duty)),
      );
      await bringAll(errands.flatMap((errand) => errand ?? []));
      if (duties.length < MOST_IN_A_BATCH) return;
    }
  }

  async function rounds(): Promise<void> {
    for (let served = -1; served !== wanted;) {
      served = wanted;
      await round();
    }
  }

  return {
    deliver() {
      wanted += 1;
      running ??= rounds().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

const noticeOf = ({ message, stream }: Duty, forWhom: string | undefined) => {
  const reference = aboutOf(stream);
  return buildNoticeCard({
    say: message.say,
    paragraph: message.paragraph,
    urgent: message.urgent === true,
    ...(reference ? { reference, kind: stream.kind } : {}),
    ...(forWhom ? { forWhom } : {}),
  });
};
