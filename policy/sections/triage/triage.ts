import { defineSection } from '../../machine/section';
import { assign } from './assign';
import { correctTriage } from './correctTriage';
import { recordConversation } from './recordConversation';
import { isNotReached, wantsReply } from './questions';
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
    triageCorrected: (slice, { change: { wantsReply, ...change } }) => ({
      ...slice,
      ...(slice.decision ? { decision: { ...slice.decision, ...change } } : {}),
      ...(wantsReply === undefined ? {} : { wantsReply }),
    }),
    assigned: (slice, { team, handler }) => ({ ...slice, team, handler }),
    leadConfirmed: (slice, { on }) => ({ ...slice, leadConfirmedOn: on }),
  },
  tells,
  commands: [triageCase, correctTriage, assign, recordConversation, confirmLeadHasIt],
  clocks: copiedInClock,
  *missing(state) {
    if (state.stage === 'toTriage')
      yield { what: 'Decide how it is handled', paragraph: '8.12', command: 'triage' };
    if (state.stage === 'copiedIn' && wantsReply(state))
      yield {
        what: 'Ask the person if they want a reply from us as well: if not, it can end with the lead’s word',
        paragraph: 'App.4 4.4',
        command: 'recordConversation',
        blocks: 'closing',
      };
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
    triageCorrected: ({ change: { route } }, { reference, triage: { handler }, stage }, { by }) => [
      ...(handler && handler !== by
        ? [
            {
              to: { person: handler },
              say: `${reference}: something decided at triage was corrected.`,
              paragraph: '8.39',
            },
          ]
        : []),
      ...(route
        ? [
            {
              to: { role: 'leadManager' as const },
              say: `${reference} is handled another way now.${stage === 'closerLook' ? ' It needs an investigator.' : ''}`,
              paragraph: '8.39',
              ...(stage === 'closerLook' ? { command: 'allocate' } : {}),
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
