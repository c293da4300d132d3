import type { CaseState } from '../machine/caseState';
import type { Clock } from '../machine/clock';
import type { Audience } from '../machine/section';
import { leadOf, type RedFlag } from '../sections/redFlags/choices';
import { nextStep } from '../sections/response/questions';
import { takenBy } from '../sections/response/takenBy';
import { memberNumbered } from '../sections/staffConcerned/questions';
import type { Recipient } from './thresholds';

const leadManager: Audience = { role: 'leadManager' };

const personOr = (person: string | undefined, otherwise: Audience): Audience =>
  person ? { person } : otherwise;

function teamOf({ triage: { handler, team } }: CaseState): Audience {
  return personOr(handler, { role: team === 'pals' ? 'palsOfficer' : 'complaintsTeam' });
}

function answeringOf(state: CaseState): Audience {
  switch (state.stage) {
    case 'closerLook':
      return leadManager;
    case 'investigation':
      return personOr(state.allocation.investigator, leadManager);
    case 'response':
      return { role: takenBy[nextStep(state.response)].role };
    default:
      return teamOf(state);
  }
}

/** Whoever made a promise, or the team that has the case. */
const promiserOf = (state: CaseState, { of }: Clock): Audience =>
  personOr(state.contacts.items.find(({ id }) => id === of)?.promise?.keeper, teamOf(state));

function askedOf(state: CaseState, { name, of = '', due }: Clock): Audience {
  const asked = {
    statement: () => memberNumbered(state, of)?.person,
    colleagueAnswer: () => state.enquiry.colleagues[Number(of) - 1],
    staffComment: () => memberNumbered(state, of)?.person,
    clinicalView: () =>
      state.investigation.clinicalRequests.find(
        ({ issue, dueOn, answeredOn }) => issue === of && dueOn === due && !answeredOn,
      )?.adviser,
    action: () => state.actions.items.find(({ id }) => id === of)?.owner,
  };
  return personOr(Object.hasOwn(asked, name) ? asked[name as keyof typeof asked]() : undefined, leadManager);
}

/** Who that is on this case now: where nobody is named the Lead Manager. Nobody for `allocating` once it is allocated. */
export function audienceOf(recipient: Recipient, state: CaseState, clock: Clock): Audience | undefined {
  switch (recipient) {
    case 'allocating':
      return state.stage === 'closerLook' ? leadManager : undefined;
    case 'team':
      return teamOf(state);
    case 'flagLead':
      return { role: leadOf(clock.of as RedFlag) };
    case 'answering':
      return answeringOf(state);
    case 'investigator':
      return personOr(state.allocation.investigator, answeringOf(state));
    case 'asked':
      return askedOf(state, clock);
    case 'promiser':
      return promiserOf(state, clock);
    case 'oversight':
      return personOr(state.sixMonths.oversight, leadManager);
    default:
      return { role: recipient };
  }
}

/** An audience as part of a key: `person:…` or `role:…`. */
export const audienceKey = (to: Audience): string =>
  'role' in to ? `role:${to.role}` : `person:${to.person}`;

/** Who hears when this audience cannot be reached: the line runs to the Chief Executive, the Responsible Person (2.1). */
export function nextInLine(to: Audience): Audience | undefined {
  if (!('role' in to)) return leadManager;
  switch (to.role) {
    case 'chiefExecutive':
      return undefined;
    case 'leadManager':
      return { role: 'headOfCorporateAffairs' };
    case 'headOfCorporateAffairs':
    case 'deputyChiefExecutive':
      return { role: 'chiefExecutive' };
    default:
      return leadManager;
  }
}
