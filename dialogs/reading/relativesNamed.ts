import { clausesOf } from './clauses';
import { isEveryday } from './everydayWords';
import { looksLikeName } from './names';
import { plain } from './plain';
import { denies, doubts } from './stance';
import { neverNames } from './suggestWords';

/** Somebody’s relative, client or friend as a text tells of them, with a name where one stands beside it. */
export interface Relative {
  readonly at: number;
  /** The word for them, in small letters: “son”. */
  readonly said: string;
  /** Whose: “her”, “my”, “pt’s”; empty where nothing says so. */
  readonly whose: string;
  readonly name?: string;
  /** “Mother of Ellie”: the name is whose relative they are. */
  readonly isOf: boolean;
  /** “About her son”: it is said in so many words that it is about them. */
  readonly isAbout: boolean;
  /** What is told next is that something was done to them, or how they are: “is on”, “was left”, an age. */
  readonly isTold: boolean;
}

const RELATION =
  '(?:step|grand|foster |great )?(?:mother|mum|mam|father|dad|son|daughter)|grandma|grandad|gran|nan|nana|wife|husband|hubby|partner|sister|brother|aunt|auntie|uncle|niece|nephew|cousin|friend|carer|client|constituent|advocate|solicitor|parent';
const MENTION = new RegExp(
  `(?<![\\p{L}'’-])(?:(her|his|their|my|mi|pt|pts|pt['’]s|patients?|patient['’]s|the|a)\\s)?(?:(?:late|own|elderly|old|older|young|younger|eldest|youngest|little|disabled|dear|poor)\\s){0,2}(${RELATION})(?![\\p{L}-])`,
  'giu',
);
const ABOUT =
  /(?:^|[\s,.(])(?:about|re|ref|regarding|concerning|for|on behalf of|look(?:s|ing)? after|cares? for|complaining for)\s?:?\s{0,2}$/iu;
const NAME =
  "((?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]x)\\.?\\s\\p{L}[\\p{L}'’-]{0,24}|\\p{Lu}[\\p{L}'’-]{1,24})(?:\\s\\p{Lu}[\\p{L}'’-]{1,24}){0,2})";
const BESIDE = new RegExp(`^(?:\\s|\\s?\\(|,\\s|,?\\s(?:called|named)\\s)${NAME}`, 'u');
const OF = new RegExp(
  `^\\s(?:of|for)\\s(?:(?:a|an|the|our|inpatient|patient|pt|client|young|man|woman|lad|girl|boy|lady|gentleman|called|named)\\s){0,5}${NAME}`,
  'u',
);
const SMALL = /^\s(?:called |named )?(\p{Ll}[\p{Ll}'’-]{2,15})(?=[\s,.;(]|$)/u;
/** What follows a name that is written small, and makes sure that it is one. */
const BEHIND_SMALL =
  /^(?:\s(?:on|in|at|who|is|was|has|hes|shes|he's|she's|he’s|she’s|not|aged?|from|hasn['’]?t|wasn['’]?t)\b|\s?[,.;(]|\s\d|$)/u;
/** A comma before a name may as well begin something else: what follows it says which. */
const BEHIND_COMMA = /^(?:\s?[,.;()]|\s\d|\s(?:who|is|was|has|aged?|on)\b|$)/u;

/** Something was done to them, or is so of them. */
const TOLD =
  /^\s?[,)]?\s?(?:(?:who(?:['’]s)?|is|was|has|has been|had|had been|['’]s|been|hes|shes|wasn['’]?t|isn['’]?t|hasn['’]?t(?: been| had)?|didn['’]?t (?:get|have)|not|never)\s){0,3}(?:(?:a|an|the|still|also|being|only|just|aged?|never|not)\s){0,2}(?:\(?\d{1,3}\b|on|in|under|inpatient|patient|left|given|sent|told|refused|moved|discharged|kept|waiting|waited|admitted|sectioned|detained|ignored|shouted|laughed|turned|seen|assessed|offered|missed|fell|lost|taken|treated|restrained|denied|put|stuck|without|cancelled|let|booked|had|seeing)\b/iu;

const trimName = (said: string): string => said.replace(/['’]s$/u, '').trim();

const isName = (name: string): boolean =>
  looksLikeName(name) &&
  name.split(/\s+/).every((part) => !neverNames.has(plain(part)) || /^(?:mrs?|ms|miss|mx)\.?$/i.test(part));

/** The name that stands beside a word for somebody, and how many letters it takes with what leads to it. */
function nameBeside(after: string): { readonly name: string; readonly to: number } | undefined {
  const [whole = '', written] = BESIDE.exec(after) ?? [];
  if (written !== undefined && isName(trimName(written))) {
    const isSure = !whole.startsWith(',') || BEHIND_COMMA.test(after.slice(whole.length));
    return isSure ? { name: trimName(written), to: whole.length } : undefined;
  }
  const [all = '', small = ''] = SMALL.exec(after) ?? [];
  const isOne =
    small !== '' &&
    isName(small) &&
    !isEveryday(small) &&
    !/(?:ing|ed|ly|ness|tion|ment)$/.test(small) &&
    BEHIND_SMALL.test(after.slice(all.length));
  return isOne ? { name: small, to: all.length } : undefined;
}

const LOOKS_BACK = 40;
const LOOKS_AHEAD = 120;
const MOST = 40;

/** Is what is said of them in doubt or denied where it stands, or in a short clause that follows? */
function isUnsure(text: string, at: number): boolean {
  const clauses = clausesOf(text.slice(Math.max(0, at - LOOKS_BACK), at + LOOKS_AHEAD));
  const back = Math.min(at, LOOKS_BACK);
  const own = clauses.reduce((last, clause, place) => (clause.at <= back ? place : last), -1);
  const [here, next] = [clauses[own]?.text ?? '', clauses[own + 1]?.text ?? ''];
  return (
    doubts(here) || doubts(next) || /\b(?:or (?:her|his|their|my)|both|neither)\b/iu.test(`${here} ${next}`)
  );
}

/** Everybody whom a text calls somebody’s relative, client or friend. Linear: each looks a little ahead and back. */
export function findRelatives(text: string): readonly Relative[] {
  return [...text.matchAll(MENTION)]
    .slice(0, MOST)
    .flatMap(({ 0: whole, 1: whose = '', 2: said = '', index }) => {
      const end = index + whole.length;
      const after = text.slice(end, end + LOOKS_AHEAD);
      const before = text.slice(Math.max(0, index - LOOKS_BACK), index);
      const [ofWhole, of] = OF.exec(after) ?? [];
      const isOf = of !== undefined && isName(trimName(of));
      const beside = isOf ? undefined : nameBeside(after);
      const told = after.slice(isOf ? ofWhole?.length : (beside?.to ?? 0));
      const name = isOf ? trimName(of) : beside?.name;
      const isSaid = !isUnsure(text, index) && !denies(before.slice(-12)) && !/^\sand\b/iu.test(told);
      return isSaid
        ? [
            {
              at: index,
              said: said.toLowerCase(),
              whose: plain(whose),
              ...(name === undefined ? {} : { name }),
              isOf,
              isAbout: ABOUT.test(before),
              isTold: TOLD.test(told),
            },
          ]
        : [
            {
              at: index,
              said: said.toLowerCase(),
              whose: plain(whose),
              isOf: false,
              isAbout: false,
              isTold: false,
            },
          ];
    });
}
