import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import { withinCalendar } from '../../calendar/calendar';
import { addDays } from '../../calendar/dates';
import { isRefusal } from '../../machine/refusal';
import { timescales } from '../../timescales';
import { serviceOf } from '../../trust/services';
import type { Trust } from '../../trust/trust';
import type { Concern, Intake } from './facts';

/** The concern of a case that has been logged. A fault when asked of one that has not. */
export function concernOf(state: { readonly intake: Intake }): Concern {
  if (!state.intake.concern) throw new Error('This case has no concern logged.');
  return state.intake.concern;
}

/** The ages of somebody under 18 (4.4). */
export const children: readonly Concern['ageBand'][] = ['age0to5', 'age6to17'];

/** Is the person it is about under 18, by their age? */
export const isChild = ({ ageBand }: Pick<Concern, 'ageBand'>): boolean => children.includes(ageBand);

/** Has the person been told that their care will not be affected (8.7), when it was logged or since? */
export const isReassured = ({ intake: { concern, reassuredOn }, acknowledgement }: CaseState): boolean =>
  concern?.reassured === true || reassuredOn !== undefined || acknowledgement.reassured;

/** The sites of its service, where there is more than one: which of them it counts at has to be said (KO41a). */
export function sitesToChoose(
  { intake }: Pick<CaseState, 'intake'>,
  trust: Trust,
): Readonly<Record<string, string>> {
  const { service = '' } = intake.concern ?? {};
  const { sites = [] } = serviceOf(trust, service) ?? {};
  return sites.length > 1 ? Object.fromEntries(sites.map((site) => [site, site])) : {};
}

/** Is this still “there and then”: by the end of the next working day after it reached us (8.8, D38)? */
export function isSoonEnough(
  { receivedOn }: Pick<Concern, 'receivedOn'>,
  { calendar, today }: Pick<ClockContext, 'calendar' | 'today'>,
): boolean {
  // The next day is soon enough whatever day it is: that holds past the list of bank holidays too (L11).
  if (today <= addDays(receivedOn, 1)) return true;
  const last = withinCalendar(() => calendar.addWorkingDays(receivedOn, timescales.sortedAtOnce.workingDays));
  return !isRefusal(last) && today <= last;
}

/** How to reach them, who must not know, and what else they need, in the words that were typed; undefined where that is nothing. */
export function howToReach({ intake: { concern } }: Pick<CaseState, 'intake'>): string | undefined {
  const { privacy, adjustments } = concern ?? {};
  const said = [privacy, adjustments].flatMap((words) => (words && !/^none\b/i.test(words) ? [words] : []));
  return said.length === 0 ? undefined : said.join('; ');
}

/** What it stands under for whoever contacts them. */
export const HOW_TO_REACH = 'How to reach them, and adjustments';
