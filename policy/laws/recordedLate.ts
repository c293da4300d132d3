import type { LondonDate } from '../calendar/dates';
import { knownClocksOf, partsAsked } from '../machine/clocks';
import type { Clock } from '../machine/clock';
import type { CaseEvent, CaseState, SectionName } from '../machine/caseState';
import { memoiseLast } from '../machine/memoise';
import type { ClockName } from '../reminders/thresholds';
import { askedExtension } from '../sections/timescale/questions';
import type { AddingLaw, Change } from './law';

/** Clocks of the procedure itself: no later entry, correction or relabelling takes a miss of theirs away. */
const ofTheProcedure: readonly ClockName[] = [
  'acknowledgement',
  'palsEnquiry',
  'earlyResolution',
  'response',
  'reopened',
  'agreed',
  'sixMonths',
  'reopenedSixMonths',
];

/** Clocks that an act meets, which may be entered afterwards. */
const metByAnAct: readonly ClockName[] = [
  ...ofTheProcedure,
  'copiedInCheck',
  'staffTold',
  'statement',
  'clinicalView',
  'contribution',
  'partnerApproval',
  'informationRequest',
  'action',
];

/** The London day that each of these tells of, which moves or stops a clock, or takes it away. */
const toldDay: {
  readonly [T in CaseEvent['type']]?: (
    event: Extract<CaseEvent, { type: T }>,
    before: CaseState,
  ) => LondonDate | undefined;
} = {
  dateAgreed: ({ day }) => day.agreedOn,
  planDiscussed: ({ plan }) => plan.offeredOn,
  jointPlanned: ({ plan }) => plan.agreedOn,
  extensionAsked: ({ extension }) => extension.agreedOn,
  extensionAnswered: ({ on }) => on,
  extensionDecided: (_event, before) => askedExtension(before)?.agreedOn,
  clockPaused: ({ pause }) => pause.from,
  holdPlaced: ({ hold }) => hold.from,
  moreTimeAgreed: ({ agreedOn }) => agreedOn,
};

/** Does one of these events tell of a day by the due day, and was it entered by the next working day (L7)? */
const isEnteredSoon = ({ events, before, context }: Change, { due }: Clock): boolean =>
  events.some((event) => {
    const day = toldDay[event.type] as
      ((event: CaseEvent, before: CaseState) => LondonDate | undefined) | undefined;
    const on = day?.(event, before);
    return on !== undefined && on <= due && !isLate(on, context);
  });

/** Sections that no such clock rests on: what is recorded in them alone, and leaves the stage, moves and meets none. */
export const besideTheClocks: readonly SectionName[] = [
  'engagement',
  'contacts',
  'meetings',
  'redFlags',
  'needs',
  'monitoring',
  'specialists',
  'otherProcedures',
  'reminders',
  'representation',
  'papers',
];

const isBesideTheClocks = ({ before, after }: Change): boolean =>
  before.stage === after.stage &&
  Object.entries(after.changed).every(
    ([name, seq]) =>
      besideTheClocks.includes(name as SectionName) || before.changed[name as SectionName] === seq,
  );

/** The clocks of the sections that those are of. */
export const clocksThatCount = knownClocksOf([
  'acknowledgement',
  'enquiry',
  'timescale',
  'sixMonths',
  'triage',
  'staffConcerned',
  'investigation',
  'joint',
  'actions',
]);

/** The same before something is decided, which is asked for each way it might be. */
const clocksBefore = memoiseLast(partsAsked, clocksThatCount);

const keyOf = ({ name, of }: Clock): string => `${name} ${of ?? ''}`;

/** Was it entered more than one working day after the day it tells of? */
const isLate = (doneOn: Clock['metOn'], { calendar, today }: Change['context']): boolean =>
  doneOn !== undefined && today > calendar.addWorkingDays(doneOn, 1);

/** What of a clock that had been missed is kept, because it would count as met or be gone now. */
function keptOf(was: Clock, is: Clock | undefined, change: Change): 'done' | 'moved' | undefined {
  const missed = was.state === 'missed' || was.state === 'metLate';
  if (!missed || was.late) return undefined;
  const ofItself = ofTheProcedure.includes(was.name) ? 'moved' : undefined;
  if (is?.state === 'met') {
    if (is.metOn !== undefined && is.metOn > was.due) return ofItself;
    const late = was.state === 'metLate' || isLate(is.metOn, change.context);
    return late && metByAnAct.includes(was.name) ? 'done' : undefined;
  }
  if (isEnteredSoon(change, was)) return undefined;
  const stays = is && (is.state === 'missed' || is.state === 'metLate') && is.due <= was.due;
  return stays ? undefined : ofItself;
}

function adds(change: Change): readonly CaseEvent[] {
  const { before, after, context } = change;
  if (before.stage === 'unlogged' || after.stage === 'disposed' || isBesideTheClocks(change)) return [];
  const missed = clocksBefore(before, context).filter(
    ({ state }) => state === 'missed' || state === 'metLate',
  );
  if (missed.length === 0) return [];
  const now = new Map(clocksThatCount(after, context).map((clock) => [keyOf(clock), clock]));
  return missed.flatMap((was): readonly CaseEvent[] => {
    const is = now.get(keyOf(was));
    const kind = keptOf(was, is, change);
    if (!kind) return [];
    const { name: clock, of, label, paragraph, due } = was;
    return [
      {
        type: 'missKept',
        miss: {
          kind,
          clock,
          ...(of === undefined ? {} : { of }),
          label,
          paragraph,
          due,
          ...(kind === 'done' && is?.metOn ? { doneOn: is.metOn } : {}),
          byLeadManager: context.actor.roles.includes('leadManager'),
        },
      },
    ];
  });
}

export const recordedLate: AddingLaw = {
  ids: ['L7', 'L8', 'L10', 'L27'],
  paragraph: '8.40',
  says: 'What is entered late, corrected or relabelled does not make a missed clock a met or a later one: it is kept as missed until the Lead Manager accepts it.',
  adds,
};
