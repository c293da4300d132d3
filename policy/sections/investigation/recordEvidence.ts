import { caseCommand } from '../../machine/section';
import { answersOfColleagues } from '../palsEnquiry/questions';
import { investigating } from '../shared/who';
import { accountsGiven } from '../staffConcerned/questions';
import type { InvestigationEvent } from './facts';
import { whichIssue } from './fields';

const side = { kind: 'longText', hint: 'If this side has none to give, say why.' } as const;

const sides = [
  ['person', 'fromPerson'],
  ['staff', 'fromStaff'],
  ['other', 'fromElsewhere'],
] as const;

export const recordEvidence = caseCommand({
  name: 'recordEvidence',
  button: 'Record evidence',
  about: 'Each issue needs what the person says and what staff say. It adds to what is there already.',
  paragraph: '8.23',
  fields: {
    issue: whichIssue,
    fromPerson: {
      ...side,
      label: 'What does the person say about it?',
      unless: { answered: ['fromStaff', 'fromElsewhere'], sentence: 'Write what one of the sides says.' },
    },
    fromStaff: { ...side, label: 'What do staff say about it?', optional: true },
    fromElsewhere: {
      kind: 'longText',
      label: 'What do records, a visit or anything else show?',
      optional: true,
    },
  },
  reads: {
    as: 'Read what staff told us',
    of: (state) => [...accountsGiven(state), ...answersOfColleagues(state)],
  },
  who: investigating,
  stages: ['investigation'],
  needs: 'evidence',
  done: () => 'The evidence is recorded.',
  decide: (_state, { issue, ...said }) =>
    sides.flatMap(([from, name]): readonly InvestigationEvent[] => {
      const evidence = said[name];
      return evidence ? [{ type: 'evidenceRecorded', issue, from, evidence }] : [];
    }),
});
