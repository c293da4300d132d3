import { otherProcesses, routes, teams } from './choices';
import { conversationWays } from '../shared/choices';

const complaint = { field: 'route', is: ['enquiry', 'earlyResolution', 'closerLook', 'feedback'] } as const;
const spoke = { field: 'spokenTo', is: ['spoke'] } as const;

/** What is asked at triage (3.2 to 3.5, 6.1, 8.12, 8.34, 8.35A). */
export const triageFields = {
  route: { kind: 'choice', label: 'How should it be handled?', options: routes },
  reason: { kind: 'text', label: 'Why this way?' },
  feedbackKind: {
    kind: 'choice',
    label: 'What kind of feedback?',
    options: {
      compliment: 'A compliment',
      comment: 'A comment or suggestion',
      concern: 'A concern, with no reply wanted',
    },
    optional: true,
    onlyIf: { field: 'route', is: ['feedback'] },
  },
  alsoFeedback: {
    kind: 'yesNo',
    label: 'Keep it as feedback as well?',
    hint: 'People can give feedback, complain, or both.',
    optional: true,
  },
  spokenTo: {
    kind: 'choice',
    label: 'Has somebody spoken with the person about how they want it considered?',
    options: {
      spoke: 'Yes',
      couldNotReach: 'Not reached yet, we tried',
      declined: 'They do not want to talk',
    },
    onlyIf: complaint,
  },
  spokenOn: { kind: 'date', label: 'When were they spoken with?', when: 'past', onlyIf: spoke },
  spokenHow: {
    kind: 'choice',
    label: 'How were they spoken with?',
    options: conversationWays,
    onlyIf: spoke,
  },
  spokenBy: {
    kind: 'text',
    label: 'Who spoke with them?',
    hint: 'Leave it empty if it was you.',
    optional: true,
    onlyIf: spoke,
  },
  attempts: {
    kind: 'text',
    label: 'What was tried, and when?',
    onlyIf: { field: 'spokenTo', is: ['couldNotReach'] },
  },
  nature: {
    kind: 'choices',
    label: 'What is it about?',
    options: {
      act: 'Something we did',
      omission: 'Something we did not do',
      decision: 'A decision',
      standard: 'The standard of service',
    },
  },
  care: {
    kind: 'choice',
    label: 'What kind of care?',
    options: { health: 'Health care', social: 'Social care', both: 'Both' },
  },
  mentalHealthAct: {
    kind: 'choices',
    label: 'Is it about any of these?',
    hint: 'If so, the person is also told about the Care Quality Commission.',
    options: {
      detention: 'Detention under the Mental Health Act',
      cto: 'A Community Treatment Order',
      guardianship: 'Guardianship',
    },
    noneLabel: 'None of these',
  },
  otherProcesses: {
    kind: 'choices',
    label: 'Could another process help as well?',
    hint: 'It does not stop the complaint.',
    options: otherProcesses,
    noneLabel: 'No',
  },
  candour: {
    kind: 'choice',
    label: 'Might the duty of candour apply?',
    options: { no: 'No', unsure: 'Not sure', yes: 'Yes' },
  },
  team: { kind: 'choice', label: 'Who takes it on?', options: teams },
  handler: {
    kind: 'person',
    label: 'A named person',
    optional: true,
    among: ['palsOfficer', 'complaintsTeam'],
  },
  leadBody: {
    kind: 'text',
    label: 'Which organisation leads?',
    onlyIf: { field: 'route', is: ['copiedIn'] },
  },
} as const;

export const conversationFields = {
  on: { kind: 'date', label: 'When did you speak with them?', when: 'past' },
  how: { kind: 'choice', label: 'How did you speak with them?', options: conversationWays },
  wish: { kind: 'longText', label: 'How would they like it considered?' },
  reply: {
    kind: 'yesNo',
    label: 'Do they want a reply from us?',
    hint: 'Leave it empty if you did not ask.',
    optional: true,
  },
} as const;
