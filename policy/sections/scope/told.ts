import type { CaseState } from '../../machine/caseState';
import type { CaseTellers } from '../../machine/telling';
import { decideLate } from './decideLate';
import { decideNotCovered } from './decideNotCovered';
import { dropIssue } from './dropIssue';
import type { ScopeEvent } from './facts';
import { issuesOf, pickIssue } from './questions';
import { recordNotCoveredLetter } from './recordNotCoveredLetter';
import { recordOutOfTimeLetter } from './recordOutOfTimeLetter';

/** An issue by its number and words, wherever something is told of it. */
export const ofIssue = {
  kind: 'pick',
  label: 'Issue',
  from: (state: CaseState) => pickIssue(issuesOf(state)),
} as const;

/** Issues in full, numbered from 1. */
export const sayIssues = (issues: readonly string[]) =>
  issues.map((words, at) => ({ label: `Issue ${at + 1}`, words }));

export const tells: CaseTellers<ScopeEvent> = {
  issuesListed: { title: 'Listed the issues', part: 'narrative', said: { issues: sayIssues } },
  partNotCovered: {
    title: 'Decided that a part is not covered',
    part: 'narrative',
    said: { ...decideNotCovered.fields, issue: ofIssue },
  },
  issueDropped: {
    title: 'Heard that the person drops an issue',
    part: 'narrative',
    said: { ...dropIssue.fields, issue: ofIssue },
  },
  partCovered: { title: 'Brought a part back in', part: 'narrative', said: { issue: ofIssue } },
  notCoveredLetterSent: {
    title: 'Sent the letter about what is not covered',
    part: 'narrative',
    said: recordNotCoveredLetter.fields,
  },
  lateDecided: {
    title: ({ goodReason, stillPossible }) =>
      goodReason && stillPossible ? 'Took it on although it is late' : 'Did not take it on: it is too late',
    part: 'narrative',
    said: decideLate.fields,
  },
  outOfTimeLetterSent: {
    title: 'Sent the letter that says it is out of time',
    part: 'narrative',
    said: recordOutOfTimeLetter.fields,
  },
};
