import { randomUUID } from 'node:crypto';
import { addRow, type CountedBeside, type EqualityRow } from '../policy/streams/equality/counting';
import type { EqualityAnswers } from '../policy/streams/equality/facts';
import { changeDocument, type Documents } from './ports/documents';

/** The answers to the equality questions, in documents of their own: beside a case until it closes, then only counted (8.39). */
export interface EqualityDocuments {
  /** In the place of those there were. */
  keep(reference: string, answers: EqualityAnswers): Promise<void>;
  areKept(reference: string): Promise<boolean>;
  /** Makes a line of them that leads back to nothing, under this quarter, and takes them away. Done again it changes nothing. */
  count(reference: string, quarter: string, beside: CountedBeside): Promise<void>;
  forget(reference: string): Promise<void>;
  /** The lines of these quarters. */
  rows(quarters: readonly string[]): Promise<readonly EqualityRow[]>;
}

const LINKED = 'equality';
const COUNTED = 'equalityRows';

interface Linked {
  readonly answers: EqualityAnswers;
  /** Tells whether they are counted already, if that was cut short. */
  readonly mark: string;
}

/** One document a quarter. `marks` are of answers that are counted and not yet taken away. */
interface Counted {
  readonly rows: readonly EqualityRow[];
  readonly marks: readonly string[];
}

const none: Counted = { rows: [], marks: [] };

export function equalityDocuments(documents: Documents): EqualityDocuments {
  return {
    async keep(reference, answers) {
      const linked: Linked = { answers, mark: randomUUID() };
      await documents.write(LINKED, reference, linked, {});
    },
    areKept: async (reference) => (await documents.read<Linked>(LINKED, reference)) !== undefined,
    async count(reference, quarter, beside) {
      const linked = (await documents.read<Linked>(LINKED, reference))?.body;
      if (!linked) return;
      const { mark, answers } = linked;
      const change = (how: (counted: Counted) => Counted) =>
        changeDocument<Counted>(documents, { kind: COUNTED, id: quarter }, (counted = none) => how(counted));
      await change((counted) =>
        counted.marks.includes(mark)
          ? counted
          : { rows: addRow(counted.rows, beside, answers), marks: [...counted.marks, mark] },
      );
      await documents.remove(LINKED, reference);
      await change(({ rows, marks }) => ({ rows, marks: marks.filter((each) => each !== mark) }));
    },
    forget: (reference) => documents.remove(LINKED, reference),
    async rows(quarters) {
      const found = await Promise.all(quarters.map((quarter) => documents.read<Counted>(COUNTED, quarter)));
      return found.flatMap((kept) => kept?.body.rows ?? []);
    },
  };
}
