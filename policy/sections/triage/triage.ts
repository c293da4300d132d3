import { defineSection } from '../../machine/section';
import { assign } from './assign';
import { recordConversation } from './recordConversation';
import { isNotReached } from './questions';
import { confirmLeadHasIt } from './confirmLeadHasIt';
import { copiedInClock } from './clock';
import { triageCase } from './triageCase';
import type { TriageEvent } from './facts';
import { tells } from './told';

export const triage = defineSection<'triage', TriageEvent>({
  name: 'triage',
  initial: {},
  evolve: {
    triaged: (slice, { decision }, { on, by }) => ({
      ...slice,
      decision,
      on,
      by,
      spokenOn: decision.spokenOn,
    }),
    personSpokenTo: (slice, { conversation }) => ({
      ...slice,
      spokenOn: conversation.on,
      ...(conversation.reply === undefined ? {} : { wantsReply: conversation.reply }),
    }),
    assigned: (slice, { team, handler }) => ({ ...slice, team, handler }),
    leadConfirmed: (slice, { on }) => ({ ...slice, leadConfirmedOn: on }),
  },
  tells,
  commands: [triageCase, assign, recordConversation, confirmLeadHasIt],
  clocks: copiedInClock,
  *missing(state) {
    if (state.stage === 'toTriage')
      yield { what: 'Decide how it is handled', paragraph: '8.12', command: 'triage' };
    if (isNotReached(state))
      yield {
        what: 'Keep trying to speak with the person about how they want it considered',
        paragraph: '3.4',
        command: 'recordConversation',
      };
  },
  holders: ({ triage: { handler } }) => (handler ? { handler: [handler] } : {}),
  brings: ({ triage: { decision } }) => (decision && decision.candour !== 'no' ? ['patientSafetyLead'] : []),
  notices: {
    triaged: ({ decision }, { reference }) => [
      ...(decision.candour === 'no'
        ? []
        : [
            {
              to: { role: 'patientSafetyLead' as const },
              say: `${reference}: the duty of candour may apply. Please give your advice.`,
              paragraph: '2.3',
              urgent: true as const,
            },
          ]),
      ...(decision.route === 'closerLook'
        ? [
            {
              to: { role: 'leadManager' as const },
              say: `${reference} needs an investigator.`,
              paragraph: '8.18',
              command: 'allocate',
            },
          ]
        : []),
    ],
    assigned: ({ team, handler }, { reference }, { by }) => {
      if (handler)
        return handler === by
          ? []
          : [{ to: { person: handler }, say: `${reference} is now with you.`, paragraph: '2.4' }];
      const role = team === 'pals' ? 'palsOfficer' : 'complaintsTeam';
      return [{ to: { role }, say: `${reference} has come to your team.`, paragraph: '2.4' }];
    },
  },
});
