import { EARLIER, HEADER, readPastedEmail } from './pasted';
import { tokensOf } from './plain';

/** What somebody wrote or said, and the lines in which staff only hand it on: “fwd from the sister, pls log this”. */
interface Framed {
  readonly told: string;
  /** The lines around it, each to the letter. */
  readonly framing: readonly string[];
}

const REQUEST = new Set(
  "hi hiya hello hey ok okay so sorry just please pls plz can could would you u i we me us need needs want to got have had has this that it an a the email letter call phone message note log logging logged in for from about with record put through quickly quick between patients patient pts pt relative family concern concerns complaint complaints one something smth here heres new another below attached forward forwarding forwarded fwd fw paste pasted received came today now asap help make start is my on of do what how ive i've".split(
    ' ',
  ),
);

const LONGEST_REQUEST = 120;

/** Is it only asked to log something, with nothing told yet: “got this email can you log it”? */
export const asksOnlyToLog = (words: string): boolean =>
  words.length < LONGEST_REQUEST && tokensOf(words).every((token) => REQUEST.has(token));

const HANDS_ON = new Set([
  ...REQUEST,
  ...'all team colleagues thanks thank ta cheers as per see following system datix file up raise raised raising add adding added enter entering entered register registering registered recording recorded copied copy word words verbatim her his their your sent yesterday morning afternoon evening sister nurse matron ward manager consultant doctor dr reception receptionist colleague cpn gp daughter son mum mam mother dad father wife husband partner brother aunt uncle nan carer parent parents lady gentleman caller person service user client relatives said asked told they she he pals thru pop stick pass passing go goes going list books book be needs someone somebody anyone kindly leave leaving behalf bed bay room quickly formally officially too also when chance moment mind if able possible'.split(
    ' ',
  ),
]);

const HANDS =
  /\b(?:log|logged|logging|record(?:ed|ing)?|register(?:ed|ing)?|enter(?:ed|ing)?|fwd|fw|forward(?:ed|ing)?|below|system|datix|paste|pasted|attached|copied|verbatim|add(?:ed|ing)? (?:to|this|it|below)|(?:put|pop|stick|get|go|goes) (?:(?:this|it|that|one) )?(?:on|through|thru|up|in)|(?:one|this|it|something) for (?:pals|complaints|the (?:log|list|team|complaints team)|you)|leav(?:e|ing) (?:this|it) with you|pass(?:ing)? (?:this |it )?(?:on|along))\b/i;
const WHAT =
  /\b(?:this|it|that|below|fwd|fw|forward(?:ed|ing)?|attached|following|pasted|copied|verbatim|one for|for logging|for the (?:log|list|record)|to log|logging|needs? (?:adding|recording|entering))\b/i;
const BIDS =
  /^(?:(?:hi|hiya|hello|hey|ok|so|sorry|morning|afternoon|evening|good (?:morning|afternoon|evening))(?: all| team)?[\s,]+)?(?:pls|plz|please|can|could|just|log|put|need) /i;
const ASKS = /\b(?:pls|plz|please)\b/i;
/** What somebody else said or wants done is told, and hands nothing on: “they said they would log it”, “I want somebody to record this”. */
const IS_TOLD =
  /\b(?:they|s?he|staff)\b(?!.{0,20}\b(?:asked|told|wants?|wanted|said)(?: (?:me|us) to| if (?:i|we|you) ))|\b(?:want|wants|need|like|asked)\b.{0,12}\b(?:someone|somebody|anyone|you|them) to\b|\bmy (?:own )?(?:complaint|concern|case|words|story)\b|\b(?:said|told|asked)\b(?!(?: (?:me|us) to| if (?:i|we|you) ))/i;
/** Who handed it on, by name. */
const BY_NAME =
  /\b(?:from|by|for|via) (?:(?:the|our) )?(?:(?:mrs?|ms|miss|mx|dr) [\p{L}'’.-]{1,20}|(?:\p{Lu}[\p{L}'’.-]{0,20}\s?){1,4})/u;
const PLACE = /\b(?:in|on) (?:(?:bed|bay|room|ward) )[\p{L}\d]{1,8}\b/giu;
const MOST_WORDS = 24;

/** Does this only hand on what stands beside it: “see below, can you put this on the system”? */
function handsOn(part: string): boolean {
  const rest = tokensOf(part.replace(BY_NAME, ' ').replace(PLACE, ' '));
  return (
    rest.length <= MOST_WORDS &&
    HANDS.test(part) &&
    (WHAT.test(part) || BIDS.test(part.trim()) || ASKS.test(part)) &&
    !IS_TOLD.test(part) &&
    rest.every((token) => HANDS_ON.has(token))
  );
}

const GREETS =
  /^\s*(?:hi|hiya|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|ok|okay|so|right|sorry)(?: (?:all|again|both|there|guys|everyone|folks|\p{Lu}\p{L}{1,15})){0,2}[\s,.!:;–—-]*$/iu;
const THANKS =
  /^\s*(?:(?:many )?thanks?|thank you|thx|ta|cheers|tia|pls|plz|please)(?: (?:you|all|again|so much|very much|in advance|pls|plz|please))*[\s,.!:;–—-]*$/i;

/** “From Sister Adu:”, “for a pt -”: who handed it on, or whom it is from, between two signs. */
function saysByWhom(part: string): boolean {
  const named = part.replace(BY_NAME, ' ');
  return (
    /^\s*(?:from|by|via|for|on behalf of)\s/i.test(part) &&
    tokensOf(named).every((token) => BY_WHOM.has(token))
  );
}

const BY_WHOM = new Set(
  'from by via for on behalf of a an the my our one pt pts patient patients service user client relative family colleague nurse sister matron ward manager reception receptionist consultant doctor dr night day staff'.split(
    ' ',
  ),
);

/** Where the first words of a line may end for certain: at a sign. */
const SIGN = /[.:;!?]{1,6}(?:\s+|$)|\s?[-–—]{1,3}\s+|,\s+/gu;
/** Where they may end besides, once they have handed it on: before a capital, a quotation or whoever it is from. */
const BEGINS = /\s(?=[\p{Lu}“"‘]|(?:mrs?|ms|miss|mx|pts?|pt's|patients?)\b)/gu;
const HANDED =
  /\b(?:this|it|system|datix|pls|plz|please|below|following|log|record|list|thanks|verbatim|logging)\s*$/i;
const LONGEST_LEAD = 200;

/** The parts of a line, each with the sign that ends it. */
function partsOf(line: string): readonly string[] {
  const ends = [...line.matchAll(SIGN)].map(({ index, 0: sign }) => index + sign.length);
  return [...ends, line.length]
    .map((end, at) => line.slice(at === 0 ? 0 : ends[at - 1], end))
    .filter((part) => part !== '');
}

const isBeside = (part: string): boolean => GREETS.test(part) || THANKS.test(part) || saysByWhom(part);

const lastAt = (parts: readonly string[], is: (part: string) => boolean): number =>
  parts.reduce((last, part, at) => (is(part) ? at : last), -1);

const MINE = /^\s*(?:thanks|thx|ta|cheers|tia|pls|plz|please)\b/i;

/** How many of these parts, one after the other, only hand on what follows. A greeting behind them is the person’s. */
function countHanding(parts: readonly string[]): number {
  const end = parts.findIndex((part) => !handsOn(part) && !isBeside(part));
  const handing = parts.slice(0, end < 0 ? parts.length : end);
  const last = lastAt(handing, handsOn);
  if (last < 0) return 0;
  const behind = handing.slice(last + 1);
  const other = behind.findIndex((part) => !saysByWhom(part) && !(THANKS.test(part) && MINE.test(part)));
  return last + 1 + (other < 0 ? behind.length : other);
}

/** The longest beginning of a line that only hands the rest on. */
function leadOf(line: string): string {
  const head = line.slice(0, LONGEST_LEAD);
  const parts = partsOf(head);
  const handing = parts.slice(0, countHanding(parts)).join('');
  if (handing !== '' && handing.length < line.length) return handing;
  const greeting = parts.findIndex((part) => !isBeside(part));
  const before = parts.slice(0, Math.max(0, greeting)).join('');
  const next = parts[Math.max(0, greeting)] ?? '';
  const ends = [...next.matchAll(BEGINS)].map(({ index, 0: sign }) => index + sign.length);
  const found = ends
    .map((end) => next.slice(0, end))
    .filter((part) => HANDED.test(part) && handsOn(part))
    .at(-1);
  return found === undefined ? '' : `${before}${found}`;
}

const FIRST_PERSON = /\b(?:i|i'm|i’m|im|i've|i’ve|ive|my|me|we|our|us|mine)\b/i;
const ENDS_SENTENCE = /[.!?;]\s{1,3}$|\s[-–—]{1,3}\s{1,3}$|\n\s?$/;
const LONGEST_TAIL = 160;

/** The end of what was told that only asks for it to be logged, where the person’s own words do not say it. */
function tailOf(told: string): string {
  const tail = told.slice(-LONGEST_TAIL);
  const parts = partsOf(tail);
  const begins = lastAt(parts, (part) => !handsOn(part) && !isBeside(part)) + 1;
  const found = parts.slice(begins);
  const before = told.slice(0, told.length - found.join('').length);
  return begins > 0 &&
    found.some(handsOn) &&
    ENDS_SENTENCE.test(before.slice(-4)) &&
    !FIRST_PERSON.test(before)
    ? found.join('')
    : '';
}

const isBlank = (line: string): boolean => line.trim() === '';

const onlyHandsOn = (line: string): boolean => {
  const parts = partsOf(line.slice(0, LONGEST_LEAD * 2));
  return handsOn(line) || (line.length <= LONGEST_LEAD * 2 && countHanding(parts) === parts.length);
};

/** Where in a text the person’s words stand, with the pieces around them in which staff hand them on. All together are the whole text. */
interface Split {
  readonly before: readonly string[];
  readonly told: string;
  readonly after: readonly string[];
}

/** What stands above a pasted email is by whoever pasted it. */
function aboveEmail(words: string): Split {
  const lines = words.split('\n');
  const at = lines.findIndex((line) => HEADER.test(line) || EARLIER.test(line));
  const above = lines.slice(0, at).join('\n');
  return above.trim() === ''
    ? { before: [], told: words, after: [] }
    : { before: [`${above}\n`], told: lines.slice(at).join('\n'), after: [] };
}

/** Each line with the break behind it. */
const linesOf = (words: string): string[] =>
  words.split('\n').map((line, at, { length }) => (at < length - 1 ? `${line}\n` : line));

function aroundWords(words: string): Split {
  const lines = linesOf(words);
  const before: string[] = [];
  while (lines.length > 1 && (isBlank(lines[0] ?? '') || onlyHandsOn(lines[0] ?? '')))
    before.push(lines.shift() ?? '');
  const after: string[] = [];
  while (lines.length > 1 && (isBlank(lines.at(-1) ?? '') || onlyHandsOn(lines.at(-1) ?? '')))
    after.unshift(lines.pop() ?? '');
  const lead = leadOf(lines[0] ?? '');
  const rest = lines.join('').slice(lead.length);
  const tail = tailOf(rest);
  return {
    before: [...before, lead],
    told: rest.slice(0, rest.length - tail.length),
    after: [tail, ...after],
  };
}

/** Told apart with every letter in its place: the pieces before, the words, the pieces after. */
export function splitFraming(words: string): Split {
  const split = readPastedEmail(words) ? aboveEmail(words) : aroundWords(words);
  const isFramed = [...split.before, ...split.after].some((piece) => piece.trim() !== '');
  return isFramed && /[\p{L}\p{N}]/u.test(split.told) ? split : { before: [], told: words, after: [] };
}

/** Told apart: the words, and the lines in which staff hand them on. Nothing is taken where nothing else stands. */
export function withoutFraming(words: string): Framed {
  const { before, told, after } = splitFraming(words);
  const framing = [...before, ...after].map((each) => each.trim()).filter((each) => each !== '');
  return framing.length === 0 ? { told: words, framing } : { told: told.trim(), framing };
}

const SAYS_NOTHING = new Set(
  'hi hiya hello hey all team ok okay so sorry just please pls plz can could would you u i we me us need want to this that it the log logging logged for record put on system here heres below see above now asap thanks thank ta cheers help enter add need needs needing got have ive one another new a an concern complaint concerns complaints pals'.split(
    ' ',
  ),
);

/** Does it tell anything besides that it is to be logged: who handed it on, how it came? */
export const tellsOfFraming = (part: string): boolean =>
  tokensOf(part).some((token) => !SAYS_NOTHING.has(token));
