import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { defineSection, type Missing, type Notice } from '../../machine/section';
import { allocationAnswers } from './answers';
import { allocating, isNamedInIt, type Allocation, type AllocationEvent } from './facts';
import { invitationCommands } from './invitation';

const uninvited = ({ invited: _1, invitation: _2, declared: _3, ...rest }: Allocation): Allocation => rest;

const released = ({ investigator: _1, acceptedOn: _2, involvement: _3, ...rest }: Allocation): Allocation =>
  rest;

/** Why somebody who had a part in it looks into it: known when they were asked, or decided when they said so. */
function reasonForInvolvement({ invitation, declared, involvement }: Allocation): string | undefined {
  if (invitation?.doubts.includes('involved')) return invitation.override;
  return declared === undefined ? undefined : involvement?.reason;
}

function accepted(slice: Allocation, investigator: string, acceptedOn: LondonDate): Allocation {
  const reason = reasonForInvolvement(slice);
  return { investigator, acceptedOn, ...(reason === undefined ? {} : { involvement: { reason } }) };
}

/** The command that chooses somebody, where the case stands. */
const choosing = ({ stage }: CaseState): string => (stage === 'closerLook' ? 'allocate' : 'reallocate');

function* gaps(state: CaseState): Iterable<Missing> {
  const { investigator, invited, declared, involvement } = state.allocation;
  if (declared !== undefined)
    yield {
      what: 'Decide if somebody who had a part in it may look into it',
      paragraph: '8.20',
      command: 'decideInvolvement',
    };
  else if (invited)
    yield {
      what: 'The investigator who was asked has not answered yet',
      paragraph: '8.18',
      command: 'acceptAllocation',
    };
  else if (!investigator)
    yield { what: 'Choose an investigator', paragraph: '8.18', command: choosing(state), blocks: 'evidence' };
  if (isNamedInIt(state, investigator))
    yield {
      what: 'The investigator is named in this complaint: choose another',
      paragraph: '8.20',
      command: 'reallocate',
      blocks: 'evidence',
    };
  if (involvement && !involvement.explainedOn)
    yield {
      what: 'Tell the person why an investigator who had a part in it looks into it',
      paragraph: '8.20',
      command: 'explainInvolvement',
      blocks: 'evidence',
    };
}

const toTheLead = (say: string, paragraph: string, command: string): Notice => ({
  to: { role: 'leadManager' },
  say,
  paragraph,
  command,
});

const toThem = (person: string | undefined, say: string, paragraph: string, command?: string): Notice[] =>
  person === undefined ? [] : [{ to: { person }, say, paragraph, ...(command ? { command } : {}) }];

export const allocation = defineSection<'allocation', AllocationEvent>({
  name: 'allocation',
  initial: {},
  evolve: {
    investigatorAsked: (slice, { invitation }) => ({
      ...uninvited(slice),
      invited: invitation.investigator,
      invitation,
    }),
    involvementDeclared: (slice, { part }) => ({ ...slice, declared: part }),
    involvementDecided: (slice, { allowed, reason }) =>
      allowed ? { ...slice, involvement: { reason } } : uninvited(slice),
    allocationAccepted: (slice, { investigator }, { on }) => accepted(slice, investigator, on),
    allocationDeclined: uninvited,
    involvementExplained: (slice, { on }) =>
      slice.involvement ? { ...slice, involvement: { ...slice.involvement, explainedOn: on } } : slice,
    caseHandedBack: released,
  },
  commands: [...invitationCommands, ...allocationAnswers],
  missing: (state) => (allocating.includes(state.stage) ? gaps(state) : []),
  holders: ({ allocation: { investigator, invited } }) => ({
    ...(investigator ? { investigator: [investigator] } : {}),
    ...(invited ? { invitedInvestigator: [invited] } : {}),
  }),
  notices: {
    investigatorAsked: ({ invitation, insteadOf }, { reference }) => [
      ...toThem(
        invitation.investigator,
        `You are asked to investigate ${reference}. Please say yes or no.`,
        '8.18',
        'acceptAllocation',
      ),
      ...toThem(insteadOf, `Somebody else is asked to investigate ${reference} now.`, '8.18'),
    ],
    involvementDeclared: (_event, { reference }) => [
      toTheLead(
        `${reference}: whoever was asked to investigate had a part in it. Please decide.`,
        '8.20',
        'decideInvolvement',
      ),
    ],
    involvementDecided: ({ allowed, person }, { reference }) =>
      allowed
        ? []
        : toThem(person, `Somebody else will investigate ${reference}. Thank you for speaking up.`, '8.20'),
    allocationAccepted: ({ investigator, insteadOf }, { reference }, { by }) => [
      { to: { role: 'complaintsTeam' }, say: `${reference} has an investigator.`, paragraph: '8.18' },
      ...(investigator === by
        ? []
        : toThem(investigator, `You are the investigator of ${reference} now.`, '8.20')),
      ...toThem(insteadOf, `${reference} has a new investigator. Thank you for what you did.`, '8.18'),
    ],
    allocationDeclined: (_event, after) => [
      toTheLead(
        `${after.reference} still needs an investigator: the one asked said no.`,
        '8.18',
        choosing(after),
      ),
    ],
    caseHandedBack: (_event, after) => [
      toTheLead(`${after.reference} needs a new investigator.`, '8.18', choosing(after)),
    ],
  },
});
