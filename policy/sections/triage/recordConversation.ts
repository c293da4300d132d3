import { inContact } from '../shared/who';
import { caseCommand } from '../../machine/section';
import { conversationFields } from './fields';
import { isNotReached, wantsReply } from './questions';

export const recordConversation = caseCommand({
  name: 'recordConversation',
  button: 'Record a talk with them',
  about: 'What they would like done with it, in their own words.',
  paragraph: '3.4',
  fields: conversationFields,
  who: inContact,
  stages: [
    'toTriage',
    'enquiry',
    'earlyResolution',
    'closerLook',
    'investigation',
    'response',
    'feedback',
    'copiedIn',
  ],
  offered: (state) =>
    isNotReached(state) || (['toTriage', 'copiedIn'].includes(state.stage) && wantsReply(state)),
  done: () => 'Recorded: you have spoken with the person.',
  decide: (state, conversation) => [{ type: 'personSpokenTo', conversation }],
});
