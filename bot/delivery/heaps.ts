import { myDayCard } from '../../cards/reminderCard';
import type { Reply } from '../../dialogs/reply';
import type { Context } from '../../policy/command';
import { inTurns } from '../inTurns';
import type { Deliveries } from './deliveries';
import type { Addressee, Errand } from './errand';
import type { Messenger } from './messenger';
import type { Outcome } from './outcome';
import { cardOf, dayLineOf, saidBy, subjectOf, type Holding } from './reminders';

interface HeapParts {
  readonly messenger: Messenger;
  readonly deliveries: Deliveries;
  readonly contextFor: (personId: string) => Promise<Context>;
}

/** More reminders than this for one person at once are one card. */
const HEAP = 3;
const SIDE_BY_SIDE = 8;

/** The reminders of one clock that lead to one person, by whatever lines: they hear of it once. */
type Subject = readonly [HeldErrand, ...HeldErrand[]];

type HeldErrand = Errand & { readonly holding: Holding };

export const isReminder = (errand: Errand): errand is HeldErrand => errand.holding !== undefined;

/** What each is remembered by, once where several lines lead to one person. */
const messagesOf = (errands: readonly HeldErrand[]) => [
  ...new Map(
    errands.map(({ holding }) => {
      const message = saidBy(holding);
      return [`${message.stream.kind} ${message.stream.id} ${message.id}`, message] as const;
    }),
  ).values(),
];

/** Brings each person their reminders: a few one by one, a heap of them as one card. */
export function heaps({ messenger, deliveries, contextFor }: HeapParts) {
  async function newTo(addressee: Addressee, subjects: readonly Subject[]): Promise<readonly Subject[]> {
    const had = await Promise.all(
      subjects.map((subject) => deliveries.hasAll(messagesOf(subject), addressee)),
    );
    return subjects.filter((_, index) => !had[index]);
  }

  async function remind(addressee: Addressee, errands: readonly HeldErrand[]): Promise<Outcomes> {
    const fresh = await newTo(addressee, subjectsOf(errands));
    const outcomes: [Errand, Outcome][] = errands.map((errand) => [errand, { is: 'sent' }]);
    const context = await contextFor(addressee.person.id);
    const send = async (batch: readonly HeldErrand[], reply: () => Reply): Promise<void> => {
      const outcome = await deliveries.once(messagesOf(batch), addressee, () =>
        messenger.send(addressee.person.id, reply()),
      );
      outcomes.push(...batch.map((errand): [Errand, Outcome] => [errand, outcome]));
    };
    if (fresh.length > HEAP) await send(fresh.flat(), () => dayOf(fresh, context, addressee));
    else
      for (const subject of fresh) await send(subject, () => oneOf(subject[0].holding, context, addressee));
    return new Map(outcomes);
  }

  const remindSafely = (addressee: Addressee, errands: readonly HeldErrand[]): Promise<Outcomes> =>
    remind(addressee, errands).catch((fault: unknown): Outcomes => {
      const why = fault instanceof Error ? fault.name : 'fault';
      return new Map(errands.map((errand) => [errand, { is: 'later', why }]));
    });

  /** What came of each errand, one outcome for each of its people. */
  return async (errands: readonly HeldErrand[]): Promise<(errand: Errand) => readonly Outcome[]> => {
    const results = await inTurns(SIDE_BY_SIDE, byPerson(errands), ([addressee, theirs]) =>
      remindSafely(addressee, theirs),
    );
    return (errand) => results.flatMap((outcomes) => outcomes.get(errand) ?? []);
  };
}

type Outcomes = ReadonlyMap<Errand, Outcome>;

function byPerson(errands: readonly HeldErrand[]): readonly (readonly [Addressee, readonly HeldErrand[]])[] {
  const found = new Map<string, [Addressee, HeldErrand[]]>();
  for (const errand of errands)
    for (const addressee of errand.to) {
      const theirs = found.get(addressee.person.id) ?? [addressee, []];
      theirs[1].push(errand);
      found.set(addressee.person.id, theirs);
    }
  return [...found.values()];
}

function subjectsOf(errands: readonly HeldErrand[]): readonly Subject[] {
  const found = new Map<string, [HeldErrand, ...HeldErrand[]]>();
  for (const errand of errands) {
    const subject = subjectOf(errand.holding);
    const others = found.get(subject);
    if (others) others.push(errand);
    else found.set(subject, [errand]);
  }
  return [...found.values()];
}

function dayOf(subjects: readonly Subject[], context: Context, { forWhom }: Addressee): Reply {
  const lines = subjects.map(([{ holding }]) => dayLineOf(holding, context));
  return { card: myDayCard(lines, forWhom), summary: `My day: ${lines.length} reminders.` };
}

function oneOf(holding: Holding, context: Context, { forWhom }: Addressee): Reply {
  const { say, card } = cardOf(holding, context, forWhom);
  return { card, summary: say };
}
