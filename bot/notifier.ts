import { randomUUID } from 'node:crypto';
import type { CloudAdapter } from 'botbuilder';
import { noticeCard } from '../cards/simpleCards';
import type { Instant } from '../policy/dates';
import { roles } from '../policy/roles';
import type { CaseStore, Duty, OwedMessage } from '../storage/ports/caseStore';
import type { Directory, Listed } from '../storage/ports/directory';
import type { Documents } from '../storage/ports/documents';
import type { Log } from './log';
import type { Meetings } from './meetings';
import { activityOf } from './activities';

export interface NotifierParts {
  readonly store: CaseStore;
  readonly documents: Documents;
  readonly directory: Directory;
  readonly meetings: Meetings;
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly now: () => Instant;
  readonly log: Log;
  /** Trying out has one chat: a message to a whole role shows once, labelled. */
  readonly oneChat: boolean;
}

export interface Notifier {
  /** Delivers what is owed now. Calls made while it runs are served by one more round. */
  deliver(): Promise<void>;
}

const LEASE_IN_MILLISECONDS = 60_000;
const RETRY_IN_MILLISECONDS = 60_000;
/** A message is settled or given up long before: after it nobody asks whether it came. */
const KEPT_IN_MILLISECONDS = 30 * 24 * 60 * 60_000;
const MOST_AT_ONCE = 50;
const MOST_ATTEMPTS = 10;

const later = (now: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/** Takes owed messages from the store and brings each to its people. What is recorded as delivered is not sent again. */
export function notifier(parts: NotifierParts): Notifier {
  const { store, documents, directory, meetings, now, log } = parts;
  const owner = randomUUID();
  let running: Promise<void> | undefined;
  let wanted = 0;

  const audience = async ({ to }: OwedMessage): Promise<readonly Listed[]> => {
    if ('role' in to) return directory.inRole(to.role);
    const person = await directory.person(to.person);
    return person && !person.outsider ? [person] : [];
  };

  async function send(person: Listed, duty: Duty, forWhom?: string): Promise<'sent' | 'unreachable'> {
    const place = await meetings.reach(person.id);
    if (!place) return 'unreachable';
    const { say, paragraph, urgent } = duty.message;
    const card = noticeCard({
      say,
      paragraph,
      reference: duty.stream.id,
      urgent: urgent === true,
      ...(forWhom ? { forWhom } : {}),
    });
    await parts.adapter.continueConversationAsync(parts.appId, place, async (context) => {
      await context.sendActivity(activityOf({ card, summary: say }));
    });
    return 'sent';
  }

  async function sendOnce(person: Listed, duty: Duty, forWhom?: string): Promise<'sent' | 'unreachable'> {
    const id = `${duty.stream.kind}:${duty.stream.id}:${duty.id}:${forWhom ? 'everybody' : person.id}`;
    if (await documents.read('delivered', id)) return 'sent';
    const outcome = await send(person, duty, forWhom);
    if (outcome === 'sent')
      await documents.write('delivered', id, now(), { expiresAt: later(now(), KEPT_IN_MILLISECONDS) });
    return outcome;
  }

  async function bring(duty: Duty): Promise<void> {
    const { to, by } = duty.message;
    const everybody = await audience(duty.message);
    const people = everybody.filter(({ id }) => id !== by);
    const onlyThem = people.length === 0 && everybody.length > 0;
    const outcomes: string[] = [];
    if (parts.oneChat) {
      const [first] = people;
      if (first) outcomes.push(await sendOnce(first, duty, 'role' in to ? roles[to.role] : first.name));
    } else for (const person of people) outcomes.push(await sendOnce(person, duty));
    if (onlyThem || outcomes.includes('sent')) await store.settleDuty(duty, { delivered: true });
    else await putOff(duty, people.length === 0 ? 'nobody' : 'unreachable');
  }

  async function putOff(duty: Duty, why: string): Promise<void> {
    log('notDelivered', { stream: duty.stream.id, why, attempts: duty.attempts });
    const retryAt = later(now(), RETRY_IN_MILLISECONDS * 2 ** Math.min(duty.attempts, 8));
    await store.settleDuty(duty, duty.attempts >= MOST_ATTEMPTS ? { dead: true, why } : { retryAt, why });
  }

  async function round(): Promise<void> {
    for (;;) {
      const claim = {
        now: now(),
        owner,
        leaseUntil: later(now(), LEASE_IN_MILLISECONDS),
        limit: MOST_AT_ONCE,
      };
      const duties = await store.claimDuties(claim);
      for (const duty of duties)
        await bring(duty).catch((fault: unknown) =>
          putOff(duty, fault instanceof Error ? fault.name : 'fault'),
        );
      if (duties.length < MOST_AT_ONCE) return;
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
