import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import type { MonitoringEvent } from '../monitoring/facts';
import { conversationWays } from '../shared/choices';

export const whenSatisfied = { field: 'satisfied', is: [true] } as const;

export const resolutionFields = {
  resolvedOn: { kind: 'date', label: 'When was it resolved?', when: 'past' },
  how: { kind: 'choice', label: 'How did you answer them?', options: conversationWays },
  response: { kind: 'longText', label: 'What was the answer, and what was done?' },
  satisfied: { kind: 'yesNo', label: 'Has the person said that they are satisfied?' },
  confirmedBy: { kind: 'text', label: 'Who confirmed that, and how?', onlyIf: whenSatisfied },
  summarySentOn: {
    kind: 'date',
    label: 'When was the summary shared with them?',
    when: 'past',
    onlyIf: whenSatisfied,
  },
} as const;

interface Resolving {
  readonly resolvedOn: LondonDate;
  readonly how: keyof typeof conversationWays;
  readonly response: string;
  readonly confirmedBy?: string;
  readonly summarySentOn?: LondonDate;
  readonly learning: string;
}

/** How both end (8.9, 8.15): resolved, coded and closed on the person’s own word. */
export function resolve(
  state: CaseState,
  { resolvedOn, learning, confirmedBy = '', summarySentOn = resolvedOn, how, response }: Resolving,
  ending: 'enquiryResolved' | 'earlyResolved',
  coded: MonitoringEvent,
) {
  const tooEarly =
    refuseBeforeReceipt(state, '8.9', 'resolvedOn', resolvedOn) ??
    refuseBeforeReceipt(state, '8.16', 'summarySentOn', summarySentOn);
  if (tooEarly) return tooEarly;
  return [
    coded,
    { type: 'resolved', resolution: { on: resolvedOn, how, response, confirmedBy, summarySentOn } },
    { type: 'caseClosed', ending, learning, confirmedBy: 'person' },
  ] as const;
}
