import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuse, refuseField, type Refusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { isNamedInIt } from '../staffConcerned/questions';
import type { AllocationEvent, Asked, Doubt } from './facts';
import { invitationFields } from './fields';
import { describeSuitability } from './suitability';

const allocators = {
  roles: ['complaintsTeam', 'leadManager'],
  delegated: 'allocate',
} as const;

const actsAsLead = ({ actor, registers, today }: Context): boolean =>
  actor.roles.includes('leadManager') || registers.mayActFor(actor.id, 'allocate', today) !== undefined;

const doubtsAbout = ({ investigator, involved }: Asked, { registers }: Context): readonly Doubt[] => [
  ...(registers.trained(investigator, 'investigating') ? [] : ['untrained' as const]),
  ...(involved ? ['involved' as const] : []),
];

const inWords: Readonly<Record<Doubt, string>> = {
  untrained: 'They are not on record as trained to investigate.',
  involved: 'They were involved in what this is about.',
};

/** Warn, then go on only with the Lead Manager’s reason: never silently, and never for oneself (D27). */
function refuseDoubts(doubts: readonly Doubt[], asked: Asked, context: Context): Refusal | undefined {
  if (doubts.length === 0) return undefined;
  const paragraph = doubts.includes('involved') ? '8.20' : '8.19';
  const warning = doubts.map((doubt) => inWords[doubt]).join(' ');
  if (!actsAsLead(context))
    return refuse(
      paragraph,
      warning,
      'Choose somebody else, or ask the Lead Manager for Complaints to decide.',
    );
  if (asked.investigator === context.actor.id)
    return refuse(paragraph, `${warning} Nobody may decide that for themselves.`, 'Choose somebody else.');
  return asked.override
    ? undefined
    : refuseField(paragraph, 'override', `${warning} Choose somebody else, or say why it has to be them.`);
}

function refuseUnfit(state: CaseState, { investigator: person, lineManager }: Asked): Refusal | undefined {
  const { investigator, invited } = state.allocation;
  if (person === investigator)
    return refuseField('8.18', 'investigator', 'They are looking into it already.');
  if (person === invited)
    return refuseField('8.18', 'investigator', 'They have been asked already and have not answered yet.');
  if (isNamedInIt(state, person))
    return refuseField(
      '8.20',
      'investigator',
      'They are named in this complaint, so somebody else has to look into it.',
    );
  return lineManager === person
    ? refuseField('8.19', 'lineManager', 'The hours have to be agreed with their manager, not by themselves.')
    : undefined;
}

function ask(
  state: CaseState,
  asked: Asked,
  context: Context,
  reason?: string,
): readonly AllocationEvent[] | Refusal {
  const doubts = doubtsAbout(asked, context);
  const refused = refuseUnfit(state, asked) ?? refuseDoubts(doubts, asked, context);
  if (refused) return refused;
  const { invited } = state.allocation;
  const invitation = {
    ...asked,
    support: asked.support ?? context.trust.complaintsTeam.name,
    doubts,
    openCases: context.registers.openCases(asked.investigator),
  };
  return [
    {
      type: 'investigatorAsked',
      invitation,
      ...(invited ? { insteadOf: invited } : {}),
      ...(reason ? { reason } : {}),
    },
  ];
}

const shared = {
  paragraph: '8.18',
  who: allocators,
  basis: ['allocation'],
  done: ({ allocation: { invited = '' } }: CaseState, context: Context) =>
    `They have been asked, and will say yes or no. ${describeSuitability(invited, context)}`,
} as const;

export const allocate = caseCommand({
  ...shared,
  name: 'allocate',
  button: 'Choose an investigator',
  about: 'Somebody trained, not involved in it, and with time kept free. They answer yes or no.',
  fields: invitationFields,
  stages: ['closerLook'],
  decide: ask,
});

export const reallocate = caseCommand({
  ...shared,
  name: 'reallocate',
  button: 'Change the investigator',
  about: 'What has been done stays with the case. Whoever has it now keeps it until the new one says yes.',
  fields: { ...invitationFields, reason: { kind: 'text', label: 'Why is it changing hands?' } },
  stages: underway,
  decide: (state, { reason, ...asked }, context) => ask(state, asked, context, reason),
});
