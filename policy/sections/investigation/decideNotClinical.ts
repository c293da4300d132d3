import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { coveredIssues, pickIssue } from '../scope/questions';
import { whichIssue } from './fields';
import { isClinical } from './questions';

const clinicalOnes = (state: CaseState) =>
  pickIssue(coveredIssues(state).filter(({ id }) => isClinical(state, id)));

export const decideNotClinical = caseCommand({
  name: 'decideNotClinical',
  button: 'Say it is not clinical',
  about: 'For an issue that was taken for a clinical one. It then needs no clinical view.',
  paragraph: '8.23',
  fields: {
    issue: { ...whichIssue, from: clinicalOnes },
    reason: {
      kind: 'longText',
      label: 'Why is it not about clinical care?',
      notBare: 'Say why in your own words.',
    },
  },
  who: { roles: ['complaintsTeam', 'leadManager'], not: ['investigator', 'staffConcerned'] },
  stages: underway,
  basis: ['investigation'],
  offered: (state) => Object.keys(clinicalOnes(state)).length > 0,
  done: () => 'Recorded: that issue is about no clinical care.',
  decide: (_state, decision) => [{ type: 'notClinical', ...decision }],
});
