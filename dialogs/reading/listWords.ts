import type { Noted } from '../../policy/search/marks';
import type { WaitedFor } from '../../policy/search/waitingFor';
import type { RedFlag } from '../../policy/sections/redFlags/choices';
import type { Stage } from '../../policy/stages';
import { besideAList } from './askingWords';
import { sentenceWords } from './lexicon';
import { CASE, readSentence } from './sentence';

/** When it is due. `by`: a day as it was said, up to which it is. */
export type Due =
  'overdue' | 'today' | 'tomorrow' | 'thisWeek' | 'nextWeek' | 'thisMonth' | { readonly by: string };

/** When cases came in; a month by its number from 1, a weekday from Monday, which is 0: since the last of them. */
export type Came =
  | 'today'
  | 'yesterday'
  | 'weekend'
  | 'thisWeek'
  | 'lastWeek'
  | 'sevenDays'
  | 'thisMonth'
  | 'lastMonth'
  | 'thisYear'
  | 'lastYear'
  | { readonly month: number }
  | { readonly since: number };

/** What a list of cases was asked to be narrowed to. */
export interface AskedList {
  readonly stages?: readonly Stage[];
  readonly waitsFor?: WaitedFor;
  readonly due?: Due;
  readonly olderThan?: { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' };
  readonly kept?: 'tooLong' | 'held';
  readonly came?: Came;
  readonly noted?: readonly Noted[];
  readonly flag?: RedFlag;
  readonly oldest?: true;
  /** Whatever is open. */
  readonly any?: true;
  /** Words that name a service, or somebody of staff. */
  readonly named?: string;
  /** They can only name somebody of staff, “what has Jean got”, or nobody of staff: “cases from Jean”. */
  readonly ofStaff?: boolean;
  /** Only of the cases of whoever asks. */
  readonly mine?: true;
  /** Whoever raised it has had no answer yet. */
  readonly unanswered?: true;
  /** Only how many there are. */
  readonly counts?: true;
  /** What each case waits for, and how many wait for it. */
  readonly waits?: true;
}

type Read = (found: RegExpExecArray) => AskedList;

const flagNamed: Readonly<Record<string, RedFlag>> = {
  safeguarding: 'safeguarding',
  'patient safety': 'patientSafety',
  legal: 'legal',
  police: 'police',
  coroner: 'coroner',
  inquest: 'coroner',
};

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, Math.max(1, index)]),
);

const DUE =
  /\b(?:(?:due|coming up|falls? due|runs? out|running out|expir(?:es?|ing)|ends?|ending)(?: (?:in|on|by|for|before|until|within))*|deadlines?(?: (?:in|on|by|for|before))*) /
    .source;
const A_DAY =
  /(?:(?:this )?(?:christmas|new year|easter)(?: day| eve| week)?|(?:this |next |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) \d{1,2}(?:st|nd|rd|th)?|(?:the )?end of (?:the |this |next )?(?:week|month))\b/
    .source;

const days: Readonly<Record<string, Due>> = {
  today: 'today',
  tomorrow: 'tomorrow',
  'this week': 'thisWeek',
  'next week': 'nextWeek',
  'the week': 'thisWeek',
  'the end of the week': 'thisWeek',
  'end of the week': 'thisWeek',
  'this month': 'thisMonth',
  'the end of the month': 'thisMonth',
  'end of the month': 'thisMonth',
};

const windows: readonly (readonly [RegExp, Came])[] = [
  [/^today|this (?:morning|afternoon)$/, 'today'],
  [/^(?:yesterday|last night)$/, 'yesterday'],
  [/weekend$/, 'weekend'],
  [/^this week$/, 'thisWeek'],
  [/^last week$/, 'lastWeek'],
  [/days$/, 'sevenDays'],
  [/^this month$/, 'thisMonth'],
  [/^last month$/, 'lastMonth'],
  [/^this year$/, 'thisYear'],
  [/^last year$/, 'lastYear'],
];

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monthNumber = (name: string): number =>
  'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3)) / 3 + 1;

function cameOf(when: string): AskedList {
  const [, since = ''] = /^since (?:last )?(\w+)$/.exec(when) ?? [];
  const [, month] = /^in ([a-z]+)$/.exec(when) ?? [];
  const came = windows.find(([pattern]) => pattern.test(when))?.[1];
  if (weekdays.includes(since)) return { came: { since: weekdays.indexOf(since) } };
  if (month !== undefined) return { came: { month: monthNumber(month) } };
  return came === undefined ? {} : { came };
}

/** The days a text names as a list does: “since Monday”, “last week”. */
export function hearWindow(words: string): Came | undefined {
  const [, when = ''] = cameWhen.exec(readSentence(words)?.said ?? '') ?? [];
  return cameOf(when).came;
}

/** “came in on”, “did we get in”, and when: the words for when alone are set apart. */
const cameWhen =
  /\b(?:(?:(?:did|have|had) we )?(?:new|have|came|come|coming|arrived|received|logged|raised|reported|get|got|had|in|reached us|taken|opened) )?(?:(?:in|to us|so far|during) )?(today|this (?:morning|afternoon|week|month|year)|yesterday|last (?:night|week|month|year)|(?:(?:over|at|on|during) )?(?:the|this|last) weekend|(?:in |over )?the (?:last|past) (?:7|seven|few) days|since (?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\b/;

const waiting = (words: RegExp, waitsFor: WaitedFor): readonly [RegExp, Read] => [
  new RegExp(/\b(?:waiting|awaiting|waits|stuck|held up)(?: for| on| to be| to)? /.source + words.source),
  () => ({ waitsFor }),
];

const inStage = (words: RegExp, ...stages: readonly Stage[]): readonly [RegExp, Read] => [
  words,
  () => ({ stages }),
];

/** Pieces of a request, as they are compared: each is taken out where it stands. */
const pieces: readonly (readonly [RegExp, Read])[] = [
  [/\bhow many\b|\bnumber of\b|\bcount\b/, () => ({ counts: true })],
  [
    /\b(?:(?:open |been open )?(?:for )?(?:older|more|longer) than|(?:open |went |gone |go |are |been )?(?:over|past|at|to)(?: day)?) (\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|week|month|year)s?(?: old| ago)?\b/,
    ([, count = '', unit]) => ({
      olderThan: {
        count: numbers[count === 'an' ? 'a' : count] ?? Number(count),
        unit: unit as 'day' | 'week' | 'month' | 'year',
      },
    }),
  ],
  [
    /\b(?:due for disposal|disposals?(?: due)?|(?:to be|can be|ready to be) disposed(?: of)?|to dispose of|past retention)\b/,
    () => ({ kept: 'tooLong' }),
  ],
  [/\b(?:on )?(?:legal|retention) holds?\b/, () => ({ kept: 'held' })],
  [
    new RegExp(`${DUE}(today|tomorrow|this week|next week|this month|${A_DAY})`),
    ([, day = '']) => ({ due: days[day] ?? { by: day } }),
  ],
  [
    /\b(?:red )?flags? (?:that )?(?:are |is |were |has |have |has been |have been )?(?:nobody|no one|noone|not|never|un|still|yet|waiting)\b(?: (?:has|have|yet|been|to be))*(?: (?:taken|took|take|accepted|accept|picked|owned|owns|answered|looked|dealt))?(?: (?:up|at|with|on))?\b|\bunaccepted (?:red )?flags?\b|\b(?:red )?flags? without (?:an? )?(?:owner|lead)\b/,
    () => ({ noted: ['unacceptedFlag'] }),
  ],
  [
    /\b(safeguarding|patient safety|legal|police|coroner|inquest) (?:(?:red )?flags?|ones?|cases?|matters?|complaints?|concerns?|incidents?)\b/,
    ([, flag = '']) => ({ flag: flagNamed[flag] }),
  ],
  [
    /\bred flags?\b|\bflags? up\b|\bflagged\b|(?:^|\bany |\bopen |\bthe )flags\b/,
    () => ({ noted: ['flagged'] }),
  ],
  [
    /\b(?:not|nobody has|no one has|have not|has not)(?: yet)?(?: been)? acknowledged\b|\bunacknowledged\b|\b(?:late |overdue )?acknowledgements?(?: (?:due|outstanding|to (?:do|send|go|write)|owed|owing|late|overdue|missing|needed|waiting))?\b|\b(?:to|needs?|needing)(?: to be| to| be)? acknowledg(?:e|ed|ing)\b|\bneeds? an acknowledgement\b/,
    () => ({ noted: ['unacknowledged'] }),
  ],
  [
    /\b(?:was |were )?(?:recorded|entered|written up|put in) late\b|\blate entr(?:y|ies)\b/,
    () => ({ noted: ['recordedLate'] }),
  ],
  [
    /\b(?:not|never|yet to|still to)(?: yet)?(?: been| be)? (?:answered|answer|replied to|reply to|responded to|written back to|got back to)\b|\bunanswered\b|\b(?:still |we )*(?:owe|owed|waiting for|waiting on|without|want|wants) (?:an |our |a |your )?(?:answers?|reply|replies|response)(?: from us)?\b/,
    () => ({ unanswered: true }),
  ],
  [
    /\b(?:has|have) not (?:sent|given|done|written|returned)(?: me| us)?(?: back)? (?:their |an? |the |any )?(?:accounts?|statements?)\b/,
    () => ({ waitsFor: 'account' }),
  ],
  [
    /\b(?:have|has|with|without|got|there is)(?: got)? no consent(?: yet)?\b|\bwithout (?:their )?consent\b/,
    () => ({ waitsFor: 'consent' }),
  ],
  [/\btodays?(?: new)? (?:ones|cases|concerns|complaints|enquiries)\b/, () => ({ came: 'today' })],
  [
    /^(?:any|show|list|open|how many|all|our|which|what|is there any|are there any)\b.{0,20}\b(safeguarding|patient safety|legal|police|coroner|inquest)(?= (?:open|now)|$)/,
    ([, flag = '']) => ({ flag: flagNamed[flag] }),
  ],
  [/\bre ?opened\b/, () => ({ noted: ['reopened'] })],
  [
    /\b(?:(?:gone|went|go|sent|referred|are|is) )?(?:(?:with|at|to|from) )?(?:the )?(?:ombudsman|phso|lgsco)\b/,
    () => ({ noted: ['ombudsman'] }),
  ],
  [/\b(?:put )?on hold\b|\bpaused\b|\bclocks? (?:is |are )?stopped\b/, () => ({ noted: ['stopped'] })],
  [
    /\b(?:nearly|almost|close to|coming up to|approaching|getting on for|not far off) (?:six|6) months?(?: old)?\b/,
    () => ({ olderThan: { count: 5, unit: 'month' } }),
  ],
  [
    cameWhen,
    ([whole = '', when = '']) => (whole === when && /^(?:today|this week)$/.test(when) ? {} : cameOf(when)),
  ],
  [
    /\b(?:what is|anything|any|whats) new\b|\bnew (?:ones|cases|concerns|complaints|enquiries)\b|\bnewest\b/,
    () => ({ came: 'sevenDays' }),
  ],
  [/\b(?:oldest|longest|longest running)(?: (?:ones?|first|open|waiting))*\b/, () => ({ oldest: true })],
  [
    /\b(?:overdue|late|breached|breaching)\b|\b(?:been )?(?:waiting|waited|left|sat|sitting) (?:there )?(?:too long|far too long|longer than (?:they|it|we) should(?: have| be)?(?: been)?|for ages)\b|\b(?:problems?|trouble|anything wrong|something wrong|going wrong)(?= (?:in|on|at|with)\b)/,
    () => ({ due: 'overdue' }),
  ],
  waiting(/(?:their )?(?:consent|permission)\b/, 'consent'),
  waiting(/(?:the )?(?:person|patient|patients|family|families|complainant|relatives?)\b/, 'person'),
  waiting(/(?:a |the )?colleagues?\b/, 'colleague'),
  waiting(/(?:an? |the )?investigators?\b/, 'investigator'),
  waiting(/(?:an? |the )?(?:staff )?(?:accounts?|statements?)(?: of staff| from staff)?\b/, 'account'),
  waiting(/(?:a |the )?clinical (?:view|views|advice|adviser|advisers)\b/, 'clinicalView'),
  waiting(
    /(?:a |an |the |another |other )?(?:partners?|organisations?|icb|commissioners?|council)\b/,
    'partner',
  ),
  waiting(/(?:a |the )?specialists?(?: leads?)?\b/, 'specialist'),
  waiting(/(?:a |the )?decisions?(?: on time)?\b/, 'decision'),
  waiting(/(?:the )?(?:police|coroner|judge|inquest)\b(?: a coroner or a judge)?/, 'authority'),
  waiting(/(?:a |the )?(?:checks?|checked|checking)\b(?: of the response)?/, 'check'),
  waiting(/(?:a |the )?(?:signature|signatures|signed|signing|sign off|chief executive)\b/, 'signature'),
  waiting(/(?:the response )?(?:to be )?(?:sent|posted|sending|go|go out|send)\b/, 'sending'),
  [
    /\b(?:letters?|responses?|answers?) to (?:go|be sent|send|post)(?: out)?\b/,
    () => ({ waitsFor: 'sending' }),
  ],
  [/\bready (?:to (?:go|send|be sent)|for sending)(?: out)?\b/, () => ({ waitsFor: 'sending' })],
  [
    /\b(?:(?:responses?|letters?|drafts?|answers?) )?(?:with|for) the chief exec(?:utive)?\b|\b(?:responses?|letters?) to (?:be signed|sign)\b/,
    () => ({ waitsFor: 'signature' }),
  ],
  [/\b(?:responses?|letters?|drafts?) to (?:be checked|check)\b/, () => ({ waitsFor: 'check' })],
  [/\bunsigned\b/, () => ({ waitsFor: 'signature' })],
  inStage(
    /\b(?:waiting for triage|to triage|to be triaged|untriaged|(?:have|has|are|is)? ?not (?:yet )?(?:been )?triaged(?: yet)?|(?:need|needs|needing) (?:to be )?triag(?:e|ed|ing))\b/,
    'toTriage',
  ),
  inStage(/\b(?:pals )?enquir(?:y|ies)\b/, 'enquiry'),
  inStage(/\b(?:in )?early resolution\b/, 'earlyResolution'),
  inStage(/\b(?:without|with no|no) (?:an )?investigator\b|\bunallocated\b/, 'closerLook'),
  inStage(/\b(?:being|under) investigat(?:ed|ion)\b|\binvestigations\b/, 'investigation'),
  inStage(/\bresponses? being (?:checked|signed)\b|\bbeing (?:checked|signed)\b/, 'response'),
  inStage(/\bresponses? sent\b|\bresponded\b/, 'responded'),
  inStage(/\bled (?:elsewhere|by (?:another|others))(?: organisation)?\b/, 'ledElsewhere'),
  inStage(/\bcopied in\b/, 'copiedIn'),
  inStage(/\bout of time\b/, 'outOfTime'),
  inStage(/\bnot covered\b/, 'notCovered'),
  [/\b(?:still |currently )?open\b|\beverything\b/, () => ({ any: true })],
];

const beside: ReadonlySet<string> = new Set(besideAList.split(' '));

/** A request for a list begins so: what happened to somebody seldom does. */
const begins =
  /^(?:show|list|give|all|any|any ?one|any ?body|anything|what|whats|who|unanswered|todays?|deadlines?|which|how many|number of|count|open|cases|complaints|concerns|enquiries|pals|overdue|late|waiting|awaiting|due|older|everything|disposals?|legal|retention|unallocated|unsigned|unacknowledged|unaccepted|investigations|being|under|early|to be|new|newest|oldest|longest|red|flagged|flags|reopened|re opened|recorded|received|came|safeguarding (?:ones|cases|flags)|acknowledgements?|responses|drafts|letters|ready|paused|on hold|not|without|who went|ombudsman)\b/;

const whose: readonly RegExp[] = [
  /^(?:what|which cases|how many(?: cases)?) (?:has|does|is) (\S+(?: \S+){0,3}?) (?:got|have|working on|dealing with|handling|investigating|looking after)(?: (?:on|open|now|at the moment))?$/,
  /^(?:show (?:me )?|list |whats in )?(\S+(?: \S+){0,2}?)s (?:open |current )?(?:cases|caseload|complaints|investigations)$/,
  /^(?:show (?:me )?|list )?(?:all )?(?:the )?(?:open )?(?:cases|complaints|caseload) (?:with|assigned to|handled by|investigated by|held by|allocated to) (\S+(?: \S+){0,3})$/,
];

const whoWaits =
  /^(?:who|what) (?:are|is) (?:we|everybody|everyone|the team) (?:still )?waiting (?:for|on)$|^what is (?:everything|it all) waiting for$/;

const MOST_NAMED = 5;
const MOST_OF_SERVICE = 3;
const pronouns = /^(?:i|we|you|they|she|he|it|my|our|your|their|her|his|this|that|the|all|new|open|old)$/;

/** Can these words name a service or somebody? What tells of something that happened cannot. */
const mayName = (words: readonly string[]): boolean =>
  words.length <= MOST_NAMED &&
  words.every((word) => !sentenceWords.has(word) || servicesToo.has(word)) &&
  words.some((word) => word.length > 1);

/** These stand in the names of services. */
const servicesToo: ReadonlySet<string> = new Set(
  'camhs acute crisis community inpatient outpatient clinic hospital'.split(' '),
);

/** A list of cases that was asked for, and how it is narrowed. */
export function hearList(words: string): AskedList | undefined {
  const sentence = readSentence(words);
  if (!sentence || sentence.references.length > 0) return undefined;
  return [sentence.said, sentence.asked].map(listIn).find((asked) => asked !== undefined);
}

function listIn(said: string): AskedList | undefined {
  if (said === '' || said.includes(CASE)) return undefined;
  if (whoWaits.test(said)) return { waits: true };
  const [named] = whose.flatMap((pattern) => pattern.exec(said)?.[1] ?? []);
  if (named !== undefined && !pronouns.test(named) && mayName(named.split(' ')))
    return { named, ofStaff: true, ...(said.startsWith('how many') ? { counts: true } : {}) };
  return begins.test(said) ? narrowedIn(said) : undefined;
}

/** “What have I got due this week”: not “show me”. */
const OWN = /\b(?:my|mine|i)\b|(?<!\b(?:show|give|tell|list|for the) )\bme\b/;

function narrowedIn(said: string): AskedList | undefined {
  let rest = said;
  let asked: AskedList = {};
  for (const [pattern, read] of pieces) {
    const found = pattern.exec(rest);
    if (!found) continue;
    asked = { ...read(found), ...asked };
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  // Whatever is open is the widest list: what else is asked for narrows it.
  const { any, ...narrower } = asked;
  if (any && Object.keys(narrower).some((each) => each !== 'counts')) asked = narrower;
  const left = rest.split(' ').filter((word) => word !== '' && !beside.has(word));
  if (left.length > 0) {
    const isList = Object.keys(asked).length > 0 || /\b(?:cases|complaints|concerns|open|ones)\b/.test(said);
    const isBy = /\b(?:in|on|at|about|for|of|with|by|from)\b/.test(said);
    const isShown =
      /^(?:show|list|give|all|any)\b.*\b(?:cases|complaints|concerns|ones)\b/.test(said) &&
      left.length <= MOST_OF_SERVICE;
    if (!isList || !(isBy || isShown) || !mayName(left)) return undefined;
    const isFrom = /\b(?:for|from)\b/.test(rest);
    return { ...narrower, named: left.join(' '), ...(isFrom ? { ofStaff: false } : {}) };
  }
  const { counts: _, ...narrowed } = asked;
  if (asked.due && asked.due !== 'overdue' && OWN.test(said)) return { ...asked, mine: true };
  return Object.keys(narrowed).length > 0 ? asked : undefined;
}
