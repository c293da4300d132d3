import type { Person } from '../policy/roles';
import { openCase } from './cases/cases';
import type { Desk } from './port/desk';
import { askWhetherOnCase, askWhichNamed, findCasesNamed, putEachNamed, sayMeant } from './words/caseNamed';
import { keepHeard } from './words/likeness';
import { isUsable } from './words/caseMeant';
import { noSuchCase, standsForCase } from './words/caseSpokenOf';
import { answerCaseQuestion } from './words/caseQuestions';
import { findByWords } from './cases/finding';
import { sayIdle } from './words/idle';
import { askWhichLetter, giveNamedLetter } from './cases/letters';
import { addNote } from './words/noting';
import { answerPolicyQuestion } from './words/policyQuestions';
import { withoutEnd } from './reading/plain';
import { findNamesSaid } from './reading/namesSaid';
import { findDanger } from './reading/danger';
import { hearNote } from './reading/contactWords';
import { hearList } from './reading/listWords';
import { hearLinking } from './reading/linkWords';
import { hearOfPeople } from './reading/peopleWords';
import { isOfLeave } from './reading/leaveWords';
import { hearSearch } from './reading/searchWords';
import { asksOfBot, compare, readSentence, type Sentence } from './reading/sentence';
import type { Session, Turned, Turning } from './state/session';
import { shownLast } from './cases/shownLast';
import { readAct } from './words/spokenActs';
import { startCommand } from './words/starting';
import { findCommand, findSaying, LOG_WITH_WORDS } from './sayings';

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
 * this person may see such a case. Where there is none, `otherwise`.
 */
export function hearOfCaseMeant(sentence: Sentence, words: string, otherwise: Turning): Turning | undefined {
  if (sentence.references.length > 0) return undefined;
  const rule = answerPolicyQuestion(sentence, words);
  const stands = standsForCase(words).find(
    ({ put, isLoose }) => hearOnCase(put(ANY_CASE), isLoose) && !(isLoose && (rule ?? hearList(words))),
  );
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

/** “It’s about Joan Eze”: whose case is meant, and nothing else. */
const IS_ABOUT =
  /^(?:(?:no|hi|ok|so|sorry),? )*(?:it is|its|this is|that is|thats|i am ringing|calling) (?:about|re|regarding)\b/;

/** Is something asked about a case, and nothing answered or told? */
export function asksOfCase(words: string): boolean {
  const said = readSentence(words)?.said ?? '';
  return (
    (ASKS_OF_CASE.test(said) || IS_ABOUT.test(said) || asksOfBot(words)) && findDanger(words).length === 0
  );
}

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
export function askToLink({ asked, references: [of, other, ...more] }: Sentence): Turning | undefined {
  const linking = hearLinking(asked);
  if (!linking || !of || !other || more.length > 0) return undefined;
  const { command, as } = linking;
  const entries = command === 'closeDuplicate' ? { of: other } : { other, ...(as ? { as } : {}) };
  return (desk, person, session) => startCommand(desk, person, session, [command], of, { entries });
}

/** What happened to somebody on the case that is named, or that was shown last: “his mother has died”. */
export function askOfPeople({ asked, said, references }: Sentence, words: string): Turning | undefined {
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
