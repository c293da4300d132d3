import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import type { MonitoringEvent } from '../monitoring/facts';
import type { ConversationWay } from '../shared/choices';
import { handling } from '../shared/who';

interface Resolving {
  readonly resolvedOn: LondonDate;
  readonly how: ConversationWay;
  readonly response: string;
  readonly confirmedBy?: string;
  readonly summarySentOn?: LondonDate;
  readonly toldTo?: string;
  readonly learning: string;
}

/** How both end (8.9, 8.15): resolved, coded and closed on the person’s own word. */
export function resolve(
  state: CaseState,
  { resolvedOn, learning, confirmedBy = '', summarySentOn = resolvedOn, how, response, toldTo }: Resolving,
  ending: 'enquiryResolved' | 'earlyResolved',
  coded: MonitoringEvent,
) {
  return [
    coded,
    {
      type: 'resolved',
      resolution: {
        on: resolvedOn,
        how,
        response,
        confirmedBy,
        summarySentOn,
        ...(toldTo ? { toldTo } : {}),
      },
    },
    { type: 'caseClosed', ending, learning, confirmedBy: 'person' },
  ] as const;
}

export const resolving = {
  who: handling,
  leadsTo: ['closed'],
  basis: ['enquiry', 'triage'],
  isOften: true,
  needs: 'closing',
} as const;
