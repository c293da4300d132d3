import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import { longDate, type LondonDate } from '../../calendar/dates';
import { becameComplaintOn, roundsOf, type Round } from '../../machine/kind';
import { movedByStops, movedInWords, type Agreement } from './clockStops';
import { agreedExtensions } from './responseDate';

/**
 * The days agreed with the person for a round, the first one first: with the investigator (8.21) or for all partners
 * (App.4 5.1), else with the plan (8.11).
 */
export function agreementsOf(state: CaseState, round: Round): readonly Agreement[] {
  const ours = state.timescale.agreed.filter(({ round: number }) => number === round.number);
  const agreed = [...ours, ...jointAgreements(state, round)].sort((a, b) =>
    a.agreedOn.localeCompare(b.agreedOn),
  );
  if (agreed.length > 0 || round.number > 1) return agreed;
  const { plan } = state.acknowledgement;
  const converted = becameComplaintOn(state);
  if (!plan || (converted && plan.offeredOn < converted)) return [];
  return [{ date: plan.respondBy, agreedOn: plan.notifiedOn ?? plan.offeredOn }];
}

/** A plan agreed by all partners belongs to the round it was agreed in. */
function jointAgreements(state: CaseState, { number, receivedOn }: Round): readonly Agreement[] {
  const next = roundsOf(state)[number]?.receivedOn;
  return state.joint.plans
    .filter(({ agreedOn }) => agreedOn >= receivedOn && (!next || agreedOn < next))
    .map(({ respondBy, agreedOn }) => ({ date: respondBy, agreedOn }));
}

export interface AgreedSum {
  /** The day first agreed, moved only by pauses. */
  readonly first: LondonDate;
  /** The day in force: the last one agreed, or an extension agreed after it. */
  readonly due: LondonDate;
  readonly explain: () => string;
}

/**
 * The day agreed with the person beside the 35 or 60 working days (8.21, D8); undefined when none was.
 * A later day counts only when it was agreed before the one it replaces had passed.
 */
export function agreedSumOf(state: CaseState, round: Round, context: ClockContext): AgreedSum | undefined {
  const [first, ...later] = agreementsOf(state, round);
  if (!first) return undefined;
  const start = movedByStops(state, round, first, context);
  let inForce = start;
  const next = [...later, ...agreedExtensions(state, round)].sort((a, b) =>
    a.agreedOn.localeCompare(b.agreedOn),
  );
  for (const agreement of next)
    if (agreement.agreedOn <= inForce.due) inForce = movedByStops(state, round, agreement, context);
  const { agreedOn, date, due } = inForce;
  return {
    first: start.due,
    due,
    explain: () =>
      `${longDate(date)} was agreed with the person on ${longDate(agreedOn)}.${movedInWords(inForce)}`,
  };
}
