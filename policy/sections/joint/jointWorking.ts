import { defineSection } from '../../machine/section';
import { longDate } from '../../calendar/dates';
import { afterwardsCommands } from './afterwards';
import { agreeingCommands } from './agreeing';
import { jointClocks } from './clocks';
import { contributionCommands } from './contributions';
import type { JointEvent } from './events';
import { evolveJoint, nothingJoint } from './evolve';
import { us } from './facts';
import { lateCommands } from './late';
import { agreeLead } from './lead';
import { jointMissing } from './missing';
import { passToProvider, recordForwardingConsent } from './otherBodies';
import { partnerCommands } from './partners';
import { planJoint } from './plan';
import { secondaryCommands } from './secondary';
import { unanswered } from './questions';

/** Complaints that involve other organisations (8.35B, 8.36, 10.2, 11, Appendix 4). */
export const joint = defineSection<'joint', JointEvent>({
  name: 'joint',
  initial: nothingJoint,
  evolve: evolveJoint,
  commands: [
    ...partnerCommands,
    agreeLead,
    planJoint,
    ...contributionCommands,
    ...lateCommands,
    ...agreeingCommands,
    ...afterwardsCommands,
    ...secondaryCommands,
    recordForwardingConsent,
    passToProvider,
  ],
  clocks: jointClocks,
  missing: jointMissing,
  holders: ({ joint: { escalations } }) => ({
    oversight: unanswered(escalations).flatMap(({ to }) => (to ? [to] : [])),
  }),
  notices: {
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
  },
});
