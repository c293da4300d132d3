import { isBlank, notKnown, optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import { FLAGS, type Draft } from '../state/draft';
import { isInDoubt, tellsOfSomebody, withoutHedge } from '../reading/hedges';
import { beginsNotKnown, saysNotKnown } from '../reading/notKnown';
import { asksOfBot } from '../reading/sentence';
import { withWishes } from '../reading/wishes';
import type { Answer, Asking, Step } from '../script/step';

/** Whether they agreed, were told or are satisfied, and what may be a danger, is never read out of doubtful words. */
const harmful = ['consent', 'reassured', 'satisfied', FLAGS];

interface WayOut {
  readonly entry: string;
  readonly says: string;
  /** What staff note of it, beside what was said. */
  readonly notes?: string;
}

const later = 'Whoever takes it on asks that.';

/** What is recorded where nobody knows, and what comes of it. Anything else is not known yet, and asked again by somebody. */
function wayOut(name: string, { fields, sources, today }: Asking, isUnknown: boolean): WayOut | undefined {
  switch (name) {
    case 'consent':
      return { entry: 'notYet', says: 'The person is asked before anything is shared.' };
    case 'reassured':
      return { entry: 'false', says: 'Somebody still has to tell them.' };
    case 'satisfied':
      return { entry: 'false', says: 'It counts only where they said so themselves.' };
    case FLAGS:
      return isUnknown
        ? {
            entry: notKnown,
            says: 'PALS is told to find out today. If anybody is in danger now, act first.',
          }
        : {
            entry: notKnown,
            says: 'I have not put that down as no. I noted it as asked and not answered, and PALS is told to find out today. If anybody is in danger now, act first.',
            notes: 'red flags asked, not answered',
          };
    case 'raisedBy':
      return isUnknown
        ? { entry: 'anonymous', says: 'Nobody gets a letter, unless somebody finds out who it is from.' }
        : undefined;
    case 'receivedOn':
      return isUnknown
        ? {
            entry: today,
            says: 'I put today, when you told me, and noted that nobody knows if it came before.',
            notes: 'first reached us',
          }
        : undefined;
    case 'service': {
      const service = sources.trust.services.find(({ is }) => is === 'notKnown')?.key;
      return service === undefined ? undefined : { entry: service, says: later };
    }
    default:
      return fields[name]?.mayBeUnknown ? { entry: notKnown, says: later } : undefined;
  }
}

/** With the words beside what staff noted, each once and to the letter. */
const noteIn = ({ entries }: Draft, answer: Answer, said: readonly string[]): Entries =>
  said.length === 0
    ? {}
    : { staffNote: withWishes(wordsOf(answer.entries.staffNote ?? entries.staffNote), said) };

/** “Its Selvarajah for him too, not Selvaraj” puts something right. */
const PUTS_RIGHT = /\b(?:it'?s|its|is|was|should be|meant)\b.*\bnot\b|\b(?:sorry|actually|i mean)\b/i;

/** Parts that answer nothing and tell of somebody are kept, as they were said. */
function keepAsides(draft: Draft, answer: Answer): Answer {
  const kept = answer.left.filter((part) => tellsOfSomebody(part) && says(part) && !PUTS_RIGHT.test(part));
  return kept.length === 0
    ? answer
    : {
        ...answer,
        entries: { ...answer.entries, ...noteIn(draft, answer, kept) },
        left: answer.left.filter((part) => !kept.includes(part)),
      };
}

const without = (entries: Entries, names: readonly string[]): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));

const WHO_FROM = 'If nobody knows who it is from, say “they did not say”.';
const NEAREST = 'Choose what is nearest. Whoever takes it on can put it right.';
const NO_OR_WHICH =
  'I cannot take that as a no. Say “none of these”, or choose which. If nobody knows, say “not known”.';
const NOT_SURE = 'You do not sound sure. If nobody knows, say “not known”.';
const IN_WORDS = 'I need it in words, as they told it. If nobody knows, say “not known”.';

/** Does it say anything, apart from how sure it is? */
const says = (words: string): boolean => !saysNotKnown(words) && withoutHedge(words) !== '';

/** What the words would say if they were sure, to be agreed to. */
function askIfSure(step: Step, sure: string, asking: Asking, read: (words: string) => Answer): Answer {
  const { entries, offers } = read(sure);
  const [name, ...others] = Object.keys(entries).filter((each) => step.fields.includes(each));
  const entry = name === undefined || others.length > 0 ? '' : wordsOf(entries[name]);
  if (name === undefined || entry === notKnown)
    return { entries: {}, whys: [NOT_SURE], left: [], ...(offers ? { offers } : {}) };
  const field = others.length === 0 ? asking.fields[name] : undefined;
  const listed = field && optionsOf(field, asking.state, asking.sources);
  const said = field?.kind === 'yesNo' ? (entry === 'true' ? 'Yes' : 'No') : (listed?.[entry] ?? sure);
  return {
    entries: {},
    whys: [`Do you mean “${said}”? If nobody knows, say “not known”.`],
    left: [],
    offers: [said],
  };
}

/** Names and how to reach somebody: what is not sure of them is asked, though it has their shape. */
const ofPeople = ['who', 'speaksFor'];

/** An account is kept as it is told, sure or not; what is only a doubt is none. */
function settleAccount(draft: Draft, name: string, words: string, answer: Answer): Answer {
  const isTold = says(words) && withoutHedge(words) !== words.trim();
  if (name in answer.entries && (says(words) || saysNotKnown(words))) return answer;
  if (isTold) return { ...answer, entries: { [name]: words.trim() }, whys: [], left: [] };
  return draft.again === true
    ? { entries: { [name]: notKnown }, whys: [later], left: [] }
    : { entries: {}, whys: [IN_WORDS], left: [words] };
}

/** Times that a question is not understood before it may stay open. */
const MOST_TRIES = 2;

/**
 * What is said in doubt is never a fact, and never lost: it is kept as it was said, and what it would mean is asked. Who
 * does not know, twice, leaves the question open: somebody asks it later. `read` reads words as an answer to this question.
 */
export function settleDoubt(
  draft: Draft,
  step: Step,
  words: string,
  given: Answer,
  { asking, read }: { readonly asking: Asking; readonly read: (words: string) => Answer },
): Answer {
  const [first = ''] = asking.waiting;
  if (draft.command !== 'logConcern' || draft.changing || first === 'words') return given;
  if (given.reopens || given.refuses?.length || asksOfBot(words)) return given;
  const isUnknown = saysNotKnown(words) || beginsNotKnown(words);
  const isDoubtful =
    !saysNotKnown(words) &&
    isInDoubt(words.replace([...ofPeople, 'when'].includes(step.key) ? /\bmay\b/gi : /$^/, ''));
  const isAccount = !step.read && !step.answers && asking.fields[first]?.kind !== 'yesNo';
  if (isAccount)
    return isDoubtful || beginsNotKnown(words) ? settleAccount(draft, first, words, given) : given;
  const sure = withoutHedge(words);
  // What may do harm is asked in so many words.
  const isHarmful = harmful.includes(step.key);
  const isOfPerson = ofPeople.includes(step.key) && isDoubtful && !isUnknown && sure !== words.trim();
  const answer = isOfPerson
    ? { ...given, entries: without(given.entries, step.fields), left: [words] }
    : given;
  const isNew = (name: string): boolean =>
    name in answer.entries && wordsOf(answer.entries[name]) !== wordsOf(draft.entries[name]);
  if (step.fields.some(isNew)) return keepAsides(draft, answer);
  const tries = draft.again === true ? (draft.tries ?? 0) : 0;
  const noted = noteIn(draft, answer, isDoubtful && says(words) ? [words.trim()] : []);
  // “Phone, i think” where the service is asked leaves open how it came, once.
  const other = isDoubtful
    ? Object.keys(read(sure).entries).find(
        (name) => asking.waiting.includes(name) && isBlank(draft.entries[name]),
      )
    : undefined;
  const meant = other ?? first;
  const isSpent = isUnknown || isDoubtful ? tries > 0 : !isHarmful && tries >= MOST_TRIES;
  const out = isSpent ? wayOut(meant, asking, saysNotKnown(words)) : undefined;
  if (out)
    return {
      entries: {
        ...answer.entries,
        ...(out.notes !== undefined
          ? noteIn(draft, answer, [`${out.notes}: ${words.trim()}`])
          : isUnknown || isDoubtful
            ? noted
            : noteIn(draft, answer, [words.trim()])),
        [meant]: out.entry,
      },
      whys: [out.says],
      left: [],
      doubts: [
        {
          of: meant,
          said: out.notes === undefined ? words.trim() : `${out.notes}: ${words.trim()}`,
          left: out.entry,
        },
      ],
    };
  if (isUnknown && !isDoubtful && first === 'raisedBy') return { ...answer, whys: [WHO_FROM], left: [] };
  if (first === 'raisedBy' && isDoubtful && tries > 0) return askNearest(tries, read(sure), noted);
  if (!isDoubtful) return answer;
  const asked =
    isHarmful || sure === '' || sure === words.trim()
      ? { ...answer, whys: answer.whys.length > 0 ? answer.whys : [meant === FLAGS ? NO_OR_WHICH : NOT_SURE] }
      : askIfSure(step, sure, asking, read);
  return {
    ...asked,
    entries: { ...answer.entries, ...asked.entries, ...(isHarmful ? {} : noted) },
    left: !isHarmful && 'staffNote' in noted ? [] : asked.left,
    doubts: [{ of: meant, said: words.trim() }],
  };
}

/** Who raises it has to be said, as near as anybody can: the nearest of the answers is asked for, and then taken. */
function askNearest(tries: number, sure: Answer, noted: Entries): Answer {
  return tries > 1 && sure.entries.raisedBy !== undefined
    ? { ...sure, entries: { ...sure.entries, ...noted }, left: [] }
    : { entries: noted, whys: [NEAREST], left: [] };
}
