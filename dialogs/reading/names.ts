import { tokensOf } from './plain';

/** Words that stand in sentences and not in names. NB: “Friend”, “Carer”, “Death”, “May” and “Will” are names too, so they are not here. */
const sentence = new Set(
  'i me we us you he him she her it they them his hers their theirs its my our your who whom whose which what this that these those there here is am are was were be been being do does did done has have had having can could should would shall must might if when while because so than then just really very too also only about after before during until since into onto over under from with without within for by in on at to of off up down out as and or but not no never yes ok okay please sorry says said say saying told tell asked ask wants want wanted thinks knows know knew get got gets getting went go goes going came come comes called rang ring phoned emailed wrote saw seen see met me dunno maybe perhaps unknown someone somebody anyone nobody yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday corridor reception'.split(
    ' ',
  ),
);

const particles = new Set(
  'de del della di da van von der den ten ter la le bin bint ibn al el ap ab ferch y e o mac mc st dos du of the'.split(
    ' ',
  ),
);

/** What introduces a name and is no part of it. */
const LEADS =
  /^(?:(?:and|so|ok|okay)\s+)?(?:(?:her|his|their|its|my|the|patient(?:'s|’s)?|service user(?:'s|’s)?)\s+)?(?:full\s+|first\s+|last\s+|sur)?name(?:(?:'s|’s)|\s+is|\s+was)?[\s:]+|^(?:called|known as|goes by|it(?:'s|’s| is)|this is|that(?:'s|’s| is)|i am|i’m|i'm|she(?:'s|’s| is)(?: called)?|he(?:'s|’s| is)(?: called)?|they are(?: called)?)\s+/i;

const standings: readonly (readonly [string, RegExp])[] = [
  [
    'patient',
    /^(?:the\s+|a\s+|our\s+)?(?:service[\s-]user|patient|client|resident|inpatient|outpatient|su|pt)(?:\s+(?:is|called|named))?[\s:,-]*(?=\s|$|[,:])/i,
  ],
  [
    'representative',
    /^(?:(?:the\s+)?(?:patient|service user|client)(?:'s|’s)\s+|(?:her|his|their|the|a)\s+)?(?:mother|mum|mam|father|dad|parents?|son|daughter|wife|husband|partner|spouse|sister|brother|aunt|uncle|niece|nephew|cousin|grand(?:mother|father|son|daughter|parent)|gran|nan|stepmother|stepfather|carer|advocate|solicitor|social worker|neighbour|friend|guardian|foster (?:mother|father|carer)|mp|imha|imca)(?=\s|$|[,:])/i,
  ],
];

/** Who they are to the matter, where the words begin with it: “the service user”, “her mother”. A suggestion. */
export function findStanding(
  words: string,
): { readonly standing: string; readonly words: string } | undefined {
  for (const [standing, pattern] of standings) {
    const found = pattern.exec(words.trimStart())?.[0];
    if (found) return { standing, words: found.trim() };
  }
  return undefined;
}

const NAME_WORD = /^\p{L}[\p{L}\p{M}]*(?:['\u2018\u2019\u02bc.\u2010-\u2015-]\p{L}?[\p{L}\p{M}]*)*\.?$/u;
const MOST_WORDS = 7;

/** The words without what introduces a name. */
export const withoutLead = (words: string): string => words.replace(LEADS, '').trim();

/** Can these words be somebody's name, as they stand? No sentence is one; a single word, a title or a nickname may be. */
export function looksLikeName(words: string): boolean {
  const bare = words
    .replace(/\((?:he|she|they)\/\w+(?:\/\w+)?\)|\b(?:he\/him|she\/her|they\/them)\b/gi, ' ')
    .replace(/["“”]/g, ' ')
    .trim();
  const parts = bare.split(/\s+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MOST_WORDS) return false;
  if (!parts.every((part) => NAME_WORD.test(part))) return false;
  const tokens = tokensOf(bare);
  return (
    tokens.some((token) => !particles.has(token) && !sentence.has(token)) &&
    !tokens.some((token) => sentence.has(token) && !particles.has(token))
  );
}
