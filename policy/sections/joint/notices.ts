import { longDate } from '../../calendar/dates';
import type { Noticing } from '../../machine/section';
import { us } from './choices';
import { leadDecidersOn } from './questions';
import type { JointEvent } from './facts';

/** Whom working together tells of what. */
export const notices: Noticing<JointEvent> = {
  partnerAdded: (_event, { reference }) => [
    {
      to: { role: 'complaintsTeam' },
      say: `Another organisation is in ${reference}: agree who leads.`,
      paragraph: '8.35B',
      command: 'agreeLead',
    },
  ],
  leadAgreed: ({ lead }, { reference, triage: { handler } }, { by }) =>
    handler && handler !== by
      ? [
          {
            to: { person: handler },
            say: `${reference}: ${lead.body === us ? 'we lead' : 'another organisation leads'}.`,
            paragraph: 'App.4 4.1',
          },
        ]
      : [],
  leadProposed: (_event, after) =>
    leadDecidersOn(after).map((role) => ({
      to: { role },
      say: `You were asked to agree that another organisation leads ${after.reference}.`,
      paragraph: '11.3',
      command: 'decideLead',
    })),
  jointEscalated: ({ to }, { reference }) => [
    {
      to: { person: to },
      say: `The partners cannot agree on a matter of ${reference}. Please settle it with their Senior Managers.`,
      paragraph: 'App.4 3.3',
      command: 'recordEscalationAnswer',
    },
    {
      to: { role: 'leadManager' },
      say: `The partners cannot agree on a matter of ${reference}. A Senior Manager was asked.`,
      paragraph: 'App.4 3.3',
    },
  ],
  conflictFound: (_event, { reference }) => [
    {
      to: { role: 'complaintsTeam' },
      say: `${reference}: what the organisations say conflicts. The response waits.`,
      paragraph: 'App.4 4.5B',
      command: 'resolveConflict',
    },
  ],
  leadAsked: ({ due }, { reference, triage: { handler } }, { by }) =>
    handler && handler !== by
      ? [
          {
            to: { person: handler },
            say: `The lead asks something of us on ${reference}, by ${longDate(due)}.`,
            paragraph: 'App.4 4.5A',
            command: 'answerLeadRequest',
          },
        ]
      : [],
};
