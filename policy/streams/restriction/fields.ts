import { periods, ways } from './choices';

export const limitFields = {
  number: { kind: 'number', label: 'How many contacts?', least: 1, most: 50 },
  period: { kind: 'choice', label: 'In each', options: periods },
} as const;

/** What a proposal has to say (9.1, 9.3, 9.4, 13.3, D18). */
export const proposalFields = {
  ways: { kind: 'choices', label: 'How may they contact us about this?', options: ways },
  ...limitFields,
  contact: { kind: 'person', label: 'Who is their named contact?' },
  startOn: { kind: 'date', label: 'First day', hint: 'It never starts before it is approved' },
  endOn: { kind: 'date', label: 'Last day', when: 'future' },
  reviewOn: {
    kind: 'date',
    label: 'When will it be reviewed?',
    when: 'future',
    hint: 'Left empty: the usual time',
    optional: true,
  },
  healthcare: {
    kind: 'longText',
    label: 'How does their healthcare stay open to them?',
    notBare: 'Say how they reach their care, and who to ring when it is urgent.',
  },
  least: { kind: 'yesNo', label: 'Is this the least that is needed?' },
  tried: { kind: 'longText', label: 'What smaller step was tried or thought of, and why is it not enough?' },
  equality: {
    kind: 'longText',
    label: 'How were their needs and equality considered?',
    notBare: 'Say what was looked at: health, disability, language, how they communicate.',
  },
  warned: { kind: 'yesNo', label: 'Have they been warned?' },
  warnedOn: {
    kind: 'date',
    label: 'When were they warned?',
    when: 'past',
    onlyIf: { field: 'warned', is: [true] },
  },
  notWarnedBecause: { kind: 'longText', label: 'Why not?', onlyIf: { field: 'warned', is: [false] } },
  newSubjects: { kind: 'yesNo', label: 'Will a new subject still be taken?' },
  challenge: {
    kind: 'longText',
    label: 'How can they challenge it?',
    hint: 'Who they write to, and who will look at it',
  },
  managingDirector: {
    kind: 'person',
    label: 'Managing Director of the service',
    among: ['managingDirector'],
  },
  clinician: { kind: 'person', label: 'Who agrees for the clinical team?', among: ['clinicalTeam'] },
} as const;
