import type { CaseTellers } from '../../machine/telling';
import { ofIssue } from '../scope/told';
import { askClinicalView } from './askClinicalView';
import { decideNotClinical } from './decideNotClinical';
import { declineClinicalView } from './declineClinicalView';
import type { InvestigationEvent } from './facts';
import { recordClinicalView } from './recordClinicalView';
import { sources } from './choices';
import { recordFinding } from './recordFinding';

const { whatHappened, whatShouldHaveHappened, standard, clinical, outcome, finding } = recordFinding.fields;

export const tells: CaseTellers<InvestigationEvent> = {
  evidenceRecorded: {
    title: 'Recorded evidence',
    part: 'investigation',
    said: {
      issue: ofIssue,
      from: { kind: 'choice', label: 'Where it comes from', options: sources },
      evidence: { kind: 'longText', label: 'The evidence' },
      notClinical: { kind: 'yesNo', label: 'It is not about clinical care' },
    },
  },
  notClinical: {
    title: 'Said that an issue is about no clinical care',
    part: 'investigation',
    said: { ...decideNotClinical.fields, issue: ofIssue },
  },
  clinicalViewAsked: {
    title: 'Asked for a clinical view',
    part: 'investigation',
    to: ({ adviser }) => [adviser],
    said: { ...askClinicalView.fields, issue: ofIssue },
  },
  clinicalViewGiven: {
    title: 'Gave a clinical view',
    part: 'investigation',
    said: { issue: ofIssue, given: recordClinicalView.fields },
  },
  clinicalViewDeclined: {
    title: 'Declined to give a clinical view',
    part: 'investigation',
    said: { ...declineClinicalView.fields, issue: ofIssue },
  },
  findingRecorded: {
    title: 'Recorded a finding',
    part: 'investigation',
    said: {
      issue: ofIssue,
      finding: { whatHappened, whatShouldHaveHappened, standard, outcome, finding },
      clinical,
    },
  },
};
