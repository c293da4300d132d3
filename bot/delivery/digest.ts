import { buildDigestCard, type DayLine } from '../../cards/designs/day';
import type { Reply } from '../../dialogs/reply';
import { faultName } from '../../policy/machine/fault';
import type { Context } from '../../policy/machine/command';
import { inTurns } from './inTurns';
import type { OnceOnly } from './onceOnly';
import type { Addressee, Errand } from './errand';
import type { Messenger } from './messenger';
import type { Outcome } from './messenger';
import { cardOf, dayLineOf, saidBy, type Holding } from './reminders';
import type { Busy, Turn } from './rounds';
import { byPerson, groupByClock, type HeldErrand, type SameClock } from './sameClock';

interface DigestParts {
  readonly messenger: Messenger;
  readonly deliveries: OnceOnly;
  readonly contextFor: (personId: string) => Promise<Context>;
}

/** More reminders than this for one person in one round are one card. */
const MOST_APART = 3;
const SIDE_BY_SIDE = 8;
const A_MOMENT_IN_MILLISECONDS = 5_000;

type Outcomes = ReadonlyMap<Errand, Outcome>;

/** Everything of one person’s reminders that are on their way. */
interface Saying {
  readonly addressee: Addressee;
  readonly context: Context;
  readonly turn: Turn;
}

const allOf = (errands: readonly Errand[], outcome: Outcome): Outcomes =>
  new Map(errands.map((errand) => [errand, outcome]));

/** What each is remembered by, once where several lines lead to one person. */
const messagesOf = (errands: readonly HeldErrand[]) => [
  ...new Map(
    errands.map(({ holding }) => {
      const message = saidBy(holding);
      return [`${message.stream.kind} ${message.stream.id} ${message.id}`, message] as const;
    }),
  ).values(),
];

/**
 * Brings each person their reminders: a few one by one, a heap of them as one card. What other processes, or an earlier
 * batch, showed of the same round counts with it, and goes into the one card.
 */
export function digest({ messenger, deliveries, contextFor }: DigestParts) {
  async function newTo(addressee: Addressee, subjects: readonly SameClock[]): Promise<readonly SameClock[]> {
    const had = await Promise.all(
      subjects.map((subject) => deliveries.hasAll(messagesOf(subject), addressee)),
    );
    return subjects.filter((_, index) => !had[index]);
  }

  const send = (errands: readonly HeldErrand[], to: Addressee, reply: () => Reply): Promise<Outcome> =>
    deliveries.once(messagesOf(errands), to, () => messenger.send(to.person.id, reply()));

  async function oneByOne(subjects: readonly SameClock[], saying: Saying): Promise<readonly Outcomes[]> {
    const { addressee, context, turn } = saying;
    return inTurns(1, subjects, async (subject) => {
      const [{ holding }] = subject;
      const outcome = await send(subject, addressee, () => oneOf(holding, context, addressee));
      if (outcome.is === 'sent') {
        const { lines, messages } = turn.shown;
        turn.shown = {
          lines: [...lines, dayLineOf(holding, context)],
          messages: [...messages, ...messageOf(outcome)],
        };
      }
      return allOf(subject, outcome);
    });
  }

  async function inOneCard(subjects: readonly SameClock[], saying: Saying): Promise<Outcomes> {
    const { addressee, context, turn } = saying;
    const { lines: before, messages } = turn.shown;
    const lines = [...before, ...subjects.map(([{ holding }]) => dayLineOf(holding, context))];
    const errands = subjects.flat();
    const outcome = await send(errands, addressee, () => dayOf(lines, addressee));
    if (outcome.is === 'sent') {
      turn.shown = { lines, messages: messageOf(outcome) };
      // The new card says what they said, too.
      await messenger.takeBack(addressee.person.id, messages);
    }
    return allOf(errands, outcome);
  }

  async function remind(addressee: Addressee, errands: readonly HeldErrand[]): Promise<Outcomes> {
    const turn = await deliveries.turn(addressee.person.id);
    if ('atMostMilliseconds' in turn)
      return new Map(errands.map((errand) => [errand, waiting(errand, turn)]));
    try {
      const fresh = await newTo(addressee, groupByClock(errands));
      const saying = { addressee, turn, context: await contextFor(addressee.person.id) };
      const isHeap = fresh.length > 0 && turn.shown.lines.length + fresh.length > MOST_APART;
      const outcomes = isHeap ? [await inOneCard(fresh, saying)] : await oneByOne(fresh, saying);
      return new Map([allOf(errands, { is: 'sent' }), ...outcomes].flatMap((some) => [...some]));
    } finally {
      await turn.end();
    }
  }

  const remindSafely = (addressee: Addressee, errands: readonly HeldErrand[]): Promise<Outcomes> =>
    remind(addressee, errands).catch((fault: unknown): Outcomes => {
      const why = faultName(fault);
      return allOf(errands, { is: 'later', why });
    });

  /** What came of each errand, one outcome for each of its people. */
  return async (errands: readonly HeldErrand[]): Promise<(errand: Errand) => readonly Outcome[]> => {
    const results = await inTurns(SIDE_BY_SIDE, byPerson(errands), ([addressee, theirs]) =>
      remindSafely(addressee, theirs),
    );
    return (errand) => results.flatMap((outcomes) => outcomes.get(errand) ?? []);
  };
}

/** Most are through in a moment; one that was killed is waited for with ever fewer tries, which are counted. */
const waiting = ({ duty: { attempts } }: Errand, { atMostMilliseconds }: Busy): Outcome => ({
  is: 'waiting',
  why: 'elsewhere',
  afterMilliseconds: Math.min(A_MOMENT_IN_MILLISECONDS * 2 ** (attempts - 1), atMostMilliseconds),
});

const messageOf = ({ at }: Outcome & { readonly is: 'sent' }): readonly string[] => (at ? [at.activity] : []);

const dayOf = (lines: readonly DayLine[], { forWhom }: Addressee): Reply => ({
  card: buildDigestCard(lines, forWhom),
  summary: `My day: ${lines.length} reminders.`,
});

function oneOf(holding: Holding, context: Context, { forWhom }: Addressee): Reply {
  const { say, card } = cardOf(holding, context, forWhom);
  return { card, summary: say };
}
