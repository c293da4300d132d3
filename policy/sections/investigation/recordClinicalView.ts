import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { when } from '../shared/fields';
import { viewFields, whichIssue } from './fields';

export const recordClinicalView = caseCommand({
  name: 'recordClinicalView',
  button: 'Record a clinical view',
  about: 'For a view that came by letter, by email or in a meeting.',
  paragraph: '8.23',
  fields: { issue: whichIssue, ...viewFields, on: when },
  who: investigating,
  stages: ['investigation'],
  done: () => 'The clinical view is recorded.',
  decide: (_state, { issue, ...given }) => [{ type: 'clinicalViewGiven', issue, given }],
});
