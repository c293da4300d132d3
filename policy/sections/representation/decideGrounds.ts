import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import type { Stage } from '../../stages';
import { decidedOn } from '../shared/fields';
import { isForUnder18 } from './questions';

const considered: readonly Stage[] = [
  'toTriage',
  'feedback',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
];

export const decideGrounds = caseCommand({
  name: 'decideGrounds',
  button: 'Decide on grounds',
  about:
    'Are there reasonable grounds to speak for them? If not, we stop, and the representative gets the reasons in writing.',
  paragraph: '4.4',
  fields: {
    satisfied: { kind: 'yesNo', label: 'Are there reasonable grounds for somebody to speak for them?' },
    reasons: {
      kind: 'longText',
      label: 'The reasons for your decision',
      hint: 'If there are no grounds, these go into the letter.',
    },
    decidedOn,
  },
  who: { roles: complaintsStaff },
  stages: considered,
  leadsTo: ['stopped'],
  basis: ['representation'],
  offered: isForUnder18,
  done: () => 'Your decision is recorded.',
  decide: (state, { satisfied, reasons, decidedOn: on }) =>
    isForUnder18(state)
      ? [{ type: 'groundsDecided', satisfied, reasons, from: state.stage, decidedOn: on }]
      : refuseField('4.4', 'satisfied', 'As far as we know nobody under 18 is spoken for here.'),
});
