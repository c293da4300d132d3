import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { teams } from './choices';

/** A service is many people, and only those involved may see a case (7.1). */
export function refuseWithoutHandler(team: keyof typeof teams, handler: string | undefined) {
  return team === 'service' && !handler
    ? refuseField(
        '7.1',
        'handler',
        'Name the person in the service who takes it on: only people involved may see it.',
      )
    : undefined;
}

export const assign = caseCommand({
  name: 'assign',
  button: 'Assign',
  about: 'The team, or one person in it, looks after the case from now on.',
  paragraph: '2.4',
  fields: {
    team: { kind: 'choice', label: 'Which team?', options: teams },
    handler: {
      kind: 'person',
      label: 'A named person',
      optional: true,
      among: ['palsOfficer', 'complaintsTeam'],
    },
  },
  who: { roles: complaintsStaff },
  stages: [
    'toTriage',
    'feedback',
    'enquiry',
    'earlyResolution',
    'closerLook',
    'investigation',
    'response',
    'learning',
    'copiedIn',
    'ledElsewhere',
  ],
  basis: ['triage'],
  keeps: ({ triage: { team, handler } }) => ({ team, handler }),
  done: () => 'It has been assigned.',
  decide: (_state, { team, handler }) =>
    refuseWithoutHandler(team, handler) ?? [{ type: 'assigned', team, ...(handler ? { handler } : {}) }],
});
