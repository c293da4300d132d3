import { isLondonDate, longDate } from '../../../policy/calendar/dates';
import { notKnown, wordsOf, type Entries } from '../../../policy/machine/fields';
import { serviceWords } from '../../reading/serviceWords';
import { clausesOf } from '../../reading/clauses';
import { channelAnswers, channelWords } from '../../reading/lexicon';
import { saysNotKnown } from '../../reading/notKnown';
import { findDates } from '../../reading/dates';
import { hearWhen, isSameDay, type When } from '../../reading/when';
import type { Answer, Asking } from '../step';
import { nothingRead, readField, sayBetween, isTaken, options, withEntry } from './fields';

const whenFields = [
  'service',
  'channel',
  'happenedOn',
  'happenedFrom',
  'happenedAbout',
  'foundOutOn',
  'receivedOn',
] as const;

const fromWhen = (when: When): Entries =>
  Object.fromEntries(
    whenFields.flatMap((name) => (when[name] === undefined ? [] : [[name, when[name]] as const])),
  );

/** It goes on, or went on for weeks. */
const ONGOING =
  /\b(?:on[ -]?going|still (?:going on|happening|waiting)|(?:been|went|gone) on(?: for|,|$)|(?:been|went|gone|going) on (?:for )?(?:about |over )?(?:\d+|a|several|many) (?:days?|weeks?|wks?|months?|years?|yrs?)|it went on|not (?:just )?one (?:day|date))\b/i;

/** Nobody gave a day, or knows it. */
const DAY_UNKNOWN =
  /\bno (?:date|day)(?: (?:was|is))? (?:given|on it)\b|\bnot sure (?:what|which) (?:day|date)\b|\bno idea when\b|\b(?:the )?(?:date|day|when)\b[^,;.]{0,16}\b(?:not known|unknown|unsure|not sure)\b|\b(?:doesn'?t|does not|don'?t|do not|can'?t|cannot) (?:know|remember|recall) (?:the (?:date|day)|when|which day)\b/i;

const LATEST = 'If it is still going on, which was the latest day? “Not known” is an answer.';

const SAYS_HOW_LONG = /\b(?:going|gone|went|waiting|happening)\b|\d/i;

/** “…, i think”: a doubt by itself goes for the day before it. */
const ONLY_DOUBT =
  /^(?:(?:but|so|or) )?(?:i )?(?:think|guess|reckon|believe|not sure|not certain|maybe|perhaps|probably|might be wrong|could be wrong)(?: (?:that|tho|though|so|anyway))?[.!?]?$/i;

const days = ['happenedOn', 'receivedOn', 'foundOutOn'] as const;

/** What waits is not known: the service has an answer for it and the day it happened may be open; how it came has to be said. */
function leaveUnknown({ waiting, alone, sources, today }: Asking): Answer {
  const names = alone === undefined ? waiting : [alone];
  const service = sources.trust.services.find(({ is }) => is === 'notKnown')?.key;
  const entries = {
    ...(names.includes('service') && service !== undefined ? { service } : {}),
    ...(names.includes('happenedOn') ? { happenedOn: notKnown } : {}),
    ...(names[0] === 'channel' ? { channel: notKnown } : {}),
  };
  const why = names
    .map((name) => (name in entries ? undefined : needed[name]))
    .find((each) => each !== undefined);
  const isLast = names[0] === 'channel' || names[0] === 'receivedOn';
  if (why === undefined || !isLast) return { entries, whys: [], left: [] };
  return {
    entries,
    whys: [why],
    left: [],
    ...(names[0] === 'receivedOn' ? { offers: [longDate(today)] } : {}),
  };
}

/** The day it reached us is never unknown: it is the day on which it is told, where nobody heard of it before. */
const needed: Readonly<Record<string, string>> = {
  receivedOn:
    'You tell me today, so it has reached us by now. Is today the first that anybody here heard of it?',
};

/** “The date is not known. It was found in the box on Tuesday”: that is no day on which it happened. */
function withoutHappened({ happenedOn, ...told }: Entries): Entries {
  return happenedOn === undefined || told.receivedOn !== undefined
    ? told
    : { ...told, receivedOn: happenedOn };
}

/** When they found out; “the same day” is when it happened. */
export function readFoundOut(words: string, asking: Asking): Answer {
  const happened = wordsOf(asking.entries.happenedOn);
  return isSameDay(words) && isLondonDate(happened)
    ? { entries: { foundOutOn: happened }, whys: [], left: [] }
    : readField(words, 'foundOutOn', asking);
}

/** Which service, when it happened, and how and when it reached us. */
export const readWhen = (words: string, asking: Asking): Answer =>
  askWhichAgain(words, asking) ?? withoutTold(readPlace(words, asking), words, asking);

/** “Today” said to whether it is when it happened, reached us or both says no more than before: it is asked again. */
function askWhichAgain(words: string, asking: Asking): Answer | undefined {
  if (!asking.offered?.includes(BOTH)) return undefined;
  const [date, ...others] = findDates(words, {
    today: asking.today,
    when: 'past',
    holidays: asking.holidays,
  });
  const isBare =
    date?.value.is === 'day' &&
    others.length === 0 &&
    !/\p{L}{2}/u.test(words.replace(date.words, ' ').replace(/\b(?:on|it|was|is|its|just|yes|no)\b/gi, ' '));
  if (!isBare) return undefined;
  const { day } = date.value;
  return {
    entries: {},
    whys: [`${longDate(day)}: is that when it happened, when it reached us, or both?`],
    left: [],
    between: { happenedOn: day, receivedOn: day },
    offers: whatDayIs,
  };
}

const BOTH = 'Both';
const whatDayIs: readonly string[] = ['When it happened', 'When it reached us', BOTH];

function readPlace(words: string, asking: Asking): Answer {
  const { waiting, alone, fields } = asking;
  const [first, ...others] = waiting;
  if (saysNotKnown(words) && (alone !== undefined || /\p{L}/u.test(words))) return leaveUnknown(asking);
  const own = first !== undefined && others.length === 0 ? readField(words, first, asking) : nothingRead;
  if (first !== undefined && isTaken(own, first)) return own;
  const only = onlyDay(asking);
  const unknown = DAY_UNKNOWN.exec(words)?.[0];
  const when = hearPlace(words, asking, unknown);
  const ongoing = clausesOf(words).filter(({ text }) => ONGOING.test(text) && !text.includes('?'));
  // Still going on, the latest day is asked by itself (5.1).
  const isAlone = only === 'happenedOn' && waiting.length === 1;
  const isUnknown = (ongoing.length > 0 && isAlone) || unknown !== undefined;
  const wanted = new Set([...waiting, 'happenedFrom', 'happenedAbout', 'foundOutOn']);
  const told = unknown === undefined ? fromWhen(when) : withoutHappened(fromWhen(when));
  // Asked for the day by itself, “some time last week” says that it is not known, and about when it was.
  const isAbout = alone === 'happenedOn' && told.happenedAbout !== undefined && told.happenedOn === undefined;
  const since = ongoing[0]?.text;
  const heard: Entries = {
    ...(isUnknown || isAbout ? { happenedOn: notKnown } : {}),
    ...(since !== undefined && told.happenedOn === undefined && SAYS_HOW_LONG.test(since)
      ? { happenedAbout: since }
      : {}),
    ...told,
  };
  const entries = Object.fromEntries(
    Object.entries(heard).filter(([name]) => wanted.has(name) && name in fields),
  );
  const nothing = Object.keys(entries).length === 0;
  if (nothing && only && isSameDay(words))
    return { entries: {}, whys: ['I do not know that day yet. Give the day itself.'], left: [] };
  if (nothing && own.whys.length > 0) return own;
  const dates = ['happenedOn', 'happenedFrom', 'foundOutOn', 'receivedOn'];
  if (clausesOf(words).some(({ text }) => ONLY_DOUBT.test(text)) && dates.some((name) => name in entries))
    return {
      entries: Object.fromEntries(Object.entries(entries).filter(([name]) => !dates.includes(name))),
      whys: ['You do not sound sure of the day. Which day was it?'],
      left: when.left,
    };
  const isOpen = since !== undefined && told.happenedOn === undefined;
  const latest =
    isOpen && !isUnknown && wanted.has('happenedOn') && waiting.includes('happenedOn') ? [LATEST] : [];
  const asks = isAbout
    ? []
    : when.asks.filter(
        ({ field, either }) => wanted.has(field) && !(isOpen && field === 'happenedOn' && !either),
      );
  return {
    entries,
    whys: [...latest, ...asks.map(({ why }) => why)],
    left: since === undefined ? when.left : when.left.filter((part) => !since.includes(part.trim())),
    ...offersFor(asks, asking),
  };
}

/** The one day that is asked for, where there is one. */
function onlyDay({ waiting, alone }: Asking): (typeof days)[number] | undefined {
  const open = days.filter((name) => waiting.includes(name));
  return days.find((name) => name === alone) ?? (open.length === 1 ? open[0] : undefined);
}

/** What the words say of where and when, without `unknown`: that no day is known. */
function hearPlace(words: string, asking: Asking, unknown: string | undefined): When {
  const { waiting, alone, today, holidays } = asking;
  const only = onlyDay(asking);
  const other = wordsOf(asking.entries[only === 'happenedOn' ? 'receivedOn' : 'happenedOn']);
  // The day it happened is said not to be known: the one day there is reached us.
  const place = only ?? (unknown !== undefined && waiting.includes('receivedOn') ? 'receivedOn' : undefined);
  return hearWhen(unknown === undefined ? words : words.replace(unknown, ' '), {
    ...(place ? { only: place } : {}),
    ...(isLondonDate(other) ? { same: other } : {}),
    today,
    when: 'past',
    holidays,
    services: options(asking, 'service'),
    serviceSynonyms: serviceWords,
    channels: options(asking, 'channel'),
    channelSynonyms: alone === 'channel' || waiting[0] === 'channel' ? channelAnswers : channelWords,
  });
}

/** The answers that what is asked again may have. */
function offersFor(asks: When['asks'], asking: Asking): Pick<Answer, 'offers' | 'between'> {
  const [loose, ...loosely] = asks.flatMap(({ either }) => either ?? []);
  if (loose && loosely.length === 0)
    return {
      between: { happenedOn: loose, receivedOn: loose },
      offers: whatDayIs,
    };
  const offers = asks.slice(0, 1).flatMap(({ field, between }) => {
    const its = asking.fields[field];
    return its ? sayBetween(between, its, asking) : [];
  });
  return offers.length > 1 ? { offers } : {};
}

/** Somebody who is not the person told us: it may have come by any way. */
const TOLD_BY =
  /\b(?:healthwatch|council|icb|(?:(?:her|his|their|the|a) )?(?:gp|police|school|social (?:worker|services)|solicitor|mp|pharmac\w+|ambulance|hospital|dentist|health visitor|care home|advocate)s?)(?: (?:has|have|just|also|surgery|practice|crew|officer))* told\b/i;

const PARTNERS = /\b(?:healthwatch|council)\b/i;

/** “Healthwatch told us” is by a partner organisation; “her GP told us” says nothing of the way it came. */
function withoutTold(answer: Answer, words: string, asking: Asking): Answer {
  if (
    answer.entries.channel !== 'inPerson' ||
    !TOLD_BY.test(words) ||
    /\b(?:in person|face to face|f2f|came)\b/i.test(words)
  )
    return answer;
  const { channel: _, ...entries } = answer.entries;
  const { inPerson = '', phone = '', partner } = options(asking, 'channel');
  if (partner !== undefined && PARTNERS.test(words)) return withEntry(answer, { channel: 'partner' });
  return {
    ...answer,
    entries,
    whys: [...answer.whys, 'Somebody else told you.'],
    offers: [inPerson, phone, ...(partner === undefined ? [] : [partner])],
  };
}
