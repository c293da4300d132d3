import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import type { CaseState } from '../../machine/caseState';
import { complaintsStaff } from '../../roles';
import { unansweredMatters } from './questions';
import { matterLabels, matters } from './choices';

const tellSpecialist = caseCommand({
  name: 'tellSpecialist',
  button: 'Tell a specialist',
  about:
    'Inclusion and Engagement, Spiritual Care or Information Rights. They are told, and see the case from then on.',
  paragraph: '12.3',
  fields: {
    matter: { kind: 'choice', label: 'What does it raise?', options: matterLabels },
    note: { kind: 'longText', label: 'What was said?' },
    consent: {
      kind: 'yesNo',
      label: 'Does the person agree that Spiritual Care hears about it?',
      onlyIf: { field: 'matter', is: ['spirituality'] },
    },
  },
  who: { roles: complaintsStaff, relations: ['logger', 'handler', 'colleague', 'investigator'] },
  stages: openStages,
  decide(state, { matter, note, consent }) {
    const { paragraph } = matters[matter];
    if (state.specialists.told[matter])
      return refuseField(
        paragraph,
        'matter',
        'They have been told about this case already. They can see what is added to it.',
      );
    if (matter === 'spirituality' && !consent)
      return refuseField(
        paragraph,
        'consent',
        'Spiritual Care hears about it only if the person agrees. Ask them first.',
      );
    return [{ type: 'specialistTold', matter, note, ...(consent ? { consent } : {}) }];
  },
});

const recordSpecialistAnswer = caseCommand({
  name: 'recordSpecialistAnswer',
  button: 'What was done about it',
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
  prefill: (state) => ({ matter: unansweredMatters(state)[0] }),
  decide: (state, { matter, answer }) =>
    unansweredMatters(state)
      .filter((open) => open === matter)
      .map((open) => ({ type: 'specialistAnswered', matter: open, answer })),
});

export const specialistCommands = [tellSpecialist, recordSpecialistAnswer];
