import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { respondedOn } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Ending } from '../../endings';
import { timescales } from '../../timescales';
import { coveredIssues, pickIssue } from '../scope/questions';
import { reopenReasons } from './choices';
import type { Reopened } from './facts';

const answeredEndings: readonly (Ending | undefined)[] = ['responded', 'earlyResolved'];

/** May it be opened again? Only a complaint that was answered, while nobody is working on it (D7). */
const canReopen = ({ stage, closing: { ending } }: CaseState): boolean =>
  stage === 'responded' || (stage === 'closed' && answeredEndings.includes(ending));

export const reopen = caseCommand({
  name: 'reopen',
  button: 'Open it again',
  about: `When looking again can add something. It is answered within ${timescales.reopenedResponse.workingDays} working days of the day the person came back.`,
  paragraph: '8.24',
  fields: {
    receivedOn: { kind: 'date', label: 'When did the person come back to us?', when: 'past' },
    reason: { kind: 'choice', label: 'What do they bring?', options: reopenReasons },
    words: { kind: 'longText', label: 'What is it about, in their own words?' },
    issues: {
      kind: 'picks',
      label: 'Which issues are not settled for them?',
      from: (state: CaseState) => pickIssue(coveredIssues(state)),
    },
    canAdd: {
      kind: 'yesNo',
      label: 'Can looking again add something?',
      hint: 'If they only disagree with our answer, the Ombudsman is the next step.',
    },
  },
  who: { roles: ['complaintsTeam', 'leadManager'], not: ['staffConcerned'] },
  stages: ['responded', 'closed'],
  leadsTo: ['investigation', 'closerLook'],
  basis: ['response', 'closing'],
  offered: canReopen,
  done: ({ stage }) =>
    stage === 'investigation'
      ? 'It is open again, with the same investigator.'
      : 'It is open again and needs an investigator.',
  decide(state, { receivedOn, reason, issues, words, canAdd }) {
    const refused = refuseReopening(state, receivedOn, reason);
    if (refused) return refused;
    if (!canAdd)
      return refuseField(
        '8.24',
        'canAdd',
        'If we cannot add anything, opening it again only keeps the person waiting. Tell them how to reach the Ombudsman, with “Point to the Ombudsman”.',
      );
    return [{ type: 'caseReopened', request: { receivedOn, reason, issues }, words }];
  },
});

function refuseReopening(state: CaseState, receivedOn: Reopened['receivedOn'], reason: Reopened['reason']) {
  if (!canReopen(state))
    return refuseField(
      '8.24',
      'reason',
      'Only a complaint that we have answered can be opened again. Log a new concern instead.',
    );
  const answeredOn = respondedOn(state);
  if (answeredOn && receivedOn < answeredOn)
    return refuseField(
      '8.24',
      'receivedOn',
      `Our answer went on ${longDate(answeredOn)}, so they cannot have come back about it before that.`,
    );
  return reason === 'ombudsman' && state.ombudsman.referrals.length === 0
    ? refuseField(
        '8.34',
        'reason',
        'There is no Ombudsman on this case yet. Record first that the Ombudsman has it.',
      )
    : undefined;
}
