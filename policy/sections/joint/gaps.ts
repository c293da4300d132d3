import type { ClockContext } from '../../machine/clock';
import { isPrivateProvider } from '../../trust/services';
import type { CaseState } from '../../machine/caseState';
import { kindOf } from '../../machine/kind';
import type { Missing } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { leading } from './gapsOfLead';
import {
  activePartners,
  forwardingConsentOwed,
  isJoint,
  leadOwed,
  mayShareWith,
  nameOf,
  othersLead,
  ourRole,
  unanswered,
} from './questions';
import { leadToReview, reviewOwed } from './reopened';

const step = { paragraph: 'App.4 4.4', command: 'recordPartnerStep' } as const;

/** What is owed before anything is gathered: who leads, who knows, and what may be shared (App.4 1.3, 3.2, 4.4). */
function* settingUp(state: CaseState): Iterable<Missing> {
  const blocks = state.stage === 'toTriage' ? 'triage' : 'sending';
  if (state.joint.proposed)
    yield {
      what: 'Decide whether another organisation leads',
      paragraph: '11.3',
      command: 'decideLead',
      blocks,
    };
  else if (leadOwed(state))
    yield {
      what: 'Agree which organisation leads',
      paragraph: 'App.4 3.2',
      command: 'agreeLead',
      blocks,
    };
  if (!state.joint.toldPersonOn)
    yield {
      what: 'Tell the person that it is handled together, under the joint protocol',
      paragraph: 'App.4 1.3',
      command: 'recordPartnerStep',
      blocks: 'sending',
    };
  // Whoever leads tells the partners and asks the person (App.4 4.4).
  for (const partner of othersLead(state) ? [] : activePartners(state)) {
    const { name, steps } = partner;
    if (!steps.notified) yield { what: `Tell the complaints manager of ${name}`, ...step };
    if (!mayShareWith(partner)) yield { what: `Ask the person if we may share with ${name}`, ...step };
    if (!steps.toldPerson)
      yield {
        what: `Make sure that ${name} has told the person too`,
        paragraph: 'App.4 1.3',
        command: 'recordPartnerStep',
      };
  }
}

/** What stands between a joint case and its response, whoever leads (App.4 3.3, 4.5, 6.1, 6.2). */
function* unsettled(state: CaseState): Iterable<Missing> {
  if (reviewOwed(state))
    yield {
      what: 'Go through with the person what is settled, and tell the partners',
      paragraph: 'App.4 6.1',
      command: 'reviewJoint',
      blocks: 'draft',
    };
  if (leadToReview(state))
    yield { what: 'Look again at who leads', paragraph: 'App.4 6.2', command: 'agreeLead' };
  for (const { id } of unanswered(state.joint.conflicts))
    yield {
      what: `Resolve what conflicts between the organisations (${id})`,
      paragraph: 'App.4 4.5B',
      command: 'resolveConflict',
      blocks: 'sending',
    };
  for (const { id } of unanswered(state.joint.escalations))
    yield {
      what: `Record what the Senior Managers decided (${id})`,
      paragraph: 'App.4 3.3',
      command: 'recordEscalationAnswer',
      blocks: 'sending',
    };
  if (ourRole(state) === 'secondary')
    yield {
      what: `The one response comes from ${nameOf(state, state.joint.lead?.body ?? '')}, which leads`,
      paragraph: '8.36',
      command: 'recordLeadResponse',
      blocks: 'sending',
    };
}

/** The gaps of working with others. A case that is ours alone has none. */
export function* jointMissing(state: CaseState, { trust }: ClockContext): Iterable<Missing> {
  if (state.stage === 'closed') return;
  if (state.stage === 'toTriage' && forwardingConsentOwed(state))
    yield {
      what: 'Find out if the person agrees to the commissioner passing it on',
      paragraph: '11.2',
      command: 'recordForwardingConsent',
      blocks: 'triage',
    };
  if (isPrivateProvider(trust, concernOf(state).service) && !state.joint.passedOnOn)
    yield {
      what: 'Pass it on to the private provider with consent, or tell the person where to turn',
      paragraph: '10.2',
      command: 'passToProvider',
    };
  if (!isJoint(state)) return;
  yield* settingUp(state);
  if (kindOf(state) !== 'complaint') return;
  if (ourRole(state) === 'lead') yield* leading(state);
  yield* unsettled(state);
}
