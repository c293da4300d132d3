import { courtesiesBehind } from './askingWords';
import { looksLikeName } from './names';
import { withoutEnd } from './plain';

const MOST_WORDS = 8;
const MOST_IN_NAME = 4;
const LONGEST = 100;

const courtesy =
  /^(?:please|hi|hiya|hello|hey|ok|so|sorry|(?:can|could) (?:you|i|we|u)|i (?:need|want|am trying|'m trying) to|trying to|need to|help me)[\s,]+/i;

/** What plainly asks for a search, with what is to be searched for. */
const asking: readonly RegExp[] = [
  /^(?:find|search(?: for)?|look(?:ing)?(?: up| for)|lookup)(?: me)? (?:(?:the|a|any) )?(?:(?:cases?|complaints?|concerns?|enquir(?:y|ies)|files?|records?) (?:(?:for|of|from|by|about|on|called|named|under|with) )?)?(.+)$/i,
  /^(?:have (?:we|you) got|do (?:we|you) have|is there|got) (?:anything|something|(?:a|any) (?:cases?|complaints?|concerns?|enquir(?:y|ies)|files?|records?)) (?:for|of|from|by|about|on|called|named|under|with) (.+)$/i,
  /^(?:any |the )?(?:cases?|complaints?|concerns?|enquir(?:y|ies)|files?|records?) (?:for|of|from) (.+)$/i,
];

/** What asks for one only if what is named can be nothing but a person. */
const naming: readonly RegExp[] = [
  /^(?:who is|who's|whos) (?:dealing with|handling|looking after) (.+)$/i,
  /^(?:who is|who's|whos|who has(?: got)?) (.+)$/i,
  /^(?:(?:it is|it's|its|this is|(?:i am |i'm |they are |he is |she is )?(?:calling|ringing|phoning)) )?about (?:my|her|his|their|the|a|our) (?:[\p{L}']{2,15} )?(?:cases?|complaints?|concerns?|enquir(?:y|ies)|files?|records?)[\s,.:;-]+(?:(?:(?:the|her|his|their|my) )?(?:sur|last |first )?name(?: is|'s|s)? |it is |called )?([^\s,.:;-].*)$/iu,
  /^(?:(?:what is|what's|whats) )?(.+?)(?:'s|s)? (?:phone|mobile|telephone|contact)? ?(?:numbers?|phone|mobile|details)$/i,
  /^(?:i have(?: got)?|i've(?: got)?|ive(?: got)?|got|there is|there's) (.+?) (?:on the (?:phone|line)|calling|ringing)(?: (?:now|again))?$/i,
  /^(.+?) (?:is |has been )?(?:on the (?:phone|line)|calling|ringing)(?: (?:now|again))?$/i,
];

/** What may ask for one, if there is a case of that name: “Okafor?”, “okafor complaint?”, “about Mrs Okafor”. */
const perhaps: readonly RegExp[] = [
  /^(\p{L}[\p{L}'-]{2,}(?:, ?\p{L}[\p{L}'-]+)?)\s?\?$/u,
  /^(\p{L}.*?) (?:family )?(?:cases?|complaints?|concerns?|enquir(?:y|ies)|files?|records?)\s?\?$/iu,
  /^(?:(?:it is|it's|its) )?about ((?:mr|mrs|ms|miss|mx|dr)\b.+?)\??$/i,
];

/** “Find the staff helpful” and “find it hard” are no searches. */
const tells =
  /^(?:it|that|them|things|staff|out|my|our|getting|every\w*|some\w*|no|how|what|why|when|where|who|if|whether|time|help|anyone|anybody)\b/i;
const notNames =
  /^(?:the|a|an|my|our|his|her|their|any)\b|\b(?:this|that|here|there|it|you|me|us|on call|in charge|responsible|available|next|first|who|what|dealing|handling|looking|working)\b/i;

const nameWithNumber = /^(\D+?) [\d+(][\d\s()+-]+$/;

const isWords = (words: string): boolean =>
  words.length <= LONGEST && words.split(/\s+/).length <= MOST_WORDS && /[\p{L}\p{N}]/u.test(words);

/** Only a name, with or without a number behind it, in whatever order its parts stand. */
function isName(words: string): boolean {
  const [, named = words] = nameWithNumber.exec(words) ?? [];
  const inOrder = named.replace(/,/g, ' ').trim();
  return !notNames.test(inOrder) && inOrder.split(/\s+/).length <= MOST_IN_NAME && looksLikeName(inOrder);
}

function withoutCourtesy(words: string): string {
  let rest = words;
  for (let next = rest.replace(courtesy, ''); next !== rest; next = rest.replace(courtesy, '')) rest = next;
  return rest;
}

export interface Search {
  readonly words: string;
  /** They said so; or named somebody in a way that asks for it; or it may be one. */
  readonly is: 'asked' | 'named' | 'perhaps';
}

function firstIn(
  patterns: readonly RegExp[],
  text: string,
  fits: (words: string) => boolean,
): string | undefined {
  return patterns
    .map((pattern) => pattern.exec(text)?.[1]?.trim())
    .find((found) => found !== undefined && isWords(found) && fits(found));
}

/** What somebody wants to be searched for. */
export function hearSearch(words: string): Search | undefined {
  const straight = words
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (straight.length > 2 * LONGEST) return undefined;
  const asked = withoutCourtesy(straight);
  const bare = withoutEnd(asked).replace(courtesiesBehind, '');
  const ways = [
    { is: 'asked', words: firstIn(asking, bare, (found) => !tells.test(found)) },
    { is: 'named', words: firstIn(naming, bare, isName) },
    { is: 'perhaps', words: firstIn(perhaps, asked, isName) },
  ] as const;
  const [way] = ways.flatMap(({ is, words: found }) => (found === undefined ? [] : [{ is, words: found }]));
  return way;
}
