import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { refuseField, type Refusal } from '../../machine/refusal';
import type { Notice } from '../../machine/section';
import { concernOf } from '../intake/facts';
import { conversationWays } from '../triage/choices';

/** Who does the work of an investigation: its investigator, and the Complaints Team with them. */
export const investigating = {
  roles: ['complaintsTeam', 'leadManager'],
  relations: ['investigator'],
} as const;

export const when = { kind: 'date', label: 'When?', when: 'past' } as const;

export const how = { kind: 'choice', label: 'How?', options: conversationWays } as const;

/** The refusal of a day on which there was nothing to do it for yet. */
export const beforeReceipt = (
  state: CaseState,
  paragraph: string,
  field: string,
  on: LondonDate,
): Refusal | undefined =>
  on < concernOf(state).receivedOn
    ? refuseField(paragraph, field, 'That is before it reached us.')
    : undefined;

/** Tells the investigator, unless it is their own doing. */
export const toTheInvestigator = (
  { allocation: { investigator }, reference }: CaseState,
  by: string,
  what: string,
  paragraph: string,
): readonly Notice[] =>
  investigator && investigator !== by
    ? [{ to: { person: investigator }, say: `${reference}: ${what}`, paragraph }]
    : [];
