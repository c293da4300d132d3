import type { WaitedFor } from '../../policy/search/waitingFor';
import type { Stage } from '../../policy/stages';
import { besideAList } from './askingWords';
import { sentenceWords } from './lexicon';
import { CASE, readSentence } from './sentence';

export type Due = 'overdue' | 'today' | 'tomorrow' | 'thisWeek' | 'nextWeek';

/** What a list of cases was asked to be narrowed to. */
export interface AskedList {
  readonly stages?: readonly Stage[];
  readonly waitsFor?: WaitedFor;
  readonly due?: Due;
  readonly olderThan?: { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' };
  readonly kept?: 'tooLong' | 'held';
  /** Words that name a service, or somebody of staff. */
  readonly named?: string;
  /** They can only name somebody of staff, “what has Jean got”, or nobody of staff: “cases from Jean”. */
  readonly ofStaff?: boolean;
  /** Only how many there are. */
  readonly counts?: true;
  /** What each case waits for, and how many wait for it. */
  readonly waits?: true;
}

type Read = (found: RegExpExecArray) => AskedList;

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, Math.max(1, index)]),
);

const days: Readonly<Record<string, Due>> = {
  today: 'today',
  tomorrow: 'tomorrow',
  'this week': 'thisWeek',
  'next week': 'nextWeek',
};

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
    /\b(?:(?:open |been open )?(?:for )?(?:older|more|longer) than|(?:open )?over) (\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|week|month|year)s?(?: old| ago)?\b/,
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
    /\b(?:due|coming up)(?: in| on| by)? (today|tomorrow|this week|next week)\b/,
    ([, day = '']) => ({ due: days[day] }),
  ],
  [/\b(?:overdue|late|breached|breaching)\b/, () => ({ due: 'overdue' })],
  waiting(/(?:their )?(?:consent|permission)\b/, 'consent'),
  waiting(/(?:the )?(?:person|patient|patients|family|families|complainant|relatives?)\b/, 'person'),
  waiting(/(?:a |the )?colleagues?\b/, 'colleague'),
  waiting(/(?:an? |the )?investigators?\b/, 'investigator'),
  waiting(/(?:an? |the )?(?:staff )?(?:accounts?|statements?)(?: of staff| from staff)?\b/, 'account'),
  waiting(/(?:a |the )?clinical (?:view|views|advice|adviser|advisers)\b/, 'clinicalView'),
  waiting(/(?:a |an |the |another |other )?(?:partners?|organisations?)\b/, 'partner'),
  waiting(/(?:a |the )?specialists?(?: leads?)?\b/, 'specialist'),
  waiting(/(?:a |the )?decisions?(?: on time)?\b/, 'decision'),
  waiting(/(?:the )?(?:police|coroner|judge|inquest)\b(?: a coroner or a judge)?/, 'authority'),
  waiting(/(?:a |the )?(?:checks?|checked|checking)\b(?: of the response)?/, 'check'),
  waiting(/(?:a |the )?(?:signature|signatures|signed|signing|sign off|chief executive)\b/, 'signature'),
  waiting(/(?:the response )?(?:to be )?(?:sent|posted|sending)\b/, 'sending'),
  [/\bunsigned\b/, () => ({ waitsFor: 'signature' })],
  inStage(/\b(?:waiting for triage|to triage|to be triaged|untriaged)\b/, 'toTriage'),
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
];

const beside: ReadonlySet<string> = new Set(besideAList.split(' '));

/** A request for a list begins so: what happened to somebody seldom does. */
const begins =
  /^(?:show|list|give|all|any|anything|what|which|how many|number of|count|open|cases|complaints|concerns|enquiries|pals|overdue|late|waiting|awaiting|due|older|everything|disposals?|legal|retention|unallocated|unsigned|investigations|being|under|early|to be)\b/;

const whose: readonly RegExp[] = [
  /^(?:what|which cases|how many(?: cases)?) (?:has|does|is) (\S+(?: \S+){0,3}?) (?:got|have|working on|dealing with|handling|investigating|looking after)(?: (?:on|open|now|at the moment))?$/,
  /^(?:show (?:me )?|list |whats in )?(\S+(?: \S+){0,2}?)s (?:open |current )?(?:cases|caseload|complaints|investigations)$/,
  /^(?:show (?:me )?|list )?(?:all )?(?:the )?(?:open )?(?:cases|complaints|caseload) (?:with|assigned to|handled by|investigated by|held by|allocated to) (\S+(?: \S+){0,3})$/,
];

const whoWaits =
  /^(?:who|what) (?:are|is) (?:we|everybody|everyone|the team) (?:still )?waiting (?:for|on)$|^what is (?:everything|it all) waiting for$/;

const MOST_NAMED = 5;
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

function narrowedIn(said: string): AskedList | undefined {
  let rest = said;
  let asked: AskedList = {};
  for (const [pattern, read] of pieces) {
    const found = pattern.exec(rest);
    if (!found) continue;
    asked = { ...read(found), ...asked };
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  const left = rest.split(' ').filter((word) => word !== '' && !beside.has(word));
  if (left.length > 0) {
    const isList = Object.keys(asked).length > 0 || /\b(?:cases|complaints|concerns|open)\b/.test(said);
    const isBy = /\b(?:in|on|at|about|for|of|with|by|from)\b/.test(said);
    if (!isList || !isBy || !mayName(left)) return undefined;
    const isFrom = /\b(?:for|from)\b/.test(rest);
    return { ...asked, named: left.join(' '), ...(isFrom ? { ofStaff: false } : {}) };
  }
  const { counts: _, ...narrowed } = asked;
  return Object.keys(narrowed).length > 0 ? asked : undefined;
}
