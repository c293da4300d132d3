import type { EqualityDesk } from '../../dialogs/port/desk';
import { londonDateOf } from '../../policy/calendar/dates';
import { caseStream } from '../../policy/machine/case';
import type { Request } from '../../policy/machine/stream';
import { openStages } from '../../policy/stages';
import { endedQuarters, equalityFigures, readersOfEquality } from '../../policy/streams/equality/counting';
import { equalityStream } from '../../policy/streams/equality/equality';
import { answersIn, giveEqualityAnswers } from '../../policy/streams/equality/giveEqualityAnswers';
import { equalityDocuments } from '../../storage/equalityAnswers';
import type { Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { Documents } from '../../storage/ports/documents';
import type { Removing } from '../filing/removing';
import type { Audit } from './audit';

export interface EqualityAnswersDesk extends EqualityDesk {
  areKept(reference: string): Promise<boolean>;
  /** Keeps what was answered, in a document of its own, once it is decided that it may be: `version` is what that came to. */
  keepAnswers(reference: string, request: Request, version: number): Promise<void>;
}

/** Where equality answers are written, and counted: nothing here gives one back (8.39, 12.2). */
export function equalityDesk(
  { store, now }: Pick<Handling, 'store' | 'now'>,
  documents: Documents,
  { removing, audit }: { readonly removing: Removing; readonly audit: Audit },
): EqualityAnswersDesk {
  const kept = equalityDocuments(documents);
  return {
    areKept: (reference) => kept.areKept(reference),
    async keepAnswers(reference, { command, entries }, version) {
      if (command !== giveEqualityAnswers.name) return;
      const form = { kind: equalityStream.kind, id: reference };
      // NB: a call that comes again does not bring back what was taken back or given anew since.
      if ((await store.load(form))?.version !== version) return;
      await kept.keep(reference, answersIn(entries));
      const found = await loadState(store, caseStream, reference);
      if (found && openStages.includes(found.state.stage)) return;
      // It closed meanwhile.
      await removing.owe(form);
      await removing.work();
    },
    async equalityFigures(person) {
      const may = person.roles.some((role) => readersOfEquality.includes(role));
      await audit.noteList(person, 'equalityFigures', may ? 'listed' : 'refused');
      if (!may) return undefined;
      const quarters = endedQuarters(londonDateOf(now()));
      return { quarters, counts: equalityFigures(await kept.rows(quarters)) };
    },
  };
}
