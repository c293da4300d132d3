import type { CaseState } from '../../machine/caseState';
import { becameComplaintOn, currentRound, roundsOf, type Round } from '../../machine/kind';
import type { Agreement, AskedPause, ClockPause, Extension } from './facts';

/** The extensions of a round that a manager approved and that stand, in the order in which they were asked for. */
export const approvedExtensions = ({ timescale }: CaseState, { number }: Round): readonly Extension[] =>
  timescale.extensions.filter(({ round, status }) => round === number && status === 'approved');

/** Those of them that the person agreed to (8.24, D6), the soonest agreement first. */
export const agreedExtensions = (state: CaseState, round: Round): readonly Agreement[] =>
  approvedExtensions(state, round)
    .flatMap(({ until, agreedOn }) => (agreedOn ? [{ date: until, agreedOn }] : []))
    .sort((a, b) => a.agreedOn.localeCompare(b.agreedOn));

/** The request on which a manager has still to decide. */
export const askedExtension = (state: CaseState): Extension | undefined =>
  state.timescale.extensions.find(
    ({ status, round }) => status === 'asked' && round === currentRound(state).number,
  );

/** Is the next decision for the Lead Manager alone, because one extension stands already (D6)? */
export const isForLeadManager = (state: CaseState): boolean =>
  approvedExtensions(state, currentRound(state)).length > 0;

/** The last extension asked for or approved to which the person has not agreed, or not yet. */
export function unansweredExtension(state: CaseState): Extension | undefined {
  const last = state.timescale.extensions.at(-1);
  const stands = last?.status === 'asked' || last?.status === 'approved';
  return stands && last.round === currentRound(state).number && last.answer !== 'agreed' ? last : undefined;
}

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

/** The pause of this round that has not ended. */
export const openPause = (state: CaseState): ClockPause | undefined =>
  state.timescale.pauses.find(({ to, round }) => to === undefined && round === currentRound(state).number);

/** The pause of this round on which the Lead Manager has still to decide. */
export const askedPause = (state: CaseState): AskedPause | undefined => {
  const { pauseAsked } = state.timescale;
  return pauseAsked?.round === currentRound(state).number ? pauseAsked : undefined;
};
