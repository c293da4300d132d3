import { randomInt, randomUUID } from 'node:crypto';
import { caseCommandNamed, caseStream, initialState, standsInTheWay } from '../policy/case';
import type { CaseState } from '../policy/caseState';
import { mayRead } from '../policy/parts';
import { isRefusal } from '../policy/refusal';
import { withKnownPeople } from '../dialogs/people';
import type { Desk } from '../dialogs/desk';
import { contextFor, handle, type Handling } from '../storage/handle';
import type { AccessRecord } from '../storage/ports/caseStore';
import type { Directory } from '../storage/ports/directory';
import type { Documents } from '../storage/ports/documents';

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
  readonly local: boolean;
  /** Called when a decision may have left messages to deliver. */
  readonly decided: () => void;
}

/** The desk conversations work at: each read and act goes through the store, authorised and audited. */
export function caseDesk({ handling, documents, directory, local, decided }: DeskParts): Desk {
  const { store } = handling;
  const audit = (id: string, record: AccessRecord) => store.recordAccess({ kind: KIND, id }, [record]);

  return {
    documents,
    directory,
    local,
    now: handling.now,
    newId: () => randomUUID(),
    newReference: () => newReference(handling.now()),
    context: (person) => contextFor(handling, person),
    blank: initialState,

    async act(person, reference, request, key) {
      const command = caseCommandNamed(request.command);
      if (!command)
        return {
          refusal: {
            refused: 'notFound',
            sentence: 'That is not something I can do.',
            paragraph: '7.1',
            next: 'Open the case again to see its buttons.',
          },
        };
      const entries = await withKnownPeople(
        { directory },
        command.fields,
        request.entries,
        command.paragraph,
      );
      if (isRefusal(entries)) return { refusal: entries };
      const answer = await handle(handling, caseStream, {
        id: reference,
        actor: person,
        request: { ...request, entries },
        key,
      });
      if ('refusal' in answer) return answer;
      decided();
      return answer;
    },

    async refusalToStart(person, reference, command) {
      const snapshot = await store.load({ kind: KIND, id: reference });
      const state = snapshot ? (snapshot.state as CaseState) : initialState(reference);
      const context = await contextFor(handling, person);
      const refusal = standsInTheWay(state, command, context);
      if (refusal)
        await audit(reference, {
          at: context.now,
          by: person.id,
          what: 'refused',
          command,
          why: refusal.refused,
        });
      return refusal;
    },

    async read(person, reference) {
      const snapshot = await store.load({ kind: KIND, id: reference });
      const context = await contextFor(handling, person);
      const state = snapshot?.state as CaseState | undefined;
      const seen = state !== undefined && mayRead(state, person, context).size > 0;
      await audit(reference, {
        at: context.now,
        by: person.id,
        what: seen ? 'read' : 'refused',
        ...(seen ? {} : { why: 'notFound' }),
      });
      return seen ? state : undefined;
    },

    async list(person, query) {
      const page = await store.list({ ...query, kind: KIND });
      await store.recordAccess({ kind: 'list', id: person.id }, [
        { at: handling.now(), by: person.id, what: 'listed' },
      ]);
      return page;
    },
  };
}
