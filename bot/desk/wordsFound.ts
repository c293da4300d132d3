import type { Reading } from '../../dialogs/port/desk';
import { shortDate } from '../../policy/calendar/dates';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import { listed, quoted } from '../../policy/machine/sentences';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { mayRead } from '../../policy/access/parts';
import { papersFor } from '../../policy/sections/papers/questions';
import { restrictionStream } from '../../policy/streams/restriction/restriction';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Files } from '../../storage/ports/files';
import type { Letters } from '../../storage/ports/letters';
import { standingIn, type Rid } from '../../storage/withholding';
import { standsInLetter, textIn } from '../filing/wordsInFiles';
import { maySeeCase } from './alike';
import type { Things } from './things';

export interface FindingWords {
  readonly store: Pick<CaseStore, 'events'>;
  readonly letters: Pick<Letters, 'read'>;
  readonly files?: Pick<Files, 'read'> | undefined;
  readonly reading: Pick<Reading, 'history' | 'context'>;
  readonly things: Things;
}

const MOST_NAMED = 6;

/** Where words stand, each place as this person may know of it, and what withholding them cannot reach. */
export async function sayWhereTheyStand(
  parts: FindingWords,
  person: Person,
  state: CaseState,
  rid: Rid,
): Promise<readonly string[]> {
  const entries = await standingIn(parts.store, caseStream, state.reference, rid);
  if (entries.length === 0) return [];
  const said = await Promise.all([
    sayEntries(parts, person, state, entries),
    sayLetters(parts, state, rid),
    sayPapers(parts, person, state, rid),
    sayLimit(parts, person, state, rid),
    sayLinked(parts, person, state, rid),
  ]);
  return said.flat();
}

async function sayEntries(
  { reading }: FindingWords,
  person: Person,
  { reference }: CaseState,
  entries: readonly number[],
): Promise<readonly string[]> {
  const told = (await reading.history(person, reference))?.entries ?? [];
  const known = told.filter(({ meta }) => entries.includes(meta.seq));
  const named = known.slice(0, MOST_NAMED).map(({ title, meta }) => `“${title}”, ${shortDate(meta.on)}`);
  const more = entries.length - named.length;
  const all = more > 0 ? [...named, named.length > 0 ? `${more} more` : `${more}`] : named;
  const places = entries.length === 1 ? 'one place' : `${entries.length} places`;
  return [`These words stand in ${places}: ${all.join('; ')}.`];
}

async function sayLetters({ store, letters }: FindingWords, { reference }: CaseState, rid: Rid) {
  const events = await store.events({ kind: caseStream.kind, id: reference });
  const went = [...new Set(events.flatMap(({ meta }) => meta.letters ?? []))];
  const kept = await Promise.all(went.map((sha256) => letters.read(reference, sha256)));
  const holding = kept.filter((letter) => letter && standsInLetter(letter.bytes, rid)).length;
  const sent =
    holding === 0
      ? []
      : [
          holding === 1
            ? 'One letter was sent with them, which cannot be called back; the copy here will be without them.'
            : `${holding} letters were sent with them, which cannot be called back; the copies here will be without them.`,
        ];
  return [...sent, 'Letters that were made and not sent, where there are any, have to be made again.'];
}

async function sayPapers(
  { files, reading }: FindingWords,
  person: Person,
  state: CaseState,
  rid: Rid,
): Promise<readonly string[]> {
  const papers = papersFor(state, mayRead(state, person, await reading.context(person)));
  const holding: string[] = [];
  let unread = 0;
  // One after the other: each is held whole.
  for (const { sha256, ending, title } of papers) {
    const bytes = await files?.read({ of: state.reference, sha256, ending });
    const text = bytes && textIn(bytes, ending);
    if (text === undefined) unread += 1;
    else if (rid(text) !== text) holding.push(title);
  }
  return [
    ...(holding.length > 0
      ? [`They stand in ${quoted(holding)} as well. I cannot change a document: withdraw it.`]
      : []),
    ...(unread > 0
      ? [`${unread === 1 ? 'One document' : `${unread} documents`} I cannot look into: look through by hand.`]
      : []),
  ];
}

/** What the limit beside it says is changed there, by those who run it. */
async function sayLimit({ store, things }: FindingWords, person: Person, { reference }: CaseState, rid: Rid) {
  const entries = await standingIn(store, restrictionStream, reference, rid);
  if (entries.length === 0) return [];
  const { outOfReach } = await things.find(caseTarget, reference, person);
  return outOfReach
    ? []
    : ['They stand in the limit on contact of this case as well, which I cannot take them out of.'];
}

async function sayLinked(
  { store, things }: FindingWords,
  person: Person,
  { links }: CaseState,
  rid: Rid,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const other of new Set(links.items.map((link) => link.other))) {
    const { begun, state, context } = await things.find(caseTarget, other, person);
    const isSeen = begun && maySeeCase(state as CaseState, context);
    if (isSeen && (await standingIn(store, caseStream, other, rid)).length > 0) found.push(other);
  }
  return found.length > 0 ? [`They stand on ${listed(found, 'and')} too: withhold them there as well.`] : [];
}
