import { isCode, inTexts } from '../../policy/machine/freeText';
import type { Recorded } from '../../policy/machine/stream';
import { withoutWords } from '../../policy/sections/retention/withheldWords';
import { everyRow, type CaseStore, type StreamId } from '../../storage/ports/caseStore';
import type { Files } from '../../storage/ports/files';
import type { Letters } from '../../storage/ports/letters';
import type { KeptDocument, Movable } from '../../storage/ports/moving';
import type { Rid } from '../../storage/withholding';
import { backlog, type BacklogWorld } from './backlog';
import { letterWithout, standsInLetter } from './wordsInFiles';

export interface WithholdingParts extends BacklogWorld {
  readonly store: Pick<CaseStore, 'events' | 'emptyLog'>;
  readonly letters: Letters;
  /** All small documents there are; without it those of conversations stay until they expire. */
  readonly moving?: Pick<Movable, 'documents'> | undefined;
  /** Where bundles wait, if any are made. */
  readonly bundles?: Pick<Files, 'remove'> | undefined;
}

/** Words, and what stands in their place. */
export interface WordsWithheld {
  readonly words: string;
  readonly instead: string;
}

/** Takes words away that are withheld from a case wherever they stand beside its record. */
export interface Withholding {
  /** Owes that before the decision, so that no crash forgets it. NB: until it is done the words stand in what is owed. */
  owe(stream: StreamId, what: WordsWithheld): Promise<void>;
  /** Letters nobody has sent go at once, and the words from the copies of those that went. */
  settleLetters(reference: string, what: WordsWithheld): Promise<void>;
  /** Does what is due. A fault is logged, never thrown. */
  work(): Promise<void>;
}

const MINUTE = 60_000;
const PAGE = 200;
/** No decision takes this long. */
const DECIDED_WITHIN = 10 * MINUTE;
/** What was written before the decision is written by then: a turn, a form, the conversation of whoever decided. */
const WRITTEN_WITHIN = MINUTE;

const BUNDLE = 'bundle';
/** Letters are settled by themselves, and a bundle goes whole; what is owed says what it says, until it is done. */
const isOther = ({ kind }: KeptDocument): boolean => kind === 'letter' || kind.startsWith('owed');

/** A bundle of this case: whoever made it makes it again. */
const isBundleOf = ({ kind, body }: KeptDocument, reference: string): boolean =>
  kind === BUNDLE && JSON.stringify(body).includes(reference);

/** Of this case as far as it says, or kept for whoever withheld them: the same words of another case stay. */
const mayHold = ({ id, body }: KeptDocument, reference: string, by: string): boolean =>
  id.split(':')[0] === by || `${id} ${JSON.stringify(body)}`.includes(reference);

const whoWithheld = (events: readonly Recorded[], since: string): string | undefined =>
  events.find(
    ({ event, meta }) => (event as { readonly type: string }).type === 'wordsWithheld' && meta.at >= since,
  )?.meta.by;

export function withholding(parts: WithholdingParts): Withholding {
  const { store, letters, moving, bundles, documents, now } = parts;

  const ridOf = ({ words, instead }: WordsWithheld): Rid => withoutWords(words, instead);

  async function settleLetters(reference: string, what: WordsWithheld): Promise<void> {
    const rid = ridOf(what);
    await letters.withhold(reference, ({ bytes }) =>
      standsInLetter(bytes, rid) ? letterWithout(bytes, rid) : bytes,
    );
  }

  async function rewrite({ kind, id, expiresAt }: KeptDocument, rid: Rid): Promise<void> {
    for (;;) {
      const kept = await documents.read(kind, id);
      if (!kept) return;
      const body = inTexts(kept.body, rid);
      if (JSON.stringify(body) === JSON.stringify(kept.body)) return;
      const expires = expiresAt === undefined ? {} : { expiresAt };
      if ((await documents.write(kind, id, body, { ifMatch: kept.etag, ...expires })) !== undefined) return;
    }
  }

  async function settleDocuments(reference: string, by: string, rid: Rid): Promise<void> {
    if (!moving) return;
    const all = everyRow((continuation) => moving.documents({ pageSize: PAGE, continuation }));
    for await (const found of all) {
      if (isBundleOf(found, reference)) {
        const sha256 = found.id.split(':').at(-1) ?? '';
        await documents.remove(found.kind, found.id);
        if (isCode(sha256)) await bundles?.remove({ of: reference, sha256, ending: 'zip' });
      } else if (!isOther(found) && mayHold(found, reference, by)) await rewrite(found, rid);
    }
  }

  let finished = 0;
  const owed = backlog(parts, {
    kind: 'owedWithholdings',
    firstRetry: MINUTE,
    async attempt({ stream, sha256, since }) {
      const age = Date.parse(now()) - Date.parse(since);
      const by = whoWithheld(await store.events(stream), since);
      if (by === undefined) return age > DECIDED_WITHIN;
      const what = JSON.parse(sha256) as WordsWithheld;
      await settleLetters(stream.id, what);
      await settleDocuments(stream.id, by, ridOf(what));
      const done = age >= WRITTEN_WITHIN;
      if (done) finished += 1;
      return done;
    },
  });

  return {
    owe: (stream, what) => owed.owe(stream, [JSON.stringify(what)]),
    settleLetters,
    async work() {
      const before = finished;
      await owed.work();
      // Last: it also empties the store's log of what was owed.
      if (finished > before) await store.emptyLog().catch(() => undefined);
    },
  };
}
