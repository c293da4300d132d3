import type { LondonDate } from '../../calendar/dates';
import { defineSection } from '../../machine/section';
import { underway } from '../../stages';
import { handedTo } from '../shared/handedTo';
import { tellInvestigator } from '../shared/tellInvestigator';
import { askClinicalView } from './askClinicalView';
import { clinicalClocks } from './clocks';
import { decideNotClinical } from './decideNotClinical';
import { declineClinicalView } from './declineClinicalView';
import type { Investigation, InvestigationEvent, IssueWork } from './facts';
import { matrixGaps } from './gaps';
import { giveClinicalView } from './giveClinicalView';
import { recordClinicalView } from './recordClinicalView';
import { recordAllEvidence } from './recordAllEvidence';
import { recordEvidence } from './recordEvidence';
import { recordFinding } from './recordFinding';
import { tells } from './told';

const keptAs = { person: 'evidenceFromPerson', staff: 'evidenceFromStaff', other: 'otherEvidence' } as const;

const onIssue = (
  slice: Investigation,
  id: string,
  change: (work: IssueWork) => IssueWork,
): Investigation => ({
  ...slice,
  work: { ...slice.work, [id]: change(slice.work[id] ?? {}) },
});

/** NB: put together, not joined from a list, which would copy all there is with every entry. */
const withMore = (before = '', evidence: string): string =>
  before === '' || evidence === '' ? before + evidence : `${before}\n\n${evidence}`;

const requestsBesides = ({ clinicalRequests }: Investigation, id: string) =>
  clinicalRequests.filter(({ issue }) => issue !== id);

const answer = (slice: Investigation, id: string, answeredOn: LondonDate): Investigation => ({
  ...slice,
  clinicalRequests: slice.clinicalRequests.map((request) =>
    request.issue === id ? { ...request, answeredOn } : request,
  ),
});

export const investigation = defineSection<'investigation', InvestigationEvent>({
  name: 'investigation',
  initial: { work: {}, clinicalRequests: [] },
  evolve: {
    evidenceRecorded: (slice, { issue, from, evidence, notClinical }) =>
      onIssue(slice, issue, (work) => ({
        ...work,
        ...(notClinical && work.clinical === undefined ? { clinical: false } : {}),
        [keptAs[from]]: withMore(work[keptAs[from]], evidence),
      })),
    notClinical: (slice, { issue }) => ({
      ...onIssue(slice, issue, (work) => ({ ...work, clinical: false })),
      clinicalRequests: requestsBesides(slice, issue),
    }),
    clinicalViewAsked: (slice, { issue, adviser, question, dueOn }) => ({
      ...onIssue(slice, issue, (work) => ({ ...work, clinical: true })),
      clinicalRequests: [...requestsBesides(slice, issue), { issue, adviser, question, dueOn }],
    }),
    clinicalViewGiven: (slice, { issue, given }) =>
      answer(
        onIssue(slice, issue, (work) => ({ ...work, clinical: true, clinicalView: given })),
        issue,
        given.on,
      ),
    clinicalViewDeclined: (slice, { issue }) => ({
      ...slice,
      clinicalRequests: requestsBesides(slice, issue),
    }),
    findingRecorded: (slice, { issue, clinical, finding }, { on: foundOn }) =>
      onIssue(slice, issue, (work) => ({
        ...work,
        ...finding,
        clinical: clinical || work.clinical === true,
        foundOn,
      })),
  },
  hears: {
    caseHandedOver: (slice, handing) => ({
      ...slice,
      clinicalRequests: slice.clinicalRequests.map((request) =>
        request.answeredOn ? request : { ...request, adviser: handedTo(handing, request.adviser) },
      ),
    }),
  },
  tells,
  commands: [
    recordAllEvidence,
    recordEvidence,
    recordFinding,
    askClinicalView,
    giveClinicalView,
    declineClinicalView,
    recordClinicalView,
    decideNotClinical,
  ],
  clocks: clinicalClocks,
  missing: (state) => (underway.includes(state.stage) ? matrixGaps(state) : []),
  holders: ({ investigation: { clinicalRequests } }) => ({
    adviser: clinicalRequests.map(({ adviser }) => adviser),
  }),
  notices: {
    clinicalViewAsked: ({ adviser }, { reference }) => [
      {
        to: { person: adviser },
        say: `Your clinical view is asked for on ${reference}.`,
        paragraph: '8.23',
        command: 'giveClinicalView',
      },
    ],
    clinicalViewGiven: (_event, after, { by }) =>
      tellInvestigator(after, by, 'a clinical view has come.', '8.23'),
    clinicalViewDeclined: (_event, after, { by }) =>
      tellInvestigator(after, by, 'the adviser cannot give a clinical view. Please ask another.', '8.23'),
  },
});
