import type { Person } from '../policy/roles';
import type { Desk } from './port/desk';
import { kindAsked, nameAsked } from './state/whatIsAsked';
import type { Draft } from './state/draft';
import { Drafting } from './drafts/drafting';
import { sayIdle } from './words/idle';
import { findCasesNamed } from './words/caseNamed';
import { addNote } from './words/noting';
import { askWhere } from './drafts/noteWhere';
import { hearCaller, type Caller } from './reading/callerWords';
import { hearNote } from './reading/contactWords';
import { looksLikeName } from './reading/names';
import { whoReachedUs } from './reading/namesSaid';
import { tokensOf } from './reading/plain';
import { findReferences } from './reading/references';
import { hear } from './said';
import { commandOf } from './script/script';
import type { Session, Turning } from './state/session';
import { withCarryOn } from './state/underWay';

/** Is a reference of a case what is asked? */
function asksForReference(draft: Draft): boolean {
  const field = commandOf(draft.command).fields[nameAsked(draft) ?? ''];
  return field?.kind === 'text' && /\bC26-/.test(field.hint ?? '');
}

const ask =
  (words: string): Turning =>
  async (desk, person, session) =>
    session.draft
      ? new Drafting(desk, person, session).askDoubt(session.draft, words)
      : sayIdle(desk, person, session, words);

/** Somebody is there about a case: theirs is offered where there is one, and otherwise it is asked. */
const offerCase =
  (words: string, { name }: Caller): Turning =>
  async (desk, person, session) => {
    const isKnown = name !== undefined && (await desk.findCases(person, name)).rows.length > 0;
    if (!isKnown) return ask(words)(desk, person, session);
    const replies = (await askWhere(desk, person, { words, name, isAsked: true })) ?? [];
    return { session: { ...session, heard: words }, replies: withCarryOn(replies, session.draft) };
  };

/** Is somebody named first who reached us, and is another case theirs? It may be meant for that, or for the question. */
export async function namesOther(desk: Desk, person: Person, draft: Draft, words: string): Promise<boolean> {
  const name = nameAsked(draft) === 'words' ? undefined : whoReachedUs(words);
  const named = name === undefined ? undefined : await findCasesNamed(desk, person, name);
  return named?.cases.every(({ row }) => row.id !== draft.reference) ?? false;
}

const askIfOther =
  (words: string): Turning =>
  async (desk, person, session) => {
    const { draft } = session;
    if (!draft) return sayIdle(desk, person, session, words);
    return (await namesOther(desk, person, draft, words))
      ? ask(words)(desk, person, session)
      : new Drafting(desk, person, session).type(draft, words);
  };

/** Is only a name said of what was looked up just before? It may be meant for that, or for the question. */
function isOfLookedUp(looked: string, words: string): boolean {
  const before = tokensOf(looked);
  return looksLikeName(words) && tokensOf(words).some((token) => token.length > 2 && before.includes(token));
}

/**
 * What is said about another case while a conversation is under way: it is done, and the conversation waits; in doubt it
 * is asked before anything is noted. NB: what happened may tell of calls and of other cases, so nothing but a note to
 * a case is heard there.
 */
export function hearOtherCase(words: string, { draft }: Session, looked?: string): Turning | undefined {
  if (!draft || draft.cancelling) return undefined;
  const note = hearNote(words);
  const otherwise: Turning = (desk, person, now) => sayIdle(desk, person, now, words);
  if (note?.reference !== undefined) return addNote(note, otherwise);
  if (nameAsked(draft) === 'words' || asksForReference(draft)) return undefined;
  if (note && looked !== undefined) return addNote({ ...note, isAsked: true }, otherwise);
  const isWaiting = draft.second !== undefined;
  if (findReferences(words).length > 0) {
    const known = hear(words);
    if (known) return known;
    const kind = kindAsked(draft);
    return !isWaiting && (kind === 'text' || kind === 'longText') ? ask(words) : otherwise;
  }
  if (isWaiting) return undefined;
  if (note?.isAsked) return ask(words);
  const caller = hearCaller(words);
  if (caller) return offerCase(words, caller);
  if (looked !== undefined && isOfLookedUp(looked, words)) return ask(words);
  return whoReachedUs(words) === undefined ? undefined : askIfOther(words);
}
