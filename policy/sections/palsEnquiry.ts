import { clockState, type Clock } from '../clock';
import { outcomes } from '../codes';
import { longDate, shortDate, type LondonDate } from '../dates';
import { kindOf } from '../kind';
import { learningField } from '../learning';
import { refuse, refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { timescales } from '../timescales';
import { dueAfter } from '../workingDays';
import type { CaseState } from '../caseState';
import type { ClockContext } from '../clock';
import { concernOf } from './intake';
import { responseSum } from './time/responseDate';
import {
  codedAs,
  codedMainly,
  professionsField,
  refuseCodes,
  subjectField,
  subjectsField,
  type MonitoringEvent,
} from './monitoring/coding';
import { conversationWays } from './triage';

const actions = {
  explanation: 'Gave an explanation',
  apology: 'Apologised',
  putRight: 'Put it right',
  colleague: 'A colleague who knows more spoke with them',
  notPossible: 'It could not be done, and we said why',
} as const;

interface Resolution {
  readonly on: LondonDate;
  readonly how: keyof typeof conversationWays;
  readonly response: string;
  readonly confirmedBy: string;
  readonly summarySentOn: LondonDate;
}

export type EnquiryEvent =
  | {
      readonly type: 'actionTaken';
      readonly action: keyof typeof actions;
      readonly how: keyof typeof conversationWays;
      readonly note: string;
      readonly on: LondonDate;
    }
  | { readonly type: 'colleagueAsked'; readonly colleague: string; readonly question: string }
  | { readonly type: 'colleagueAnswered'; readonly answer: string }
  | {
      readonly type: 'moreTimeAgreed';
      readonly until: LondonDate;
      readonly reason: string;
      readonly agreedOn: LondonDate;
      readonly fromEnquiry: boolean;
    }
  | {
      readonly type: 'madeFormal';
      readonly reason: string;
      readonly agreed: boolean;
      readonly fromEnquiry: boolean;
    }
  | { readonly type: 'resolved'; readonly resolution: Resolution };

export interface Enquiry {
  readonly actions: number;
  readonly colleagues: readonly string[];
  /** Colleagues who have been asked and have not answered yet. */
  readonly waitingFor: readonly string[];
  readonly moreTime?: { readonly until: LondonDate; readonly agreedOn: LondonDate };
  readonly becameComplaintOn?: LondonDate;
  readonly resolved?: Resolution;
}

const staff = { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'], relations: ['handler'] } as const;
const helpers = {
  roles: ['palsOfficer', 'complaintsTeam', 'leadManager'],
  relations: ['handler', 'logger', 'colleague'],
} as const;
const early = ['enquiry', 'earlyResolution'] as const;

/** The last day on which this may still be called a PALS enquiry (8.9, D1): 10 working days, whatever happens. */
const enquiryDue = (state: CaseState, { calendar }: ClockContext) =>
  dueAfter(calendar, concernOf(state).receivedOn, timescales.palsEnquiry.workingDays);

const recordAction = caseCommand({
  name: 'recordAction',
  button: 'Record what we did',
  about: 'An explanation, an apology, something put right. In person or by phone where you can.',
  paragraph: '8.13',
  fields: {
    action: { kind: 'choice', label: 'What was done?', options: actions },
    note: { kind: 'longText', label: 'In a few words' },
    how: { kind: 'choice', label: 'How did you speak with them?', options: conversationWays },
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who: helpers,
  stages: early,
  prefill: (_state, { today }) => ({ on: today, how: 'phone' }),
  done: () => 'What you did is recorded.',
  decide: (_state, details) => [{ type: 'actionTaken', ...details }],
});

const askColleague = caseCommand({
  name: 'askColleague',
  button: 'Ask a colleague',
  about: 'Somebody who knows more can speak with the person. They will see this case.',
  paragraph: '8.13',
  fields: {
    colleague: { kind: 'person', label: 'Who?' },
    question: { kind: 'longText', label: 'What do you need from them?' },
  },
  who: staff,
  stages: early,
  done: () => 'They have been asked, and can see this case.',
  decide(state, { colleague, question }, { actor }) {
    if (colleague === actor.id) return refuseField('8.13', 'colleague', 'Choose somebody else: this is you.');
    if (state.enquiry.waitingFor.includes(colleague))
      return refuseField('8.13', 'colleague', 'They have been asked already and have not answered yet.');
    return [{ type: 'colleagueAsked', colleague, question }];
  },
});

const answerColleague = caseCommand({
  name: 'answerColleague',
  button: 'Answer what I was asked',
  paragraph: '8.13',
  fields: { answer: { kind: 'longText', label: 'Your answer' } },
  who: { relations: ['colleague'] },
  stages: early,
  offered: (state, { actor }) => state.enquiry.waitingFor.includes(actor.id),
  done: () => 'Thank you. Your answer is recorded.',
  decide: (state, { answer }, { actor }) =>
    state.enquiry.waitingFor.includes(actor.id)
      ? [{ type: 'colleagueAnswered', answer }]
      : refuse(
          '8.13',
          'Nobody is waiting for your answer on this case.',
          'If you know more, tell whoever is handling it.',
        ),
});

const handToPals = caseCommand({
  name: 'handToPals',
  button: 'Hand to PALS',
  about: 'PALS looks after it from now on.',
  paragraph: '8.5',
  fields: {},
  who: { relations: ['logger', 'handler'] },
  stages: early,
  offered: (state) => state.triage.team !== 'pals',
  decide: () => [{ type: 'assigned', team: 'pals' }],
});

const agreeMoreTime = caseCommand({
  name: 'agreeMoreTime',
  button: 'Agreed more time',
  about:
    'Only if the person agrees, and a good answer is then more likely. From then on it is a complaint in early resolution, with a written acknowledgement and 35 working days.',
  paragraph: '8.14',
  fields: {
    agreed: { kind: 'yesNo', label: 'Does the person agree to more time?' },
    agreedOn: { kind: 'date', label: 'When did they agree?', when: 'past' },
    until: { kind: 'date', label: 'The new date', when: 'future' },
    reason: { kind: 'longText', label: 'What will be done with the time?' },
  },
  who: staff,
  stages: early,
  leadsTo: ['earlyResolution'],
  basis: ['enquiry', 'triage'],
  prefill: (_state, { today }) => ({ agreedOn: today }),
  done: () => 'Recorded: more time is agreed with the person.',
  decide(state, { agreed, agreedOn, until, reason }, context) {
    if (!agreed)
      return refuseField(
        '8.14',
        'agreed',
        'More time needs the person’s agreement. If they do not agree, make it formal so that it gets a closer look.',
      );
    if (agreedOn < concernOf(state).receivedOn)
      return refuseField('8.14', 'agreedOn', 'That is before it reached us.');
    const limit = responseSum(state, context).due;
    if (until > limit)
      return refuseField(
        '8.14',
        'until',
        `This has to stay inside the time for the response, which ends on ${longDate(limit)}. Choose an earlier date, or make it formal and ask for an extension.`,
      );
    return [{ type: 'moreTimeAgreed', until, reason, agreedOn, fromEnquiry: kindOf(state) === 'enquiry' }];
  },
});

const makeFormal = caseCommand({
  name: 'makeFormal',
  button: 'Make formal',
  about: 'It keeps its record, its words and the day it reached us. An investigator takes a closer look.',
  paragraph: '8.10',
  fields: {
    reason: { kind: 'longText', label: 'Why does it need a closer look?' },
    agreed: { kind: 'yesNo', label: 'Have you told the person?' },
  },
  who: staff,
  stages: early,
  leadsTo: ['closerLook'],
  basis: ['enquiry', 'triage'],
  done: () =>
    'It is now a formal complaint. It keeps the day it reached us; the written acknowledgement is due 3 working days from today unless it has gone already.',
  decide: (state, { reason, agreed }) => [
    { type: 'madeFormal', reason, agreed, fromEnquiry: kindOf(state) === 'enquiry' },
  ],
});

const whenSatisfied = { field: 'satisfied', is: [true] } as const;

const resolutionFields = {
  resolvedOn: { kind: 'date', label: 'When was it resolved?', when: 'past' },
  how: { kind: 'choice', label: 'How did you answer them?', options: conversationWays },
  response: { kind: 'longText', label: 'What was the answer, and what was done?' },
  satisfied: { kind: 'yesNo', label: 'Has the person said that they are satisfied?' },
  confirmedBy: { kind: 'text', label: 'Who confirmed that, and how?', onlyIf: whenSatisfied },
  summarySentOn: {
    kind: 'date',
    label: 'When was the summary shared with them?',
    when: 'past',
    onlyIf: whenSatisfied,
  },
} as const;

const closeEnquiry = caseCommand({
  name: 'closeEnquiry',
  button: 'Resolved and satisfied',
  about: 'Only when the person has told you that it is resolved for them, and has the summary.',
  paragraph: '8.9',
  fields: {
    ...resolutionFields,
    subject: { ...subjectField, onlyIf: whenSatisfied },
    learning: learningField,
  },
  who: staff,
  stages: ['enquiry'],
  leadsTo: ['closed'],
  basis: ['enquiry', 'triage'],
  isOften: true,
  needs: 'closing',
  prefill: (state, { today }) => ({
    resolvedOn: today,
    how: 'phone',
    summarySentOn: today,
    subject: state.monitoring.codes?.subjects[0] ?? concernOf(state).subject,
  }),
  done: () => 'Closed as a PALS enquiry. Thank you for putting it right.',
  decide(state, input, context) {
    if (!input.satisfied)
      return refuseField(
        '8.9',
        'satisfied',
        'A PALS enquiry closes only when the person confirms that they are satisfied. If they are not, agree more time with them or make it formal.',
      );
    const { due } = enquiryDue(state, context);
    if (input.resolvedOn > due)
      return refuseField(
        '8.9',
        'resolvedOn',
        `The 10 working days of a PALS enquiry ended on ${longDate(due)}. Agree more time with the person, or make it formal.`,
      );
    return resolve(state, input, 'enquiryResolved', codedMainly(state, input.subject ?? 'otherSubject'));
  },
});

const closeEarlyResolution = caseCommand({
  name: 'closeEarlyResolution',
  button: 'Resolved early, satisfied',
  about: 'You may answer for the Trust. The summary says that they can still go to the Ombudsman.',
  paragraph: '8.15',
  fields: {
    ...resolutionFields,
    subjects: { ...subjectsField, onlyIf: whenSatisfied },
    professions: { ...professionsField, onlyIf: whenSatisfied },
    outcome: { kind: 'choice', label: 'What was the outcome?', options: outcomes, onlyIf: whenSatisfied },
    ombudsman: {
      kind: 'yesNo',
      label: 'Does the summary tell them about the Ombudsman?',
      onlyIf: whenSatisfied,
    },
    learning: learningField,
  },
  who: staff,
  stages: ['earlyResolution'],
  leadsTo: ['closed'],
  basis: ['enquiry', 'triage'],
  isOften: true,
  needs: 'closing',
  prefill: (state, { today }) => ({
    resolvedOn: today,
    how: 'phone',
    summarySentOn: today,
    subjects: concernOf(state).subject,
    ...state.monitoring.codes,
  }),
  done: () => 'Closed, resolved early. Thank you for putting it right.',
  decide(state, { ombudsman, ...input }) {
    if (!input.satisfied)
      return refuseField(
        '8.17',
        'satisfied',
        'Early resolution ends only when the person is satisfied. If it cannot be resolved, make it formal so that it gets a closer look.',
      );
    if (!ombudsman)
      return refuseField(
        '8.34',
        'ombudsman',
        'Every answer to a complaint has to tell the person that they can go to the Ombudsman. Send the summary with it first.',
      );
    const { subjects = [], professions = [], outcome } = input;
    const codes = { subjects, professions, outcome };
    return refuseCodes(codes) ?? resolve(state, input, 'earlyResolved', codedAs(state, codes));
  },
});

interface Resolving {
  readonly resolvedOn: LondonDate;
  readonly how: keyof typeof conversationWays;
  readonly response: string;
  readonly confirmedBy?: string;
  readonly summarySentOn?: LondonDate;
  readonly learning: string;
}

function resolve(
  state: CaseState,
  { resolvedOn, learning, confirmedBy = '', summarySentOn = resolvedOn, how, response }: Resolving,
  ending: 'enquiryResolved' | 'earlyResolved',
  coded: MonitoringEvent,
) {
  const { receivedOn } = concernOf(state);
  if (resolvedOn < receivedOn) return refuseField('8.9', 'resolvedOn', 'That is before it reached us.');
  if (summarySentOn < receivedOn)
    return refuseField('8.16', 'summarySentOn', 'That is before it reached us.');
  return [
    coded,
    { type: 'resolved', resolution: { on: resolvedOn, how, response, confirmedBy, summarySentOn } },
    { type: 'caseClosed', ending, learning, confirmedBy: 'person' },
  ] as const;
}

const converted = (slice: Enquiry, fromEnquiry: boolean, on: LondonDate): Enquiry =>
  fromEnquiry ? { ...slice, becameComplaintOn: on } : slice;

/** When early resolution is to be done: the day agreed with the person, or about 10 working days on (8.14). */
function earlyDue(state: CaseState, { calendar }: ClockContext) {
  const { moreTime } = state.enquiry;
  if (moreTime)
    return {
      due: moreTime.until,
      explain: () =>
        `The person agreed on ${longDate(moreTime.agreedOn)} to wait until ${longDate(moreTime.until)} (8.14).`,
    };
  const { receivedOn } = concernOf(state);
  const { due, explain } = dueAfter(calendar, receivedOn, timescales.earlyResolution.workingDays);
  return {
    due,
    explain: () =>
      `It reached us on ${longDate(receivedOn)}. ${explain()} It may take longer if the person agrees that a good answer is then more likely.`,
  };
}

export const enquiry = defineSection<'enquiry', EnquiryEvent>({
  name: 'enquiry',
  initial: { actions: 0, colleagues: [], waitingFor: [] },
  evolve: {
    actionTaken: (slice) => ({ ...slice, actions: slice.actions + 1 }),
    colleagueAsked: (slice, { colleague }) => ({
      ...slice,
      colleagues: [...new Set([...slice.colleagues, colleague])],
      waitingFor: [...slice.waitingFor, colleague],
    }),
    colleagueAnswered: (slice, _event, { by }) => ({
      ...slice,
      waitingFor: slice.waitingFor.filter((person) => person !== by),
    }),
    moreTimeAgreed: (slice, { until, agreedOn, fromEnquiry }, { on }) => ({
      ...converted(slice, fromEnquiry, on),
      moreTime: { until, agreedOn },
    }),
    madeFormal: (slice, { fromEnquiry }, { on }) => converted(slice, fromEnquiry, on),
    resolved: (slice, { resolution }) => ({ ...slice, resolved: resolution }),
  },
  commands: [
    closeEnquiry,
    closeEarlyResolution,
    agreeMoreTime,
    makeFormal,
    recordAction,
    askColleague,
    answerColleague,
    handToPals,
  ],
  clocks(state, context) {
    const clocks: Clock[] = [];
    const { moreTime, resolved } = state.enquiry;
    const { route } = state.triage.decision ?? {};
    if (route === 'enquiry') {
      const { due, explain } = enquiryDue(state, context);
      const ended = kindOf(state) === 'complaint';
      clocks.push({
        name: 'palsEnquiry',
        label: 'PALS enquiry',
        paragraph: '8.9',
        due,
        state:
          ended || (state.stage === 'closed' && !resolved)
            ? 'ended'
            : clockState(due, context.today, resolved?.on),
        explain: () =>
          `It reached us on ${longDate(concernOf(state).receivedOn)}. ${explain()} After that it can no longer be a PALS enquiry.${ended ? ' It has become a complaint, so this clock has ended.' : ''}`,
        ...(resolved ? { metOn: resolved.on } : {}),
      });
    }
    if (moreTime || route === 'earlyResolution') {
      const { due, explain } = earlyDue(state, context);
      clocks.push({
        name: 'earlyResolution',
        label: 'Early resolution',
        paragraph: timescales.earlyResolution.paragraph,
        due,
        state:
          state.stage === 'earlyResolution' || resolved
            ? clockState(due, context.today, resolved?.on)
            : 'ended',
        explain,
        ...(resolved ? { metOn: resolved.on } : {}),
      });
    }
    return clocks;
  },
  *missing(state, context) {
    if (state.stage === 'enquiry' && enquiryDue(state, context).due <= context.today)
      yield {
        what: `Day 10 (${shortDate(enquiryDue(state, context).due)}): resolved and satisfied, more time agreed, or make it formal`,
        paragraph: '8.10',
        command: 'makeFormal',
      };
    if (state.stage === 'earlyResolution' && earlyDue(state, context).due < context.today)
      yield {
        what: 'The time for early resolution has passed: resolve it, agree more, or make it formal',
        paragraph: '8.17',
        command: 'makeFormal',
      };
  },
  holders: ({ enquiry: { colleagues } }) => ({ colleague: colleagues }),
  notices: {
    colleagueAsked: ({ colleague }, { reference }) => [
      {
        to: { person: colleague },
        say: `You were asked to help with ${reference}.`,
        paragraph: '8.13',
        command: 'answerColleague',
      },
    ],
    colleagueAnswered: (_event, { reference, triage: { handler } }) =>
      handler
        ? [
            {
              to: { person: handler },
              say: `Your question about ${reference} has been answered.`,
              paragraph: '8.13',
            },
          ]
        : [],
    madeFormal: (_event, { reference }) => [
      {
        to: { role: 'complaintsTeam' },
        say: `${reference} is now a formal complaint and needs an investigator.`,
        paragraph: '8.10',
      },
      {
        to: { role: 'leadManager' },
        say: `${reference} is now a formal complaint and needs an investigator.`,
        paragraph: '8.18',
      },
    ],
    moreTimeAgreed: (_event, { reference }) => [
      {
        to: { role: 'complaintsTeam' },
        say: `${reference} is now a complaint in early resolution: more time was agreed.`,
        paragraph: '8.14',
      },
    ],
  },
});
