import { findEmails, findPhones } from './contacts';
import { looksLikeName } from './names';
import { tokensOf, withoutEnd } from './plain';

/** Two people in one answer: who raises it, whom it is about, and what one is to the other, in the words for it. */
export interface TwoPeople {
  readonly person?: string;
  readonly affected?: string;
  /** What whoever raises it is to the person it is about: “daughter”. */
  readonly relation?: string;
  /** What the person it is about is to whoever raises it: “mum”. */
  readonly relationBack?: string;
  /** It is said to be about somebody else, so whoever raises it speaks for them. */
  readonly isFor: boolean;
}

const RELATION =
  '((?:step|grand|foster |great )?(?:mother|mum|mam|mom|father|dad|parent|son|daughter|child)|wife|husband|hubby|partner|spouse|sister|brother|aunt|auntie|uncle|niece|nephew|cousin|gran|nan|nana|grandad|carer|friend|neighbour|advocate|solicitor|social worker|support worker|guardian|widow|widower)';
const NAME = "(\\p{L}[\\p{L}'’.-]{0,30}(?: \\p{L}[\\p{L}'’.-]{0,30}){0,3}?)";
const WHOSE = "(?:her|his|their|the|pt'?s|the pt'?s|the patient'?s|patient'?s|service user'?s)";
const IT = "(?:it'?s|it is|this is|that'?s|is|here)";
const CAME =
  '(?:(?:has |have |just |has just )?(?:rang|rung|phoned|called|came in|came|emailed|e-mailed|wrote in|wrote|told me|told us|says|said|complained|complaining|is complaining|ringing|calling|is ringing|is calling|raised it|raised this|reported it)(?: (?:me|us|up|in|today|yesterday|earlier|this morning|just now))*)';
const ABOUT = '(?:about|re|regarding|concerning|on behalf of|speaking for|speaking on behalf of|for)';
const STOP = '[,.;:]? ?(?:and |- )?';

const pattern = (words: string): RegExp => new RegExp(`^${words}[.!]?$`, 'iu');

interface Shape {
  readonly pattern: RegExp;
  /** What each group of it is. */
  readonly groups: readonly (keyof TwoPeople)[];
  readonly isFor: boolean;
}

const shapes: readonly Shape[] = [
  {
    pattern: pattern(`(?:${IT} )?${ABOUT} ${NAME}${STOP}${WHOSE} ${RELATION} (?:is )?${NAME}(?: ${CAME})?`),
    groups: ['affected', 'relation', 'person'],
    isFor: true,
  },
  {
    pattern: pattern(
      `(?:${WHOSE} )?${RELATION} (?:is |called |named )?${NAME}(?:,? ${CAME})?${STOP}(?:${IT} )?${ABOUT} (?:(?:her|his|their|the) ${RELATION},? )?${NAME}`,
    ),
    groups: ['relation', 'person', 'relationBack', 'affected'],
    isFor: true,
  },
  {
    pattern: pattern(
      `${NAME},? (?:is |the )?(?:her|his|their|the patient'?s|pt'?s) ${RELATION}(?:,? ${CAME})?${STOP}(?:${IT} )?(?:${ABOUT} )?(?:(?:her|his|their) )?${RELATION}(?:'s| is|'s name is|s name is)? ${NAME}`,
    ),
    groups: ['person', 'relation', 'relationBack', 'affected'],
    isFor: true,
  },
  {
    pattern: pattern(
      `${NAME},? (?:is |the )?(?:her|his|their|the patient'?s|pt'?s) ${RELATION}(?:,? ${CAME})?${STOP}(?:${IT} )?(?:${ABOUT}|patient is|pt is|patient:|pt:) ${NAME}`,
    ),
    groups: ['person', 'relation', 'affected'],
    isFor: true,
  },
  {
    pattern: pattern(`${NAME},? (?:is |the )?${WHOSE} ${RELATION}(?:,? ${CAME})?`),
    groups: ['person', 'relation'],
    isFor: false,
  },
  {
    pattern: pattern(`${NAME}(?:,? ${CAME})?,? ${ABOUT} (?:(?:her|his|their) ${RELATION},? )${NAME}`),
    groups: ['person', 'relationBack', 'affected'],
    isFor: true,
  },
];

/** Words that stand for somebody, or for what they do, and are no name. */
const noNames = new Set(
  'speaking patient pt client resident user service lady man woman gentleman person someone somebody herself himself mum dad mother father ward carer staff nurse doctor'.split(
    ' ',
  ),
);

const isNamed = (name: string): boolean =>
  looksLikeName(name) &&
  !tokensOf(name).every((token) => noNames.has(token) || token === 'the') &&
  !/^(?:the|a) /i.test(name);

const LONGEST = 160;

/** Tells two people apart where it is unmistakable which is which; undefined anywhere else. */
export function hearTwoPeople(said: string): TwoPeople | undefined {
  if (said.length > LONGEST || said.includes('?')) return undefined;
  const reach = [...findPhones(said), ...findEmails(said)];
  const words = withoutEnd(
    reach
      .reduce((rest, { words: each }) => rest.replace(each, ' '), said)
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  );
  for (const { pattern: shape, groups, isFor } of shapes) {
    const [found, ...parts] = shape.exec(words) ?? [];
    if (found === undefined) continue;
    const told = Object.fromEntries(
      groups.flatMap((name, index) => (parts[index] ? [[name, parts[index].trim()] as const] : [])),
    );
    const names = [told.person, told.affected].filter((name) => name !== undefined);
    if (names.length > 0 && names.every(isNamed)) return { ...told, isFor };
  }
  return undefined;
}
