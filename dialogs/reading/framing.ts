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
  ...'all team colleagues thanks thank ta cheers as per see following system datix file up raise raised raising add added enter entered register copied copy word words verbatim her his their your sent yesterday morning afternoon evening sister nurse matron ward manager consultant doctor dr reception receptionist colleague cpn gp daughter son mum mam mother dad father wife husband partner brother aunt uncle nan carer parent parents lady gentleman caller person service user client relatives said asked told they she he'.split(
    ' ',
  ),
]);

const HANDS =
  /\b(?:log|logged|logging|record|fwd|fw|forward(?:ed|ing)?|below|system|datix|paste|pasted|attached|copied|verbatim)\b/i;
const WHAT =
  /\b(?:this|it|that|below|fwd|fw|forward(?:ed|ing)?|attached|following|pasted|copied|verbatim)\b/i;
const BIDS =
  /^(?:(?:hi|hiya|hello|hey|ok|so|sorry)(?: all| team)?[\s,]+)?(?:pls|plz|please|can|could|just) /i;
/** Who handed it on, by name. */
const BY_NAME = /\b(?:from|by) (?:(?:the|our) )?(?:\p{Lu}[\p{L}'’.-]{0,20}\s?){1,4}/u;
const MOST_WORDS = 24;

/** Does this only hand on what stands beside it: “see below, can you put this on the system”? */
function handsOn(part: string): boolean {
  const rest = tokensOf(part.replace(BY_NAME, ' '));
  return (
    rest.length <= MOST_WORDS &&
    HANDS.test(part) &&
    (WHAT.test(part) || BIDS.test(part.trim())) &&
    rest.every((token) => HANDS_ON.has(token))
  );
}

/** Where the first words of a line may end: at a sign, or before a capital or a quotation. */
const ENDS = /[.:;!]\s+|\s[-–—]+\s|,\s|\s(?=[\p{Lu}“"‘])/gu;
const LONGEST_LEAD = 200;

/** The longest beginning of a line that only hands the rest on. */
function leadOf(line: string): string {
  const head = line.slice(0, LONGEST_LEAD);
  const ends = [...head.matchAll(ENDS)].map(({ index, 0: sign }) => index + sign.length);
  return (
    ends
      .map((end) => line.slice(0, end))
      .filter(handsOn)
      .at(-1) ?? ''
  );
}

const isBlank = (line: string): boolean => line.trim() === '';

/** What stands above a pasted email is by whoever pasted it. */
function aboveEmail(words: string): Framed {
  const lines = words.split('\n');
  const at = lines.findIndex((line) => HEADER.test(line) || EARLIER.test(line));
  const above = lines.slice(0, at).join('\n').trim();
  return above === ''
    ? { told: words, framing: [] }
    : { told: lines.slice(at).join('\n').trim(), framing: [above] };
}

/** Told apart: the words, and the lines in which staff hand them on. Nothing is taken where nothing else stands. */
export function withoutFraming(words: string): Framed {
  if (readPastedEmail(words)) return aboveEmail(words);
  const lines = words.split('\n');
  const framing: string[] = [];
  while (lines.length > 1 && (isBlank(lines[0] ?? '') || handsOn(lines[0] ?? '')))
    framing.push(lines.shift() ?? '');
  const lead = leadOf(lines[0] ?? '');
  const last: string[] = [];
  while (lines.length > 1 && (isBlank(lines.at(-1) ?? '') || handsOn(lines.at(-1) ?? '')))
    last.unshift(lines.pop() ?? '');
  const told = [(lines[0] ?? '').slice(lead.length), ...lines.slice(1)].join('\n').trim();
  const around = [...framing, lead, ...last].map((each) => each.trim()).filter((each) => each !== '');
  return told === '' || around.length === 0 ? { told: words, framing: [] } : { told, framing: around };
}

const SAYS_NOTHING = new Set(
  'hi hiya hello hey all team ok okay so sorry just please pls plz can could would you u i we me us need want to this that it the log logging logged for record put on system here heres below see above now asap thanks thank ta cheers help enter add'.split(
    ' ',
  ),
);

/** Does it tell anything besides that it is to be logged: who handed it on, how it came? */
export const tellsOfFraming = (part: string): boolean =>
  tokensOf(part).some((token) => !SAYS_NOTHING.has(token));
