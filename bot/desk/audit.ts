import type { Person } from '../../policy/roles';
import type { Handling } from '../../storage/handle';
import type { AccessRecord, StreamId } from '../../storage/ports/caseStore';

type Noted = Omit<AccessRecord, 'at' | 'by'>;

export interface Audit {
  note(of: StreamId, person: Person, noted: Noted): Promise<void>;
  /** Lists stand by who asked for them, and the name of the list is the command. */
  noteList(
    person: Person,
    list: string,
    what: 'listed' | 'refused' | 'did' | 'exported',
    of?: Pick<AccessRecord, 'words' | 'shown'>,
  ): Promise<void>;
}

/** Writes down who looked at what, or was refused it. */
export function auditIn({ store, now }: Pick<Handling, 'store' | 'now'>): Audit {
  const note: Audit['note'] = ({ kind, id }, person, noted) =>
    store.recordAccess({ kind, id }, [{ at: now(), by: person.id, ...noted }]);
  return {
    note,
    noteList: (person, command, what, of = {}) =>
      note({ kind: 'list', id: person.id }, person, {
        what,
        command,
        ...of,
        ...(what === 'refused' ? { why: 'notYours' } : {}),
      }),
  };
}
