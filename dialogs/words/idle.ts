import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import { oversees, type Person } from '../../policy/roles';
import { askWhetherOn, offerToShown, sayWhoKnows } from './continuing';
import type { Desk } from '../port/desk';
import { findByWords } from '../cases/finding';
import { findLikely, keepHeard, sayNotUnderstood } from './likeness';
import { isNarrative } from '../answers/meantBy';
import { hearCaller } from '../reading/callerWords';
import { findDanger } from '../reading/danger';
import { findNamesSaid } from '../reading/namesSaid';
import { findReferences } from '../reading/references';
import { asksOfBot, readSentence } from '../reading/sentence';
import { isQuestion } from './policyQuestions';
import { toldOf } from '../reading/askingWords';
import { whoIsMeant } from '../reading/whoIsMeant';
import { replyCard, type Reply } from '../port/reply';
import type { Session, Turned } from '../state/session';
import { startLogging } from './starting';

const LONG_ENOUGH = 8;
const FEWEST_TOLD = 4;

/**
 * Nothing is under way: what reads like something that happened is offered to be logged, and asked about at once. What
 * names a case, or somebody on one, is about that first; words of danger are never kept waiting for it.
 */
export async function sayIdle(desk: Desk, person: Person, session: Session, words: string): Promise<Turned> {
  const likely = findLikely(words, person);
  const isOnCase = findDanger(words).length === 0 && findReferences(words).length > 0;
  const continued = session.draft ? undefined : await offerToShown(desk, person, session, words);
  if (continued) return continued;
  const found = await casesMeant(desk, person, session, words);
  if (found) return found;
  const known = session.draft ? undefined : await sayWhoKnows(desk, person, session, words);
  if (known) return known;
  const told = isOnCase && !session.draft ? await offerToNamed(desk, person, session, words) : undefined;
  if (told) return told;
  const isForBot = asksOfBot(words) || isAskedOfBot(words) || asksIfDone(words);
  const unknown = session.draft ? undefined : await sayNobodyOf(desk, person, session, words);
  if (unknown) return unknown;
  return isNarrative(words, likely.length > 0 ? LONG_ENOUGH : undefined) && !isForBot && !isOnCase
    ? startLogging(desk, person, session, { words }, { offered: true })
    : sayNotUnderstood(person, session, words, { likely, isForBot: isForBot || isOnCase });
}

/** What asks for something; anything else is told. */
const ASKS =
  /^(?:what|how|who|where|why|when|which|is|are|was|has|have|did|does|do|can|could|show|open|see|tell|pull|bring|link|delete|remove|print|send|email|export)\b/i;

/** Something that is told of a case by its reference: a note on it is offered. */
async function offerToNamed(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  const [found, ...others] = findReferences(words, true);
  const isTold =
    found !== undefined && others.length === 0 && words.trim().split(/\s+/).length >= FEWEST_TOLD;
  const state = isTold && !ASKS.test(words.trim()) ? await desk.read(person, found.value) : undefined;
  return state && askWhetherOn(session, state.reference, words);
}

/** What is asked about somebody of whom this person sees no case: that there is none, and what to try. */
async function sayNobodyOf(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  if (findDanger(words).length > 0) return undefined;
  const [said] = ABOUT_SOMEBODY.test(words.trim()) ? findNamesSaid(words) : [];
  const name = said?.words ?? hearCaller(words)?.name;
  if (name === undefined) return undefined;
  const { replies } = await findByWords(desk, person, name);
  return { session: keepHeard(session, words), replies: [...replies, offerToLog()] };
}

const ABOUT_SOMEBODY =
  /^(?:(?:(?:please |can you )?(?:close|triage|acknowledge|extend|reopen|chase|assign|sign|approve|return|link|pause|hold)|i (?:do not|don'?t) agree with|i can ?(?:not|'?t) (?:take|do)|how is|hows|how's|who has|who is|whos|who's|where is|wheres|whats happening (?:with|on|to)|what is happening (?:with|on|to)|what (?:do|should) i (?:need to |have to )?do (?:for|on|about|with)(?! (?:a|an|the|my|this|that|it)\b)|any news (?:on|about|of)|anything (?:from|on|about)|update on|where are we with|have we (?:heard from|answered|replied to)|did (?:we|anyone|anybody) (?:ring|call|reply to|answer|write to)|.{0,40}\b(?:wants? to know|asking|asked) (?:if|whether|about|what|when|how)\b|.{0,60}\b(?:about|after) (?:(?:a|the|her|his|their|my|an) )(?:complaint|case|concern|enquiry|letter)\b)\s.+)$/i;

const asksOfUs =
  /^(?:(?:what|which|who|how|where|how many|how much|when) (?:did|have|has|had|do|should|must|can|could) (?:we|i)|(?:do|should|must|can|could|may|have|am) (?:i|we)|can you|who (?:on my|has not)|i (?:want|need|would like) to (?:take back|change|undo|see|find|know|delete|withdraw))\b|\b(?:where|how|what) (?:do|should|can|must) i (?:do|write|give|send|find|see)\b/;

/** A question that tells of nobody, and of no danger. */
function isAskedOfBot(words: string): boolean {
  const sentence = readSentence(words);
  return (
    sentence !== undefined &&
    isQuestion(sentence, words) &&
    (asksOfUs.test(sentence.said) || !toldOf.test(sentence.said)) &&
    findDanger(words).length === 0
  );
}

/** “Did anyone ring Mrs Okafor back”: of a case, whoever asks. */
const asksIfDone = (words: string): boolean =>
  /^(?:did|has|have|is) (?:any ?(?:one|body)|some ?(?:one|body)|we|they|pals)\b/i.test(words.trim()) &&
  findDanger(words).length === 0;

/** The cases of whoever a message names, for those who answer for all cases, or ask what was done; undefined where there are none. */
async function casesMeant(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  const asks = findDanger(words).length === 0 && (oversees(person) || asksIfDone(words));
  if (!asks) return undefined;
  if (findReferences(words).length > 0) return undefined;
  const who = whoIsMeant(words);
  const found = who === undefined ? undefined : await findByWords(desk, person, who);
  if (!found?.any) return undefined;
  return { session: keepHeard(session, words), replies: [...found.replies, offerToLog()] };
}

const offerToLog = (): Reply =>
  replyCard(
    buildSayCard({
      title: 'If it is something new, I can log it with the words you typed.',
      lines: [],
      actions: [button('Log it as a concern', 'log', { heard: true })],
    }),
  );
