import type { Acted, Acting } from '../../dialogs/desk';
import { resolvePeople } from '../../dialogs/people';
import { refusalNotFound } from '../../policy/machine/casePermission';
import { isRefusal, type Refusal } from '../../policy/machine/refusal';
import type { Request } from '../../policy/machine/stream';
import type { Target } from '../../policy/machine/target';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { handle } from '../../storage/handle';
import type { Directory } from '../../storage/ports/directory';
import type { Backlog } from '../filing/backlog';
import type { Removing } from '../filing/removing';
import type { Audit } from './audit';
import { lettersThatGo, settleLetters, type LettersSentParts } from './lettersSent';
import type { Things } from './things';

interface ActingParts extends LettersSentParts {
  readonly things: Things;
  readonly audit: Audit;
  readonly directory: Directory;
  readonly owe?: Backlog['owe'];
  readonly removing: Removing;
  readonly decided: (target: Target) => void;
}

const noSuchCommand: Refusal = {
  refused: 'notFound',
  sentence: 'That is not something I can do.',
  paragraph: '7.1',
  next: 'Open the case again to see its buttons.',
};

/** What is to be done, and on which record. */
interface Deed {
  readonly target: Target;
  readonly id: string;
  readonly command: string;
}

/** Does commands, for those who may. Each one refused is noted. */
export function actingDesk(parts: ActingParts): Acting {
  const { things, directory } = parts;
  const refusalToStart = async (
    person: Person,
    id: string,
    command: string,
  ): Promise<Refusal | undefined> => {
    const deed = { target: commandNamed(command)?.target ?? caseTarget, id, command };
    const refusal = await whatRefuses(things, person, deed);
    return refusal && refuse(parts, person, deed, refusal);
  };
  return {
    refusalToStart,
    async act(person, id, request, key): Promise<Acted> {
      const known = commandNamed(request.command);
      if (!known) return { refusal: noSuchCommand };
      const { target, command } = known;
      const deed = { target, id, command: command.name };
      if (target !== caseTarget && (await things.find(target, id, person)).outOfReach)
        return { refusal: await refuse(parts, person, deed, refusalNotFound()) };
      const { fields, paragraph } = command;
      const entries = await resolvePeople({ directory }, fields, request.entries, paragraph);
      // Who is in the directory is nothing to somebody who may not do it in any case.
      if (isRefusal(entries)) return { refusal: (await refusalToStart(person, id, command.name)) ?? entries };
      return commit(parts, person, deed, { ...request, entries }, key);
    },
  };
}

async function whatRefuses(things: Things, person: Person, { target, id, command }: Deed) {
  const { state, context, outOfReach } = await things.find(target, id, person);
  return outOfReach ? refusalNotFound() : target.standsInTheWay(state, command, context);
}

async function refuse(
  { audit }: Pick<ActingParts, 'audit'>,
  person: Person,
  { target: { kind }, id, command }: Deed,
  refusal: Refusal,
): Promise<Refusal> {
  await audit.note({ kind, id }, person, { what: 'refused', command, why: refusal.refused });
  return refusal;
}

/** Decides and commits, with the letters that it records as sent. */
async function commit(parts: ActingParts, person: Person, deed: Deed, request: Request, key: string) {
  const { things, owe, removing } = parts;
  const { target, id, command } = deed;
  const of = { kind: target.stream.kind, id };
  const recording = { kind: of.kind, command, reference: id, by: person.id };
  const sent = await lettersThatGo(parts, recording);
  if (sent.length > 0) await owe?.(of, sent);
  const erases = commandNamed(command)?.command.erases === true;
  // What is refused before anything is read erases nothing.
  if (erases && !(await whatRefuses(things, person, deed))) await removing.owe(of);
  const handling = await things.handlingFor(target, id);
  const answer = await handle(handling, target.stream, { id, actor: person, request, key, letters: sent });
  const went = !('refusal' in answer) && !answer.repeated;
  await settleLetters(parts, recording, { letters: sent, went });
  if ('refusal' in answer) return answer;
  if (erases) await removing.work();
  parts.decided(target);
  return answer;
}
