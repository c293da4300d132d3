import { commandWords } from './words/spokenCommands';
import { kindAsked, nameAsked } from './state/whatIsAsked';
import { standsForCase } from './words/caseSpokenOf';
import { answerCaseQuestion } from './words/caseQuestions';
import type { Draft } from './state/draft';
import { findByWords } from './cases/finding';
import { sayIdle } from './words/idle';
import { addNote } from './words/noting';
import { sayNearest } from './words/nearestThing';
import { nobodyNamed, showOpenCases } from './cases/openCases';
import { answerPolicyQuestion, isAskedByStaff, isQuestion } from './words/policyQuestions';
import { hearNote } from './reading/contactWords';
import { asksWhenHeard } from './reading/continuingWords';
import { hearList, type AskedList } from './reading/listWords';
import { mendSlips } from './reading/nearWords';
import { isOfLeave } from './reading/leaveWords';
import { hearSearch, type Search } from './reading/searchWords';
import { asksOfBot, CASE, readSentence, type Sentence } from './reading/sentence';
import { replyText } from './port/reply';
import type { Turning } from './state/session';
import { answerSmallTalk } from './words/smallTalk';
import { readAct } from './words/spokenActs';
import { withCarryOn } from './state/underWay';
import { asksWhoAndWhen } from './reading/whoAndWhen';
import { sayWhenHeard } from './words/whenHeard';
import { sayWhoAndWhen } from './words/whoAndWhen';
import { log } from './words/sayings/everyday';
import type { Means } from './words/sayings/row';
import { askOfPeople, askToLink, hearOfCaseMeant } from './askedOfCase';
import { findCommand, findSaying, LOG_WITH_WORDS, menu, sayings, turningTo, type Found } from './sayings';

/** A search for a case. Where nothing is found for what was perhaps one, it is heard as anything else is. */
const find =
  (search: Search, words: string): Turning =>
  async (desk, person, session) => {
    const found = await findByWords(desk, person, search.words);
    if (!found.any && search.is === 'perhaps') return sayIdle(desk, person, session, words);
    const heard = search.is === 'named' ? { ...session, heard: words } : session;
    return {
      session: heard,
      replies: withCarryOn(found.replies, session.draft),
    };
  };

/** Beside a question “PALS enquiry” is an answer, and “show open PALS enquiries” is none. */
const ASKS_FOR_LIST = /^(?:show|list|give|what|which|who|how many|any|anything|any ?(?:one|body))\b/;

/** May a list be shown beside this question? One of a service or of somebody, only where no words of theirs are asked for. */
const mayListBeside = (draft: Draft, { named }: AskedList, { asked }: Sentence): boolean =>
  ASKS_FOR_LIST.test(asked) &&
  (named === undefined || !['text', 'longText'].includes(kindAsked(draft) ?? ''));

/** A list of cases. What names no service and nobody of staff is searched for, or heard as anything else is. */
const listing =
  (asked: AskedList, words: string): Turning =>
  async (desk, person, session) => {
    const replies = await showOpenCases(desk, person, asked, words);
    if (replies) return { session, replies: withCarryOn(replies, session.draft) };
    if (asked.ofStaff && asked.named !== undefined) return { session, replies: [nobodyNamed(asked.named)] };
    const search = hearSearch(words) ?? { words: asked.named ?? words, is: 'perhaps' };
    return find(search, words)(desk, person, session);
  };

/** Every word that is known from the table and from commands. */
const known: ReadonlySet<string> = new Set(
  [
    ...sayings
      .flatMap(([means]) => [means].flat() as readonly Means[])
      .flatMap((each) => ('all' in each ? [each.all, each.needs] : [])),
    ...commandWords,
    ...menu,
  ]
    .join(' ')
    .split(' '),
);

/** What was meant, where a slip of one letter stands in the way of one thing only: it says how it was taken. */
function findMended(sentence: Sentence): Turning | undefined {
  const ways = mendSlips(sentence.asked, known).flatMap((asked) => {
    const mended = { ...sentence, asked, said: asked };
    const found = findCommand(mended) ?? findSaying(mended);
    return found ? [{ asked, ...found }] : [];
  });
  const [way] = ways;
  if (!way || ways.some(({ by }) => by !== way.by)) return undefined;
  const took = replyText(`I took that as “${way.asked.replace(CASE, sentence.references[0] ?? '')}”.`);
  return async (desk, person, session) => {
    const turned = await way.turning(desk, person, session);
    return { ...turned, replies: [took, ...turned.replies] };
  };
}

/** A question to the bot where somebody’s answer is to be told. NB: never where it is asked what happened. */
const isAside = (draft: Draft, asked: string): boolean => nameAsked(draft) !== 'words' && asksOfBot(asked);

/** May a question about the procedure be heard here? Where it is asked what happened, seldom. */
const mayBeAsked = (draft: Draft, sentence: Sentence, words: string): boolean =>
  nameAsked(draft) === 'words' ? isAskedByStaff(sentence, words) : isQuestion(sentence, words);

/** “Ring him with the date” is what was promised, where that is asked, and asks nothing of the bot. */
const isToBeTold = (draft: Draft, words: string): boolean =>
  draft.command !== 'logConcern' &&
  ['text', 'longText'].includes(kindAsked(draft) ?? '') &&
  !/\?|^\s*(?:can|could|will|would|please|pls)\b/i.test(words);

/** May it be done beside this question? One word is a command only where it can be no name and no choice. */
function mayBeBeside(draft: Draft, { listed }: Found, { asked }: Sentence): boolean {
  const kind = kindAsked(draft);
  if (kind === 'longText') return listed || isAside(draft, asked);
  return listed || asked.includes(' ') || kind === undefined || kind === 'yesNo';
}

/** What these ask for may be a question of theirs. */
const theirWords: readonly string[] = ['said', 'quoted', 'words'];
const READS = /^(?:please )?(?:read|show|open|see|view|(?:is|has|was) (?:it|this|that))\b/i;

/** Something asked of the case that a form or note is open on: answered beside it, and that waits. */
function askedBeside(words: string, draft: Draft): Turning | undefined {
  const { command, reference: of } = draft;
  if (command === 'logConcern' || theirWords.includes(nameAsked(draft) ?? '')) return undefined;
  if (asksWhenHeard(words))
    return async (desk, person, session) => ({
      session,
      replies: withCarryOn(await sayWhenHeard(desk, person, of), session.draft),
    });
  if (!asksOfBot(words) && !READS.test(words)) return undefined;
  const [stands] = standsForCase(words).filter(({ isLoose }) => isLoose);
  return stands && hearPlainly(stands.put(of), draft);
}

/**
 * What was typed, if it is something the bot knows by words: a row of the table, a command by its name, small talk, or
 * what it has only the nearest thing to. Beside a conversation under way only what cannot be an answer to it; where that
 * asks for a narrative, only what is listed word for word.
 */
export function hear(words: string, draft?: Draft): Turning | undefined {
  const sentence = readSentence(words);
  const note = draft ? undefined : hearNote(words);
  const otherwise: Turning = (desk, person, session) =>
    hearPlainly(words)?.(desk, person, session) ?? sayIdle(desk, person, session, words);
  const ofCase =
    sentence && !draft && !note && !isOfLeave(sentence)
      ? hearOfCaseMeant(sentence, words, otherwise)
      : undefined;
  // “When is his answer due and who has it” answers no question: what is under way waits.
  const both = draft && nameAsked(draft) !== 'words' && asksWhoAndWhen(words) ? sayWhoAndWhen : undefined;
  return ofCase ?? both ?? (draft && askedBeside(words, draft)) ?? hearPlainly(words, draft);
}

function hearPlainly(words: string, draft?: Draft): Turning | undefined {
  const sentence = readSentence(words);
  const note = hearNote(words);
  if (note?.isAsked && (!draft || kindAsked(draft) !== 'longText'))
    return addNote(note, (desk, person, session) => sayIdle(desk, person, session, words));
  const onCase = sentence && answerCaseQuestion(sentence, words);
  if (onCase && (!draft || kindAsked(draft) !== 'longText' || nameAsked(draft) !== 'words')) return onCase;
  const asked = draft ? undefined : hearList(words);
  if (asked?.due && !asked.named && asked.due !== 'today' && asked.due !== 'overdue')
    return listing(asked, words);
  const found = sentence && (findCommand(sentence) ?? findSaying(sentence));
  if (found && (!draft || mayBeBeside(draft, found, sentence))) return found.turning;
  if (note && !draft) return addNote(note, (desk, person, session) => sayIdle(desk, person, session, words));
  const link = sentence && askToLink(sentence);
  if (link && (!draft || kindAsked(draft) !== 'longText')) return link;
  const ofPeople = sentence && (!draft || sentence.references.length > 0) && askOfPeople(sentence, words);
  if (ofPeople && (!draft || kindAsked(draft) !== 'longText')) return ofPeople;
  const act = sentence && readAct(sentence);
  if (act && (!draft || kindAsked(draft) !== 'longText')) return act.on();
  const answer = sentence && answerPolicyQuestion(sentence, words);
  if (answer && (!draft || mayBeAsked(draft, sentence, words))) return answer;
  if (draft && kindAsked(draft) === 'longText' && !isAside(draft, sentence?.asked ?? '')) return undefined;
  const [, said] = LOG_WITH_WORDS.exec(words.trim()) ?? [];
  if (said !== undefined) return turningTo(log, { of: '', words: [said] });
  const listed = hearList(words);
  if (listed && (!draft || (sentence && mayListBeside(draft, listed, sentence))))
    return listing(listed, words);
  const search = hearSearch(words);
  // “Need to find a clinic slot” tells why it was not sorted.
  if (draft && nameAsked(draft) === 'whyNotSorted' && search) return undefined;
  if (search && search.is !== 'perhaps')
    return draft && search.is === 'named' ? undefined : find(search, words);
  return (
    sentence &&
    (answerSmallTalk(words, sentence, draft) ??
      (draft && isToBeTold(draft, words) ? undefined : sayNearest(sentence)) ??
      (draft ? undefined : (findMended(sentence) ?? (search && find(search, words)))))
  );
}
