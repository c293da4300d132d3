import type { CaseState } from '../../machine/caseState';
import type { Missing } from '../../machine/section';
import type { Partner } from './facts';
import { activePartners, contributionOwed, hasApproved, latePartOwed } from './questions';

/** What a partner owes to the one response, before it can go (App.4 4.4, 8.36). */
function* owedBy(state: CaseState, partner: Partner): Iterable<Missing> {
  const { name, asked, approvalAsked } = partner;
  const inResponse = state.stage === 'response';
  if (contributionOwed(partner))
    yield {
      what: asked ? `The part of ${name} is not here yet` : `Ask ${name} for its part, with a date`,
      paragraph: '8.36',
      command: asked ? 'recordContribution' : 'askPartners',
      blocks: inResponse ? 'sending' : 'draft',
    };
  const { draftNumber } = state.response;
  if (inResponse && partner.contribution && !hasApproved(state, partner))
    yield {
      what: `${name} has not agreed the draft as it stands`,
      paragraph: 'App.4 4.4',
      command: approvalAsked?.draft === draftNumber ? 'recordPartnerApproval' : 'askPartners',
      blocks: 'sending',
    };
}

/** What is owed while we lead (App.4 4.4). */
export function* leading(state: CaseState): Iterable<Missing> {
  if (state.joint.plans.length === 0)
    yield {
      what: 'Agree the joint plan with the partners and the person',
      paragraph: 'App.4 4.4',
      command: 'planJoint',
    };
  for (const partner of activePartners(state)) {
    if (state.stage !== 'responded') yield* owedBy(state, partner);
    if (latePartOwed(state, partner))
      yield {
        what: `The part of ${partner.name} still has to reach the person, with its apology`,
        paragraph: 'App.4 5.4',
        command: 'recordLatePart',
        blocks: 'closing',
      };
    if (partner.contribution && !partner.learning)
      yield {
        what: `Record what ${partner.name} learns from it`,
        paragraph: 'App.4 2.2',
        command: 'recordPartnerLearning',
        blocks: 'closing',
      };
  }
}
