import type { Person } from '../policy/roles';
import { openCase } from './cases/cases';
import type { Desk } from './port/desk';
import { askWhetherOnCase, askWhichNamed, findCasesNamed, putEachNamed, sayMeant } from './words/caseNamed';
import { keepHeard } from './words/likeness';
import { kindAsked, nameAsked } from './state/whatIsAsked';
import { isUsable } from './words/caseMeant';
import { noSuchCase, standsForCase } from './words/caseSpokenOf';
import { answerCaseQuestion } from './words/caseQuestions';
import type { Draft } from './state/draft';
import { findByWords } from './cases/finding';
import { sayIdle } from './words/idle';
import { askWhichLetter, giveNamedLetter } from './cases/letters';
import { addNote } from './words/noting';
import { sayNearest } from './words/nearestThing';
import { nobodyNamed, showOpenCases } from './cases/openCases';
import { answerPolicyQuestion, isAskedByStaff, isQuestion } from './words/policyQuestions';
import { withoutEnd } from './reading/plain';
import { findNamesSaid } from './reading/namesSaid';
import { findDanger } from './reading/danger';
import { hearNote } from './reading/contactWords';
import { asksWhenHeard } from './reading/continuingWords';
import { hearList, type AskedList } from './reading/listWords';
import { hearLinking } from './reading/linkWords';
import { hearOfPeople } from './reading/peopleWords';
import { mendSlips } from './reading/nearWords';
import { isOfLeave } from './reading/leaveWords';
import { hearSearch, type Search } from './reading/searchWords';
import { asksOfBot, CASE, compare, isMadeOf, readSentence, type Sentence } from './reading/sentence';
import { replyText } from './port/reply';
import type { Session, Turned, Turning } from './state/session';
import { shownLast } from './cases/shownLast';
import { answerSmallTalk } from './words/smallTalk';
import { commandWords, readCommand } from './words/spokenCommands';
import { readAct } from './words/spokenActs';
import { startCommand } from './words/starting';
import { withCarryOn } from './state/underWay';
import { sayWhenHeard } from './words/whenHeard';
import { asTyped } from './words/sayings/asTyped';
import { everyday, log } from './words/sayings/everyday';
import { ofCase } from './words/sayings/ofCase';
import { registers } from './words/sayings/registers';
import type { Apart, Handler, Means, Saying } from './words/sayings/row';

/**
 * What may be said, whatever is under way: the first row that fits answers, with the words its pattern sets apart.
 */
const sayings: readonly Saying[] = [...everyday, ...ofCase, ...registers];

export const menu = [...sayings, ...asTyped].flatMap(([, , words]) => words ?? []);

/** “log a concern: what they said”, with the words kept to the letter. */
const LOG_WITH_WORDS =
  /^(?:(?:hi|hiya|hello|please|can (?:you|u|i)|i(?:'d| would)? (?:want|need|like) to|need to)[\s,]+){0,3}log(?:\s+(?:(?:a|an|another|new|this|the)\s+){0,2}(?:concern|complaint|compliment|enquiry|issue))?\s*(?:[:\-\u2013\u2014,.]\s*|(?<=concern|complaint|compliment)\s+)(\S[\s\S]*)$/i;

interface Found {
  readonly turning: Turning;
  /** It is word for word what is listed. */
  readonly listed: boolean;
  /** What it is found by. */
  readonly by: unknown;
}

function apartIn(means: Means, { said, asked, references }: Sentence): Apart | undefined {
  const [of = ''] = references;
  if (means instanceof RegExp) {
    const [found, ...apart] = means.exec(said) ?? means.exec(asked) ?? [];
    return found === undefined ? undefined : { of, words: apart };
  }
  if (means.onCase && references.length !== 1) return undefined;
  return isMadeOf(said, means) || isMadeOf(asked, means) ? { of, words: [] } : undefined;
}

const turningTo =
  (handler: Handler, apart: Apart): Turning =>
  (desk, person, session) =>
    handler(desk, person, session, apart);

function findCommand(sentence: Sentence): Found | undefined {
  const commands = readCommand(sentence.asked) ?? readCommand(sentence.said);
  const [of, ...others] = sentence.references;
  if (!commands || others.length > 0) return undefined;
  return {
    turning: (desk, person, session) => startCommand(desk, person, session, commands, of),
    listed: of !== undefined,
    by: commands,
  };
}

function findSaying(sentence: Sentence): Found | undefined {
  for (const [means, handler, menu] of sayings) {
    for (const each of [means].flat() as readonly Means[]) {
      const apart = apartIn(each, sentence);
      if (apart)
        return {
          turning: turningTo(handler, apart),
          listed: sentence.asked === menu || sentence.said === menu || apart.of !== '',
          by: handler,
        };
    }
  }
  for (const [pattern, handler, menu] of asTyped) {
    const [found, ...words] = pattern.exec(sentence.typed) ?? [];
    if (found !== undefined)
      return { turning: turningTo(handler, { of: '', words }), listed: sentence.asked === menu, by: handler };
  }
  return undefined;
}

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
const ASKS_FOR_LIST = /^\s*(?:show|list|give|what|which|who|how many|anything)\b/i;

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

/** Stands for any reference, to see what would be asked of a case. */
const ANY_CASE = 'C00-00000';
/** Stands for the case that is yet to be chosen. */
const THAT_CASE = 'that case';
const MOST_WORDS_OF_CASE = 9;

/** What is asked of the case whose reference is put into a request; undefined where nothing is. */
function hearOnCase(words: string, isLoose: boolean): Turning | undefined {
  const sentence = readSentence(words);
  if (!sentence || sentence.references.length === 0) return undefined;
  const note = hearNote(words);
  if (note?.isAsked) return addNote(note, (desk, person, session) => sayIdle(desk, person, session, words));
  const found = findCommand(sentence) ?? readAct(sentence);
  if (found) return 'turning' in found ? found.turning : found.on();
  const asked = findSaying(sentence);
  if (asked?.listed) return asked.turning;
  const isShort = sentence.said.split(' ').length <= MOST_WORDS_OF_CASE && findDanger(words).length === 0;
  return !isLoose || isShort ? answerCaseQuestion(sentence, words) : undefined;
}

const onCaseBehind = (words: string, reference: string): string => `${withoutEnd(words)} on ${reference}`;

/** A request that named no case, heard on this one. */
export const hearOn = (words: string, reference: string): Turning | undefined => {
  const [stands] = standsForCase(words).filter(({ put, isLoose }) => hearOnCase(put(ANY_CASE), isLoose));
  return hearOnCase(stands ? stands.put(reference) : onCaseBehind(words, reference), false);
};

/**
 * What is asked of a case that is not named: the one shown last, the worst, or one by the end of its reference, where
 * this person may see such a case. Otherwise it is heard as anything else is.
 */
function hearOfCaseMeant(sentence: Sentence, words: string): Turning | undefined {
  if (sentence.references.length > 0) return undefined;
  const rule = answerPolicyQuestion(sentence, words);
  const stands = standsForCase(words).find(
    ({ put, isLoose }) => hearOnCase(put(ANY_CASE), isLoose) && !(isLoose && (rule ?? hearList(words))),
  );
  const otherwise: Turning = (desk, person, session) =>
    hearPlainly(words)?.(desk, person, session) ?? sayIdle(desk, person, session, words);
  if (stands)
    return async (desk, person, session) => {
      const of = await stands.find(desk, person);
      if (of !== undefined) return (hearOnCase(stands.put(of), false) ?? otherwise)(desk, person, session);
      if (stands.none === undefined) return otherwise(desk, person, session);
      return { session, replies: [noSuchCase(stands.none)] };
    };
  return rule ? undefined : readBare(sentence, words);
}

/** What is asked for, and not told: a case is shown for it where nothing nearer is known. */
const ASKS_OF_CASE =
  /^(?:what|how|who|where|why|when|which|is|are|was|has|have|did|does|do|can|could|any|anything|show|open|see|tell|pull|bring)\b/;

const LINKS = /^(?:link|connect|join|tie)\b/;

/** What we did, and no request: all of it belongs on the case. */
const TOLD =
  /^(?:(?:i|we|have|just|also) )*(?:rang|rung|phoned|called|spoke|spoken|emailed|texted|visited|met|left|tried|saw|wrote|written)\b/;

/** What is heard in a way of its own, whoever is named in it. */
const isHeardApart = (words: string): boolean =>
  hearNote(words) !== undefined ||
  LOG_WITH_WORDS.test(words.trim()) ||
  hearSearch(words) !== undefined ||
  hearList(words)?.ofStaff === true;

/** What is asked or told of a case that is named by the people on it: “close maria silva”, “okafor rang again”. */
export async function hearNamed(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  const sentence = readSentence(words);
  if (!sentence || isHeardApart(words) || isOfLeave(sentence) || findSaying(sentence)) return undefined;
  const linked = LINKS.test(sentence.asked) ? await putEachNamed(desk, person, words) : words;
  const link = linked === words ? undefined : askToLink(readSentence(linked) ?? sentence);
  if (link) return link(desk, person, session);
  if (LINKS.test(sentence.asked) && findNamesSaid(words).length > 1) return undefined;
  if (sentence.references.length > 0) return undefined;
  const named = await findCasesNamed(desk, person, words);
  const [only, ...others] = named?.cases ?? [];
  if (!named || !only) return undefined;
  const { put, names } = named;
  const [ofThem] = ['they', 'their'].flatMap((they) => hearOfPeople(compare(put.inPlace(they))) ?? []);
  if (ofThem && others.length === 0) {
    const { command, entries } = ofThem;
    const turned = await startCommand(desk, person, session, [command], only.row.id, { entries });
    return { ...turned, replies: [sayMeant(only, names), ...turned.replies] };
  }
  const ways = TOLD.test(sentence.said) ? [] : put.isFirst ? [put.inPlace] : [put.inPlace, put.behind];
  const way = ways.find((each) => hearOnCase(each(ANY_CASE), true));
  if (way && others.length > 0) return askWhichNamed(desk, person, session, named, way(THAT_CASE));
  const heard = way && hearOnCase(way(only.row.id), true);
  if (heard) {
    const turned = await heard(desk, person, session);
    return { ...turned, replies: [sayMeant(only, names), ...turned.replies] };
  }
  if (!put.isAlone && !ASKS_OF_CASE.test(sentence.said) && !asksOfBot(words))
    return askWhetherOnCase(desk, person, session, named, words);
  const replies =
    others.length > 0
      ? (await findByWords(desk, person, names)).replies
      : await openCase(desk, person, only.row.id);
  return { session: keepHeard(session, words), replies };
}

const A_LETTER =
  /^(?:(?:write|draft|print|get|do|send|read) )?(?:the |an? |my |which |what |any |all )?((?:acknowledgement|extension|pause|six months?|withdrawal|response|cover|final)?) ?letters?$/;

/** What can be asked of no more than one case, with no word that stands for it: it is asked of the one shown last. */
function readBare({ asked }: Sentence, words: string): Turning | undefined {
  const [letter, which = ''] = A_LETTER.exec(asked) ?? [];
  if (letter !== undefined)
    return async (desk, person, session) => {
      const of = await shownLast(desk, person);
      const replies =
        of === undefined
          ? await askWhichLetter(desk, person)
          : await giveNamedLetter(desk, person, of, which);
      return { session, replies };
    };
  const sentence = readSentence(onCaseBehind(words, ANY_CASE));
  const act = sentence && readAct(sentence);
  return act?.bare
    ? async (desk, person, session) => {
        const last = await shownLast(desk, person);
        const of = last && (await isUsable(desk, person, act.commands, last)) ? last : undefined;
        return act.on(of, words)(desk, person, session);
      }
    : undefined;
}

/** “Link C26-00001 to C26-00002”. */
function askToLink({ asked, references: [of, other, ...more] }: Sentence): Turning | undefined {
  const linking = hearLinking(asked);
  if (!linking || !of || !other || more.length > 0) return undefined;
  const { command, as } = linking;
  const entries = command === 'closeDuplicate' ? { of: other } : { other, ...(as ? { as } : {}) };
  return (desk, person, session) => startCommand(desk, person, session, [command], of, { entries });
}

/** What happened to somebody on the case that is named, or that was shown last: “his mother has died”. */
function askOfPeople({ asked, said, references }: Sentence, words: string): Turning | undefined {
  const heard = hearOfPeople(asked) ?? hearOfPeople(said);
  const [named, ...others] = references;
  if (heard === undefined || others.length > 0) return undefined;
  const { command, entries } = heard;
  return async (desk, person, session) => {
    const of = named ?? (await shownLast(desk, person));
    return of === undefined
      ? sayIdle(desk, person, session, words)
      : startCommand(desk, person, session, [command], of, { entries });
  };
}

/** A question to the bot where somebody’s answer is to be told. NB: never where it is asked what happened. */
const isAside = (draft: Draft, asked: string): boolean => nameAsked(draft) !== 'words' && asksOfBot(asked);

/** May a question about the procedure be heard here? Where it is asked what happened, seldom. */
const mayBeAsked = (draft: Draft, sentence: Sentence, words: string): boolean =>
  nameAsked(draft) === 'words' ? isAskedByStaff(sentence, words) : isQuestion(sentence, words);

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
  const ofCase =
    sentence && !draft && !note && !isOfLeave(sentence) ? hearOfCaseMeant(sentence, words) : undefined;
  return ofCase ?? (draft && askedBeside(words, draft)) ?? hearPlainly(words, draft);
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
  if (listed && (!draft || (listed.named === undefined && ASKS_FOR_LIST.test(words))))
    return listing(listed, words);
  const search = hearSearch(words);
  // “Need to find a clinic slot” tells why it was not sorted.
  if (draft && nameAsked(draft) === 'whyNotSorted' && search) return undefined;
  if (search && search.is !== 'perhaps')
    return draft && search.is === 'named' ? undefined : find(search, words);
  return (
    sentence &&
    (answerSmallTalk(words, sentence, draft) ??
      sayNearest(sentence) ??
      (draft ? undefined : (findMended(sentence) ?? (search && find(search, words)))))
  );
}
