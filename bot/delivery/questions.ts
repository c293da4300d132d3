import { factsOfFault } from '../log';
import { buildWaitingCard } from '../../cards/designs/decided';
import { findNames } from '../../dialogs/cases/people';
import type { Reply } from '../../dialogs/port/reply';
import { commandNamed } from '../../policy/machine/targets';
import { roles } from '../../policy/roles';
import type { Duty } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import { changeDecidedCopies, isOver, maySee } from './closing';
import type { Copies, Copy } from './copies';
import type { Addressee } from './errand';
import type { Outcome } from './messenger';
import type { DeliveryWorld } from './world';

const MOST_NAMED = 3;

type QuestionWorld = Omit<DeliveryWorld, 'calendar' | 'random'>;

/** Asks one person, or tells them how it stands, and keeps where the copy came to stand. */
export async function sendQuestion(
  { messenger, copies, log }: Pick<QuestionWorld, 'messenger' | 'copies' | 'log'>,
  duty: Duty,
  { person, forWhom }: Addressee,
  reply: Reply,
): Promise<Outcome> {
  const outcome = await messenger.send(person.id, reply);
  if (outcome.is === 'sent' && outcome.at)
    await keepCopy(copies, duty, { ...outcome.at, person: person.id, ...(forWhom ? { forWhom } : {}) }).catch(
      // NB: it has arrived. A fault here would have it sent again; as it is, its buttons stay and do no harm.
      (fault: unknown) => log('copyLost', { stream: duty.stream.id, ...factsOfFault(fault) }),
    );
  return outcome;
}

async function keepCopy(
  copies: Copies,
  { stream, message: { command, asked } }: Duty,
  copy: Omit<Copy, 'command' | 'seq'>,
): Promise<void> {
  if (!command || !asked) return;
  await copies.change(stream, (before) => ({
    ...before,
    copies: [...before.copies, { ...copy, command, seq: asked.seq }],
  }));
}

/** Once everybody was asked: whoever asked is told, and what was decided meanwhile is said. Resolves with what has to be tried again. */
export async function afterAsking(
  world: QuestionWorld,
  duty: Duty,
  to: readonly Addressee[],
): Promise<readonly Outcome[]> {
  if (!duty.message.asked) return [];
  return [...(await tellAsker(world, duty, to)), ...(await changeDecidedCopies(world, duty.stream))];
}

/** Whoever asked hears that it waits, and with whom. What they will not have, or cannot, holds up nothing. */
async function tellAsker(
  world: QuestionWorld,
  duty: Duty,
  to: readonly Addressee[],
): Promise<readonly Outcome[]> {
  const { stream, id, message } = duty;
  const { asked, by, command } = message;
  if (!asked?.tellsAsker || to.length === 0) return [];
  const person = await world.directory.person(by);
  const known = commandNamed(command ?? '')?.command;
  if (!person || person.outsider || !known) return [];
  if (!(await maySee(world.store, stream, await world.contextFor(by)))) return [];
  const forWhom = world.oneChat ? { forWhom: person.name } : {};
  const card = buildWaitingCard({
    sought: known.sought ?? known.button,
    withWhom: await namesOfAsked(world.directory, duty, to),
    at: asked.at,
    about: stream,
    ...forWhom,
  });
  const addressee = { person, ...forWhom };
  const outcome = await world.deliveries.once([{ stream, id: `${id}:asker` }], addressee, () =>
    sendQuestion(world, duty, addressee, { card, summary: card.fallbackText }),
  );
  return isOver(outcome) ? [] : [outcome];
}

async function namesOfAsked(
  directory: Directory,
  { message: { to } }: Duty,
  asked: readonly Addressee[],
): Promise<string> {
  if ('role' in to) return roles[to.role];
  const some = asked.slice(0, MOST_NAMED).map(({ person }) => person.id);
  return [...(await findNames({ directory }, some)).values()].join(', ');
}
