import type { CaseState } from '../../machine/caseState';
import type { Field } from '../../machine/fields';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { coveredIssues } from '../scope/questions';
import { answersOfColleagues } from '../palsEnquiry/questions';
import { investigating } from '../shared/who';
import { accountsGiven } from '../staffConcerned/questions';
import type { InvestigationEvent } from './facts';
import { lacksEvidence, workOn } from './questions';

/** As many issues as one form asks of at most; the others have “Record evidence”. */
const MOST = 6;

const sides = {
  person: { held: 'evidenceFromPerson', label: 'What does the person say?' },
  staff: { held: 'evidenceFromStaff', label: 'What do staff say?' },
} as const;

type Side = keyof typeof sides;

const asked = Array.from({ length: MOST }, (_, at) => at).flatMap((at) =>
  (Object.keys(sides) as Side[]).map((from) => ({ name: `${from}${at + 1}`, at, from })),
);

/** A side of an issue is asked for only while it has given nothing. */
const fields: Readonly<Record<string, Field<CaseState>>> = Object.fromEntries(
  asked.map(({ name, at, from }) => [
    name,
    {
      kind: 'longText',
      label: `Issue ${at + 1}: ${sides[from].label.charAt(0).toLowerCase()}${sides[from].label.slice(1)}`,
      hint: 'If this side has none to give, say why.',
      optional: true,
      staysOpen: true,
      standsWhere: (state: CaseState) => {
        const issue = coveredIssues(state)[at];
        return issue !== undefined && !workOn(state, issue.id)[sides[from].held];
      },
    },
  ]),
);

/** Was it never said whether it is about clinical care? */
const isOpen = (state: CaseState, id: string): boolean => workOn(state, id).clinical === undefined;

export const recordAllEvidence = caseCommand({
  name: 'recordAllEvidence',
  button: 'Record all evidence',
  about: 'What each side says, issue by issue. Leave empty what you do not have yet.',
  paragraph: '8.23',
  fields: {
    ...fields,
    clinical: {
      kind: 'choice',
      label: 'Is any of it about clinical care?',
      hint: 'Then it needs the view of somebody qualified.',
      options: { none: 'No, none of it', some: 'Yes, or not sure: I say so at each finding' },
      standsWhere: (state: CaseState) => lacksEvidence(state).some(({ id }) => isOpen(state, id)),
    },
  },
  reads: {
    of: (state) => [
      {
        title: 'The issues',
        part: 'narrative',
        said: coveredIssues(state).map(({ words }, at) => ({ label: `Issue ${at + 1}`, words })),
      },
      ...accountsGiven(state),
      ...answersOfColleagues(state),
    ],
  },
  who: investigating,
  stages: ['investigation'],
  needs: 'evidence',
  offered: (state) => lacksEvidence(state).length > 1,
  done: () => 'The evidence is recorded.',
  decide(state, { clinical, ...said }) {
    const words: Readonly<Record<string, unknown>> = said;
    const issues = coveredIssues(state);
    const events = asked.flatMap(({ name, at, from }): readonly InvestigationEvent[] => {
      const [evidence, issue] = [words[name], issues[at]?.id];
      if (typeof evidence !== 'string' || !issue) return [];
      const notClinical = clinical === 'none' && isOpen(state, issue);
      return [{ type: 'evidenceRecorded', issue, from, evidence, ...(notClinical ? { notClinical } : {}) }];
    });
    return events.length > 0
      ? events
      : refuse('8.23', 'Nothing was written.', 'Write what one of the sides says on one of the issues.');
  },
});
