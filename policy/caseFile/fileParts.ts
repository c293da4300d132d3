import type { CaseEvent, SectionName } from '../machine/caseState';
import type { Meta } from '../machine/events';
import type { Relation, Role } from '../roles';
import type { Told } from '../machine/telling';

/** What stands in the file: something recorded, with who recorded it, or how the case stands now. */
export interface FileEntry extends Told {
  readonly meta?: Meta;
  /** What was done with it, where that is known. */
  readonly command?: string;
  /** What whoever recorded it was to the case then. */
  readonly relations?: readonly Relation[];
  /** The role that whoever recorded it stood in for (2.5). */
  readonly standingInFor?: Role;
}

/** The parts of a case file, in the order they stand in it. */
export const fileParts = {
  words: 'What was said',
  people: 'People',
  contacts: 'Contacts',
  agreed: 'What was agreed with the person',
  issues: 'Issue by issue',
  evidence: 'Evidence and advice',
  accounts: 'Accounts of staff',
  decisions: 'Decisions',
  response: 'The response',
  letters: 'Letters that went',
  documents: 'Documents',
  actions: 'What is put right',
  partners: 'With other organisations',
  time: 'Time',
  restricted: 'Steps about a member of staff',
  own: 'What is about you',
} as const;

export type FilePart = keyof typeof fileParts;

/** Where what a section records stands in the file. */
const bySection: Readonly<Record<SectionName, FilePart>> = {
  intake: 'words',
  people: 'people',
  scope: 'agreed',
  triage: 'decisions',
  acknowledgement: 'agreed',
  consent: 'people',
  representation: 'people',
  stopping: 'decisions',
  enquiry: 'agreed',
  allocation: 'decisions',
  engagement: 'agreed',
  staffConcerned: 'accounts',
  investigation: 'evidence',
  otherProcedures: 'decisions',
  staffMatters: 'restricted',
  timescale: 'time',
  hold: 'time',
  sixMonths: 'time',
  remedy: 'actions',
  response: 'decisions',
  ombudsman: 'decisions',
  monitoring: 'decisions',
  contacts: 'contacts',
  contactLimit: 'people',
  meetings: 'agreed',
  links: 'decisions',
  needs: 'people',
  redFlags: 'decisions',
  specialists: 'decisions',
  actions: 'actions',
  joint: 'partners',
  closing: 'decisions',
  papers: 'documents',
  retention: 'decisions',
  reminders: 'time',
  lateEntries: 'time',
};

/** What stands elsewhere than the rest of its section; `historyOnly` where the file has it as it came to be. */
const byType: Readonly<Partial<Record<CaseEvent['type'], FilePart | 'historyOnly'>>> = {
  colleagueAsked: 'evidence',
  colleagueAnswered: 'evidence',
  acknowledged: 'letters',
  notCoveredLetterSent: 'letters',
  outOfTimeLetterSent: 'letters',
  noConsentLetterSent: 'letters',
  stopLetterSent: 'letters',
  sixMonthLetterSent: 'letters',
  responseSent: 'letters',
  partNotCovered: 'decisions',
  partCovered: 'decisions',
  lateDecided: 'decisions',
  assigned: 'people',
  personSpokenTo: 'agreed',
  caseReopened: 'words',
  eventNoteWritten: 'evidence',
  draftWritten: 'historyOnly',
  coverWritten: 'historyOnly',
  draftSubmitted: 'historyOnly',
};

/** The part of the file that an event of this section stands in; undefined where only the history has it. */
export function filePartOf(section: SectionName, type: string): FilePart | undefined {
  const own = byType[type as CaseEvent['type']] ?? bySection[section];
  return own === 'historyOnly' ? undefined : own;
}

/** One part of the file, with what its reader may read of it. */
export interface FileSection {
  readonly name: FilePart;
  readonly title: string;
  readonly entries: readonly FileEntry[];
}
