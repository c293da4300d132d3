import type { CaseState } from '../../machine/caseState';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { beforeReceipt } from '../shared/investigating';
import { concernOf } from './facts';

/** Has the person been told that their care will not be affected (8.7), when it was logged or since? */
export const isReassured = ({ intake: { concern, reassuredOn }, acknowledgement }: CaseState): boolean =>
  concern?.reassured === true || reassuredOn !== undefined || acknowledgement.reassured;

export const recordReassurance = caseCommand({
  name: 'recordReassurance',
  button: 'Told: care not affected',
  about: 'Everybody who raises something hears that their care will stay the same.',
  paragraph: '8.7',
  fields: { on: { kind: 'date', label: 'When were they told?', when: 'past' } },
  who: { roles: complaintsStaff, relations: ['logger', 'handler', 'colleague', 'investigator'] },
  stages: openStages,
  offered: (state) => concernOf(state).raisedBy !== 'anonymous' && !isReassured(state),
  prefill: (_state, { today }) => ({ on: today }),
  decide: (state, { on }) => beforeReceipt(state, '8.7', 'on', on) ?? [{ type: 'personReassured', on }],
});
