import { englandAndWales as calendar } from '../../../policy/calendar/bankHolidays';
import { deadlines } from '../../../policy/machine/clocks';
import { missing } from '../../../policy/machine/caseSections';
import type { CaseState } from '../../../policy/machine/caseState';
import type { Clock } from '../../../policy/machine/clock';
import { londonDateOf, londonTimeOf, type Instant } from '../../../policy/calendar/dates';
import { rowOf, reminderRows } from '../../../policy/reminders/thresholds';
import type { Overdue } from './expecting';
import { promisedByTheDay, remindedByTheDay } from './theDays';
import type { Trust } from './trust';
import type { Year } from './year';

/** What came of looking whether something holds: how much was looked at, and each place where it does not. */
export interface Finding {
  readonly seen: number;
  readonly wrong: readonly string[];
}

type Claim = (year: Year) => Finding | Promise<Finding>;

const keysOf = ({ owed }: Trust): readonly string[] => owed.map(({ stream, key }) => `${stream} ${key}`);

function repeated(list: readonly string[]): readonly string[] {
  const met = new Set<string>();
  return list.filter((item) => met.size === met.add(item).size);
}

const isWorkingHour = (at: Instant): boolean =>
  calendar.isWorkingDay(londonDateOf(at)) && londonTimeOf(at) >= '09:00' && londonTimeOf(at) < '17:00';

const casesOf = ({ facts }: Trust): readonly CaseState[] =>
  [...facts.values()].flatMap(({ stream, state }) => (stream.kind === 'case' ? [state as CaseState] : []));

/** Working mornings after which a missed clock has been heard of by somebody above (the third round comes on day ten). */
const LONG_MISSED = 12;

/** What the law or the person counts on goes up to the Chief Executive, who is the Responsible Person (2.1). */
const upToTheTop = ['acknowledgement', 'palsEnquiry', 'earlyResolution', 'response', 'reopened', 'agreed'];

/** Who heard of a clock once it was missed, as they stand in the keys. */
function heardOf(owed: readonly string[], clock: string, due: string): ReadonlySet<string> {
  const heard = owed.flatMap((key) => {
    const [name, of, to = '', day, threshold = ''] = key.split('/');
    return `${name}/${of}` === clock && day === due && !/^[01]\./.test(threshold) ? [to] : [];
  });
  return new Set(heard);
}

function wentUp(owed: readonly string[], { clock, due }: Overdue): boolean {
  const heard = heardOf(owed, clock, due);
  const [name = ''] = clock.split('/');
  return upToTheTop.includes(name) ? heard.has('role:chiefExecutive') : heard.size > 1;
}

const escalated: Claim = ({ trust, expectation }) => {
  const byStream = new Map<string, string[]>();
  for (const { stream, key } of trust.owed) byStream.set(stream, [...(byStream.get(stream) ?? []), key]);
  const long = [...expectation.overdue.values()].filter(({ mornings }) => mornings >= LONG_MISSED);
  return {
    seen: long.length,
    wrong: long
      .filter((overdue) => !wentUp(byStream.get(overdue.stream) ?? [], overdue))
      .map(({ stream, clock, due }) => `${stream} ${clock} of ${due}`),
  };
};

const isWaitedFor = ({ name, state }: Clock): boolean =>
  rowOf(name) !== undefined && ['running', 'paused', 'missed'].includes(state);

/** Still open, it says what it waits for: a gap that somebody can fill, or a day that is to come. */
const endedOrExplained: Claim = async ({ trust }) => {
  const context = await trust.context();
  const cases = casesOf(trust);
  const open = cases.filter(({ stage, closing }) => stage !== 'closed' || !closing.ending);
  return {
    seen: cases.length - open.length,
    wrong: open
      .filter(
        (state) =>
          state.stage === 'closed' ||
          (missing(state, context).length === 0 && !deadlines(state, context).some(isWaitedFor)),
      )
      .map(({ reference, stage }) => `${reference} ${stage}`),
  };
};

/** What a simulated year, or a part of it, has to show. */
export const claims = {
  /** Each was decided on once, and nothing else was. */
  eachOnce({ trust, expectation: { expected } }) {
    const decided = keysOf(trust);
    const [inPlan, wasDecided] = [new Set(expected), new Set(decided)];
    return {
      seen: expected.length,
      wrong: [
        ...expected.filter((key) => !wasDecided.has(key)).map((key) => `never: ${key}`),
        ...decided.filter((key) => !inPlan.has(key)).map((key) => `for nothing: ${key}`),
        ...repeated(decided).map((key) => `again: ${key}`),
      ],
    };
  },
  async byTheDay({ trust }) {
    const promised = await promisedByTheDay(trust);
    const reminded = remindedByTheDay(trust);
    return { seen: promised.length, wrong: promised.filter((each) => !reminded.has(each)) };
  },
  /** What was decided on was delivered, at once. */
  delivered({ trust }) {
    const [owed, delivered] = [new Set(keysOf(trust)), new Set(trust.delivered)];
    return { seen: trust.delivered.length, wrong: [...owed].filter((key) => !delivered.has(key)) };
  },
  neverTwiceADay({ trust }) {
    const said = trust.heard.flatMap(({ person, at, says }) =>
      says.filter((say) => /\bdue\b/i.test(say)).map((say) => `${person} ${londonDateOf(at)} ${say}`),
    );
    return { seen: said.length, wrong: repeated(said) };
  },
  inWorkingHours({ trust }) {
    const canWait = trust.heard.filter(({ urgent }) => !urgent);
    return {
      seen: canWait.length,
      wrong: canWait.filter(({ at }) => !isWorkingHour(at)).map(({ person, at }) => `${person} at ${at}`),
    };
  },
  /** Raised at ten at night, heard at ten at night. */
  redFlagsAtOnce({ trust, work: { flags } }) {
    const heard = new Set(
      trust.heard.flatMap(({ at, says, urgent }) =>
        urgent ? says.map((say) => `${say.split(' ')[0]} ${at}`) : [],
      ),
    );
    const raised = flags.map(({ reference, at }) => `${reference} ${at}`);
    return { seen: flags.length, wrong: raised.filter((flag) => !heard.has(flag)) };
  },
  escalated,
  endedOrExplained,
  /** Whatever staff did fitted the procedure, but for what had become too late. */
  refusedOnlyWhenLate({ work: { refused, deeds } }) {
    const late =
      /The 10 working days of a PALS enquiry ended|a later d|A later d|their date has to be before/;
    return { seen: deeds - refused.length, wrong: refused.filter((line) => !late.test(line)) };
  },
} as const satisfies Readonly<Record<string, Claim>>;

/** Those of a whole year alone: what takes months to come round. */
export const claimsOfAYear = {
  atTrustScale({ work: { begun } }) {
    const wrong = begun.enquiry === 2_000 && begun.complaint === 600 ? [] : [JSON.stringify(begun)];
    return { seen: begun.enquiry + begun.complaint, wrong };
  },
  everyClock({ expectation }) {
    const speaking = Object.entries(reminderRows).flatMap(([name, row]) => ('none' in row ? [] : [name]));
    return { seen: expectation.clocks.size, wrong: speaking.filter((name) => !expectation.clocks.has(name)) };
  },
} as const satisfies Readonly<Record<string, Claim>>;
