import type { Evolvers } from '../../machine/events';
import { capacities } from './choices';
import { notEnded } from './questions';
import type { LetterOwed, Limit, Restriction, RestrictionEvent, RestrictionStage, Standing } from './facts';

/** Where it stands once a proposal is out of the way. */
const without = (state: Restriction, otherwise: RestrictionStage): RestrictionStage =>
  notEnded(state) ? 'approved' : state.standing ? 'ended' : otherwise;

const changed = (state: Restriction, change: Partial<Standing>): Standing | undefined =>
  state.standing && { ...state.standing, ...change };

function eased(state: Restriction, limit: Limit, letterOwed: LetterOwed): Restriction {
  return { ...state, standing: changed(state, { limit }), letterOwed };
}

const refused = (state: Restriction, stage: RestrictionStage, refusedBecause: string): Restriction => ({
  ...state,
  stage,
  proposal: state.proposal && { ...state.proposal, refusedBecause },
});

/** The record after one more event. */
export const evolve: Evolvers<Restriction, RestrictionEvent> = {
  behaviourRecorded: (state, { kind, happenedOn, evidence }, { by }) => ({
    ...state,
    behaviours: [...state.behaviours, { kind, on: happenedOn, evidence, by }],
  }),
  restrictionProposed: (state, { terms }, { by }) => ({
    ...state,
    stage: 'proposed',
    proposal: { terms, by, agreements: {} },
  }),
  restrictionAgreed(state, { as }, { by }) {
    if (!state.proposal) return state;
    const agreements = { ...state.proposal.agreements, [as]: by };
    const complete = Object.keys(capacities).every((capacity) => capacity in agreements);
    return { ...state, stage: complete ? 'agreed' : 'proposed', proposal: { ...state.proposal, agreements } };
  },
  agreementRefused: (state, { why }) => refused(state, 'returned', why),
  restrictionReturned: (state, { reasons }) => refused(state, 'returned', reasons),
  proposalWithdrawn: (state) => ({ ...state, stage: without(state, 'notProposed') }),
  restrictionDeclined: (state, { reasons }) =>
    refused(state, notEnded(state) ? 'approved' : 'declined', reasons),
  restrictionApproved(state, { from }, { on, by }) {
    if (!state.proposal) return state;
    const { terms } = state.proposal;
    const standing = {
      ...state.proposal,
      limit: { number: terms.number, period: terms.period },
      from,
      reviewOn: terms.reviewOn,
      approvedOn: on,
      approvedBy: by,
    };
    return { ...state, stage: 'approved', standing, letterOwed: 'approved', reasons: undefined };
  },
  restrictionLetterSent: (state, { on }) => ({
    ...state,
    letterOwed: undefined,
    standing: changed(state, { toldOn: state.standing?.toldOn ?? on }),
  }),
  contactLogged: (state, { on, how, about }) => ({
    ...state,
    contacts: [...state.contacts, { on, how, about }],
  }),
  restrictionReviewed: (state, { limit, nextReviewOn, reasons }) => ({
    ...eased(state, limit, 'reviewed'),
    reasons,
    standing: changed(state, { limit, reviewOn: nextReviewOn }),
  }),
  restrictionChallenged: (state, { on, words }) => ({
    ...state,
    challenge: { on, words },
    everChallenged: true,
  }),
  challengeAnswered: (state, { limit, reasons }) => ({
    ...eased(state, limit, 'challengeAnswered'),
    reasons,
    challenge: undefined,
  }),
  restrictionEnded: (state, { reasons }, { on }) => ({
    ...state,
    reasons,
    stage: state.stage === 'approved' ? 'ended' : state.stage,
    standing: changed(state, { endedOn: on }),
    challenge: undefined,
    letterOwed: 'ended',
  }),
};
