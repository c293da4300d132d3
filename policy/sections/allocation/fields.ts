export const involvedQuestion = { kind: 'yesNo', hint: 'Or could it look as if they take a side?' } as const;

export const invitationFields = {
  investigator: {
    kind: 'person',
    label: 'Who should look into it?',
    among: ['investigator'],
    weighs: 'investigating',
  },
  involved: { ...involvedQuestion, label: 'Were they involved in what it is about?' },
  hours: {
    kind: 'number',
    label: 'How many hours are kept free for it in all?',
    hint: 'Think of how much there is to look into.',
    least: 1,
    most: 500,
  },
  lineManager: {
    kind: 'person',
    label: 'Which line manager agreed to those hours?',
    among: ['seniorManager', 'managingDirector'],
  },
  support: {
    kind: 'text',
    label: 'Who can they turn to for help with it?',
    hint: 'Leave it empty for the Complaints Team.',
    optional: true,
    staysOpen: true,
  },
  override: {
    kind: 'longText',
    label: 'Why does it have to be them?',
    hint: 'For somebody who is not trained or was involved. Only the Lead Manager for Complaints may answer.',
    optional: true,
  },
} as const;
