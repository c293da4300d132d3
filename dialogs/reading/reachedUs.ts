import { clausesOf } from './clauses';
import { looksLikeName } from './names';
import { plain } from './plain';
import { doubts, isHedged } from './stance';
import * as words from './suggestWords';

/** The sentence of a note that says how a concern reached us. A suggestion: nothing is recorded by it. */
export interface ReachedUs {
  readonly name?: string;
  readonly channel?: string;
  /** Who it was, where no name says so: “her daughter”, “the patient”. */
  readonly role?: { readonly said: string; readonly isOfSomebody: boolean };
  /** Where its subject ends in the text. */
  readonly named: number;
  /** Where it ends in the text: what stands next may be the day. */
  readonly to: number;
  /** It came to us and nobody else, in so many words. */
  readonly isToUs: boolean;
}

interface Word {
  readonly raw: string;
  readonly said: string;
  readonly at: number;
}

const wordsIn = (text: string, at: number): readonly Word[] =>
  [...text.matchAll(/[^\s,:()]+/g)].map(({ 0: raw, index }) => ({ raw, said: plain(raw), at: at + index }));

const NAME_PART = /^\p{Lu}[\p{L}'’\u2010-\u2015-]+$/u;

const countWhile = (from: readonly Word[], is: (word: Word) => boolean): number => {
  const end = from.findIndex((word) => !is(word));
  return end < 0 ? from.length : end;
};

/** How many words the longest of these phrases takes, and what it means. */
function phraseAt(
  from: readonly Word[],
  phrases: readonly (readonly [string, string])[],
): readonly [number, string] | undefined {
  const said = from
    .slice(0, 4)
    .map((word) => word.said)
    .join(' ');
  const fits = phrases.filter(([phrase]) => said === phrase || said.startsWith(`${phrase} `));
  const [longest] = fits.sort(([one], [other]) => other.length - one.length);
  return longest && [longest[0].split(' ').length, longest[1]];
}

const isVerb = (from: readonly Word[]): boolean =>
  words.auxiliaries.has(from[0]?.said ?? '') || phraseAt(from, words.reaching) !== undefined;

const MOST_PARTS = 4;
const OF_SOMEBODY = /['’]s$/;

/** The words of a name that stands here: a title and a name however they are written, or names with their capitals. */
function nameAt(from: readonly Word[]): number {
  const titled = words.titles.has(from[0]?.said ?? '') ? 1 : 0;
  let many = titled;
  while (many < Math.min(from.length, titled + MOST_PARTS)) {
    const part = from[many];
    if (!part || isVerb(from.slice(many)) || words.neverNames.has(part.said) || OF_SOMEBODY.test(part.raw))
      break;
    // “Daughter rang”: the capital begins the sentence.
    if (many === 0 && words.roles.has(part.said)) break;
    if (!NAME_PART.test(part.raw) && !(titled === 1 && many === 1 && /^[\p{L}'’-]+$/u.test(part.raw))) break;
    many += 1;
  }
  return many > titled ? many : 0;
}

/** “Her daughter”, “the patient”, “she”. */
function somebodyAt(from: readonly Word[]): number {
  if (words.pronouns.has(from[0]?.said ?? '')) return 1;
  const led = countWhile(from.slice(0, 2), ({ said }) => words.whose.has(said));
  return words.roles.has(from[led]?.said ?? '') ? led + 1 : 0;
}

/** “Mrs Adeyemi’s daughter”, with or without the apostrophe: somebody of theirs, and no name of whoever it was. */
function relativeAt(from: readonly Word[]): number {
  const titled = words.titles.has(from[0]?.said ?? '') ? 1 : 0;
  const owner = from[titled];
  const isOwner = owner && (titled === 1 ? /s$/i.test(owner.raw) : /^\p{Lu}.*['’]s$/u.test(owner.raw));
  return isOwner && words.roles.has(from[titled + 1]?.said ?? '') ? titled + 2 : 0;
}

const joined = (from: readonly Word[]): string => from.map(({ raw }) => raw.replace(/[.;]$/, '')).join(' ');

const endOf = (word: Word | undefined): number => (word ? word.at + word.raw.length : 0);

/** “Her daughter Priya”, “a lady called Denise”: how many words the name takes, and “called” before it. */
function calledAt(
  from: readonly Word[],
  somebody: number,
): { readonly called: number; readonly skip: number } {
  if (somebody === 0) return { called: 0, skip: 0 };
  const isCalled = ['called', 'named'].includes(from[0]?.said ?? '');
  const after = isCalled ? nameAt(from.slice(1)) : 0;
  return after > 0 ? { called: after, skip: 1 } : { called: nameAt(from), skip: 0 };
}

/** They came to where we are: what follows has to say what for, or “came in” may be to be treated. */
const saysWhatFor = (after: readonly Word[]): boolean =>
  after
    .slice(0, 5)
    .some(({ said }) => ['about', 're', 'regarding', 'complaining', 'upset', 'unhappy'].includes(said));

/** “Mrs Adeyemi rang us”: subject, what they did, and whom they reached. */
function readSubject(from: readonly Word[]): ReachedUs | undefined {
  const relative = relativeAt(from);
  const named = relative > 0 ? 0 : nameAt(from);
  const somebody = relative || (named > 0 ? 0 : somebodyAt(from));
  const { called, skip } = calledAt(from.slice(somebody), somebody);
  // “Sister Jones rang” may be a nurse, or somebody’s sister.
  if (somebody === 1 && called > 0 && skip === 0 && from[0]?.said === 'sister') return undefined;
  const subject = named || somebody + skip + called;
  if (subject === 0) return undefined;
  const start = subject + countWhile(from.slice(subject), ({ said }) => words.auxiliaries.has(said));
  const [many, channel] = phraseAt(from.slice(start), words.reaching) ?? [0, ''];
  if (many === 0) return undefined;
  const after = from.slice(start + many);
  const beside = countWhile(after, ({ said }) => words.us.has(said) || words.besideUs.has(said));
  // “To say” is what they wanted, and no way to us.
  const taken = after
    .slice(0, beside)
    .findIndex(({ said }, at) => said === 'to' && !words.us.has(after[at + 1]?.said ?? ''));
  const object = after.slice(0, taken < 0 ? beside : taken);
  // “Sent us an email” says whom within the phrase, “emailed us” behind it.
  const isToUs = [...from.slice(start, start + many), ...object].some(({ said }) => words.us.has(said));
  const isHere = words.cameHere.has(
    from
      .slice(start, start + many)
      .map(({ said }) => said)
      .join(' '),
  );
  if (channel === 'inPerson' && !isToUs && !(isHere && saysWhatFor(after))) return undefined;
  const last = object.at(-1) ?? from[start + many - 1];
  const name = joined(named > 0 ? from.slice(0, named) : from.slice(somebody + skip, subject));
  const said = from[somebody - 1]?.said ?? '';
  return {
    ...(looksLikeName(name) ? { name } : {}),
    ...(words.roles.has(said)
      ? { role: { said, isOfSomebody: relative > 0 || words.ofSomebody.has(from[0]?.said ?? '') } }
      : {}),
    channel,
    named: endOf(from[subject - 1]),
    to: endOf(last),
    isToUs,
  };
}

/** Behind a name, the name is of a firm, or of one of several. */
const isOneOfMore = (word: Word | undefined): boolean =>
  word !== undefined && ['', 'and', 'co', 'ltd', 'llp', 'solicitors', 'associates'].includes(word.said);

/** “Had a call from Mrs Adeyemi”, “email rec’d 25/11 from Mrs Adeyemi”. */
function readArrival(from: readonly Word[]): ReachedUs | undefined {
  const led = countWhile(from.slice(0, 4), ({ said }) => words.arriving.has(said));
  const [many, channel] = phraseAt(from.slice(led), words.arrivals) ?? [0, ''];
  const behindIt = from.slice(led + many);
  const between = countWhile(behindIt.slice(0, 5), ({ said }) => said !== 'from');
  const came = countWhile(behindIt.slice(0, 2), ({ said }) => words.arrived.has(said));
  if (many === 0 || behindIt[between]?.said !== 'from' || between > came + 3) return undefined;
  if (
    between > came &&
    came === 0 &&
    !/\d|day$|^(?:mon|tue|wed|thu|fri|sat|sun)/.test(behindIt[0]?.said ?? '')
  )
    return undefined;
  const lead = ['a', 'an', 'the'].includes(behindIt[between + 1]?.said ?? '') ? 1 : 0;
  const rest = behindIt.slice(between + lead);
  const named = nameAt(rest.slice(1));
  const behind = rest.slice(1 + named);
  const job =
    behind[countWhile(behind, ({ said }) => ['the', 'our', 'a', 'at', 'of', 'from'].includes(said))];
  if (named === 0 || isOneOfMore(behind[0]) || words.staff.has(job?.said ?? '')) return undefined;
  const name = joined(rest.slice(1, 1 + named));
  const to = endOf(rest[named]);
  const arrived = between > 0 ? endOf(from[led + many + came - 1]) : to;
  return { ...(looksLikeName(name) ? { name } : {}), channel, named: to, to: arrived, isToUs: true };
}

/** “Just had Mr Okonjo on the phone”. */
function readOnPhone(from: readonly Word[]): ReachedUs | undefined {
  const led = countWhile(from.slice(0, 4), ({ said }) =>
    ['just', 'had', 'have', 'got', 'i', 'ive', "i've"].includes(said),
  );
  const named = led > 0 ? nameAt(from.slice(led)) : 0;
  const behind = from
    .slice(led + named, led + named + 3)
    .map(({ said }) => said)
    .join(' ');
  if (named === 0 || !/^on the (?:phone|line)$/.test(behind)) return undefined;
  const name = joined(from.slice(led, led + named));
  const to = endOf(from[led + named + 2]);
  return {
    ...(looksLikeName(name) ? { name } : {}),
    channel: 'phone',
    named: endOf(from[led + named - 1]),
    to,
    isToUs: true,
  };
}

/** “Caller: Mrs Longmore”, “Walk in today: Ms Hale”. */
function readLabel(sentence: string, index: number): ReachedUs | undefined {
  const [whole, label = '', day = ''] =
    /^\s{0,3}(caller|walk.?in|drop.?in)( today| yesterday| this morning| this afternoon)?\s?:\s/i.exec(
      sentence,
    ) ?? [];
  if (whole === undefined) return undefined;
  const from = wordsIn(sentence.slice(whole.length), index + whole.length);
  const named = nameAt(from);
  if (named === 0) return undefined;
  const name = joined(from.slice(0, named));
  const end = endOf(from[named - 1]);
  const to = day === '' ? end : index + sentence.indexOf(label) + label.length;
  return {
    ...(looksLikeName(name) ? { name } : {}),
    channel: /caller/i.test(label) ? 'phone' : 'inPerson',
    named: end,
    to,
    isToUs: true,
  };
}

/** Brackets and numbers between a name and what somebody did: “Mrs Adeyemi (07700 900123) rang”. */
const withoutBetween = (text: string): string =>
  text.replace(/\([^()\n]{0,60}\)|\+?\d[\d ]{8,14}\d/g, (between) => ' '.repeat(between.length));

const LOOKS_AHEAD = 80;
const MOST_SENTENCES = 40;
const LONGEST = 6_000;

/** Is it said in doubt that they reached us: in its own words, or in a short clause behind? */
function isUnsure(sentence: string, index: number, { to }: ReachedUs): boolean {
  const clauses = clausesOf(sentence);
  const own = clauses.reduce((last, { at }, place) => (at <= to - index - 1 ? place : last), -1);
  const until = clauses[own];
  const said = until ? sentence.slice(0, until.at + until.text.length) : sentence;
  return doubts(said) || isHedged(clauses.slice(own + 1, own + 2).map(({ text }) => text));
}

/** Every sentence of a text that says how a concern reached us. Linear: each sentence is looked at from its beginning. */
export function findReachedUs(text: string): readonly ReachedUs[] {
  const sentences = [
    ...withoutBetween(text.slice(0, LONGEST)).matchAll(/[^.!?;\n]+(?:\.(?=\S)[^.!?;\n]*)*/g),
  ].slice(0, MOST_SENTENCES);
  return sentences.flatMap(({ 0: sentence, index }) => {
    const all = wordsIn(sentence, index);
    const from = all.slice(countWhile(all.slice(0, 4), ({ said }) => words.opens.has(said)));
    const read = readLabel(sentence, index) ?? readOnPhone(all) ?? readArrival(all) ?? readSubject(from);
    return !read ||
      isUnsure(sentence, index, read) ||
      words.unanswered.test(text.slice(index, index + sentence.length + LOOKS_AHEAD))
      ? []
      : [read];
  });
}
