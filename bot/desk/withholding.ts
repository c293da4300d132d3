import { createHash } from 'node:crypto';
import { addDays, type LondonDate } from '../../policy/calendar/dates';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Refusal } from '../../policy/machine/refusal';
import { readEntries } from '../../policy/machine/entries';
import type { Request } from '../../policy/machine/stream';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { standIn, isEnough, withoutWords } from '../../policy/sections/retention/withheldWords';
import { withholdWords } from '../../policy/sections/retention/withholdWords';
import { handle, type Answer } from '../../storage/handle';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import { standingIn } from '../../storage/withholding';
import type { Withholding, WordsWithheld } from '../filing/withholding';
import { sayWhereTheyStand, type FindingWords } from './wordsFound';

export interface WithholdingDeskParts extends FindingWords {
  readonly store: Pick<CaseStore, 'events' | 'operation'>;
  readonly documents: Documents;
  readonly withholding: Withholding;
}

/** What was shown of it last, to one person: the decision is on that and nothing else. */
const SHOWN = 'wordsShown';
const DAYS_KEPT = 2;
/** Enough for the longest case: each takes dozens of entries. */
const MOST_PARTS = 100;

const asShown = (what: WordsWithheld, says: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([what, says]))
    .digest('hex');

const toConfirm = (says: readonly string[]): Refusal => ({
  refused: 'notConfirmed',
  sentence: says.join(' '),
  paragraph: '7.1',
  next: 'Choose “Withhold words” again to take them out. It cannot be undone.',
});

/** Takes words out of a case, once whoever decides it has seen where they stand. */
export function withholdingDesk(parts: WithholdingDeskParts) {
  const { store, documents, withholding, things } = parts;

  /** Undefined where the entries are for the command itself to refuse. */
  async function askedFor(person: Person, id: string, { entries }: Request) {
    const { state, context } = await things.find(caseTarget, id, person);
    const read = readEntries(withholdWords.fields, entries, { ...context, state: state as CaseState });
    if ('problems' in read || !isEnough(read.values.words)) return undefined;
    const { words, reason } = read.values;
    return { state: state as CaseState, context, what: { words, instead: standIn(context.today, reason) } };
  }

  /** Shows where they stand; undefined once that was shown and stands so still. */
  async function refusalToShow(
    person: Person,
    state: CaseState,
    what: WordsWithheld,
    today: LondonDate,
  ): Promise<Refusal | undefined> {
    const says = await sayWhereTheyStand(parts, person, state, withoutWords(what.words, what.instead));
    if (says.length === 0) return undefined;
    const [id, shown] = [`${person.id}:${state.reference}`, asShown(what, says)];
    if ((await documents.read<string>(SHOWN, id))?.body === shown) {
      await documents.remove(SHOWN, id);
      return undefined;
    }
    const expiresAt = `${addDays(today, DAYS_KEPT)}T00:00:00.000Z`;
    await documents.write(SHOWN, id, shown, { expiresAt });
    return toConfirm(says);
  }

  return async (person: Person, id: string, request: Request, key: string): Promise<Answer> => {
    const handling = await things.handlingFor(caseTarget, id, person);
    const call = { id, actor: person, request, key };
    const stream = { kind: caseStream.kind, id };
    const asked = (await store.operation(stream, key)) ? undefined : await askedFor(person, id, request);
    const refused = asked && caseTarget.standsInTheWay(asked.state, withholdWords.name, asked.context);
    if (!asked || refused) return handle(handling, caseStream, call);
    const { state, context, what } = asked;
    const shown = await refusalToShow(person, state, what, context.today);
    if (shown) return { refusal: shown };
    const rid = withoutWords(what.words, what.instead);
    await withholding.owe(stream, what);
    const answer = await handle(handling, caseStream, { ...call, rid });
    if ('refusal' in answer) return answer;
    // One decision takes them out of no more than a transaction holds.
    for (let part = 1; part < MOST_PARTS; part += 1) {
      if ((await standingIn(store, caseStream, id, rid)).length === 0) break;
      await handle(handling, caseStream, { ...call, key: `${key}:${part}`, rid });
    }
    await withholding.settleLetters(id, what);
    return answer;
  };
}
