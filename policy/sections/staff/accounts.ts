import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { how, investigating, when } from '../shared/investigating';
import { accountAnswers, memberFor, memberNumbered, openRequest } from './facts';
import { firstOf, hasAny, notAsked, notShown, wereAsked, wereTold, whichStaff } from './picks';

/** Only for the person themselves, who sees their own extract and nothing else of the case (7.1). */
const themselves = { relations: ['staffConcerned'] } as const;

const requestStatement = caseCommand({
  name: 'requestStatement',
  button: 'Ask for their account',
  about: 'Ask again when something new comes up, so that they can answer it.',
  paragraph: '8.32',
  fields: {
    staff: whichStaff(wereTold),
    questions: { kind: 'longText', label: 'What do you need to hear about?', hint: 'They can read this.' },
    dueOn: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: investigating,
  stages: underway,
  offered: (state) => hasAny(wereTold(state)),
  prefill: (state) => ({ staff: firstOf(notAsked(state)) }),
  done: () => 'They have been asked for their account.',
  decide: (_state, request) => [{ type: 'accountAsked', ...request }],
});

const giveStatement = caseCommand({
  name: 'giveStatement',
  button: 'Give my account',
  about: 'In your own words. You will see how it is used before the response goes.',
  paragraph: '8.32',
  fields: {
    gives: { kind: 'yesNo', label: 'Do you wish to give an account?' },
    account: { kind: 'longText', label: 'Your account', onlyIf: { field: 'gives', is: [true] } },
  },
  who: themselves,
  stages: underway,
  offered(state, { actor }) {
    const member = memberFor(state, actor.id);
    return member !== undefined && openRequest(member) !== undefined;
  },
  prefill: () => ({ gives: true }),
  done: () => 'Thank you. The investigator has been told.',
  decide(state, { gives, ...given }, { actor, today: on }) {
    const member = memberFor(state, actor.id);
    if (!member || !openRequest(member))
      return refuse(
        '8.32',
        'No account is asked of you now.',
        'If you have more to say, tell the investigator.',
      );
    const kind = gives ? 'given' : 'declined';
    return [{ type: 'accountAnswered', staff: member.id, answer: { kind, on, ...given } }];
  },
});

const recordStatement = caseCommand({
  name: 'recordStatement',
  button: 'Record their account',
  about: 'For an account given in a meeting or on paper, or when there is none.',
  paragraph: '8.32',
  fields: {
    staff: whichStaff(wereAsked),
    kind: { kind: 'choice', label: 'Did they give one?', options: accountAnswers },
    on: when,
    account: { kind: 'longText', label: 'Their account', onlyIf: { field: 'kind', is: ['given'] } },
  },
  who: investigating,
  stages: underway,
  offered: (state) => hasAny(wereAsked(state)),
  prefill: (state, { today }) => ({ staff: firstOf(wereAsked(state)), kind: 'given', on: today }),
  decide(state, { staff, ...answer }, { today }) {
    const member = memberNumbered(state, staff);
    const dueOn = member && openRequest(member)?.dueOn;
    return answer.kind === 'noReply' && dueOn && today <= dueOn
      ? refuseField('8.32', 'kind', `They have until ${longDate(dueOn)} to answer.`)
      : [{ type: 'accountAnswered', staff, answer }];
  },
});

const isShown = { field: 'shown', is: [true] } as const;

const showUse = caseCommand({
  name: 'showUse',
  button: 'Show use of their account',
  about: 'Before the response goes, so that they can say if it is right.',
  paragraph: '8.33',
  fields: {
    staff: whichStaff(wereTold),
    shown: { kind: 'yesNo', label: 'Have they been shown it, or should they see it now?' },
    use: {
      kind: 'longText',
      label: 'The part of the response that uses it',
      hint: 'They can read this. Only what is about them.',
      onlyIf: isShown,
    },
    on: { ...when, onlyIf: isShown },
    how: { ...how, onlyIf: isShown },
    reason: {
      kind: 'text',
      label: 'Why have they not been shown it?',
      onlyIf: { field: 'shown', is: [false] },
    },
  },
  who: investigating,
  stages: underway,
  offered: (state) => hasAny(wereTold(state)),
  prefill: (state, { today }) => ({
    staff: firstOf(notShown(state)),
    shown: true,
    on: today,
    how: 'writing',
  }),
  decide(state, { staff, shown, ...answers }, { today }) {
    const { use = '', on = today, how: way = 'writing', reason = '' } = answers;
    if (!shown) return [{ type: 'useNotShown', staff, reason }];
    const toldOn = memberNumbered(state, staff)?.told?.on;
    return toldOn && on < toldOn
      ? refuseField('8.33', 'on', `They were told about the complaint only on ${longDate(toldOn)}.`)
      : [{ type: 'useShown', staff, use, on, how: way }];
  },
});

const commentOnUse = caseCommand({
  name: 'commentOnUse',
  button: 'Comment on how it is used',
  about: 'Say if your account is used as you meant it. The investigator reads it before the response goes.',
  paragraph: '8.33',
  fields: { comment: { kind: 'longText', label: 'Your comment' } },
  who: themselves,
  stages: underway,
  offered: (state, { actor }) => memberFor(state, actor.id)?.shown !== undefined,
  done: () => 'Thank you. The investigator has been told.',
  decide(state, { comment }, { actor }) {
    const member = memberFor(state, actor.id);
    return member?.shown
      ? [{ type: 'staffCommented', staff: member.id, comment }]
      : refuse(
          '8.33',
          'You have not been shown yet how your account is used.',
          'The investigator will show you before the response goes.',
        );
  },
});

export const staffAccountCommands: readonly CaseCommand[] = [
  requestStatement,
  giveStatement,
  recordStatement,
  showUse,
  commentOnUse,
];
