import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { matterLabels } from './choices';
import { unansweredMatters } from './questions';

export const recordSpecialistAnswer = caseCommand({
  name: 'recordSpecialistAnswer',
  button: 'Record what was done',
  about: 'What the specialist advised, and what was done.',
  paragraph: '12.3',
  fields: {
    matter: {
      kind: 'pick',
      label: 'About what?',
      from: (state: CaseState) =>
        Object.fromEntries(unansweredMatters(state).map((matter) => [matter, matterLabels[matter]])),
    },
    answer: {
      kind: 'longText',
      label: 'What was advised, and what was done?',
      notBare: 'Say what was advised or done, or why nothing was.',
    },
  },
  who: {
    roles: [
      'palsOfficer',
      'complaintsTeam',
      'leadManager',
      'inclusionLead',
      'spiritualCare',
      'informationRights',
    ],
    relations: ['handler', 'investigator'],
  },
  stages: openStages,
  basis: ['specialists'],
  offered: (state) => unansweredMatters(state).length > 0,
  done: () => 'Recorded: what the specialist advised, and what was done.',
  decide: (state, { matter, answer }) =>
    unansweredMatters(state)
      .filter((open) => open === matter)
      .map((open) => ({ type: 'specialistAnswered', matter: open, answer })),
});
