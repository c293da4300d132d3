import type { CaseState } from '../../machine/caseState';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { beforeReceipt } from '../shared/investigating';
import { conversationFields } from './facts';

/** Has nobody reached the person yet to ask how they want it considered (3.4)? */
export const notReached = ({ stage, triage: { decision, spokenOn } }: CaseState): boolean =>
  stage !== 'closed' && decision?.spokenTo === 'couldNotReach' && !spokenOn;

export const recordConversation = caseCommand({
  name: 'recordConversation',
  button: 'Spoke with the person',
  about: 'What they would like done with it, in their own words.',
  paragraph: '3.4',
  fields: conversationFields,
  who: { roles: complaintsStaff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', 'investigation', 'response', 'feedback'],
  offered: notReached,
  prefill: (_state, { today }) => ({ on: today, how: 'phone' }),
  done: () => 'Recorded: you have spoken with the person.',
  decide: (state, conversation) =>
    beforeReceipt(state, '3.4', 'on', conversation.on) ?? [{ type: 'personSpokenTo', conversation }],
});
