import { addDays, type LondonDate } from '../../policy/calendar/dates';
import { findDanger } from './danger';
import { findDates } from './dates';
import type { DateWorld } from './dateSums';
import { plain } from './plain';
import { findReferences } from './references';

/** Something to be added to a case, as it was typed: its words, and the case or the name it says. */
export interface NoteHeard {
  readonly words: string;
  readonly reference?: string;
  /** A name to find the case by. */
  readonly name?: string;
  /** It was asked for in so many words; otherwise it only tells of a contact, which may be a new concern. */
  readonly isAsked: boolean;
}

const LONGEST = 4_000;

const COURTESY =
  /^(?:(?:please|pls|hi|ok|also|and|can (?:you|i|we|u)|could (?:you|i|we)|(?:i |we )?(?:need|want) to)[\s,]{1,3}){0,3}/i;

/** “note on §: …”, “add to §: …”, “§ note: …”. */
const ON_CASE =
  /^(?:(?:(?:add|make|put|record|write|save)(?: down)? )?(?:(?:a|another|this|my) )?(?:file ?)?notes? (?:on|to|for|about|re)|(?:add|put) (?:(?:this|that|it) )?(?:on|to)) (?:(?:the )?(?:case|complaint|file) )?§(?:(?: that)?\s{0,3}[:,.;–—-]|(?: that)?\s)\s{0,5}(\S[\s\S]*)$|^§\s{0,3}(?:note|add)\s{0,3}[:,–—-]\s{0,5}(\S[\s\S]*)$/i;

/** “note on joan eze: …”: whose case it is, by a name. */
const ON_NAMED =
  /^(?:(?:add|make|put|record|write|save)(?: down)? )?(?:(?:a|another|this|my) )?(?:file ?)?notes? (?:on|to|for|about|re) (?:(?:mr|mrs|ms|miss|mx|dr)\.? )?(\p{L}[\p{L}'’ -]{1,40}?)(?:['’]s)?(?: (?:case|complaint|one|file|enquiry))?\s{0,2}[:–—]\s{0,5}(\S[\s\S]*)$/iu;

/** “note: …”, “add note: …”, “add she rang again”. */
const BARE =
  /^(?:(?:(?:add|make|record|write)(?: down)? )?(?:(?:a|another|this) )?(?:file ?)?note\s{0,2}[:–—-]\s{0,5}|(?:add|make|put|record|write)(?: down)? (?:a|another|this) (?:file ?)?note (?:that|saying|to say)\s{1,3}|add (?:that )?(?=(?:s?he|they|we|i|mr|mrs|ms|miss|mx|dr|the (?:patient|daughter|son|family|mother|father|wife|husband)|(?:her|his|their) (?:daughter|son|mum|mother|dad|father|wife|husband|sister|brother)|rang|phoned|called|spoke|emailed|no answer|left (?:a )?(?:message|voicemail))\b))(\S[\s\S]*)$/i;

const NAME = /\b(?:mr|mrs|ms|miss|mx|dr)\.? {1,3}(\p{L}[\p{L}'’-]{1,30})/iu;

/** What staff say of a contact of theirs: “rang mrs okafor back no answer”, “spoke to mr patel, promised to ring”. */
const OWN =
  /^(?:(?:i|we|have|just|i['’]ve|ive|also|then|now) ){0,3}(?:rang|rung|phoned|telephoned|called|emailed|texted|wrote to|met(?: with)?|visited|spoke(?:n)? (?:to|with)|left (?:a )?(?:message|voicemail|voice mail)(?: (?:for|with))?|tried (?:to )?(?:ring|ringing|call|calling|phone|phoning|reach|reaching|contact|contacting)) (?:(?:her|him|them)\b|(?:mr|mrs|ms|miss|mx|dr)\b)/i;

const withName = (words: string): Pick<NoteHeard, 'name'> => {
  const [, name] = NAME.exec(words) ?? [];
  return name === undefined ? {} : { name };
};

/** What is to be added to a case, where that is said; undefined where it is not. */
export function hearNote(typed: string): NoteHeard | undefined {
  if (typed.length > LONGEST) return undefined;
  const said = typed.trim().replace(COURTESY, '');
  const [found, ...others] = findReferences(said.slice(0, 80), true);
  if (found && others.length === 0) {
    const marked = `${said.slice(0, found.at)}§${said.slice(found.at + found.words.length)}`;
    const [, behind, before] = ON_CASE.exec(marked) ?? [];
    const words = behind ?? before;
    if (words !== undefined) return { words, reference: found.value, isAsked: true };
  }
  if (findReferences(said, true).length > 0) return undefined;
  const [, name, told] = ON_NAMED.exec(said) ?? [];
  if (name !== undefined && told !== undefined) return { words: told, name, isAsked: true };
  const [, bare] = BARE.exec(said) ?? [];
  if (bare !== undefined) return { words: bare, ...withName(bare), isAsked: true };
  if (!OWN.test(said) || said.includes('?') || findDanger(said).length > 0) return undefined;
  return { words: typed.trim(), ...withName(said), isAsked: false };
}

/** Who the people of the case are, to tell whom a contact was with. */
export interface PeopleOfCase {
  readonly personName?: string | undefined;
  readonly affectedName?: string | undefined;
  readonly spokenFor: boolean;
}

/** What a note suggests, by field: to be confirmed, and never an answer by itself. London dates. */
export interface FromNote {
  readonly what?: string;
  readonly on?: LondonDate;
  readonly whom?: string;
  readonly sought?: string;
  /** Who of staff it was, as it was said. */
  readonly name?: string;
  readonly promise?: string;
  readonly promised?: string;
  readonly promisedFor?: LondonDate;
}

const SUBJECT =
  /(?:s?he|they|mr|mrs|ms|miss|mx|(?:the )?(?:patient|pt|daughter|son|mother|father|wife|husband|family))/
    .source;
const UNANSWERED =
  /\b(?:no answer|no reply|not answer(?:ed|ing)?|did ?n[o']?t answer|no ?one answered|nobody answered|voice ?mail|left (?:a )?message|engaged|rang out|could ?n[o']?t (?:reach|get hold)|not reached|tried)\b/;

/** Which it was, by who did what; nothing where either may be meant. */
const ways: readonly (readonly [string, string, string])[] = [
  ['rang|rung|phoned|telephoned|called', 'callFrom', 'callTo'],
  ['emailed', 'emailFrom', 'emailTo'],
  ['texted|messaged', 'messageFrom', 'messageTo'],
  ['wrote', 'letterFrom', 'letterTo'],
  ['visited|met', 'visit', 'visit'],
  ['(?:came|come|popped|dropped|called|wandered) (?:into|in|by|over|round)|turned up', 'visit', 'visit'],
];

/** Whoever is told of is on the phone now, or left word. */
const ON_LINE = /\b(?:on (?:the )?(?:other )?(?:phone|line)|on hold)\b/;
const LEFT_WORD = /\bleft (?:me |us |a |another |the )*(?:message|voice ?mail|note)\b/;

/** “Rang the ward”, “emailed dr mehta’s secretary”: staff of ours, by what they are. */
const OF_STAFF =
  /^(?:(?:i|we|have|just|also|then|now|ive|i've) )*(?:rang|rung|phoned|telephoned|called|emailed|texted|messaged|wrote to|met(?: with)?|spoke(?:n)? (?:to|with)|asked|chased) (?:(?:back|up) )?(?<name>(?:(?:the|our|their|her|his) )?(?:[a-z'-]{2,20} ){0,2}?(?:ward|clinic|team|unit|nurse|sister|matron|consultant|doctor|psychiatrist|psychologist|secretary|manager|reception|receptionist|switchboard|pharmacy|department|service|staff|bookings?)\b(?: (?:team|manager|sister|nurse|secretary|unit|office|desk)\b)?)/;

/** The words with “they” in place of whose name is on the case, who does what is told. */
function withoutNames(said: string, { personName, affectedName }: PeopleOfCase): string {
  const names = [personName, affectedName].flatMap((name) => (name ? plain(name).split(/[^\p{L}'-]+/u) : []));
  const [first = '', ...rest] = said.split(' ');
  if (!names.includes(first)) return said;
  const behind = rest.findIndex((word) => !names.includes(word));
  return ['they', ...rest.slice(Math.max(behind, 0))].join(' ');
}

function whatIn(words: string, people: PeopleOfCase): string | undefined {
  const said = withoutNames(words, people);
  const isOurs =
    /^(?:(?:i|we|have|just|also|then|now|ive|i've) )*(?:rang|rung|phoned|telephoned|called|emailed|texted|wrote|met|visited|left|tried)\b/;
  if (isOurs.test(said) && UNANSWERED.test(said)) return 'tried';
  if (!isOurs.test(said) && ON_LINE.test(said)) return 'callFrom';
  if (!isOurs.test(said) && LEFT_WORD.test(said)) return 'messageFrom';
  const kinds = ways.flatMap(([verbs, from, to]) => {
    const theirs = new RegExp(
      `\\b${SUBJECT}(?: [a-z'-]{2,20}){0,2}? (?:has |have |had |just |also |then )*(?:${verbs})\\b`,
    );
    if (new RegExp(`^(?:(?:i|we|have|just|also|then|now|ive|i've) )*(?:${verbs})\\b`).test(said)) return [to];
    return theirs.test(said) ? [from] : [];
  });
  return new Set(kinds).size === 1 ? kinds[0] : undefined;
}

const PROMISED =
  /\b(?:i |we |and |have )*promised (?:(?:her|him|them) )?(?:that )?(?:(?:i|we)(?:'ll| will|'d| would) )?(?:to )?(\S[^.;]{2,200})/i;

/** “ring on”, where the day has been taken out, is “ring”. */
function withoutCue(words: string): string {
  const all = words.split(/[\s,]/).filter((word) => word !== '');
  return (/^(?:on|by|for)$/i.test(all.at(-1) ?? '') ? all.slice(0, -1) : all).join(' ');
}

function promiseIn(words: string, world: DateWorld): FromNote {
  const [, rest] = PROMISED.exec(words) ?? [];
  if (rest === undefined || /\b(?:s?he|they) promised\b/i.test(words)) return {};
  const days = findDates(rest, { ...world, when: 'future' });
  const [day, ...others] = days;
  const without = day ? `${rest.slice(0, day.at)}${rest.slice(day.at + day.words.length)}` : rest;
  const promised = withoutCue(without);
  return {
    ...(promised === '' ? {} : { promise: 'me', promised }),
    ...(day?.value.is === 'day' && others.length === 0 ? { promisedFor: day.value.day } : {}),
  };
}

/** The day of a contact, where one is said. */
export function dayOfContact(words: string, world: DateWorld): LondonDate | undefined {
  const own = words.replace(PROMISED, ' ');
  if (/\b(?:just now|right now|this (?:morning|afternoon|evening))\b|\bnow$/i.test(own.trim()))
    return world.today;
  if (/\blast night\b/i.test(own)) return addDays(world.today, -1);
  const [day, ...others] = findDates(own, { ...world, when: 'past' });
  return day?.value.is === 'day' && others.length === 0 ? day.value.day : undefined;
}

const isOf = (name: string | undefined, full: string | undefined): boolean =>
  name !== undefined &&
  full !== undefined &&
  plain(full)
    .split(/[^\p{L}'-]+/u)
    .includes(plain(name));

/** With whom, where a name on the case is said and can be nobody else’s. */
function whomIn(words: string, { personName, affectedName, spokenFor }: PeopleOfCase): string | undefined {
  const { name } = withName(words);
  const [isPerson, isAffected] = [isOf(name, personName), isOf(name, affectedName)];
  if (isPerson === isAffected) return undefined;
  if (isAffected) return 'affected';
  return spokenFor ? 'speaksFor' : 'person';
}

/** What somebody’s note says that its form asks for. */
export function readFromNote(words: string, people: PeopleOfCase, world: DateWorld): FromNote {
  const said = plain(words)
    .replace(/[,.;:!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [what, on, whom] = [whatIn(said, people), dayOfContact(words, world), whomIn(words, people)];
  const staff = what === 'tried' ? undefined : OF_STAFF.exec(said)?.groups?.name;
  return {
    ...(what ? { what } : {}),
    ...(on ? { on } : {}),
    ...(staff ? { whom: 'staff', name: staff } : {}),
    ...(whom && !staff ? { [what === 'tried' ? 'sought' : 'whom']: whom } : {}),
    ...promiseIn(words, world),
  };
}
