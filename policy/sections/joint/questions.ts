import type { CaseState } from '../../machine/caseState';
import type { Role } from '../../roles';
import { answerOwed, type Stage } from '../../stages';
import { concernOf } from '../intake/questions';
import { decidersOf } from '../shared/whoDecides';
import { us } from './choices';
import type { Matter, Partner } from './facts';

/** Taking part: not declined, not gone, and not answering on its own. */
const isActive = ({ steps, late }: Partner): boolean =>
  !steps.declined && !steps.withdrew && late !== 'separate';

/** The organisations that take part, besides us. */
export const activePartners = ({ joint: { partners } }: CaseState): readonly Partner[] =>
  partners.filter(isActive);

export const isJoint = (state: CaseState): boolean => activePartners(state).length > 0;

export const partnerOf = ({ joint: { partners } }: CaseState, id: string): Partner | undefined =>
  partners.find((partner) => partner.id === id);

/** The name of an organisation of the case, ours included. */
export const nameOf = (state: CaseState, id: string): string =>
  id === us ? 'our Trust' : (partnerOf(state, id)?.name ?? 'another organisation');

/** Stages in which another body can take over the answer: it is owed, and has not gone. */
export const canBeHandedOver: readonly Stage[] = ['enquiry', ...answerOwed];

export type OurRole = 'lead' | 'secondary' | 'commissionerLeads' | 'copiedIn';

/** What we are to the complaint (App.4 4.4, 4.5, 11.3). Undefined while nobody leads, or when it is ours alone. */
export function ourRole(state: CaseState): OurRole | undefined {
  const { lead } = state.joint;
  if (lead)
    return lead.body === us
      ? 'lead'
      : partnerOf(state, lead.body)?.kind === 'commissioner'
        ? 'commissionerLeads'
        : 'secondary';
  const route = state.triage.decision?.route;
  return route === 'copiedIn' ? 'copiedIn' : route === 'ledElsewhere' ? 'commissionerLeads' : undefined;
}

/** Does another body answer, so that ours is a part of it at most? */
export const othersLead = (state: CaseState): boolean =>
  ['secondary', 'commissionerLeads', 'copiedIn'].includes(ourRole(state) ?? '');

/** Who decides whether another organisation leads: the Lead Manager, or somebody above them (L23, L32). */
export const leadDecidersOn = (state: CaseState): readonly Role[] =>
  state.joint.proposed ? decidersOf(state.joint.proposed.byLeadManager, state) : [];

/** A joint complaint without a lead on record (App.4 3.2). */
export const leadOwed = (state: CaseState): boolean => isJoint(state) && !state.joint.lead;

/** The partner’s part is awaited, and nothing was decided that lets the response go without it. */
export const contributionOwed = ({ contribution, late }: Partner): boolean =>
  !contribution && late !== 'partial';

/** Their part was left out of the response that went, and has not reached the person yet (App.4 5.4). */
export function latePartOwed(
  { response: { sentOn } }: CaseState,
  { late, contribution, latePartOn }: Partner,
): boolean {
  const wasInIt = sentOn !== undefined && contribution !== undefined && contribution.on <= sentOn;
  return late === 'partial' && sentOn !== undefined && !wasInIt && !latePartOn;
}

/** Has the partner agreed the draft as it stands? A later change of it asks again (App.4 4.4). */
export const hasApproved = ({ response: { draftNumber } }: CaseState, { approval }: Partner): boolean =>
  approval?.agreed === true && approval.draft === draftNumber;

export const mayShareWith = ({ steps }: Partner): boolean =>
  steps.consentGiven !== undefined && !steps.consentRefused;

export const unanswered = (matters: readonly Matter[]): readonly Matter[] =>
  matters.filter(({ answeredOn }) => !answeredOn);

/** Who gave which part, for a response that shows it (App.4 4.4). Ours is the rest. */
export const whoGaveWhat = (
  state: CaseState,
): readonly {
  readonly name: string;
  readonly part: string;
  readonly findings: string;
  readonly learning?: string;
}[] =>
  activePartners(state).flatMap(({ name, contribution, learning }) =>
    contribution
      ? [
          {
            name,
            part: contribution.part,
            findings: contribution.findings,
            learning,
          },
        ]
      : [],
  );

type Care = 'health' | 'social' | 'both';

/** The kinds of care in it, whosever they are: each has an ombudsman of its own (8.34, App.4 4.4). */
export function careInvolved(state: CaseState, ours: Care): Care {
  const theirs = activePartners(state).map(({ kind }): Care => (kind === 'socialCare' ? 'social' : 'health'));
  return theirs.every((care) => care === ours) ? ours : 'both';
}

/** The commissioner passed it to us, and the person’s agreement to that is not on record (11.2). */
export const forwardingConsentOwed = (state: CaseState): boolean =>
  concernOf(state).channel === 'commissioner' && !state.joint.forwardingConsent;

export const openRequests = ({ joint: { requests } }: CaseState) =>
  requests.filter(({ answeredOn }) => !answeredOn);

export const weLead = (state: CaseState): boolean => isJoint(state) && ourRole(state) === 'lead';
