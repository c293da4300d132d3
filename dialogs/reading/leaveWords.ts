import { addDays, type LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { hearWhyAway } from './actWords';
import { weekdayOf, type DateWorld } from './dateSums';
import { findDates } from './dates';
import type { Sentence } from './sentence';

/** What is asked about somebody’s leave: the command, whose leave it is (nobody: their own), and whom it names. */
export interface AskedOfLeave {
  readonly command: string;
  readonly whose: string;
  /** The entry that takes whoever is named, and their name. */
  readonly person: { readonly entry: string; readonly name: string };
  readonly entries: Entries;
}

const NAME =
  '(?!(?:me|myself|him|her|them|you|us|it|this|that|these|those|someone|somebody|anyone|the|a|my|mine|our|of|all|every)\\b)[^\\s§]+?(?: [^\\s§]+?){0,4}?';
const REST =
  '(?: (?:while|whilst|because|cos|as|since|when|for|until|before|i|from|during|next|this) .{1,120})?';
const WORK =
  /(?:open |current |active )?(?:cases?|work|caseload|concerns|complaints|enquiries|stuff|things|matters)/
    .source;
const TO_GIVE =
  '(?:i (?:want|need|would like|have) to )?(?:hand|give|pass|transfer|move|reassign|re assign|switch)(?: over)?';

/** “hand everything over to Jean while I’m off”, “give Ann’s cases to Jean”, “move all of Ann’s work to Jean”. What is kept: whose, whose, to whom, the rest. */
export const handingAll: readonly RegExp[] = [
  new RegExp(
    `^${TO_GIVE} (?:(?:everything|all(?: (?:the )?${WORK})?) (?:of|from|that) (${NAME})(?: has)?|(?:all )?(?:of )?(${NAME})s? ${WORK})(?: over| on| across)? to (${NAME})(${REST})$`,
  ),
  new RegExp(
    `^${TO_GIVE} (?:it all|everything(?: of mine| i have| i ve got)?|(?:all )?(?:of )?(?:my|mine)(?: ${WORK})|all ${WORK})()()(?: over| on| across)?(?: to (${NAME}|some(?:one|body)(?: else)?))?(${REST})$`,
  ),
];

/** Whom words name: without courtesies, and nobody for “somebody else”. */
function nameIn(words: string): string {
  const name = words.replace(/ (?:please|pls|thanks|thank you)$/i, '').trim();
  return /^(?:(?:can|could|would|will) )?(?:some|any)(?:one|body)\b/i.test(name) ? '' : name;
}

export function hearHandingAll([of = '', own = '', name = '', rest = '']: readonly string[]): AskedOfLeave {
  const why = hearWhyAway(rest);
  return {
    command: 'handEverythingOver',
    whose: of === '' ? own : of,
    person: { entry: 'to', name: nameIn(name) },
    entries: why ? { why } : {},
  };
}

const COVERS =
  /(?:(?:is |will |can |’s |'s )?(?:cover|covers|covering|stand(?:s|ing)? in|tak(?:es|ing) over|looks? after|looking after))/
    .source;
const AWAY = /(?:off|away|out|on (?:annual )?leave|on holiday|not (?:in|here|at work))/.source;
const NAMED = /(?!(?:i|me|she|he|they|it|this|who|nobody|and|so|is)\b)[\p{L}’'-]+?(?: [\p{L}’'-]+?){0,5}?/u
  .source;

/** “I’m off from Monday to Friday, Jean covers”, “Ann is away next week, Jean stands in”, “Jean covers for me until Friday”: as it was typed. What is kept: whose, days, who stands in; or who stands in, days. */
export const arrangingCover: readonly RegExp[] = [
  new RegExp(
    `^(?=.{1,200}$)(?:(?:hi|hello|please)[, ]+)?(?:i(?:[’']?m| am| will be|[’']ll be)|(${NAMED}) (?:is|will be))(?: going(?: to be)?)? ${AWAY}( [^,;]{1,60}?)?(?: ?[,;–-] ?(?:and |so )?| and | so | (?:can|could) )(${NAMED}) ?${COVERS}(?: for)?(?: [\\p{L}’']+(?: cases)?)?[.! ]*$`,
    'iu',
  ),
  new RegExp(`^(?=.{1,200}$)(${NAMED}) ?${COVERS}(?: for)? (?:me|mine|my cases)( .{1,60})?[.! ]*()$`, 'iu'),
];

/** Whose leave it is, its days as they were said, and who stands in. */
export const hearCover = ([first = '', days = '', standIn = '']: readonly string[]): {
  readonly whose: string;
  readonly days: string;
  readonly standIn: string;
} =>
  standIn === ''
    ? { whose: '', days, standIn: nameIn(first) }
    : { whose: first, days, standIn: nameIn(standIn) };

/** “who covers for Ann”, “who is away”, “leave and cover”. What is kept: whose. */
export const askingCover: readonly RegExp[] = [
  new RegExp(
    `^who (?:else )?(?:is |are )?(?:covers?|covering|stands? in|standing in|looking after things)(?: for (${NAME}|me))?(?: (?:today|now|this week|at the moment))?$`,
  ),
  /^(?:who (?:is|are) ()(?:off|away|out|on (?:annual )?leave|on holiday|off sick)(?: (?:today|now|this week|at the moment))?|()(?:leave and cover|(?:show |list )?(?:the |all )?cover(?: list)?|who is in for whom))$/,
];

/** “I’m back from leave”, “end my cover”: their own, to be ended early. */
export const endingCover: readonly RegExp[] = [
  /^(?:i (?:am|m) back (?:from (?:leave|holiday)|at work|early)(?: (?:now|today|early))*|(?:end|stop|cancel|finish) (?:my|the) (?:cover|leave)(?: (?:now|today|early))*|my (?:cover|leave))()$/,
];

const FRIDAY = 5;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const BETWEEN_WEEKDAYS =
  /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]* ?(?:to|until|till|through|-|–) ?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i;

/** The first day of this name from that day on. */
const nextOf = (name: string, from: LondonDate): LondonDate =>
  addDays(from, (WEEKDAYS.indexOf(name.toLowerCase()) - weekdayOf(from) + 7) % 7);

/** The working week that this day is in, from that day on. */
const weekFrom = (on: LondonDate): { readonly from: LondonDate; readonly until: LondonDate } => ({
  from: on,
  until: addDays(on, Math.max(0, FRIDAY - weekdayOf(on))),
});

/** “from Monday to Friday”, “7 to 18 December”, “next week”, “until Friday”, “tomorrow”: the first and the last day, as far as they are said. */
export function hearDays(
  said: string,
  world: DateWorld,
): { readonly from?: LondonDate; readonly until?: LondonDate } {
  const { today } = world;
  if (/\bnext week\b/i.test(said)) return weekFrom(addDays(today, 8 - (weekdayOf(today) || 7)));
  if (/\b(?:this|the rest of the) week\b/i.test(said)) return weekFrom(today);
  const [, first = '', last = ''] = BETWEEN_WEEKDAYS.exec(said) ?? [];
  if (last !== '') {
    const from = nextOf(first, today);
    return { from, until: nextOf(last, from) };
  }
  const whole = said.replace(
    /\b(\d{1,2})(?:st|nd|rd|th)? (?:to|until|till|and) (\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\b/,
    '$1 $3 to $2 $3',
  );
  const days = findDates(whole, { ...world, when: 'future' }).flatMap(({ value }) => {
    if (value.is === 'span') return [value.from, value.day];
    return value.is === 'day' ? [value.day] : [];
  });
  const [one, other] = days;
  if (one === undefined) return {};
  if (other !== undefined) return { from: one, until: other };
  if (/\b(?:until|till|to|through)\b/.test(said)) return { from: today, until: one };
  return /\bfrom\b/.test(said) ? { from: one } : { from: one, until: one };
}

/** Is it about the leave of staff? Whom it names is of staff then, and nobody on a case. */
export const isOfLeave = ({ typed, said, asked }: Pick<Sentence, 'typed' | 'said' | 'asked'>): boolean =>
  arrangingCover.some((each) => each.test(typed)) ||
  [...handingAll, ...askingCover, ...endingCover].some((each) => each.test(said) || each.test(asked));
