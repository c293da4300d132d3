import type { Step } from './facts';

interface Taker {
  readonly command: string;
  readonly role: 'complaintsTeam' | 'headOfCorporateAffairs' | 'chiefExecutive';
}

/** Who takes each step, and with which command (8.29, App.1). */
export const takenBy: Readonly<Record<Step, Taker>> = {
  teamCheck: { command: 'approveDraft', role: 'complaintsTeam' },
  coverLetter: { command: 'writeCover', role: 'complaintsTeam' },
  corporateCheck: { command: 'approveResponse', role: 'headOfCorporateAffairs' },
  signature: { command: 'signResponse', role: 'chiefExecutive' },
  sending: { command: 'recordSent', role: 'complaintsTeam' },
};
