import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuseField, type Refusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { listed } from '../../machine/sentences';
import { complaintsStaff, roles, type Role } from '../../roles';
import { whileKept } from '../actions/fields';
import { flagLeads, leadOf } from '../redFlags/choices';
import { flagsUp } from '../redFlags/questions';
import { isNamedInIt } from '../staffConcerned/questions';
import { heldParts, whyHandedOver, type HeldPart } from './choices';
import { partsOf, whoHolds } from './heldParts';

export const handOverFields = {
  to: { kind: 'person', label: 'Who takes it over?' },
  why: { kind: 'choice', label: 'Why is it handed over?', options: whyHandedOver },
  note: {
    kind: 'longText',
    label: 'What do they need to know?',
    hint: 'What you have done, what comes next, who waits for a call.',
    notBare: 'Say in a few words where it stands and what comes next.',
  },
} as const;

const looksIntoIt: readonly HeldPart[] = ['investigator', 'invited'];

/** The roles a part is for: one of them is needed. Where there are none, anybody may have it. */
function rolesFor(state: CaseState, part: HeldPart, from: string): readonly (readonly Role[])[] {
  if (part === 'handler') return state.triage.team === 'service' ? [] : [complaintsStaff];
  if (part === 'oversight') return [['seniorManager', 'chiefExecutive']];
  if (part !== 'redFlag') return [];
  return flagsUp(state)
    .filter(({ accepted }) => accepted?.by === from)
    .map(({ flag }) => [leadOf(flag)]);
}

const unfit = (sentence: string, paragraph: string): Refusal => ({
  ...refuseField(paragraph, 'to', sentence),
  next: 'Choose somebody else. Your other answers are kept.',
});

/** Why this person may not look into it: not trained, or with a part in it already (8.19, 8.20). */
function refuseToInvestigate(state: CaseState, to: string, involved: boolean, { registers }: Context) {
  if (!registers.trained(to, 'investigating'))
    return unfit(
      'They are not on record as trained to investigate, and this case is being investigated.',
      '8.19',
    );
  const { approvals } = state.response;
  if (Object.values(approvals).some(({ by }) => by === to))
    return unfit('They have checked the response, so somebody else has to investigate it.', '8.20');
  return involved
    ? {
        ...unfit('Whoever had a part in it cannot look into it like that.', '8.20'),
        next: 'Choose somebody else, or ask the Lead Manager for Complaints, who can “Change the investigator”.',
      }
    : undefined;
}

function refuseRoles(
  state: CaseState,
  parts: readonly HeldPart[],
  { from, to }: { readonly from: string; readonly to: string },
  { chosen }: Context,
) {
  const held = chosen?.id === to ? chosen.roles : [];
  for (const part of parts)
    for (const wanted of rolesFor(state, part, from))
      if (!wanted.some((role) => held.includes(role)))
        return unfit(
          `“${heldParts[part]}” is for: ${listed(
            wanted.map((role) => roles[role]),
            'or',
          )}. They do not have that role.`,
          '2.4',
        );
  return undefined;
}

/** Whose part it is: the person named, or else whoever hands over; where they have none, the only one who has any. */
function giverOf(state: CaseState, whose: string | undefined, { actor }: Context): string | undefined {
  if (whose !== undefined) return whose;
  if (partsOf(state, actor.id).length > 0) return actor.id;
  const [only, ...others] = whoHolds(state);
  return others.length === 0 ? only : undefined;
}

const oversees = ({ actor }: Context): boolean => complaintsStaff.some((role) => actor.roles.includes(role));

/** One case, from whoever has a part of it to somebody else: for leave, sickness or leaving. No clock moves (2.4, 2.5). */
export const handOver = caseCommand({
  name: 'handOver',
  button: 'Hand it over',
  about: 'Everything that is theirs on this case goes to the new person at once. No date changes.',
  paragraph: '2.5',
  fields: {
    to: handOverFields.to,
    whose: {
      kind: 'person',
      label: 'Whose work is it?',
      hint: 'Leave it empty if it is yours.',
      optional: true,
    },
    why: handOverFields.why,
    note: handOverFields.note,
    involved: {
      kind: 'yesNo',
      label: 'Was the new person involved in what it is about?',
      hint: 'Or could it look as if they take a side?',
      standsWhere: ({ allocation: { investigator, invited } }) => (investigator ?? invited) !== undefined,
    },
  },
  who: {
    roles: [...complaintsStaff, ...flagLeads],
    relations: [
      'handler',
      'investigator',
      'invitedInvestigator',
      'colleague',
      'adviser',
      'oversight',
      'actionOwner',
    ],
    not: ['staffConcerned'],
  },
  stages: whileKept,
  rolesOf: 'to',
  offered: (state, context) =>
    partsOf(state, context.actor.id).length > 0 || (oversees(context) && whoHolds(state).length > 0),
  done: () => 'It is handed over. They have been told, with your note and what is due.',
  decide(state, { to, whose, why, note, involved }, context) {
    const from = giverOf(state, whose, context);
    if (from === undefined)
      return refuseField(
        '2.5',
        'whose',
        'More than one person has a part of this case. Say whose work it is.',
      );
    if (from !== context.actor.id && !oversees(context))
      return refuseField(
        '2.5',
        'whose',
        'Only PALS, the Complaints Team and the Lead Manager can hand over somebody else’s work. Leave this empty for yours.',
      );
    const parts = partsOf(state, from);
    if (parts.length === 0)
      return refuseField('2.5', 'whose', 'They have nothing in hand on this case that could be handed over.');
    if (to === from) return refuseField('2.5', 'to', 'They have it already. Choose somebody else.');
    if (isNamedInIt(state, to))
      return unfit('They are named in this complaint, so somebody else has to have it.', '8.20');
    const investigates = parts.some((part) => looksIntoIt.includes(part));
    if (parts.includes('adviser') && to === state.allocation.investigator)
      return unfit('The clinical view has to come from somebody who does not investigate this.', '8.23');
    return (
      (investigates ? refuseToInvestigate(state, to, involved === true, context) : undefined) ??
      refuseRoles(state, parts, { from, to }, context) ?? [
        { type: 'caseHandedOver', from, to, parts, why, note },
      ]
    );
  },
});
