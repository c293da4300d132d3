import { button, type Action } from '../../cards/card';
import { buildListCard } from '../../cards/designs/list';
import { plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { addDays, longDate, shortDate, type LondonDate } from '../../policy/calendar/dates';
import { oversees, type Person } from '../../policy/roles';
import { foldedWords } from '../../policy/search/fold';
import { noted as notedWords, notedWhenClosed } from '../../policy/search/marks';
import { waitedFor, type WaitedFor } from '../../policy/search/waitingFor';
import { redFlags } from '../../policy/sections/redFlags/choices';
import { capital, inSentence } from '../../policy/machine/sentences';
import { answerOwed, stages } from '../../policy/stages';
import { serviceOptions, serviceWords } from '../../policy/trust/services';
import type { CaseFilter, Desk } from '../port/desk';
import { caseOnList } from './lists';
import type { Row } from '../../storage/ports/caseStore';
import { dayMeant, daysOf, receivedBy, windowOf } from './listDays';
import { hearList, type AskedList, type Due } from '../reading/listWords';
import { replyCard, type Reply } from '../port/reply';

const MOST_OF_STAFF = 5;
const MOST_BUTTONS = 4;

const dueWords: Readonly<Record<Exclude<Due, { readonly by: string }>, string>> = {
  overdue: 'overdue',
  today: 'due today',
  tomorrow: 'due tomorrow',
  thisWeek: 'due this week',
  nextWeek: 'due next week',
  thisMonth: 'due this month',
};

interface Narrowed {
  readonly filter: CaseFilter;
  /** How it is narrowed, in words. */
  readonly words: readonly string[];
}

/** Stages in which whoever raised it has had no answer. */
const toAnswer = ['toTriage', 'enquiry', ...answerOwed] as const;

/** What it is narrowed to without a name. */
function narrow(asked: AskedList, today: LondonDate): Narrowed {
  const { stages: wanted, waitsFor, olderThan, kept, noted = [], flag, oldest, unanswered } = asked;
  const due = typeof asked.due === 'object' ? undefined : asked.due;
  const came = asked.came && windowOf(asked.came, today);
  const age =
    olderThan && `older than ${olderThan.count} ${olderThan.unit}${olderThan.count === 1 ? '' : 's'}`;
  return {
    filter: {
      ...(wanted ? { stages: wanted } : unanswered ? { stages: toAnswer } : {}),
      ...(waitsFor ? { waitsFor } : {}),
      ...(due ? daysOf(due, today) : {}),
      ...(olderThan ? { receivedBy: receivedBy(olderThan, today) } : {}),
      ...(kept ? { kept } : {}),
      ...(came ? { receivedFrom: came.from, receivedBy: came.by } : {}),
      ...(noted.length > 0 ? { noted } : {}),
      ...(flag ? { flag } : {}),
      ...(oldest ? { oldest } : {}),
    },
    words: [
      ...(kept ? [kept === 'held' ? 'on legal hold' : 'kept for more than ten years'] : []),
      ...(wanted ?? []).map((stage) => stages[stage]),
      ...(unanswered ? ['not answered yet'] : []),
      ...(due ? [dueWords[due]] : []),
      ...(age ? [age] : []),
      ...(came ? [`reached us ${came.words}`] : []),
      ...noted.map((each) => notedWords[each]),
      ...(flag ? [`with a red flag: ${inSentence(redFlags[flag])}`] : []),
      ...(oldest ? ['the oldest first'] : []),
      ...(waitsFor ? [`waiting for ${waitedFor[waitsFor]}`] : []),
    ],
  };
}

/** The services of which every one of these words is a beginning of a word. */
function servicesNamed({ trust }: Desk, named: string): readonly string[] {
  const words = foldedWords(named);
  return Object.entries(serviceOptions(trust)).flatMap(([key, label]) => {
    const parts = foldedWords(label);
    return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)))
      ? [key]
      : [];
  });
}

/** The services or the staff that a name means: those who have a case; where it can be nobody else, also who has none. */
async function meant(
  desk: Desk,
  person: Person,
  asked: AskedList,
  { filter, words }: Narrowed,
): Promise<readonly Narrowed[]> {
  const { named = '', ofStaff } = asked;
  const services = ofStaff ? [] : servicesNamed(desk, named);
  if (services.length > 0) {
    const labels = services.map((key) => serviceWords(desk.trust, key)).join(' or ');
    return [{ filter: { ...filter, services }, words: [...words, labels] }];
  }
  if (ofStaff === false) return [];
  const { people } = await desk.directory.search(named, MOST_OF_STAFF);
  const each = people.map(({ id, name }) => ({
    filter: { ...filter, who: id },
    words: [...words, `with ${name}`],
  }));
  const { counts } = await desk.countCases(
    person,
    each.map(({ filter: { who } }) => ({ who })),
  );
  const busy = each.filter((_, index) => (counts[index] ?? 0) > 0);
  return busy.length > 0 || !ofStaff ? busy : each;
}

async function waysOf(desk: Desk, person: Person, asked: AskedList): Promise<readonly Narrowed[]> {
  const { today, calendar } = await desk.context(person);
  const { filter, words } = narrow(asked, today);
  const own = asked.mine && oversees(person) ? { who: person.id } : {};
  const by = typeof asked.due === 'object' ? asked.due.by : undefined;
  const day =
    by === undefined
      ? undefined
      : dayMeant(by, today, calendar.holidaysBetween(calendar.firstDay, calendar.lastDay));
  if (by !== undefined && day === undefined) return [];
  const narrowed: Narrowed = {
    filter: { ...filter, ...own, ...(day ? { dueFrom: today, dueBy: day } : {}) },
    words: [...words, ...(day ? [`due by ${longDate(day)}`] : []), ...('who' in own ? ['with you'] : [])],
  };
  return asked.named === undefined ? [narrowed] : meant(desk, person, asked, narrowed);
}

/** The first cases of a list that was asked for in words; undefined where these ask for none, or for several. */
export async function rowsAsked(
  desk: Desk,
  person: Person,
  words: string,
): Promise<readonly Row[] | undefined> {
  const asked = hearList(words);
  if (!asked || asked.waits) return undefined;
  const [way, ...others] = await waysOf(desk, person, asked);
  return way && others.length === 0 ? (await desk.openCases(person, way.filter)).rows : undefined;
}

/** Cases as they were asked for; undefined where what is named is no service and nobody of staff. */
export async function showOpenCases(
  desk: Desk,
  person: Person,
  asked: AskedList,
  words: string,
  continuation?: string,
): Promise<readonly Reply[] | undefined> {
  if (asked.waits) return [await sayWaits(desk, person)];
  const ways = await waysOf(desk, person, asked);
  const [way, ...others] = ways;
  if (!way) return undefined;
  if (others.length > 0) return [askWhich(ways)];
  return [
    asked.counts
      ? await sayCount(desk, person, way, words)
      : await showList(desk, person, way, words, continuation),
  ];
}

async function showList(
  desk: Desk,
  person: Person,
  way: Narrowed,
  words: string,
  continuation?: string,
): Promise<Reply> {
  const { today } = await desk.context(person);
  const { rows, ofAll, continuation: next } = await desk.openCases(person, way.filter, continuation);
  const [came, open] = way.filter.receivedFrom ? await countCame(desk, person, way) : [];
  const besides = rows.length === 0 || way.filter.dueFrom ? await nextBeside(desk, person, way) : [];
  return replyCard(
    buildListCard({
      title: `${titleOf(way, ofAll)}${came === open ? '' : ` (${open} of the ${came} are open still)`}`,
      none: sayNone(way, ofAll),
      cases: rows.map((row) => caseOnList(desk, row, isByAge(way.filter))),
      today,
      ...(next ? { more: button('More', 'list', { words, continuation: next }) } : {}),
      actions: [...besides, ...beside(person)],
    }),
  );
}

/** There is none: a list of what is due ends with what to do instead. */
function sayNone({ filter: { dueFrom } }: Narrowed, ofAll: boolean): string {
  const none = ofAll ? 'There is none.' : 'There is none among the cases you are involved in.';
  return dueFrom ? `${none} Use the time for what is overdue or comes next, below.` : none;
}

/** What a list of what is due leaves out: what is overdue, and what comes next behind it; of a service, all services. */
async function nextBeside(
  desk: Desk,
  person: Person,
  { filter: { services, ...filter }, words }: Narrowed,
): Promise<readonly Action[]> {
  const { today } = await desk.context(person);
  const { dueFrom, dueBy = today, ...rest } = filter;
  if (dueFrom === undefined) {
    const { counts } = services ? await desk.countCases(person, [filter]) : { counts: [] };
    const [all = 0] = counts;
    const isOfDue = words[0] === dueWords.overdue && words.length === 2;
    return [
      ...(all > 0 && isOfDue
        ? [button(`See what is overdue in all services (${all})`, 'list', { words: 'overdue cases' })]
        : []),
      button('My day', 'day', {}),
    ];
  }
  const of = services ? { ...rest, services } : rest;
  const late = { ...of, ...daysOf('overdue', today) };
  const [{ counts }, { rows }] = await Promise.all([
    desk.countCases(person, [late]),
    desk.openCases(person, { ...of, dueFrom: addDays(dueBy, 1) }),
  ]);
  const [overdue = 0] = counts;
  const [next] = rows;
  const due = next?.promoted.nextDue;
  return [
    ...(overdue > 0
      ? [button(`See what is overdue besides (${overdue})`, 'list', { words: 'overdue cases' })]
      : []),
    ...(next && due ? [button(`Open ${next.id}, due ${shortDate(due)}`, 'open', { case: next.id })] : []),
    button('My day', 'day', {}),
  ];
}

/** How many came in then, and how many of those are open. */
async function countCame(desk: Desk, person: Person, { filter }: Narrowed): Promise<readonly number[]> {
  return (await desk.countCases(person, [{ ...filter, closedToo: true }, filter])).counts;
}

const isByAge = ({ oldest, receivedFrom, receivedBy: by }: CaseFilter): boolean =>
  (oldest ?? receivedFrom ?? by) !== undefined;

const isOfClosedToo = ({ kept, closedToo, noted = [] }: CaseFilter): boolean =>
  kept !== undefined || closedToo === true || noted.some((each) => notedWhenClosed.includes(each));

function titleOf({ filter, words }: Narrowed, ofAll: boolean): string {
  const cases = isOfClosedToo(filter) ? 'Cases' : 'Open cases';
  const named = words.length > 0 ? `: ${plain(words.join(', '))}` : '';
  return `${ofAll ? cases : `Your ${cases.toLowerCase()}`}${named}`;
}

const beside = (person: Person): readonly Action[] => [
  button('My cases', 'mine', {}),
  ...(oversees(person) ? [button('Team queue', 'queue', {}), button('At risk', 'risk', {})] : []),
];

async function sayCount(desk: Desk, person: Person, way: Narrowed, words: string): Promise<Reply> {
  const came = way.filter.receivedFrom !== undefined;
  const filter = came ? { ...way.filter, closedToo: true as const } : way.filter;
  const { ofAll, counts } = await desk.countCases(person, [filter, way.filter]);
  const [all = 0, open = 0] = counts;
  return replyCard(
    buildSayCard({
      title: `${titleOf({ ...way, filter }, ofAll)}: ${all}`,
      lines: came ? [`Still open: ${open}`] : [],
      actions: [
        button('Show them', 'list', { words: words.replace(/how many|number of|count/i, 'show open') }),
        ...beside(person),
      ],
    }),
  );
}

/** Nobody of staff has this name. */
export const nobodyNamed = (name: string): Reply =>
  replyCard(
    buildSayCard({
      title: `I find nobody called “${plain(capitalised(name))}” among staff`,
      lines: ['Try another spelling, or the surname alone.'],
      actions: [button('Who has what', 'whoHas', {}), button('My cases', 'mine', {})],
    }),
  );

const capitalised = (name: string): string => name.split(' ').map(capital).join(' ');

/** Somebody of a name that several have. */
function askWhich(ways: readonly Narrowed[]): Reply {
  const named = ways.map(({ words }) => (words.at(-1) ?? '').replace(/^with /, ''));
  return replyCard(
    buildSayCard({
      title: 'Whose cases do you mean?',
      lines: [],
      actions: named
        .slice(0, MOST_OF_STAFF)
        .map((name) => button(name, 'list', { words: `cases with ${name}` })),
    }),
  );
}

/** What open cases wait for, and how many of them. */
async function sayWaits(desk: Desk, person: Person): Promise<Reply> {
  const each = Object.keys(waitedFor) as WaitedFor[];
  const { ofAll, counts } = await desk.countCases(
    person,
    each.map((waitsFor) => ({ waitsFor })),
  );
  const waits = each
    .map((waitsFor, index) => ({ words: waitedFor[waitsFor], count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const none = ofAll
    ? 'No open case waits for anybody else.'
    : 'No open case of yours waits for anybody else.';
  return replyCard(
    buildSayCard({
      title: ofAll ? 'What open cases wait for' : 'What your open cases wait for',
      lines: waits.length > 0 ? waits.map(({ words, count }) => `${capital(words)}: ${count}`) : [none],
      actions: [
        ...waits
          .slice(0, MOST_BUTTONS)
          .map(({ words }) =>
            button(`See what waits for ${words}`, 'list', { words: `waiting for ${words}` }),
          ),
        button('My cases', 'mine', {}),
      ],
    }),
  );
}
