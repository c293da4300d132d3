import { defineSection } from '../../machine/section';
import { assign } from './assign';
import { correctTriage } from './correctTriage';
import { handOver } from './handOver';
import { recordConversation } from './recordConversation';
import { isNotReached, wantsReply } from './questions';
import { confirmLeadHasIt } from './confirmLeadHasIt';
import { copiedInClock } from './clock';
import { triageCase } from './triageCase';
import type { TriageEvent } from './facts';
import type { HeldPart } from './choices';
import { handedTo } from '../shared/handedTo';
import { tells } from './told';

/** What whoever takes a part over is asked at once. */
const asking: Readonly<Partial<Record<HeldPart, string>>> = {
  invited: 'acceptAllocation',
  colleague: 'answerColleague',
  adviser: 'giveClinicalView',
};

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
    caseHandedOver: (slice, handing) => ({ ...slice, handler: handedTo(handing, slice.handler) }),
    leadConfirmed: (slice, { on }) => ({ ...slice, leadConfirmedOn: on }),
  },
  tells,
  commands: [triageCase, correctTriage, assign, handOver, recordConversation, confirmLeadHasIt],
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
    caseHandedOver: ({ from, to, parts, why }, { reference }, { by }) => [
      ...(to === by
        ? []
        : [
            {
              to: { person: to },
              say: `${reference} was handed over to you. What it needs and what is due stands here.`,
              paragraph: '2.5',
            },
          ]),
      ...parts.flatMap((part) => {
        const command = asking[part];
        return command && to !== by
          ? [{ to: { person: to }, say: `You are asked now on ${reference}.`, paragraph: '2.5', command }]
          : [];
      }),
      ...(from === by || why === 'leaving'
        ? []
        : [
            {
              to: { person: from },
              say: `${reference} is with somebody else now. Thank you for what you did.`,
              paragraph: '2.5',
            },
          ]),
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
