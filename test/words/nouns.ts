/**
 * A noun of the policy, in the one way we write it: capitals as given, but for the first letter of a sentence.
 * `means` is what it stands for in our words; `not` is what others call it.
 */
export interface Noun {
  readonly noun: string;
  readonly means: string;
  readonly paragraph: string;
  readonly not?: readonly string[];
}

/** What is done, and the papers that go with it. */
const steps: readonly Noun[] = [
  {
    noun: 'PALS enquiry',
    means: 'Can be put right within 10 working days, and the person says that they are satisfied.',
    paragraph: '8.9',
    not: ['informal complaint', 'PALS case', 'PALS query', 'PALS concern'],
  },
  {
    noun: 'formal complaint',
    means: 'Goes through the procedure, with a written response.',
    paragraph: '8.10',
    not: ['official complaint'],
  },
  {
    noun: 'early resolution',
    means: 'A complaint that is put right in about 10 working days, with no investigator.',
    paragraph: '8.12',
    not: ['informal resolution', 'local resolution', 'fast track'],
  },
  {
    noun: 'closer look',
    means: 'An investigator looks into a complaint.',
    paragraph: '8.18',
    not: ['full investigation', 'formal investigation'],
  },
  {
    noun: 'acknowledgement',
    means: 'Tells the person within 3 working days that we have it.',
    paragraph: '3.8',
    not: ['receipt letter', 'holding letter'],
  },
  { noun: 'triage', means: 'Decides how a concern is handled.', paragraph: '8.12', not: ['screening'] },
  {
    noun: 'final response',
    means: 'The letter of 14 parts that the Chief Executive signs.',
    paragraph: '8.29',
    not: ['final letter', 'decision letter', 'closure letter'],
  },
  {
    noun: 'cover letter',
    means: 'From the Chief Executive, and goes with the final response.',
    paragraph: '8.29',
    not: ['covering letter'],
  },
  {
    noun: 'clinical view',
    means: 'What somebody qualified says about the care.',
    paragraph: '8.23',
    not: ['clinical opinion', 'expert opinion'],
  },
  {
    noun: 'six-month letter',
    means: 'Says why there is no response yet, and when it is likely.',
    paragraph: '8.25',
  },
  {
    noun: 'extension',
    means: 'More time that the person agrees to.',
    paragraph: '8.24',
    not: ['prolongation'],
  },
  {
    noun: 'limit on contact',
    means: 'How, and how often, somebody may contact us about one matter.',
    paragraph: '9.4',
    not: ['restriction', 'restrictions', 'ban', 'sanction'],
  },
  {
    noun: 'joint protocol',
    means: 'How organisations answer one complaint together.',
    paragraph: 'App.4 1.1',
  },
  {
    noun: 'lead organisation',
    means: 'Sends the one response when there are several organisations.',
    paragraph: '8.35B',
    not: ['lead body', 'lead agency'],
  },
  {
    noun: 'red flag',
    means: 'Safeguarding, patient safety, legal, police or coroner: its lead is told at once.',
    paragraph: '2.3',
  },
  {
    noun: 'patient safety incident',
    means: 'What the policy calls a serious incident.',
    paragraph: '2.3',
    not: ['serious incident', 'SUI'],
  },
  {
    noun: 'duty of candour',
    means: 'Tell the person openly when something went wrong.',
    paragraph: 'Front sheet',
    not: ['candor'],
  },
  {
    noun: 'working day',
    means: 'Not a weekend, and not a bank holiday in England and Wales.',
    paragraph: '3.8',
    not: ['business day', 'week day', 'weekday'],
  },
  { noun: 'easy read', means: 'Short sentences with pictures.', paragraph: 'Section 12 table' },
  {
    noun: 'reopened',
    means: 'Looked at again after our response: 60 working days.',
    paragraph: '8.24',
    not: ['re-opened', 're-open', 'reactivated'],
  },
];

/** Who does it. */
const people: readonly Noun[] = [
  {
    noun: 'Responsible Person',
    means: 'The Chief Executive.',
    paragraph: '2.1',
    not: ['responsible officer', 'accountable officer'],
  },
  { noun: 'Chief Executive', means: 'Signs final responses.', paragraph: '2.1', not: ['CEO', 'chief exec'] },
  { noun: 'Deputy Chief Executive', means: 'Approves limits on contact.', paragraph: '9.3' },
  {
    noun: 'Head of Corporate Affairs',
    means: 'Checks a response before it is signed.',
    paragraph: 'App.1',
    not: ['Company Secretary'],
  },
  { noun: 'Managing Director', means: 'Runs a service, and proposes limits on contact.', paragraph: '9.3' },
  {
    noun: 'Senior Manager',
    means: 'Takes part in complaints and their learning, and writes the six-month letter.',
    paragraph: '2.2',
    not: ['top management'],
  },
  {
    noun: 'Lead Manager',
    means: 'The Lead Manager for Complaints, who runs the procedure.',
    paragraph: '2.4',
    not: ['complaints lead', 'head of complaints'],
  },
  {
    noun: 'Complaints Team',
    means: 'Acknowledges complaints, and checks the drafts.',
    paragraph: '8.29',
    not: ['complaints department', 'complaints office'],
  },
  {
    noun: 'Complaint Investigator',
    means: 'Takes the closer look. Later in a text: the investigator.',
    paragraph: '8.18',
    not: ['investigating officer', 'case officer', 'Complaints Investigator'],
  },
  { noun: 'PALS', means: 'The Patient Advice and Liaison Service.', paragraph: '8.5' },
  { noun: 'clinical team', means: 'Agrees to a limit on contact.', paragraph: '9.3' },
  {
    noun: 'patient safety lead',
    means: 'Told of patient safety incidents and of candour.',
    paragraph: '2.3',
  },
  { noun: 'safeguarding lead', means: 'Told of safeguarding.', paragraph: '2.3' },
  {
    noun: 'legal services lead',
    means: 'Told of legal, police and coroner matters.',
    paragraph: '2.3',
    not: ['legal department', 'legal team'],
  },
  {
    noun: 'Inclusion and Engagement',
    means: 'Helps with discrimination and needs.',
    paragraph: '12.4',
    not: ['Inclusion & Engagement'],
  },
  { noun: 'Spiritual Care', means: 'Helps with spiritual matters.', paragraph: 'Section 12 table' },
  {
    noun: 'Information Rights',
    means: 'Answers requests for records and for information.',
    paragraph: '3.5',
  },
  {
    noun: 'the person',
    means: 'Who raised it, or whom it is about. In full: the person who raised it.',
    paragraph: '3.4',
  },
];

/** Bodies and laws outside the procedure. */
const others: readonly Noun[] = [
  {
    noun: 'Ombudsman',
    means: 'Where the person can go when our response does not satisfy them.',
    paragraph: '8.34',
    not: ['ombudsperson', 'ombuds'],
  },
  { noun: 'Parliamentary and Health Service Ombudsman', means: 'For health care.', paragraph: '8.34' },
  {
    noun: 'Local Government and Social Care Ombudsman',
    means: 'For social care. The policy calls it LGO.',
    paragraph: '8.34',
    not: ['Local Government Ombudsman', 'LGSCO'],
  },
  {
    noun: 'Care Quality Commission',
    means: 'For the Mental Health Act, beside the Ombudsman.',
    paragraph: '8.35A',
  },
  { noun: 'Integrated Care Board', means: 'The commissioner: it pays for our services.', paragraph: '11.1' },
  { noun: 'POhWER', means: 'Gives independent advocacy with NHS complaints.', paragraph: '8.1' },
  { noun: 'Mental Health Act', means: 'The law on detention.', paragraph: '8.35A' },
  { noun: 'Community Treatment Order', means: 'A part of the Mental Health Act.', paragraph: '8.35A' },
  { noun: 'Guardianship', means: 'A part of the Mental Health Act.', paragraph: '8.35A' },
  { noun: 'Complaint Standards', means: 'What the NHS expects of a complaints procedure.', paragraph: '1.1' },
  { noun: 'Standard Operating Procedure', means: 'Has the detail on limits on contact.', paragraph: '9.4' },
  {
    noun: 'Regulations',
    means: 'The complaints Regulations of 2009 and the care Regulations of 2014.',
    paragraph: '1.2',
  },
];

export const nouns = {
  'What is done': steps,
  'Who does it': people,
  'Others, and the law': others,
} as const;

/** Short forms that everybody here knows. Any other is written out. */
export const shortForms: Readonly<Record<string, string>> = {
  ADHD: 'attention deficit hyperactivity disorder, the name of a service',
  BSL: 'British Sign Language',
  CAMHS: 'child and adolescent mental health services',
  HPFT: 'this Trust',
  HR: 'human resources',
  ICB: 'Integrated Care Board',
  MB: 'megabytes, the size of a file',
  MP: 'member of parliament',
  NHS: 'National Health Service',
  PALS: 'Patient Advice and Liaison Service',
  PDF: 'the usual form of a document, known by no other name',
  PHSO: 'Parliamentary and Health Service Ombudsman, where the policy’s own word is explained',
  LGO: 'the policy’s word for the Local Government and Social Care Ombudsman, where it is explained',
};
