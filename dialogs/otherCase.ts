import { kindAsked, nameAsked } from './state/whatIsAsked';
import type { Draft } from './state/draft';
import { Drafting } from './drafts/drafting';
import { sayIdle } from './words/idle';
import { addNote } from './words/noting';
import { askWhere } from './drafts/noteWhere';
import { hearCaller, type Caller } from './reading/callerWords';
import { hearNote } from './reading/contactWords';
import { looksLikeName } from './reading/names';
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
  return looked !== undefined && isOfLookedUp(looked, words) ? ask(words) : undefined;
}
