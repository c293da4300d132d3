import type { CaseState } from '../../machine/caseState';
import type { Line } from '../../machine/command';
import { refuse } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { allocating, involvedQuestion, type AllocationEvent } from './facts';
import { beforeReceipt, how, investigating, when } from '../shared/investigating';

const accepted = ({ allocation }: CaseState, investigator: string): AllocationEvent => ({
  type: 'allocationAccepted',
  investigator,
  ...(allocation.investigator ? { insteadOf: allocation.investigator } : {}),
});

function invitationLines({ allocation: { invitation } }: CaseState): readonly Line[] {
  if (!invitation) return [];
  return [
    { label: 'Hours kept free', words: `${invitation.hours} in all` },
    { label: 'Agreed by', person: invitation.lineManager },
    { label: 'Help with it', words: invitation.support },
  ];
}

const acceptAllocation = caseCommand({
  name: 'acceptAllocation',
  button: 'Yes, I will look into it',
  about: 'If you had a part in it, say so: the Lead Manager then decides, and the person is told.',
  paragraph: '8.20',
  fields: {
    involved: {
      ...involvedQuestion,
      label: 'Were you involved in what it is about?',
      hint: 'Or could it look as if you take a side?',
    },
    part: { kind: 'longText', label: 'What was your part in it?', onlyIf: { field: 'involved', is: [true] } },
  },
  who: { relations: ['invitedInvestigator'] },
  stages: allocating,
  leadsTo: { closerLook: ['investigation'] },
  basis: ['allocation'],
  offered: ({ allocation: { invited, declared } }) => invited !== undefined && declared === undefined,
  sought: 'Somebody to look into it',
  decides: invitationLines,
  quick: [{ button: 'Yes. I had no part in it', entries: { involved: false } }],
  done: ({ allocation: { declared } }) =>
    declared === undefined
      ? 'Thank you. You are its investigator. Next, agree the issues with the person.'
      : 'Thank you for saying so. The Lead Manager for Complaints decides whether it can be you.',
  decide(state, { involved, part = '' }, { actor }) {
    const { invitation, declared } = state.allocation;
    if (declared !== undefined)
      return refuse(
        '8.20',
        'You said that you had a part in it, so the Lead Manager for Complaints decides first.',
        'You will be told what they decide.',
      );
    return involved && !invitation?.doubts.includes('involved')
      ? [{ type: 'involvementDeclared', part }]
      : [accepted(state, actor.id)];
  },
});

const declineAllocation = caseCommand({
  name: 'declineAllocation',
  button: 'No, I cannot',
  about: 'The Lead Manager will choose somebody else.',
  paragraph: '8.18',
  fields: { reason: { kind: 'text', label: 'Why not?' } },
  who: { relations: ['invitedInvestigator'] },
  stages: allocating,
  decide: (_state, { reason }) => [{ type: 'allocationDeclined', reason }],
});

const decideInvolvement = caseCommand({
  name: 'decideInvolvement',
  button: 'Decide on the investigator',
  about: 'They say that they had a part in it. If it has to be them, the person is told why.',
  paragraph: '8.20',
  fields: {
    allowed: { kind: 'yesNo', label: 'Should they still look into it?' },
    reason: { kind: 'longText', label: 'Why?' },
  },
  who: { roles: ['leadManager'], delegated: 'allocate', not: ['invitedInvestigator'] },
  stages: allocating,
  leadsTo: { closerLook: ['investigation'] },
  basis: ['allocation'],
  offered: ({ allocation: { declared } }) => declared !== undefined,
  sought: 'Whether it can be this investigator',
  decides: ({ allocation: { invited, declared } }) => [
    ...(invited ? [{ label: 'Asked to investigate', person: invited }] : []),
    ...(declared ? [{ label: 'Their part in it', words: declared }] : []),
  ],
  decide(state, { allowed, reason }) {
    const { invited, declared } = state.allocation;
    if (invited === undefined || declared === undefined)
      return refuse(
        '8.20',
        'Nobody who was asked has said that they had a part in it.',
        'There is nothing to decide now.',
      );
    const decided = { type: 'involvementDecided', allowed, reason, person: invited } as const;
    return allowed ? [decided, accepted(state, invited)] : [decided];
  },
});

const explainInvolvement = caseCommand({
  name: 'explainInvolvement',
  button: 'Told why this investigator',
  about: 'The investigator had a part in it. The person has a right to know why it is them.',
  paragraph: '8.20',
  fields: { on: when, how, explanation: { kind: 'longText', label: 'What were they told?' } },
  who: investigating,
  stages: underway,
  offered: ({ allocation: { involvement } }) => involvement !== undefined && !involvement.explainedOn,
  prefill: (_state, { today }) => ({ on: today, how: 'phone' }),
  decide: (state, details) =>
    state.allocation.involvement
      ? (beforeReceipt(state, '8.20', 'on', details.on) ?? [{ type: 'involvementExplained', ...details }])
      : refuse(
          '8.20',
          'This investigator had no part in it, so there is nothing to explain.',
          'Carry on with the case.',
        ),
});

const handBack = caseCommand({
  name: 'handBack',
  button: 'I cannot go on with it',
  about: 'What you have done stays with the case. The Lead Manager chooses somebody else.',
  paragraph: '8.18',
  fields: { reason: { kind: 'text', label: 'Why?' } },
  who: { relations: ['investigator'] },
  stages: underway,
  decide: (_state, { reason }) => [{ type: 'caseHandedBack', reason }],
});

export const allocationAnswers: readonly CaseCommand[] = [
  acceptAllocation,
  declineAllocation,
  decideInvolvement,
  explainInvolvement,
  handBack,
];
