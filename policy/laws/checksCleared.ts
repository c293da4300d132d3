import type { CaseEvent } from '../machine/caseState';
import type { Concern } from '../sections/intake/facts';
import type { restsOn } from '../sections/response/choices';
import { isChecked } from '../sections/response/questions';
import type { AddingLaw, Change } from './law';

type What = keyof typeof restsOn;

/** Where and how to reach them, and what it is counted under: no word of the response rests on it. */
const besideTheAnswer: readonly (keyof Concern)[] = [
  'phone',
  'email',
  'address',
  'adjustments',
  'language',
  'format',
  'ageBand',
  'site',
];

/** Events that change what a response rests on. NB: consent that arrives, a contact detail or a note change nothing of it. */
const changing: {
  readonly [T in CaseEvent['type']]?: What | ((event: Extract<CaseEvent, { type: T }>) => What | undefined);
} = {
  recordCorrected: ({ change }) =>
    Object.keys(change).every((field) => besideTheAnswer.includes(field as keyof Concern))
      ? undefined
      : 'record',
  issuesListed: 'issues',
  issuesAgreed: 'issues',
  partNotCovered: 'issues',
  partCovered: 'issues',
  issueDropped: 'issues',
  notClinical: 'clinicalView',
  evidenceRecorded: 'evidence',
  accountAnswered: 'evidence',
  clinicalViewGiven: 'clinicalView',
  clinicalViewDeclined: 'clinicalView',
  findingRecorded: 'findings',
  eventNoteWritten: 'evidence',
  staffNamed: 'staff',
  staffRemoved: 'staff',
  candourAnswered: 'candour',
  candourAdvised: 'candour',
  remedyAgreed: 'remedy',
  actionChanged: 'remedy',
  wordsWithheld: 'record',
  contributionReceived: 'partners',
  partnerLate: 'partners',
  triaged: 'triage',
  triageCorrected: 'triage',
  consentRefused: 'consent',
  consentWithdrawn: 'consent',
  representationRecorded: 'representation',
  competenceDecided: 'representation',
  representativeNamed: 'representation',
  representativeEnded: 'representation',
  deathRecorded: 'representation',
  capacityRecorded: 'representation',
  personAdded: ({ gets }) => (gets === 'all' ? 'recipients' : undefined),
  personChanged: 'recipients',
};

function whatChanged(event: CaseEvent): What | undefined {
  const what = changing[event.type] as What | ((event: CaseEvent) => What | undefined) | undefined;
  return typeof what === 'function' ? what(event) : what;
}

function adds({ before, events, after }: Change): readonly CaseEvent[] {
  if (!isChecked(before) || before.response.sentOn || !isChecked(after)) return [];
  const because = events.map(whatChanged).find((what) => what !== undefined);
  return because ? [{ type: 'checksCleared', because }] : [];
}

export const checksCleared: AddingLaw = {
  ids: ['L13'],
  paragraph: '8.29',
  says: 'What was checked and signed is what is sent. When something that the response rests on changes after a check, it is checked again.',
  adds,
};
