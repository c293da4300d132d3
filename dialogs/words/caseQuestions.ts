import type { FilePart } from '../../policy/caseFile/fileParts';
import type { LondonDate } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { showFilePart } from '../cases/caseFile';
import { sayAlike } from '../cases/alike';
import { sayAge } from '../cases/caseFigures';
import { explainClocks, openCase } from '../cases/cases';
import type { Desk } from '../port/desk';
import { windowOf } from '../cases/listDays';
import { hearDate } from '../reading/hearDate';
import { hearWindow } from '../reading/listWords';
import type { Sentence } from '../reading/sentence';
import type { Reply } from '../port/reply';
import type { Turning } from '../state/session';
import { showHistory } from '../cases/timeline';
import { withCarryOn } from '../state/underWay';

type Show = (desk: Desk, person: Person, reference: string, words: string) => Promise<readonly Reply[]>;

const part =
  (name: FilePart): Show =>
  (desk, person, reference) =>
    showFilePart(desk, person, reference, name);

const theCase: Show = (desk, person, reference) => openCase(desk, person, reference);

/** What was recorded on it since a day, or in a week, that is named; all of it where none is. */
const whatHappened: Show = async (desk, person, reference, words) => {
  const { today, calendar } = await desk.context(person);
  const came = hearWindow(words);
  const holidays = calendar.holidaysBetween(calendar.firstDay, calendar.lastDay);
  const heard = came ? undefined : hearDate(words, { today, holidays });
  const from: LondonDate | undefined = came
    ? windowOf(came, today).from
    : heard?.is === 'taken'
      ? heard.value
      : undefined;
  return showHistory(desk, person, reference, from ? { from } : {});
};

/** A question begins so; what asks for something to be done does not. */
const asks =
  /^(?:(?:please|hi|hello|ok|can you|could you|can i|could i|i (?:want|need|would like) to) ){0,3}(?:show|read|see|view|display|look|what|which|whose|is|are|any|who|has|have|had|was|were|did|does|do we|tell me|give me|remind me|where|when|how|why)\b/;
const names =
  /^(?:(?:the|all|last|show) )?(?:contacts|notes|calls|statements?|accounts?|evidence so far|responses?|findings?|issues|outcome|stage|status|phone|number|contact|email|address|timeline|history)\b/;

/** What may be asked of a case: the first row that fits shows the part of it where the answer stands. */
const rows: readonly (readonly [RegExp, Show])[] = [
  [/\bhow (?:long|old) (?:has|have|was|is)\b|\bhow many days (?:has|have|is|old)\b/, sayAge],
  [/\bwhat else (?:has|have|did)\b|\bother (?:complaints|cases|concerns)\b/, sayAlike],
  [
    /\b(?:due|overdue|deadlines?|late|acknowledged|ack)\b/,
    (desk, person, reference) => explainClocks(desk, person, reference),
  ],
  [
    /\b(?:happened|happening|changed|changes|done|new|recorded|added|history|update|updates|moved|progress)\b.*\b(?:since|last (?:week|month|night)|this (?:week|month|morning)|yesterday|today|over the weekend|in the last)\b/,
    whatHappened,
  ],
  [
    /\bhave (?:i|we) (?:told|updated|spoken|rung|rang|written|replied|answered|emailed)\b|\bhas (?:any ?(?:one|body)) (?:told|updated|spoken|rung|rang|written|replied|emailed)\b/,
    (desk, person, reference) => showHistory(desk, person, reference),
  ],
  [
    /\b(?:finished|closed|settled|left to do|still (?:got )?to do|ready (?:to|for)|missing|stopping|holding (?:it )?up|have to do|need to do|do i do|should i do|next step|next|stage|status|to do|going on)\b/,
    theCase,
  ],
  [
    /\b(?:contacts|notes|calls|who (?:rang|called|phoned|spoke|emailed)|last (?:contact|call|note|spoke|rang))\b/,
    part('contacts'),
  ],
  [/\b(?:question|asked me|asked of me|been asked|want from me|need from me)\b/, theCase],
  [/\b(?:wants?|wanted|hopes?|hoping|asking for)\b/, part('words')],
  [/\bconsent(?:ed)?\b|\bpermission\b|\bagreed to share\b/, part('people')],
  [
    /\b(?:reach (?:her|him|them)|get hold of (?:her|him|them)|(?:ring|call) (?:her|him|them)|phone|telephone|mobile|number|email|address|contact|complainant|patient called|represent\w+|next of kin|who is (?:the )?(?:person|patient|daughter|son|mother|father|wife|husband|family|relative|carer)|who raised|who made|who complained)\b/,
    part('people'),
  ],
  [
    /\b(?:gone out|go out|went out|sent|posted|gone|been answered|letters? (?:that )?(?:went|sent))\b/,
    part('letters'),
  ],
  [
    /\b(?:statements?|accounts?|interviews?|staff (?:said|say)|nurses? (?:said|say)|doctors? (?:said|say))\b/,
    part('accounts'),
  ],
  [/\b(?:evidence|proof|records|clinical (?:view|advice)|advice)\b/, part('evidence')],
  [/\b(?:findings?|upheld|found|conclusions?|issues?|outcome|decided on each)\b/, part('issues')],
  [
    /\b(?:response|draft|wrote|written by|cover letter|reply|answer|(?:final |response )letter)\b/,
    part('response'),
  ],
  [/\b(?:agreed|plan|promised?|promises|said we would)\b/, part('agreed')],
  [/\b(?:decisions?|decided|triaged?|why (?:is|was) .{0,20}formal|red flags?|flag)\b/, part('decisions')],
  [/\b(?:actions?|put right|learning|learnt|learned|remedy)\b/, part('actions')],
  [/\b(?:partners?|other organisations?|joint)\b/, part('partners')],
  [/\b(?:extensions?|extended|pauses?|paused|on hold|clock)\b/, part('time')],
  [
    /\b(?:say|said|told us|tell us|words|complaint|complain\w*|concern|want|wants|wanted|asking for|about|happened|story|background)\b/,
    part('words'),
  ],
];

/** Something asked about one case: the part of it that answers is read, and nothing is begun. */
export function answerCaseQuestion(
  { said, asked, references }: Sentence,
  words: string,
): Turning | undefined {
  const [of, ...others] = references;
  if (of === undefined || others.length > 0) return undefined;
  if (!asks.test(said) && !names.test(asked)) return undefined;
  const show = rows.find(([pattern]) => pattern.test(said))?.[1];
  if (!show) return undefined;
  return async (desk, person, session) => {
    const replies = await show(desk, person, of, words);
    return { session, replies: withCarryOn(replies, session.draft) };
  };
}
