import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context, Line } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { personSays } from './choices';
import { sayOverdue } from './overdue';
import { askedExtension, isForLeadManager } from './questions';
import { responseSum } from './responseDate';
import { sayIfApproved, sayTime } from './sayTime';
import { decidesOnTime } from './who';

function extensionFacts(state: CaseState, context: Context): readonly Line[] {
  const asked = askedExtension(state);
  if (!asked) return [];
  const { until, reason, partnerReason, toldOn, answer, askedBy } = asked;
  return [
    ...sayOverdue(state, context),
    {
      label: 'Asked for',
      words: `Until ${longDate(until)}. Now due ${longDate(responseSum(state, context).due)}.`,
    },
    { label: 'Asked by', person: askedBy },
    { label: 'Why', words: reason },
    ...(partnerReason ? [{ label: 'The partner’s reason', words: partnerReason }] : []),
    { label: 'The person', words: `${personSays[answer]}. Told on ${longDate(toldOn)}.` },
    { label: 'If you approve', words: sayIfApproved(state, context) },
  ];
}

export const decideExtension = caseCommand({
  name: 'decideExtension',
  button: 'Decide on more time',
  about: 'Extensions are the exception. What counts is whether the person agreed.',
  paragraph: '8.24',
  fields: {
    decision: { kind: 'choice', label: 'Your decision', options: { approve: 'Approve', decline: 'Decline' } },
    reasons: { kind: 'longText', label: 'Your reasons', hint: 'Needed to decline', optional: true },
  },
  who: {
    roles: ['seniorManager', 'leadManager'],
    delegated: 'decideTime',
    not: ['requester', 'staffConcerned'],
  },
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state, context) =>
    askedExtension(state) !== undefined && (!isForLeadManager(state) || decidesOnTime(context)),
  sought: 'More time',
  decides: extensionFacts,
  quick: [{ button: 'Approve', given: 'Approved', entries: { decision: 'approve' } }],
  done: (state, context) => `Decided. ${sayTime(state, context)}`,
  decide(state, { decision, reasons }, context) {
    if (!askedExtension(state))
      return refuse(
        '8.24',
        'No request for more time waits for a decision.',
        'The case card shows the day in force.',
      );
    if (isForLeadManager(state) && !decidesOnTime(context))
      return {
        ...refuse(
          '8.24',
          'This is not the first extension, so the Lead Manager for Complaints decides.',
          'They have been told.',
        ),
        refused: 'notYours',
      };
    if (decision === 'decline' && !reasons)
      return refuseField(
        '8.24',
        'reasons',
        'Say why, so that whoever asked can explain it and plan the work.',
      );
    return [{ type: 'extensionDecided', approved: decision === 'approve', reasons }];
  },
});
