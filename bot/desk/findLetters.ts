import { isLetterKind, letterKinds, mayHave, type LetterKind } from '../../cards/letters/letterKinds';
import { peopleIn, type LetterSource } from '../../cards/letters/source';
import type { LetterOffer, Reading, WantedLetter } from '../../dialogs/port/desk';
import type { CaseState } from '../../policy/machine/caseState';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { restrictionStream } from '../../policy/streams/restriction/restriction';
import type { Restriction } from '../../policy/streams/restriction/facts';
import { loadState } from '../../storage/loadState';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import type { KeptLetter, Letters } from '../../storage/ports/letters';
import type { Audit } from './audit';

export interface LetterParts {
  readonly store: CaseStore;
  readonly directory: Directory;
  readonly letters: Letters;
  /** Owes a kept letter to the address it is written to. Only where there is a mailbox letters go from. */
  readonly mail?: (reference: string, sha256: string) => Promise<void>;
}

/** A kept letter, with what it was drawn up from. */
export interface FoundLetter {
  readonly kept: KeptLetter;
  readonly kind: LetterKind;
  readonly source: LetterSource;
}

export interface LetterFinder {
  /** All that a letter of this case may need, for this reader. */
  gather(person: Person, state: CaseState): Promise<LetterSource>;
  /** A kept letter, for somebody who may have it now. */
  find(person: Person, wanted: WantedLetter): Promise<FoundLetter | undefined>;
  /** How it is offered to this reader. */
  offer(found: FoundLetter): LetterOffer;
}

/** May this reader send it now? Whoever may record that it went: an answer nobody has signed goes nowhere (8.29). */
function maySend(kind: LetterKind, { state, context }: LetterSource): boolean {
  const sentBy: readonly string[] = letterKinds[kind].sentBy;
  return caseTarget.available(state, context).some(({ name }) => sentBy.includes(name));
}

/** Finds what letters are made of and those that were kept, for those who may have them (7.1). */
export function letterFinder(parts: LetterParts, reading: Reading, audit: Audit): LetterFinder {
  const { store, directory, letters, mail } = parts;

  async function readLimit(person: Person, reference: string): Promise<Restriction | undefined> {
    const kept = await loadState(store, restrictionStream, reference);
    if (!kept || !restrictionStream.maySee(kept.state, await reading.context(person))) return undefined;
    await audit.note({ kind: restrictionStream.kind, id: reference }, person, { what: 'read' });
    return kept.state;
  }

  async function gather(person: Person, state: CaseState): Promise<LetterSource> {
    const restriction = await readLimit(person, state.reference);
    const found = await Promise.all(peopleIn(state, restriction).map((id) => directory.person(id)));
    const people = new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
    return { state, context: await reading.context(person), people, ...(restriction ? { restriction } : {}) };
  }

  return {
    gather,
    async find(person, { reference, sha256 }) {
      const state = await reading.read(person, reference);
      const kept = state && (await letters.read(reference, sha256));
      if (!kept || !isLetterKind(kept.kind)) return undefined;
      const source = await gather(person, state);
      return mayHave(kept.kind, source) ? { kept, kind: kept.kind, source } : undefined;
    },
    offer({ kept: { reference, sha256, name, bytes, mailTo }, kind, source }) {
      const goes = mail && mailTo && maySend(kind, source);
      return { reference, sha256, name, size: bytes.length, ...(goes ? { mailTo } : {}) };
    },
  };
}
