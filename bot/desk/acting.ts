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

/** Does commands, for those who may. Each one refused is noted. */
export function actingDesk(parts: ActingParts): Acting {
  const { things, audit, directory, letters, store, now, owe, removing, decided } = parts;

  async function refuse(
    person: Person,
    { kind }: Target,
    id: string,
    command: string,
    refusal: Refusal,
  ): Promise<Refusal> {
    await audit.note({ kind, id }, person, { what: 'refused', command, why: refusal.refused });
    return refusal;
  }

  async function refusalToStart(person: Person, id: string, name: string): Promise<Refusal | undefined> {
    const target = commandNamed(name)?.target ?? caseTarget;
    const { state, context, outOfReach } = await things.find(target, id, person);
    const refusal = outOfReach ? refusalNotFound() : target.standsInTheWay(state, name, context);
    return refusal && refuse(person, target, id, name, refusal);
  }

  async function standsBefore(person: Person, target: Target, id: string, command: string): Promise<boolean> {
    const { state, context } = await things.find(target, id, person);
    return target.standsInTheWay(state, command, context) !== undefined;
  }

  /** Decides and commits, with the letters that it records as sent. */
  async function commit(person: Person, target: Target, id: string, request: Request, key: string) {
    const recording = { kind: target.stream.kind, command: request.command, reference: id, by: person.id };
    const sent = await lettersThatGo({ letters, store, now }, recording);
    if (sent.length > 0) await owe?.({ kind: target.stream.kind, id }, sent);
    const erases = commandNamed(request.command)?.command.erases === true;
    // What is refused before anything is read erases nothing.
    if (erases && !(await standsBefore(person, target, id, request.command)))
      await removing.owe({ kind: target.stream.kind, id });
    const handling = await things.handlingFor(target, id);
    const answer = await handle(handling, target.stream, { id, actor: person, request, key, letters: sent });
    const went = !('refusal' in answer) && !answer.repeated;
    await settleLetters({ letters }, recording, { letters: sent, went });
    if ('refusal' in answer) return answer;
    if (erases) await removing.work();
    decided(target);
    return answer;
  }

  return {
    refusalToStart,
    async act(person, id, request, key): Promise<Acted> {
      const known = commandNamed(request.command);
      if (!known) return { refusal: noSuchCommand };
      const { target, command } = known;
      if (target !== caseTarget && (await things.find(target, id, person)).outOfReach)
        return { refusal: await refuse(person, target, id, command.name, refusalNotFound()) };
      const { fields, paragraph } = command;
      const entries = await resolvePeople({ directory }, fields, request.entries, paragraph);
      // Who is in the directory is nothing to somebody who may not do it in any case.
      if (isRefusal(entries)) return { refusal: (await refusalToStart(person, id, command.name)) ?? entries };
      return commit(person, target, id, { ...request, entries }, key);
    },
  };
}
