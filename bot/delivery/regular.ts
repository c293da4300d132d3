import { buildReportCard } from '../../cards/reportCard';
import { buildRegularCard } from '../../cards/regularCards';
import type { Reply } from '../../dialogs/port/reply';
import { londonDateOf, type LondonDate } from '../../policy/calendar/dates';
import { caseStream } from '../../policy/machine/case';
import type { Audience } from '../../policy/machine/section';
import { nextInLine } from '../../policy/reminders/recipients';
import { isWorkingHour, lastWorkingHour } from '../../policy/reminders/workingHours';
import type { Counted } from '../../policy/reports/counted';
import { digest } from '../../policy/reports/digest';
import { kpis } from '../../policy/reports/kpis';
import { regularMessages, type RegularMessage } from '../../policy/reports/regular';
import type { Report } from '../../policy/reports/report';
import { forOutside } from '../../policy/reports/smallNumbers';
import { newTrends } from '../../policy/reports/trends';
import type { Handling } from '../../storage/handle';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import { makeReport } from '../../storage/reporting';
import { factsOfFault, type Log } from '../log';
import { findAddressees, type Addressee } from './errand';
import type { Messenger, Outcome } from './messenger';
import type { OnceOnly } from './onceOnly';

interface RegularParts {
  readonly handling: Handling;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly deliveries: OnceOnly;
  readonly oneChat: boolean;
  readonly log: Log;
}

const PAGE = 500;
const RETRY_IN_MILLISECONDS = 300_000;

/**
 * Sends what Senior Managers and the Lead Manager get without asking: the quarterly pack, the monthly digest, new trends,
 * that a review is owed. Each goes once to each person, across all processes. A fault is logged, never thrown.
 */
export function regularPosts(parts: RegularParts): () => Promise<void> {
  const { handling, oneChat, log } = parts;
  const { calendar, now } = handling;
  /** What is settled here, so that it is not looked at again each time: of this day alone. */
  let done: { readonly on: LondonDate; readonly keys: Set<string> } | undefined;
  let notBefore = 0;

  async function sendWhatIsDue(): Promise<void> {
    const at = oneChat ? lastWorkingHour(calendar, now()) : now();
    if (!isWorkingHour(calendar, at) || Date.parse(now()) < notBefore) return;
    const today = londonDateOf(at);
    if (done?.on !== today) done = { on: today, keys: new Set() };
    const { keys } = done;
    const reviews = (await handling.registers()).reviews();
    for (const message of regularMessages(today, calendar, reviews)) {
      if (keys.has(keyOf(message))) continue;
      if (await isSettled(parts, message, today)) keys.add(keyOf(message));
      else notBefore = Date.parse(now()) + RETRY_IN_MILLISECONDS;
    }
  }

  return () =>
    sendWhatIsDue().catch((fault: unknown) => {
      notBefore = Date.parse(now()) + RETRY_IN_MILLISECONDS;
      log('regularFailed', factsOfFault(fault));
    });
}

const keyOf = ({ is, period }: RegularMessage): string => `${is} ${period.from}`;

/** Has it gone to all it is for, or is there nothing to send? */
async function isSettled(parts: RegularParts, message: RegularMessage, today: LondonDate): Promise<boolean> {
  const { handling, log } = parts;
  if (!(await wasInUse(handling.store, message.inUseBy))) return true;
  const write = await writerOf(handling, message, today);
  if (!write) return true;
  const outcomes = await tell(
    parts,
    message,
    message.to.map((role) => ({ role })),
    write,
  );
  const open = outcomes.filter(({ is }) => !['sent', 'blocked', 'unreachable'].includes(is));
  if (open.length > 0) log('regular', { open: open.length });
  return open.length === 0;
}

/** Was anything logged by the end of this London date? */
async function wasInUse(store: Pick<CaseStore, 'counted'>, by: LondonDate): Promise<boolean> {
  let continuation: string | undefined;
  do {
    const page = await store.counted({ kind: caseStream.kind, pageSize: PAGE, continuation });
    if ((page.rows as readonly Counted[]).some(({ loggedOn }) => loggedOn <= by)) return true;
    continuation = page.continuation;
  } while (continuation !== undefined);
  return false;
}

type Write = (forWhom?: string) => Reply;

/** What it says, the same for everybody; undefined where there is nothing to say. */
async function writerOf(
  handling: Handling,
  message: RegularMessage,
  today: LondonDate,
): Promise<Write | undefined> {
  const { store, calendar, trust } = handling;
  const ask = { period: message.period, asOf: today, calendar, trust, registers: await handling.registers() };
  const { is } = message;
  if (is === 'digest') return digestIn(forOutside(await makeReport(store, digest, ask)), today);
  const news = is === 'trends' ? newTrends((await makeReport(store, kpis, ask)).parts) : [];
  if (is === 'trends' && news.length === 0) return undefined;
  return (forWhom) => {
    const card = buildRegularCard({ ...message, is }, news, forWhom);
    return { card, summary: card.fallbackText };
  };
}

/** NB: it may stay in a chat for years, so small numbers and references are never in it; who may see them opens it. */
const digestIn =
  (report: Report, today: LondonDate): Write =>
  () => ({
    card: buildReportCard(report, { whole: false, today }),
    summary: 'The monthly digest is ready.',
  });

/** Tells each person once; where none of them can be reached, the next in line. Resolves with what came of each. */
async function tell(
  parts: RegularParts,
  message: RegularMessage,
  audiences: readonly Audience[],
  write: Write,
): Promise<readonly Outcome[]> {
  const found = await Promise.all(audiences.map((to) => findAddressees(parts, to, '')));
  const people = new Map(found.flatMap(({ to }) => to.map((each) => [each.person.id, each] as const)));
  const outcomes: Outcome[] = [];
  for (const addressee of people.values()) outcomes.push(await sendOnce(parts, message, addressee, write));
  if (outcomes.some(({ is }) => is !== 'blocked' && is !== 'unreachable')) return outcomes;
  const [first] = audiences;
  const next = first && nextInLine(first);
  return next ? tell(parts, message, [next], write) : outcomes;
}

const sendOnce = (
  { deliveries, messenger }: RegularParts,
  { is, period }: RegularMessage,
  to: Addressee,
  write: Write,
): Promise<Outcome> =>
  deliveries.once([{ stream: { kind: 'regular', id: is }, id: period.from }], to, () =>
    messenger.send(to.person.id, write(to.forWhom)),
  );
