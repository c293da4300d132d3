import { buildDigestCard, type DayLine } from '../../cards/designs/day';
import type { Reply } from '../../dialogs/port/reply';
import type { Context } from '../../policy/machine/command';
import { faultName } from '../../policy/machine/fault';
import type { Addressee, Errand } from './errand';
import { inTurns } from './inTurns';
import type { Outcome } from './messenger';
import { cardOf, dayLineOf, saidBy, type LiveReminder } from './reminders';
import type { LeasedElsewhere, Round } from './rounds';
import { byPerson, groupByClock, type ReminderErrand, type SameClock } from './sameClock';
import type { DeliveryWorld } from './world';

type DigestWorld = Pick<DeliveryWorld, 'messenger' | 'deliveries' | 'contextFor'>;

/** More reminders than this for one person in one round are one card, the digest. */
const MOST_APART = 3;
const SIDE_BY_SIDE = 8;
const A_MOMENT_IN_MILLISECONDS = 5_000;

type Outcomes = ReadonlyMap<Errand, Outcome>;

/** Whom a round of reminders is for. */
interface Hearer {
  readonly addressee: Addressee;
  readonly context: Context;
  readonly round: Round;
}

/** Brings each person their reminders. Resolves with what came of each errand, one outcome for each of its people. */
export async function remindPeople(
  world: DigestWorld,
  errands: readonly ReminderErrand[],
): Promise<(errand: Errand) => readonly Outcome[]> {
  const results = await inTurns(SIDE_BY_SIDE, byPerson(errands), ([addressee, theirs]) =>
    remind(world, addressee, theirs).catch((fault: unknown): Outcomes =>
      allOf(theirs, { is: 'later', why: faultName(fault) }),
    ),
  );
  return (errand) => results.flatMap((outcomes) => outcomes.get(errand) ?? []);
}

/**
 * Brings one person their reminders: a few one by one, many as one card. What other processes, or an earlier batch,
 * showed in the same round counts with them, and goes into the one card.
 */
async function remind(
  world: DigestWorld,
  addressee: Addressee,
  errands: readonly ReminderErrand[],
): Promise<Outcomes> {
  const round = await world.deliveries.join(addressee.person.id);
  if ('atMostMilliseconds' in round)
    return new Map(errands.map((errand) => [errand, waitFor(errand, round)]));
  try {
    const fresh = await newTo(world, addressee, groupByClock(errands));
    const hearer = { addressee, round, context: await world.contextFor(addressee.person.id) };
    const outcomes = needsDigest(round.shown.lines.length, fresh.length)
      ? [await sendDigest(world, fresh, hearer)]
      : await sendOneByOne(world, fresh, hearer);
    return new Map([allOf(errands, { is: 'sent' }), ...outcomes].flatMap((some) => [...some]));
  } finally {
    await round.leave();
  }
}

const needsDigest = (shown: number, fresh: number): boolean => fresh > 0 && shown + fresh > MOST_APART;

/** Those that this person has not had by any line. */
async function newTo(
  { deliveries }: DigestWorld,
  addressee: Addressee,
  clocks: readonly SameClock[],
): Promise<readonly SameClock[]> {
  const had = await Promise.all(clocks.map((clock) => deliveries.hasAll(messagesOf(clock), addressee)));
  return clocks.filter((_, index) => !had[index]);
}

async function sendOneByOne(
  world: DigestWorld,
  clocks: readonly SameClock[],
  { addressee, context, round }: Hearer,
): Promise<readonly Outcomes[]> {
  return inTurns(1, clocks, async (clock) => {
    const [{ live }] = clock;
    const outcome = await send(world, clock, addressee, () => replyFor(live, context, addressee));
    if (outcome.is === 'sent') {
      const { lines, messages } = round.shown;
      round.shown = {
        lines: [...lines, dayLineOf(live, context)],
        messages: [...messages, ...idOf(outcome)],
      };
    }
    return allOf(clock, outcome);
  });
}

/** NB: once the digest stands, the messages before it are taken back: it says what they said, too. */
async function sendDigest(
  world: DigestWorld,
  clocks: readonly SameClock[],
  { addressee, context, round }: Hearer,
): Promise<Outcomes> {
  const { lines: before, messages } = round.shown;
  const lines = [...before, ...clocks.map(([{ live }]) => dayLineOf(live, context))];
  const errands = clocks.flat();
  const outcome = await send(world, errands, addressee, () => digestFor(lines, addressee));
  if (outcome.is === 'sent') {
    round.shown = { lines, messages: idOf(outcome) };
    await world.messenger.takeBack(addressee.person.id, messages);
  }
  return allOf(errands, outcome);
}

const send = (
  { deliveries, messenger }: DigestWorld,
  errands: readonly ReminderErrand[],
  to: Addressee,
  reply: () => Reply,
): Promise<Outcome> => deliveries.once(messagesOf(errands), to, () => messenger.send(to.person.id, reply()));

const allOf = (errands: readonly Errand[], outcome: Outcome): Outcomes =>
  new Map(errands.map((errand) => [errand, outcome]));

/** What each is remembered by, once where several lines lead to one person. */
const messagesOf = (errands: readonly ReminderErrand[]) => [
  ...new Map(
    errands.map(({ live }) => {
      const message = saidBy(live);
      return [`${message.stream.kind} ${message.stream.id} ${message.id}`, message] as const;
    }),
  ).values(),
];

/** Most are through in a moment; one that was killed is waited for with ever fewer tries, which are counted. */
const waitFor = ({ duty: { attempts } }: Errand, { atMostMilliseconds }: LeasedElsewhere): Outcome => ({
  is: 'waiting',
  why: 'elsewhere',
  afterMilliseconds: Math.min(A_MOMENT_IN_MILLISECONDS * 2 ** (attempts - 1), atMostMilliseconds),
});

const idOf = ({ at }: Outcome & { readonly is: 'sent' }): readonly string[] => (at ? [at.activity] : []);

const digestFor = (lines: readonly DayLine[], { forWhom }: Addressee): Reply => ({
  card: buildDigestCard(lines, forWhom),
  summary: `My day: ${lines.length} reminders.`,
});

function replyFor(live: LiveReminder, context: Context, { forWhom }: Addressee): Reply {
  const { say, card } = cardOf(live, context, forWhom);
  return { card, summary: say };
}
