import { BeyondCalendar } from '../calendar/calendar';
import type { LondonDate } from '../calendar/dates';
import type { ClinicalGroup, Outcome, Profession, Subject } from '../codes';
import { noCaseOfItsOwn, type Ending } from '../endings';
import type { CaseState } from '../machine/caseState';
import type { Clock, ClockContext } from '../machine/clock';
import { becameComplaintOn, isTakenAsComplaint, kindOf, roundsOf, type Kind } from '../machine/kind';
import type { ClockName } from '../reminders/thresholds';
import type { ageBands, channels, relationships, standings } from '../sections/intake/choices';
import { ourRole, partnerOf } from '../sections/joint/questions';
import { outcomeOf } from '../sections/monitoring/questions';
import type { ombudsmanOutcomes } from '../sections/ombudsman/choices';
import type { reopenReasons } from '../sections/response/choices';
import { agreedSumOf } from '../sections/timescale/agreedDate';
import type { Extension, PauseReason } from '../sections/timescale/facts';
import { responseSumOf } from '../sections/timescale/responseDate';
import type { Exclusion } from '../sections/scope/choices';

/** Clocks that reports count. */
const countedClocks = [
  'acknowledgement',
  'palsEnquiry',
  'earlyResolution',
  'sixMonths',
] as const satisfies ClockName[];

/** A clock as it stood when the case was last written. London dates. */
export interface CountedClock {
  readonly name: (typeof countedClocks)[number];
  readonly of?: string;
  readonly due: LondonDate;
  readonly metOn?: LondonDate;
  /** It was stopped, or owed no longer. */
  readonly silent?: 'paused' | 'ended';
  /** Counted as missed for good until accepted, whatever the dates say (L7). */
  readonly late?: 'missed' | 'accepted';
}

/** One round of answering, with both measures (D8). `first` is the day without an extension, `due` the day in force. */
export interface CountedRound {
  readonly number: number;
  readonly receivedOn: LondonDate;
  readonly respondedOn?: LondonDate;
  /** Why it was opened again, in rounds after the first. */
  readonly because?: keyof typeof reopenReasons;
  /** The 35 or 60 working days (8.40); absent past the end of the bank-holiday list. */
  readonly target?: { readonly first: LondonDate; readonly due: LondonDate };
  /** The day agreed with the person (8.39). */
  readonly agreed?: { readonly first: LondonDate; readonly due: LondonDate };
  /** Its clock stood still when the case was last written. */
  readonly stopped?: true;
}

/** What reports count of one case: keys, dates and numbers. No name, no narrative. London dates. */
export interface Counted {
  readonly reference: string;
  readonly kind: Kind;
  readonly receivedOn: LondonDate;
  readonly loggedOn: LondonDate;
  /** The day it became a formal complaint: the day it came, or the day an enquiry was made one. */
  readonly complaintFrom?: LondonDate;
  readonly channel?: keyof typeof channels;
  readonly service: string;
  readonly site?: string;
  readonly team?: string;
  readonly raisedBy: keyof typeof standings;
  readonly relationship?: keyof typeof relationships;
  readonly ageBand?: keyof typeof ageBands;
  readonly care?: string;
  readonly nature?: readonly string[];
  readonly journey: CaseState['journey'];
  readonly clocks: readonly CountedClock[];
  readonly rounds: readonly CountedRound[];
  readonly extensions: readonly Pick<Extension, 'round' | 'status' | 'answer'>[];
  readonly pauses: readonly {
    readonly round: number;
    readonly reason: PauseReason | 'hold';
    readonly from: LondonDate;
    readonly to?: LondonDate;
  }[];
  readonly ending?: { readonly how: Ending; readonly on: LondonDate };
  readonly notCovered: readonly Exclusion[];
  readonly outOfTime?: 'accepted' | 'notAccepted';
  readonly outcome?: Outcome;
  /** As coded; until then, the one it was logged with. */
  readonly subjects: readonly Subject[];
  readonly clinicalGroup?: ClinicalGroup;
  readonly professions: readonly Profession[];
  readonly coded: boolean;
  /** Something was learnt from it, or why nothing was. */
  readonly learnt: boolean;
  readonly ombudsman: readonly {
    readonly body: string;
    readonly on: LondonDate;
    readonly outcome?: keyof typeof ombudsmanOutcomes;
    readonly decidedOn?: LondonDate;
    readonly recommended?: true;
  }[];
  readonly actions: readonly {
    readonly addedOn: LondonDate;
    readonly due: LondonDate;
    readonly doneOn?: LondonDate;
    readonly dropped?: true;
    /** Whose it is, by name, where it is not ours. */
    readonly organisation?: string;
  }[];
  /** Other organisations in it: what each was asked for, what came, and whether it learnt from it (App.4 3.4, 4.5). */
  readonly partners: readonly {
    readonly name: string;
    readonly asked?: { readonly on: LondonDate; readonly due: LondonDate };
    readonly gaveOn?: LondonDate;
    readonly learnt?: true;
  }[];
  readonly ourRole?: string;
  readonly mentalHealthAct?: boolean;
  readonly flags: number;
  /** Entries made late, and how they stand (L7). */
  readonly recordedLate: readonly {
    readonly clock: ClockName;
    readonly on: LondonDate;
    readonly accepted: boolean;
    /** The day that was missed. */
    readonly due: LondonDate;
  }[];
}

/** What reports count of this case; undefined for what was never a case of its own (L25), or holds nothing. */
export function countedOf(
  state: CaseState,
  context: ClockContext,
  clocks: readonly Clock[],
): Counted | undefined {
  const { concern, loggedOn } = state.intake;
  const { ending, on: endedOn } = state.closing;
  if (!concern || !loggedOn || state.stage === 'disposed' || noCaseOfItsOwn.includes(ending))
    return undefined;
  const { decision, team } = state.triage;
  const { codes } = state.monitoring;
  const outcome = outcomeOf(state);
  const complaintFrom = complaintFromOf(state);
  return {
    reference: state.reference,
    kind: kindOf(state),
    receivedOn: concern.receivedOn,
    loggedOn,
    ...(complaintFrom ? { complaintFrom } : {}),
    ...(concern.channel ? { channel: concern.channel } : {}),
    service: codes?.service ?? concern.service,
    ...(concern.site ? { site: concern.site } : {}),
    ...(team ? { team } : {}),
    raisedBy: concern.raisedBy,
    ...(concern.relationship ? { relationship: concern.relationship } : {}),
    ...(concern.ageBand ? { ageBand: concern.ageBand } : {}),
    ...(decision?.care ? { care: decision.care } : {}),
    ...(decision?.nature ? { nature: decision.nature } : {}),
    ...(decision?.mentalHealthAct ? { mentalHealthAct: true } : {}),
    journey: state.journey,
    clocks: clocks.flatMap(countedClock),
    rounds: complaintFrom ? countedRounds(state, context) : [],
    extensions: state.timescale.extensions.map(({ round, status, answer }) => ({ round, status, answer })),
    pauses: stopsOf(state),
    ...(ending && endedOn ? { ending: { how: ending, on: endedOn } } : {}),
    notCovered: state.scope.issues.flatMap(({ notCovered }) => notCovered?.reason ?? []),
    ...(state.scope.late ? { outOfTime: state.scope.late.accepted ? 'accepted' : 'notAccepted' } : {}),
    ...(outcome ? { outcome } : {}),
    subjects: codes?.subjects ?? (concern.subject ? [concern.subject] : []),
    ...(codes?.clinicalGroup ? { clinicalGroup: codes.clinicalGroup } : {}),
    professions: codes?.professions ?? [],
    coded: codes !== undefined,
    learnt: state.closing.learning !== undefined,
    ombudsman: state.ombudsman.referrals.map(({ body, on, outcome: view }) => ({
      body,
      on,
      ...(view ? { outcome: view.outcome, decidedOn: view.on } : {}),
      ...(view?.recommendations ? { recommended: true } : {}),
    })),
    actions: state.actions.items.map(({ addedOn, due, done, dropped, organisation }) => ({
      addedOn,
      due,
      ...(done ? { doneOn: done.on } : {}),
      ...(dropped ? { dropped: true } : {}),
      ...(organisation ? { organisation: partnerOf(state, organisation)?.name ?? organisation } : {}),
    })),
    partners: state.joint.partners.map(({ name, asked, contribution, learning }) => ({
      name,
      ...(asked ? { asked: { on: asked.on, due: asked.due } } : {}),
      ...(contribution ? { gaveOn: contribution.on } : {}),
      ...(learning === undefined ? {} : { learnt: true as const }),
    })),
    ...(state.joint.partners.length > 0 ? { ourRole: ourRole(state) } : {}),
    flags: new Set([...(concern.flags ?? []), ...Object.keys(state.redFlags.raised)]).size,
    recordedLate: state.lateEntries.entries.map(({ clock, recordedOn, accepted, due }) => ({
      clock,
      due,
      on: recordedOn,
      accepted: accepted !== undefined,
    })),
  };
}

const complaintFromOf = (state: CaseState): LondonDate | undefined =>
  isTakenAsComplaint(state) ? (becameComplaintOn(state) ?? state.intake.concern?.receivedOn) : undefined;

const isCounted = (name: ClockName): name is CountedClock['name'] =>
  (countedClocks as readonly string[]).includes(name);

function countedClock({ name, of, due, metOn, state, late }: Clock): readonly CountedClock[] {
  if (!isCounted(name)) return [];
  const silent = state === 'paused' || state === 'ended' ? state : undefined;
  return [
    {
      name,
      ...(of ? { of } : {}),
      due,
      ...(metOn ? { metOn } : {}),
      ...(silent ? { silent } : {}),
      ...(late ? { late: late.accepted ? 'accepted' : 'missed' } : {}),
    },
  ];
}

function countedRounds(state: CaseState, context: ClockContext): readonly CountedRound[] {
  const requests = [...state.response.earlier, state.response].flatMap(({ reopened }) => reopened ?? []);
  return roundsOf(state).map((round) => {
    const { number, receivedOn, respondedOn } = round;
    const because = requests.find((request) => request.receivedOn === receivedOn)?.reason;
    const isOpen = [...state.timescale.pauses, ...state.hold.holds].some(
      (stop) => stop.round === number && stop.to === undefined,
    );
    return {
      number,
      receivedOn,
      ...(respondedOn ? { respondedOn } : {}),
      ...(number > 1 && because ? { because } : {}),
      ...measuresOf(state, round, context),
      ...(isOpen && !respondedOn ? { stopped: true as const } : {}),
    };
  });
}

/** Both days of a round; neither where the bank-holiday list cannot tell them (L11). */
function measuresOf(
  state: CaseState,
  round: ReturnType<typeof roundsOf>[number],
  context: ClockContext,
): Pick<CountedRound, 'target' | 'agreed'> {
  try {
    const { inTime, due } = responseSumOf(state, round, context);
    const agreed = agreedSumOf(state, round, context);
    return {
      target: { first: inTime, due },
      ...(agreed ? { agreed: { first: agreed.first, due: agreed.due } } : {}),
    };
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return {};
    throw fault;
  }
}

const stopsOf = ({ timescale, hold }: CaseState): Counted['pauses'] => [
  ...timescale.pauses.map(({ round, reason, from, to }) => ({ round, reason, from, ...(to ? { to } : {}) })),
  ...hold.holds.map(({ round, from, to }) => ({
    round,
    reason: 'hold' as const,
    from,
    ...(to ? { to } : {}),
  })),
];
