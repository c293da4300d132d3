import type { CaseState } from '../../machine/caseState';
import { letterSent } from '../shared/fields';
import { refuse, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { exclusionLabels, exclusions } from './exclusions';
import type { Issue, ScopeEvent } from './facts';
import {
  pickIssue,
  owesNotCoveredLetter,
  coveredIssues,
  issuesOf,
  theWhole,
  workableStages,
  timeLimitOf,
} from './questions';

/** A part comes back in only until the letter about it has gone. */
const mayComeBack = ({ notCovered }: Issue): boolean => notCovered !== undefined && !notCovered.toldOn;

const decideNotCovered = caseCommand({
  name: 'decideNotCovered',
  button: 'A part is not covered',
  about:
    'Only the part you choose leaves the procedure. The person gets the reason and where to turn in writing.',
  paragraph: '3.6',
  fields: {
    issue: { kind: 'pick', label: 'Which part?', from: (state: CaseState) => pickIssue(issuesOf(state)) },
    reason: { kind: 'choice', label: 'Why is it not covered?', options: exclusionLabels },
    explanation: { kind: 'longText', label: 'The reason, in words for the person' },
    signpost: {
      kind: 'text',
      label: 'Where they can turn instead',
      hint: 'Leave it empty for the usual place for this reason.',
      optional: true,
    },
  },
  who: { roles: complaintsStaff },
  stages: workableStages,
  leadsTo: ['notCovered'],
  basis: ['scope'],
  offered: (state) => coveredIssues(state).length > 0,
  prefill: (state) => ({ issue: coveredIssues(state)[0]?.id }),
  decide(state, { issue, reason, explanation, signpost = exclusions[reason].signpost }) {
    if (!coveredIssues(state).some(({ id }) => id === issue))
      return refuseField('3.6', 'issue', 'That part is marked as not covered already.');
    if (reason === 'tooLate' && timeLimitOf(state)?.inTime !== false)
      return refuseField(
        '5.1',
        'reason',
        'As far as the dates we have say, this was made in time. Correct the record first if they are wrong.',
      );
    const unlisted: readonly ScopeEvent[] =
      state.scope.issues.length > 0 ? [] : [{ type: 'issuesListed', issues: [theWhole] }];
    return [...unlisted, { type: 'partNotCovered', issue, reason, explanation, signpost }];
  },
});

const decideCovered = caseCommand({
  name: 'decideCovered',
  button: 'Bring a part back in',
  about: 'For a part that was marked as not covered by mistake, before the letter goes.',
  paragraph: '3.6',
  fields: {
    issue: {
      kind: 'pick',
      label: 'Which part is covered after all?',
      from: (state: CaseState) => pickIssue(issuesOf(state).filter(mayComeBack)),
    },
  },
  who: { roles: complaintsStaff },
  stages: [...workableStages, 'notCovered'],
  leadsTo: { notCovered: ['toTriage'] },
  basis: ['scope'],
  offered: (state) => issuesOf(state).some(mayComeBack),
  decide: (_state, { issue }) => [{ type: 'partCovered', issue }],
});

const recordNotCoveredLetter = caseCommand({
  name: 'recordNotCoveredLetter',
  button: 'Not-covered letter sent',
  about: 'Record it once the letter has gone. It gives the reasons and says where to turn.',
  paragraph: '3.6',
  fields: letterSent,
  who: { roles: complaintsStaff },
  stages: [...workableStages, 'notCovered'],
  leadsTo: { notCovered: ['closed'] },
  basis: ['scope'],
  offered: owesNotCoveredLetter,
  decide(state, { on, how }) {
    if (!owesNotCoveredLetter(state))
      return refuse(
        '3.6',
        'No letter is owed about a part that is not covered.',
        'Choose “A part is not covered” first: it asks for the reason and where they can turn.',
      );
    const sent = { type: 'notCoveredLetterSent', on, how } as const;
    if (state.stage !== 'notCovered') return [sent];
    return [
      sent,
      {
        type: 'caseClosed',
        ending: 'notCovered',
        learning: 'None: outside this procedure.',
        confirmedBy: 'staff',
      },
    ];
  },
});

export const notCoveredCommands = [decideNotCovered, decideCovered, recordNotCoveredLetter];
