import { randomInt, randomUUID } from 'node:crypto';
import { caseStream, initialState, mayKnowOfCommand, refusalNotFound } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { isRefusal, type Refusal } from '../../policy/machine/refusal';
import type { Person } from '../../policy/roles';
import type { Target } from '../../policy/machine/target';
import { caseTarget, commandNamed, targetOf } from '../../policy/machine/targets';
import { restrictionStream } from '../../policy/streams/restriction/restriction';
import { withKnownPeople } from '../../dialogs/people';
import type { Acted, Desk } from '../../dialogs/desk';
import { contextFor, handle, type Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { AccessRecord } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import type { Documents } from '../../storage/ports/documents';
import { problemDesk } from './problemDesk';
import { recordDesk } from './recordDesk';
import type { Letters } from '../../storage/ports/letters';
import type { Backlog } from '../filing/backlog';
import { lettersThatGo, settleLetters } from './lettersSent';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS_IN_REFERENCE = 5;
const KIND = caseStream.kind;

/** Nobody is told apart from a reference that was never given out. */
function newReference(year: string): string {
  const letters = Array.from({ length: LETTERS_IN_REFERENCE }, () => LETTERS[randomInt(LETTERS.length)]).join(
    '',
  );
  return `C${year.slice(2, 4)}-${letters}`;
}

export interface DeskParts {
  readonly handling: Handling;
  readonly documents: Documents;
  readonly directory: Directory;
  readonly letters: Letters;
  /** Only where letters that went are kept in a library. */
  readonly owe?: Backlog['owe'];
  /** Only where there is a mailbox letters go from. */
  readonly mail?: Desk['mail'];
  /** Only in local mode: elsewhere Teams carries files. */
  readonly linkTo?: Desk['linkTo'];
  readonly local: boolean;
  readonly picker?: boolean;
  /** Called after each decision: it may have left messages to deliver, or changed a register. */
  readonly decided: (subject: Target) => void;
}

/** The desk conversations work at: each read and act goes through the store, authorised and audited. */
export function caseDesk(parts: DeskParts): Desk {
  const {
    handling,
    documents,
    directory,
    letters,
    owe,
    mail,
    linkTo,
    local,
    picker = false,
    decided,
  } = parts;
  const { store } = handling;
  const records = recordDesk(handling, directory);

  interface Found {
    readonly state: unknown;
    readonly begun: boolean;
    readonly context: Context;
  }

  async function find(subject: Target, id: string, person: Person): Promise<Found> {
    const kept = await loadState(store, subject.stream, id);
    const context = await contextFor(await records.handlingFor(subject, id), person);
    return { state: kept?.state ?? subject.stream.initial(id), begun: kept !== undefined, context };
  }

  /** A record nobody has written in yet can be begun only about something the person may know of. */
  const isOutOfReach = async (subject: Target, id: string, { begun, context }: Found): Promise<boolean> =>
    subject !== caseTarget && !begun && !(await records.mayBeAbout(subject, id, context));

  const audit = (
    { kind }: Target,
    id: string,
    { now, actor }: Context,
    record: Pick<AccessRecord, 'what' | 'command' | 'why'>,
  ): Promise<void> => store.recordAccess({ kind, id }, [{ at: now, by: actor.id, ...record }]);

  /** The record might as well not be there. */
  async function refusedTo(context: Context, subject: Target, id: string, command: string): Promise<Acted> {
    const refusal = refusalNotFound();
    await audit(subject, id, context, { what: 'refused', command, why: refusal.refused });
    return { refusal };
  }

  async function refusalToStart(person: Person, id: string, name: string): Promise<Refusal | undefined> {
    const subject = commandNamed(name)?.subject ?? caseTarget;
    const found = await find(subject, id, person);
    const refusal = (await isOutOfReach(subject, id, found))
      ? refusalNotFound()
      : subject.standsInTheWay(found.state, name, found.context);
    if (refusal)
      await audit(subject, id, found.context, { what: 'refused', command: name, why: refusal.refused });
    return refusal;
  }

  async function record(person: Person, kind: string, id: string): Promise<unknown> {
    const subject = targetOf(kind);
    const found = await find(subject, id, person);
    const seen =
      (found.begun || subject !== caseTarget) &&
      !(await isOutOfReach(subject, id, found)) &&
      subject.maySee(found.state, found.context);
    await audit(subject, id, found.context, seen ? { what: 'read' } : { what: 'refused', why: 'notFound' });
    return seen ? found.state : undefined;
  }

  return {
    documents,
    directory,
    letters,
    ...(linkTo ? { linkTo } : {}),
    ...(mail ? { mail } : {}),
    local,
    picker,
    now: handling.now,
    newId: () => randomUUID(),
    newReference: () => newReference(handling.now()),
    context: (person) => contextFor(handling, person),
    blank: initialState,
    refusalToStart,
    record,
    ...problemDesk(handling, () => decided(caseTarget)),
    read: async (person, reference) => (await record(person, KIND, reference)) as CaseState | undefined,

    async act(person, id, request, key) {
      const known = commandNamed(request.command);
      if (!known)
        return {
          refusal: {
            refused: 'notFound',
            sentence: 'That is not something I can do.',
            paragraph: '7.1',
            next: 'Open the case again to see its buttons.',
          },
        };
      const { subject, command } = known;
      if (subject !== caseTarget) {
        const found = await find(subject, id, person);
        if (await isOutOfReach(subject, id, found))
          return refusedTo(found.context, subject, id, command.name);
      }
      const entries = await withKnownPeople(
        { directory },
        command.fields,
        request.entries,
        command.paragraph,
      );
      // Who is in the directory is nothing to somebody who may not do it in any case.
      if (isRefusal(entries))
        return { refusal: (await refusalToStart(person, id, request.command)) ?? entries };
      const recording = { command: request.command, reference: id, by: person.id };
      const sent = await lettersThatGo(letters, recording);
      if (sent.length > 0) await owe?.({ kind: subject.stream.kind, id }, sent);
      const answer = await handle(await records.handlingFor(subject, id), subject.stream, {
        id,
        actor: person,
        request: { ...request, entries },
        key,
        letters: sent,
      });
      if ('refusal' in answer) return answer;
      if (!answer.repeated) await settleLetters(letters, recording, sent);
      decided(subject);
      return answer;
    },

    async deeds(person, reference) {
      if ((await record(person, KIND, reference)) === undefined) return undefined;
      const records = await store.accessRecords({ kind: KIND, id: reference });
      return records.flatMap(({ at, by, what, command }) =>
        what === 'did' && command !== undefined && mayKnowOfCommand(command, person)
          ? [{ at, by, command }]
          : [],
      );
    },

    async restriction(person, reference) {
      const kept = await loadState(store, restrictionStream, reference);
      const known = kept && restrictionStream.maySee(kept.state, await contextFor(handling, person));
      return known ? kept.state : undefined;
    },

    exported: (person, reference) =>
      store.recordAccess({ kind: KIND, id: reference }, [
        { at: handling.now(), by: person.id, what: 'exported' },
      ]),

    async list(person, query, kind = KIND) {
      const page = await store.list({ ...query, kind });
      await store.recordAccess({ kind: 'list', id: person.id }, [
        { at: handling.now(), by: person.id, what: 'listed' },
      ]);
      return page;
    },
  };
}
