import { isRefusal, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { agreementFields, planFields } from './facts';
import { concernOf } from '../intake/questions';
import { investigating } from '../shared/investigating';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { how, when } from '../shared/fields';
import { coveredIssues, issuesOf } from '../scope/questions';
import { readIssues } from '../scope/issueList';

const agreeIssues = caseCommand({
  name: 'agreeIssues',
  button: 'Agree the issues',
  about: 'Go through it with the person: what to look into, how it affected them, what would put it right.',
  paragraph: '8.21',
  fields: agreementFields,
  who: investigating,
  stages: ['investigation'],
  basis: ['scope'],
  prefill(state, { today }) {
    const { effect, outcome } = state.engagement.agreed ?? concernOf(state);
    const issues = coveredIssues(state).map(({ words }) => words);
    return { issues: issues.join('\n'), effect, outcome, on: today, how: 'phone' };
  },
  done: () => 'The issues are agreed. Next, share the plan of how you look into them.',
  decide(state, { issues, ...agreed }) {
    const outside = issuesOf(state).flatMap(({ words, notCovered }) => (notCovered ? [words] : []));
    const listed = readIssues(state, [issues, ...outside].join('\n'));
    if (isRefusal(listed)) return listed;
    const inside = listed.filter((words) => !outside.includes(words));
    return (
      refuseBeforeReceipt(state, '8.21', 'on', agreed.on) ?? [
        { type: 'issuesListed', issues: listed },
        { type: 'issuesAgreed', agreed: { ...agreed, issues: inside } },
      ]
    );
  },
});

const recordAttempt = caseCommand({
  name: 'recordAttempt',
  button: 'Could not reach the person',
  about: 'Keep each try on record. After tries on two days the work may go on, and you keep trying.',
  paragraph: '8.21',
  fields: {
    on: when,
    how: { ...how, label: 'How was it tried?' },
    note: { kind: 'text', label: 'What happened?' },
    goOn: { kind: 'yesNo', label: 'Go on without having agreed the issues?' },
  },
  who: investigating,
  stages: ['investigation'],
  offered: ({ engagement: { agreed } }) => agreed === undefined,
  prefill: (_state, { today }) => ({ on: today, how: 'phone', goOn: false }),
  decide(state, attempt) {
    const onAnotherDay = state.engagement.tried.some((on) => on !== attempt.on);
    if (attempt.goOn && !onAnotherDay)
      return refuseField(
        '8.21',
        'goOn',
        'One day of trying is not enough. Record this try, then try on another day and in another way.',
      );
    return refuseBeforeReceipt(state, '8.21', 'on', attempt.on) ?? [{ type: 'contactTried', ...attempt }];
  },
});

const sharePlan = caseCommand({
  name: 'sharePlan',
  button: 'Share the plan',
  about: 'Tell the person how it will be looked into. If the plan changes, share it again.',
  paragraph: '8.21',
  fields: planFields,
  who: investigating,
  stages: ['investigation'],
  prefill: ({ engagement: { plan } }, { today }) => ({
    responsible: 'The Chief Executive',
    ...plan,
    sharedOn: today,
    sharedHow: 'phone',
  }),
  done: () => 'The plan is shared, so the person knows what comes next.',
  decide: (state, plan) =>
    refuseBeforeReceipt(state, '8.21', 'sharedOn', plan.sharedOn) ?? [{ type: 'planShared', plan }],
});

const offerAdvocacy = caseCommand({
  name: 'offerAdvocacy',
  button: 'Told them about advocacy',
  about: 'Early on, so that they need not do this alone.',
  paragraph: '8.21',
  fields: { service: { kind: 'text', label: 'Which service?' }, on: when },
  who: { roles: complaintsStaff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', ...underway],
  offered: ({ engagement: { advocacyOn } }) => advocacyOn === undefined,
  prefill: (_state, { today }) => ({ service: 'POhWER', on: today }),
  done: () => 'Recorded: they know where to find advocacy.',
  decide: (state, offered) =>
    refuseBeforeReceipt(state, '8.21', 'on', offered.on) ?? [{ type: 'advocacyOffered', ...offered }],
});

export const agreementCommands: readonly CaseCommand[] = [
  agreeIssues,
  recordAttempt,
  sharePlan,
  offerAdvocacy,
];
