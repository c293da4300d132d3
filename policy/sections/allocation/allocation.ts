import type { LondonDate } from '../../calendar/dates';
import { defineSection, type Notice } from '../../machine/section';
import { handedTo, type Handing } from '../shared/handedTo';
import { acceptAllocation } from './acceptAllocation';
import { allocate, reallocate } from './allocate';
import { decideInvolvement } from './decideInvolvement';
import { declineAllocation } from './declineAllocation';
import { explainInvolvement } from './explainInvolvement';
import type { Allocation, AllocationEvent, Invitation } from './facts';
import { commandToChoose, gaps } from './gaps';
import { handBack } from './handBack';
import { heardByOwners } from './heardByOwners';
import { allocating } from './questions';
import { tells } from './told';

const withdrawInvitation = ({ invited: _1, invitation: _2, declared: _3, ...rest }: Allocation): Allocation =>
  rest;

const release = ({ investigator: _1, acceptedOn: _2, involvement: _3, ...rest }: Allocation): Allocation =>
  rest;

/** Why somebody who had a part in it looks into it: known when they were asked, or decided when they said so. */
function reasonForInvolvement({ invitation, declared, involvement }: Allocation): string | undefined {
  if (invitation?.doubts.includes('involved')) return invitation.override;
  return declared === undefined ? undefined : involvement?.reason;
}

function takeOn(slice: Allocation, investigator: string, acceptedOn: LondonDate): Allocation {
  const reason = reasonForInvolvement(slice);
  return { investigator, acceptedOn, ...(reason === undefined ? {} : { involvement: { reason } }) };
}

/** The same question, to somebody else: what spoke against the first does not speak against them. */
const askedOf = (invitation: Invitation, { from, to }: Handing): Invitation =>
  invitation.investigator === from
    ? { ...invitation, investigator: to, involved: false, doubts: [] }
    : invitation;

const tellTheLead = (say: string, paragraph: string, command: string): Notice => ({
  to: { role: 'leadManager' },
  say,
  paragraph,
  command,
});

const tellThem = (person: string | undefined, say: string, paragraph: string, command?: string): Notice[] =>
  person === undefined ? [] : [{ to: { person }, say, paragraph, command }];

export const allocation = defineSection<'allocation', AllocationEvent>({
  name: 'allocation',
  initial: {},
  evolve: {
    investigatorAsked: (slice, { invitation }) => ({
      ...withdrawInvitation(slice),
      invited: invitation.investigator,
      invitation,
    }),
    involvementDeclared: (slice, { part }) => ({ ...slice, declared: part }),
    involvementDecided: (slice, { allowed, reason }) =>
      allowed ? { ...slice, involvement: { reason } } : withdrawInvitation(slice),
    allocationAccepted: (slice, { investigator }, { on }) => takeOn(slice, investigator, on),
    allocationDeclined: withdrawInvitation,
    involvementExplained: (slice, { on }) =>
      slice.involvement ? { ...slice, involvement: { ...slice.involvement, explainedOn: on } } : slice,
    caseHandedBack: release,
  },
  hears: {
    caseHandedOver: ({ investigator, invited, involvement, ...slice }, handing) => {
      const { from, to } = handing;
      // Whoever was asked and has it now is not asked any more; why somebody involved looked into it was about the one before.
      const isAsked = invited !== undefined && !(invited === to && investigator === from);
      const { invitation, declared, ...rest } = slice;
      return {
        ...rest,
        ...(investigator ? { investigator: handedTo(handing, investigator) } : {}),
        ...(involvement && investigator !== from ? { involvement } : {}),
        ...(isAsked ? { invited: handedTo(handing, invited) } : {}),
        ...(isAsked && invitation ? { invitation: askedOf(invitation, handing) } : {}),
        ...(isAsked && declared !== undefined && invited !== from ? { declared } : {}),
      };
    },
  },
  tells,
  commands: [
    allocate,
    reallocate,
    acceptAllocation,
    declineAllocation,
    decideInvolvement,
    explainInvolvement,
    handBack,
  ],
  missing: (state) => (allocating.includes(state.stage) ? gaps(state) : []),
  holders: ({ allocation: { investigator, invited } }) => ({
    investigator: investigator ? [investigator] : [],
    invitedInvestigator: invited ? [invited] : [],
  }),
  notices: {
    ...heardByOwners,
    investigatorAsked: ({ invitation, insteadOf }, { reference }) => [
      ...tellThem(
        invitation.investigator,
        `You are asked to investigate ${reference}. Please say yes or no.`,
        '8.18',
        'acceptAllocation',
      ),
      ...tellThem(insteadOf, `Somebody else is asked to investigate ${reference} now.`, '8.18'),
    ],
    involvementDeclared: (_event, { reference }) => [
      tellTheLead(
        `${reference}: whoever was asked to investigate had a part in it. Please decide.`,
        '8.20',
        'decideInvolvement',
      ),
    ],
    involvementDecided: ({ allowed, person }, { reference }) =>
      allowed
        ? []
        : tellThem(person, `Somebody else will investigate ${reference}. Thank you for speaking up.`, '8.20'),
    allocationAccepted: ({ investigator, insteadOf }, { reference }, { by }) => [
      { to: { role: 'complaintsTeam' }, say: `${reference} has an investigator.`, paragraph: '8.18' },
      ...(investigator === by
        ? []
        : tellThem(investigator, `You are the investigator of ${reference} now.`, '8.20')),
      ...tellThem(insteadOf, `${reference} has a new investigator. Thank you for what you did.`, '8.18'),
    ],
    allocationDeclined: (_event, after) => [
      tellTheLead(
        `${after.reference} still needs an investigator: the one asked said no.`,
        '8.18',
        commandToChoose(after),
      ),
    ],
    caseHandedBack: (_event, after) => [
      tellTheLead(`${after.reference} needs a new investigator.`, '8.18', commandToChoose(after)),
    ],
  },
});
