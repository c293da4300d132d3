import { buildDecidedCard, buildMovedOnCard, buildWaitingCard } from '../../cards/designs/decided';
import type { Card } from '../../cards/card';
import { namesOf } from '../../dialogs/people';
import { mayKnowOfCommand } from '../../policy/machine/case';
import { faultName } from '../../policy/machine/fault';
import type { Context } from '../../policy/machine/command';
import { roles } from '../../policy/roles';
import { caseTarget, commandNamed, targetOf } from '../../policy/machine/targets';
import { loadState } from '../../storage/loadState';
import type { CaseStore, Duty, StreamId } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import { inTurns } from './inTurns';
import type { Log } from '../log';
import { settledOf, type Copies, type Copy, type Settled } from './copies';
import type { OnceOnly } from './onceOnly';
import type { Addressee } from './errand';
import type { Messenger } from './messenger';
import type { Outcome, Spot } from './messenger';

interface AskingParts {
  readonly store: CaseStore;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly deliveries: OnceOnly;
  readonly copies: Copies;
  readonly contextFor: (personId: string) => Promise<Context>;
  readonly log: Log;
  readonly oneChat: boolean;
}

const SIDE_BY_SIDE = 8;
const MOST_NAMED = 3;
const GONE: Outcome = { is: 'unreachable', why: 'nobody' };

/** Nothing more comes of it: it is done, or never will be. */
const isOver = ({ is }: Outcome): boolean => is === 'sent' || is === 'blocked' || is === 'unreachable';

const isSame = (one: Spot, other: Spot): boolean =>
  one.conversation === other.conversation && one.activity === other.activity;

/** Keeps every message that asked for a decision true: once there is nothing to decide it says what became of it. */
export function asking(parts: AskingParts) {
  const { store, directory, messenger, deliveries, copies, contextFor, log, oneChat } = parts;

  /** What is changed to say this is found again by where it stands. */
  async function keep({ stream, message: { command, asked } }: Duty, copy: Omit<Copy, 'command' | 'seq'>) {
    if (!command || !asked) return;
    await copies.change(stream, (before) => ({
      ...before,
      copies: [...before.copies, { ...copy, command, seq: asked.seq }],
    }));
  }

  /** Sends what asks one person, or tells them how it stands, and remembers where it came to stand. */
  async function send(
    duty: Duty,
    { person, forWhom }: Addressee,
    card: Card,
    summary: string,
  ): Promise<Outcome> {
    const outcome = await messenger.send(person.id, { card, summary });
    if (outcome.is === 'sent' && outcome.at)
      await keep(duty, { ...outcome.at, person: person.id, ...(forWhom ? { forWhom } : {}) }).catch(
        // NB: it has arrived. A fault here would have it sent again; as it is, its buttons stay and do no harm.
        (fault: unknown) => log('copyLost', { stream: duty.stream.id, kind: faultName(fault) }),
      );
    return outcome;
  }

  async function withWhom({ message: { to } }: Duty, asked: readonly Addressee[]): Promise<string> {
    if ('role' in to) return roles[to.role];
    const names = await namesOf(
      { directory },
      asked.slice(0, MOST_NAMED).map(({ person }) => person.id),
    );
    return [...names.values()].join(', ');
  }

  /** Whoever asked hears that it waits, and with whom. What they will not have, or cannot, holds up nothing. */
  async function tellAsker(duty: Duty, to: readonly Addressee[]): Promise<readonly Outcome[]> {
    const { stream, id, message } = duty;
    const { asked, by, command } = message;
    if (!asked?.tellsAsker || to.length === 0) return [];
    const person = await directory.person(by);
    const known = commandNamed(command ?? '')?.command;
    if (!person || person.outsider || !known || !(await maySee(stream, await contextFor(by)))) return [];
    const forWhom = oneChat ? person.name : undefined;
    const card = buildWaitingCard({
      sought: known.sought ?? known.button,
      withWhom: await withWhom(duty, to),
      at: asked.at,
      about: stream,
      ...(forWhom ? { forWhom } : {}),
    });
    const addressee = { person, ...(forWhom ? { forWhom } : {}) };
    const outcome = await deliveries.once([{ stream, id: `${id}:asker` }], addressee, () =>
      send(duty, addressee, card, card.fallbackText),
    );
    return isOver(outcome) ? [] : [outcome];
  }

  async function maySee({ kind, id }: StreamId, context: Context): Promise<boolean> {
    const subject = targetOf(kind);
    const loaded = await loadState(store, subject.stream, id);
    return loaded !== undefined && subject.maySee(loaded.state, context);
  }

  /** NB: whoever may no longer read it is shown that there is nothing to decide, and nothing else (7.1). */
  async function changed(stream: StreamId, copy: Copy, settled: Settled): Promise<Card | undefined> {
    const person = await directory.person(copy.person);
    if (!person || person.outsider) return undefined;
    const forWhom = copy.forWhom ? { forWhom: copy.forWhom } : {};
    if (!(await maySee(stream, await contextFor(person.id)))) return buildMovedOnCard(forWhom);
    const asked = commandNamed(copy.command)?.command;
    const mayKnow = stream.kind !== caseTarget.kind || mayKnowOfCommand(settled.command, person);
    const names = await namesOf({ directory }, [settled.by]);
    return buildDecidedCard({
      ...forWhom,
      about: stream,
      sought: asked?.sought ?? asked?.button ?? '',
      ...(mayKnow ? { answer: settled.answer } : {}),
      by: names.get(settled.by),
      as: settled.as,
      standingInFor: settled.standingInFor,
      at: settled.at,
    });
  }

  async function change(stream: StreamId, copy: Copy, settled: Settled): Promise<Outcome> {
    const card = await changed(stream, copy, settled);
    return card ? messenger.change(copy.person, copy, { card, summary: card.fallbackText }) : GONE;
  }

  const forget = (stream: StreamId, gone: readonly Copy[]): Promise<unknown> =>
    copies.change(stream, (before) => ({
      ...before,
      copies: before.copies.filter((copy) => !gone.some((each) => isSame(each, copy))),
    }));

  /** Changes each message that still asks what has been settled. Resolves with what has to be tried again. */
  async function bringUpToDate(stream: StreamId): Promise<readonly Outcome[]> {
    const kept = await copies.of(stream);
    const open = kept.copies.flatMap((copy) => {
      const settled = settledOf(kept, copy);
      return settled ? [{ copy, settled }] : [];
    });
    const outcomes = await inTurns(SIDE_BY_SIDE, open, ({ copy, settled }) => change(stream, copy, settled));
    const over = open.filter((_, index) => isOver(outcomes[index] ?? GONE)).map(({ copy }) => copy);
    if (over.length > 0) await forget(stream, over);
    return outcomes.filter((outcome) => !isOver(outcome));
  }

  return {
    send,
    /** Was what it asks settled before it went? Then nobody needs asking any more. */
    async isSettled({ stream, message: { command, asked } }: Duty): Promise<boolean> {
      if (!command || !asked) return false;
      return settledOf(await copies.of(stream), { command, seq: asked.seq }) !== undefined;
    },
    /** After everybody was asked: whoever asked is told, and what was settled meanwhile is said. */
    async asked(duty: Duty, to: readonly Addressee[]): Promise<readonly Outcome[]> {
      if (!duty.message.asked) return [];
      return [...(await tellAsker(duty, to)), ...(await bringUpToDate(duty.stream))];
    },
    /** A decision was made, or fell away: notes it, then changes the messages that asked for it. */
    async settled({ stream, message: { by, command = '', decided } }: Duty): Promise<readonly Outcome[]> {
      if (!decided) return [];
      const { closes, ...rest } = decided;
      const noted = Object.fromEntries(closes.map((name) => [name, { ...rest, by, command }]));
      await copies.change(stream, (before) => ({ ...before, settled: { ...before.settled, ...noted } }));
      return bringUpToDate(stream);
    },
    /** What was tried too often is left as it stands: its buttons do no harm. */
    giveUp: async (stream: StreamId): Promise<void> => {
      const kept = await copies.of(stream);
      await forget(
        stream,
        kept.copies.filter((copy) => settledOf(kept, copy)),
      );
    },
  };
}
