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
