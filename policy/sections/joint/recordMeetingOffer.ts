import { caseCommand } from '../../machine/section';
import { isJoint } from './questions';
import { jointStages, team } from './who';

export const recordMeetingOffer = caseCommand({
  name: 'recordMeetingOffer',
  button: 'Record a meeting offer',
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
  done: () => 'Recorded: a meeting was offered.',
  decide: (_state, offer) => [{ type: 'jointMeetingOffered', ...offer }],
});
