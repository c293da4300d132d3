import type { LondonDate } from '../../policy/calendar/dates';
import { timescales } from '../../policy/timescales';
import { calendar } from '../doors/aCase';
import {
  afterIt,
  all,
  before,
  concernOf,
  firstWrong,
  has,
  isAnonymous,
  isBy,
  isFormal,
  isOutOfTime,
  isSaid,
  inside,
  last,
  lateIsAccepted,
  leads,
  routeOf,
  upTo,
  type Did,
  type Life,
  type Name,
  type Oracle,
} from './life';

const answering: readonly Name[] = [
  'allocationAccepted',
  'draftWritten',
  'draftSubmitted',
  'responseApproved',
  'responseSent',
];

/** L6: a complaint out of time is not investigated, answered or closed as answered without a late decision. */
export const lateDecidedFirst: Oracle = (life) =>
  firstWrong(all(life, ...answering, 'resolved'), (event) => {
    const then = before(life, event);
    const isWaiting = isFormal(then) && isOutOfTime(then) && !lateIsAccepted(then);
    return isWaiting && `${event.type} on a complaint out of time, and no late decision accepts it`;
  });

/** L6: only the Complaints Team, and PALS on what is not a formal complaint, changes a date that alters timeliness. */
export const datesByTheTeam: Oracle = (life) =>
  firstWrong(all(life, 'recordCorrected'), (event) => {
    const then = before(life, event);
    const isAltered =
      (event.change.receivedOn ?? concernOf(then)?.receivedOn) !== concernOf(then)?.receivedOn ||
      isOutOfTime(then) !== isOutOfTime(upTo(life, event));
    const may =
      isBy(event, 'complaintsTeam', 'leadManager') || (!isFormal(then) && isBy(event, 'palsOfficer'));
    return (
      isAltered && !may && 'a date that alters timeliness was changed by somebody outside the Complaints Team'
    );
  });

/** More than one working day after the day it tells of. */
const isRecordedLate = (on: LondonDate, { meta }: Did<Name>): boolean =>
  meta.on > calendar.addWorkingDays(on, 1);

interface Entry {
  readonly event: Did<Name>;
  readonly on: LondonDate;
  readonly clock: string;
  readonly due: LondonDate;
}

/** That many working days after it reached us. */
export const dueFor = (life: Life, workingDays: number): LondonDate | undefined => {
  const received = concernOf(life)?.receivedOn;
  return received && calendar.addWorkingDays(received, workingDays);
};

/** The first act that would satisfy each clock set by receipt alone, with the due day as it stood then. */
function entriesOf(life: Life): readonly Entry[] {
  const isPlain = !has(
    life,
    'clockPaused',
    'holdPlaced',
    'extensionAsked',
    'dateAgreed',
    'caseReopened',
    'jointPlanned',
    'planDiscussed',
    'pauseDecided',
  );
  // The clock of the written acknowledgement begins again on the day an enquiry becomes a complaint.
  const beganAgain = has(life, 'madeFormal', 'moreTimeAgreed');
  const written = beganAgain
    ? undefined
    : all(life, 'acknowledged').find(({ written: inWriting }) => inWriting);
  const sent = isPlain ? all(life, 'responseSent')[0] : undefined;
  const resolved =
    last(life, 'caseClosed')?.ending === 'enquiryResolved' ? last(life, 'resolved') : undefined;
  const found = [
    written && {
      event: written,
      on: written.details.on,
      clock: 'acknowledgement',
      days: timescales.acknowledgement.workingDays,
    },
    sent && { event: sent, on: sent.sent.on, clock: 'response', days: timescales.response.workingDays },
    resolved && {
      event: resolved,
      on: resolved.resolution.on,
      clock: 'palsEnquiry',
      days: timescales.palsEnquiry.workingDays,
    },
  ];
  return found.flatMap((entry) => {
    if (!entry) return [];
    const then = before(life, entry.event);
    const due = dueFor(then, entry.days);
    const counts = due && (entry.clock === 'palsEnquiry' || isFormal(then));
    return counts ? [{ ...entry, due }] : [];
  });
}

/** L7: entered long after the day it tells of, and after the due day, it does not by itself take the miss away. */
export const lateEntryKept: Oracle = (life) =>
  firstWrong(entriesOf(life), ({ event, on, clock, due }) => {
    const takesAway = on <= due && event.meta.on > due && isRecordedLate(on, event);
    if (!takesAway) return undefined;
    const isKept = all(afterIt(life, event), 'missKept').some(({ miss }) => miss.clock === clock);
    return (
      !isKept &&
      `${event.type} “${on}” was entered on ${event.meta.on}, the ${clock} clock was due on ${due}, and no miss was kept`
    );
  });

/** L7, L32: what was entered late is accepted with a reason by the Lead Manager, never by whoever entered it. */
export const lateAcceptedByOther: Oracle = (life) =>
  firstWrong(all(life, 'lateEntriesAccepted'), (accepted) => {
    const own = all(before(life, accepted), 'missKept').filter(
      ({ meta }, index) => accepted.entries.includes(String(index + 1)) && meta.by === accepted.meta.by,
    );
    if (own.length > 0) return 'somebody accepted as in time what they had entered late themselves';
    if (!isBy(accepted, ...leads)) return 'somebody other than the Lead Manager accepted a late entry';
    return !isSaid(accepted.reason) && 'a late entry was accepted without a reason';
  });

/** L8: a later receipt, a backdated stop or agreement entered after the due day keeps the miss. */
export const movedClockKept: Oracle = (life) =>
  firstWrong(all(life, 'recordCorrected', 'clockPaused', 'holdPlaced'), (event) => {
    const then = before(life, event);
    const isPlain = !has(
      then,
      'clockPaused',
      'holdPlaced',
      'extensionAsked',
      'dateAgreed',
      'caseReopened',
      'jointPlanned',
      'leadAgreed',
      'missKept',
    );
    if (!isPlain || !isFormal(then) || has(then, 'responseSent')) return undefined;
    const due = dueFor(then, timescales.response.workingDays);
    const acted = dayOf(event);
    if (!due || !acted || event.meta.on <= due || !isRecordedLate(acted, event)) return undefined;
    const moves =
      event.type === 'recordCorrected'
        ? acted > (concernOf(then)?.receivedOn ?? acted)
        : acted <= due && stopsAnyDay(event);
    const isKept = all(afterIt(life, event), 'missKept').some(({ miss }) => miss.clock === 'response');
    return (
      moves &&
      !isKept &&
      `${event.type} from ${acted} was entered on ${event.meta.on}, after the response was due on ${due}, and no miss was kept`
    );
  });

/** Does it stop the clock for a working day at least? One that ends on the day it begins stops nothing. */
function stopsAnyDay(event: Did<'clockPaused' | 'holdPlaced'>): boolean {
  if (event.type === 'holdPlaced') return true;
  const { from, to } = event.pause;
  return to === undefined || calendar.workingDaysBetween(from, to) > 0;
}

function dayOf(event: Did<'recordCorrected' | 'clockPaused' | 'holdPlaced'>): LondonDate | undefined {
  if (event.type === 'recordCorrected') return event.change.receivedOn;
  return event.type === 'clockPaused' ? event.pause.from : event.hold.from;
}

/** The day of a decision: the one that it says, or the one it was entered on. */
const decidedOn = (
  event: Did<'partNotCovered' | 'lateDecided' | 'bestInterestsDecided' | 'groundsDecided'> | undefined,
): LondonDate | undefined => event?.decidedOn ?? event?.meta.on;

/** The day each kind of act tells of, and the days that have to come before it. */
function needsOf(life: Life, event: Did<Name>): readonly (readonly [string, unknown, unknown])[] {
  const then = before(life, event);
  const received = concernOf(then)?.receivedOn;
  switch (event.type) {
    case 'acknowledged':
      return [['acknowledged before receipt', event.details.on, received]];
    case 'planDiscussed':
      return [['plan offered before receipt', event.plan.offeredOn, received]];
    case 'issuesAgreed':
      return [['issues agreed before receipt', event.agreed.on, received]];
    case 'planShared':
      return [
        [
          'plan shared before the issues were agreed',
          event.plan.sharedOn,
          last(then, 'issuesAgreed')?.agreed.on,
        ],
      ];
    case 'resolved':
      return [
        ['resolved before receipt', event.resolution.on, received],
        ['summary shared before it was resolved', event.resolution.summarySentOn, event.resolution.on],
        [
          'resolved before the first help',
          event.resolution.on,
          all(then, 'actionTaken')
            .map(({ on }) => on)
            .sort()[0],
        ],
      ];
    case 'actionTaken':
      return [['help before receipt', event.on, received]];
    case 'responseSent': {
      const signed = all(then, 'responseApproved')
        .filter(({ step }) => step === 'signature')
        .at(-1);
      return [['sent before it was signed', event.sent.on, signed?.meta.on]];
    }
    case 'leadResponded':
      return [
        [
          'the lead responded before it was agreed that they lead',
          event.on,
          last(then, 'leadAgreed')?.lead.on,
        ],
      ];
    case 'leadAgreed':
      return [['lead agreed before receipt', event.lead.on, received]];
    case 'notCoveredLetterSent':
      return [['letter before the decision', event.on, decidedOn(last(then, 'partNotCovered'))]];
    case 'outOfTimeLetterSent':
      return [['letter before the late decision', event.on, decidedOn(last(then, 'lateDecided'))]];
    case 'stopLetterSent':
      return [
        [
          'letter before it was stopped',
          event.on,
          decidedOn(last(then, 'bestInterestsDecided', 'groundsDecided')),
        ],
      ];
    case 'clockRestarted':
      return [['restarted before it was stopped', event.on, last(then, 'clockPaused')?.pause.from]];
    case 'holdEnded':
      return [['hold ended before it began', event.on, last(then, 'holdPlaced')?.hold.from]];
    case 'caseReopened':
      return [
        [
          'asked to reopen before the response went',
          event.request.receivedOn,
          last(then, 'responseSent')?.sent.on,
        ],
      ];
    case 'personKeptInvolved':
      return [['kept in touch before the response went', event.on, last(then, 'responseSent')?.sent.on]];
    case 'staffTold':
      return [['staff told before receipt', event.on, received]];
    case 'useShown':
      return [
        [
          'use shown before the account was given',
          event.on,
          all(then, 'accountAnswered')
            .filter(({ staff }) => staff === event.staff)
            .at(-1)?.answer.on,
        ],
      ];
    case 'extensionAsked':
      return [
        ['agreed to more time before they were told', event.extension.agreedOn, event.extension.toldOn],
        ['told of more time before receipt', event.extension.toldOn, received],
      ];
    case 'recordCorrected': {
      const now = event.change.receivedOn;
      if (!now) return [];
      return all(then, 'acknowledged').map(({ details }) => [
        'receipt moved after an acknowledgement',
        details.on,
        now,
      ]);
    }
    default:
      return [];
  }
}

/** L9: no date of an act lies before what it needs. */
export const datesInOrder: Oracle = (life) =>
  firstWrong(life.events, ({ event, meta }) =>
    firstWrong(
      needsOf(life, { ...event, meta }),
      ([what, on, least]) =>
        isSaid(on) &&
        isSaid(least) &&
        String(on) < String(least) &&
        `${what}: ${String(on)}, and not before ${String(least)}`,
    ),
  );

/** L10: an enquiry that missed its acknowledgement still shows the miss as a complaint. */
export const missComesAlong: Oracle = (life) => {
  const formal = last(life, 'madeFormal', 'moreTimeAgreed');
  if (!formal || !('fromEnquiry' in formal && formal.fromEnquiry) || !isFormal(life)) return undefined;
  const due = dueFor(life, timescales.acknowledgement.workingDays);
  if (!due || formal.meta.on <= due || has(life, 'recordCorrected', 'lateEntriesAccepted')) return undefined;
  const inTime = all(before(life, formal), 'acknowledged', 'personSpokenTo').some((event) =>
    event.type === 'acknowledged' ? event.details.on <= due : event.meta.on <= due,
  );
  const shown = life.clocks.filter(({ name }) => name === 'acknowledgement');
  const isMissed = shown.some(({ state }) => state === 'missed' || state === 'metLate');
  return !inTime && shown.length > 0 && !isMissed
    ? `an enquiry not acknowledged by ${due} became a complaint on ${formal.meta.on}, and no missed acknowledgement is shown`
    : undefined;
};

const couldNotBeReached = (life: Life): boolean =>
  has(life, 'contactTried') || isSaid(inside(last(life, 'triaged'), 'decision', 'attempts'));

const isExempt = (life: Life): boolean =>
  isAnonymous(life) || routeOf(life) === 'copiedIn' || couldNotBeReached(life);

/** L12: a formal complaint is acknowledged, and the talk about the plan offered, before it is answered. */
export const acknowledgedFirst: Oracle = (life) =>
  firstWrong(all(life, 'responseSent', 'resolved'), (event) => {
    const then = before(life, event);
    if (!isFormal(then) || isExempt(then)) return undefined;
    if (!all(then, 'acknowledged').some(({ written }) => written))
      return `${event.type} on a complaint that was never acknowledged in writing`;
    return !has(then, 'planDiscussed') && `${event.type} on a complaint whose plan was never offered`;
  });
