import type { CaseState } from '../../machine/caseState';
import type { Line } from '../../machine/command';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { AllocationEvent } from './facts';
import { involvedQuestion } from './fields';
import { allocating } from './questions';

/** The event of an investigator taking it on, in place of the one it had. */
export const takeOver = ({ allocation }: CaseState, investigator: string): AllocationEvent => ({
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

export const acceptAllocation = caseCommand({
  name: 'acceptAllocation',
  button: 'Accept this investigation',
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
  inPerson: true,
  stages: allocating,
  leadsTo: { closerLook: ['investigation'] },
  basis: ['allocation'],
  offered: ({ allocation: { invited, declared } }) => invited !== undefined && declared === undefined,
  sought: 'Somebody to look into it',
  decides: invitationLines,
  quick: [
    {
      button: 'Accept: I had no part in it',
      given: 'Yes. I had no part in it',
      entries: { involved: false },
    },
  ],
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
      : [takeOver(state, actor.id)];
  },
});
