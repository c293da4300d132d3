import { timescales } from '../../timescales';

export const routes = {
  enquiry: `PALS enquiry: can be put right within ${timescales.palsEnquiry.workingDays} working days`,
  earlyResolution: 'Formal complaint, early resolution',
  closerLook: 'Formal complaint, closer look by an investigator',
  feedback: 'Feedback: they want it heard, not answered',
  learning: 'Anonymous or general: look for learning',
  copiedIn: 'Copied in: another organisation answers',
  ledElsewhere: 'The commissioner (ICB) keeps it: we co-operate',
} as const;

export type Route = keyof typeof routes;

export const teams = {
  pals: 'PALS',
  complaints: 'Complaints Team',
  service: 'The service’s own staff',
} as const;

export const otherProcesses = {
  patientSafety: 'A patient safety investigation',
  coroner: 'A coroner’s investigation or inquest',
  regulator: 'A regulator (fitness to practise)',
  legal: 'Legal advice or action',
} as const;

/** What somebody can have in hand on a case, and another can take over. Keys are kept for good. */
export const heldParts = {
  handler: 'Handling it',
  investigator: 'Investigating it',
  invited: 'The question whether to investigate it',
  colleague: 'A question to answer',
  adviser: 'The clinical view',
  oversight: 'Keeping oversight',
  redFlag: 'Acting on a red flag',
  action: 'Actions to do',
  promise: 'Promises to keep',
} as const;

export type HeldPart = keyof typeof heldParts;

/** Why somebody’s work goes to somebody else. Keys are kept for good. */
export const whyHandedOver = {
  leave: 'They are on leave',
  sickness: 'They are off sick',
  leaving: 'They are leaving, or have left',
  load: 'They have too much, or it fits somebody else better',
} as const;
