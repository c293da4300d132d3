import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuseField, type Refusal } from '../../machine/refusal';
import type { Told } from '../../machine/telling';
import { underway } from '../../stages';
import { coveredIssues, pickIssue } from '../scope/questions';
import { openRequests } from './questions';

/** The question that picks one of the issues looked into. */
export const whichIssue = {
  kind: 'pick',
  label: 'Which issue?',
  from: (state: CaseState) => pickIssue(coveredIssues(state)),
} as const;

/** What is asked of a clinical view, whoever enters it. */
export const viewFields = {
  view: { kind: 'longText', label: 'The view', hint: 'What should have been done, and was it?' },
  qualification: {
    kind: 'text',
    label: 'What qualifies whoever gives it?',
    hint: 'Profession, registration, field',
  },
  involved: { kind: 'yesNo', label: 'Were they involved in the care?' },
  whyInvolved: {
    kind: 'text',
    label: 'Why is there nobody else?',
    onlyIf: { field: 'involved', is: [true] },
  },
} as const;

/** The question that picks one of the issues on which a clinical view is awaited. */
export const askedIssue = {
  ...whichIssue,
  from: (state: CaseState) =>
    pickIssue(coveredIssues(state).filter(({ id }) => openRequests(state).some(({ issue }) => issue === id))),
} as const;

/** Refuses an adviser’s answer on an issue that they were not asked about. */
export const refuseUnasked = (state: CaseState, of: string, adviser: string): Refusal | undefined =>
  openRequests(state, adviser).some(({ issue }) => issue === of)
    ? undefined
    : refuseField('8.23', 'issue', 'You were not asked about that issue.');

type Acting = Pick<Context, 'actor'>;

/** What giving a view and declining to have in common: both are for an adviser who was asked. */
export const answering = {
  paragraph: '8.23',
  reads: {
    of: (state: CaseState, { actor }: Acting): readonly Told[] =>
      openRequests(state, actor.id).map(({ issue, question, dueOn }) => ({
        title: `Issue ${issue}`,
        part: 'investigation',
        to: [actor.id],
        said: [
          {
            label: 'The issue',
            words: coveredIssues(state).find(({ id }) => id === issue)?.words ?? '',
            part: 'narrative',
          },
          { label: 'What you are asked', words: question },
          { label: 'Asked for by', on: dueOn },
        ],
      })),
  },
  who: { relations: ['adviser'] },
  stages: underway,
  offered: (state: CaseState, { actor }: Acting) => openRequests(state, actor.id).length > 0,
} as const;
