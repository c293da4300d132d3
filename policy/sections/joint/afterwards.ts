import { caseCommand } from '../../machine/section';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { gathering, jointStages, pickPartner, team } from './choosing';
import { isJoint } from './questions';
import { reviewOwed } from './reopened';

const recordMeetingOffer = caseCommand({
  name: 'recordMeetingOffer',
  button: 'A meeting was offered',
  about: 'Partners stay open to settling it quickly, and to talking about the response once it is there.',
  paragraph: 'App.4 4.4',
  fields: {
    kind: {
      kind: 'choice',
      label: 'What for?',
      options: { resolution: 'To settle it', afterwards: 'To talk about the response' },
    },
    on: { kind: 'date', label: 'When was it offered?', when: 'past' },
    accepted: {
      kind: 'choice',
      label: 'Does the person want it?',
      options: { yes: 'Yes', no: 'No', notYet: 'They have not said yet' },
    },
    outcome: { kind: 'longText', label: 'What came of it?', optional: true },
  },
  who: team,
  stages: jointStages,
  offered: isJoint,
  prefill: ({ stage }, { today }) => ({
    kind: stage === 'responded' ? 'afterwards' : 'resolution',
    on: today,
  }),
  decide: (state, offer) =>
    refuseBeforeReceipt(state, 'App.4 4.4', 'on', offer.on) ?? [{ type: 'jointMeetingOffered', ...offer }],
});

const reviewJoint = caseCommand({
  name: 'reviewJoint',
  button: 'Look at it again together',
  about:
    'Go through with the person what is settled and what is not, and tell the partners. A partner whose part is settled may leave.',
  paragraph: 'App.4 6.1',
  fields: {
    on: { kind: 'date', label: 'When did you go through it with the person?', when: 'past' },
    wants: { kind: 'longText', label: 'What do they want to happen next?' },
    partnersToldOn: { kind: 'date', label: 'When were the partners told?', when: 'past' },
    decision: {
      kind: 'choice',
      label: 'How does it go on?',
      options: { more: 'There is more we can do together', conclude: 'Our part in it has come to its end' },
    },
    reason: { kind: 'longText', label: 'Why?' },
  },
  who: team,
  stages: gathering,
  basis: ['joint', 'response'],
  offered: reviewOwed,
  prefill: (_state, { today }) => ({ on: today, partnersToldOn: today }),
  decide: (state, review) =>
    refuseBeforeReceipt(state, 'App.4 6.1', 'on', review.on) ?? [{ type: 'jointReviewed', ...review }],
});

const recordPartnerLearning = caseCommand({
  name: 'recordPartnerLearning',
  button: 'What a partner learns',
  paragraph: 'App.4 2.2',
  fields: {
    partner: { kind: 'pick', label: 'Which organisation?', from: pickPartner() },
    learning: {
      kind: 'longText',
      label: 'What do they learn from it?',
      notBare: 'Write what they learn, or why they say there is nothing.',
    },
  },
  who: team,
  stages: [...jointStages, 'closed'],
  offered: isJoint,
  decide: (_state, learnt) => [{ type: 'partnerLearnt', ...learnt }],
});

const addPartnerAction = caseCommand({
  name: 'addPartnerAction',
  button: 'Add a partner’s action',
  about: 'Something a partner does. Somebody of ours follows it up.',
  paragraph: 'App.4 3.4',
  fields: {
    organisation: { kind: 'pick', label: 'Whose action is it?', from: pickPartner() },
    what: { kind: 'longText', label: 'What will they do?' },
    owner: { kind: 'person', label: 'Who follows it up for us?' },
    due: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: team,
  stages: [...jointStages, 'closed'],
  offered: isJoint,
  decide: (_state, action) => [{ type: 'actionAdded', ...action, because: 'partner' }],
});

export const afterwardsCommands = [recordMeetingOffer, reviewJoint, recordPartnerLearning, addPartnerAction];
