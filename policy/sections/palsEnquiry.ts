import { clockState, type Clock } from '../clock';
import { longDate, shortDate, type LondonDate } from '../dates';
import { kindOf } from '../kind';
import { refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { timescales } from '../timescales';
import { dueAfter } from '../workingDays';
import type { CaseState } from '../caseState';
import type { ClockContext } from '../clock';
import { concernOf } from './intake';
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
  | { readonly type: 'actionTaken'; readonly action: keyof typeof actions; readonly how: keyof typeof conversationWays; readonly note: string; readonly on: LondonDate }
  | { readonly type: 'colleagueAsked'; readonly colleague: string; readonly question: string }
  | { readonly type: 'colleagueAnswered'; readonly answer: string }
  | { readonly type: 'moreTimeAgreed'; readonly until: LondonDate; readonly reason: string; readonly agreedOn: LondonDate }
  | { readonly type: 'madeFormal'; readonly reason: string; readonly agreed: boolean }
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
const helpers = { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'], relations: ['handler', 'logger', 'colleague'] } as const;
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
  decide(state, { colleague, question }, { actor }) {
    if (colleague === actor.id) return refuseField('8.13', 'colleague', 'Choose somebody other than yourself.');
    if (state.enquiry.waitingFor.includes(colleague)) return refuseField('8.13', 'colleague', 'They have been asked already and have not answered yet.');
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
  decide: (_state, { answer }) => [{ type: 'colleagueAnswered', answer }],
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
  about: 'Only if the person agrees and it makes a good answer likelier. From then on it is a complaint in early resolution, with its written acknowledgement and 35 working days.',
  paragraph: '8.14',
  fields: {
    agreed: { kind: 'yesNo', label: 'Does the person agree to more time?' },
    agreedOn: { kind: 'date', label: 'When did they agree?', when: 'past' },
    until: { kind: 'date', label: 'The new day', when: 'future' },
    reason: { kind: 'longText', label: 'What will be done with the time?' },
  },
  who: staff,
  stages: early,
  leadsTo: ['earlyResolution'],
  basis: ['enquiry', 'triage'],
  prefill: (_state, { today }) => ({ agreedOn: today }),
  decide(state, { agreed, agreedOn, until, reason }, context) {
    if (!agreed) return refuseField('8.14', 'agreed', 'More time needs the person’s agreement. If they do not agree, make it formal so that it gets a closer look.');
    if (agreedOn < concernOf(state).receivedOn) return refuseField('8.14', 'agreedOn', 'That is before it reached us.');
    const limit = dueAfter(context.calendar, concernOf(state).receivedOn, timescales.response.workingDays).due;
    if (until > limit)
      return refuseField('8.14', 'until', `This has to stay inside the 35 working days, which end on ${longDate(limit)}. Choose an earlier day, or make it formal and ask for an extension.`);
    return [{ type: 'moreTimeAgreed', until, reason, agreedOn }];
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
  done: () => 'It is now a formal complaint. It keeps the day it reached us; the written acknowledgement is due 3 working days from today unless it has gone already.',
  decide: (_state, { reason, agreed }) => [{ type: 'madeFormal', reason, agreed }],
});

const resolutionFields = {
  resolvedOn: { kind: 'date', label: 'When was it resolved?', when: 'past' },
  how: { kind: 'choice', label: 'How did you answer them?', options: conversationWays },
  response: { kind: 'longText', label: 'What was the answer, and what was done?' },
  satisfied: { kind: 'yesNo', label: 'Has the person said that they are satisfied?' },
  confirmedBy: { kind: 'text', label: 'Who confirmed that, and how?', onlyIf: { field: 'satisfied', is: [true] } },
  summarySentOn: { kind: 'date', label: 'When was the summary shared with them?', when: 'past', onlyIf: { field: 'satisfied', is: [true] } },
  learning: { kind: 'longText', label: 'What can we learn?', hint: 'If nothing, say why' },
} as const;

const closeEnquiry = caseCommand({
  name: 'closeEnquiry',
  button: 'Resolved and satisfied',
  about: 'Only when the person has told you that it is resolved for them, and has the summary.',
  paragraph: '8.9',
  fields: resolutionFields,
  who: staff,
  stages: ['enquiry'],
  leadsTo: ['closed'],
  basis: ['enquiry', 'triage'],
  needs: 'closing',
  prefill: (_state, { today }) => ({ resolvedOn: today, how: 'phone', summarySentOn: today }),
  done: () => 'Closed as a PALS enquiry. Thank you for putting it right.',
  decide(state, input, context) {
    if (!input.satisfied)
      return refuseField('8.9', 'satisfied', 'A PALS enquiry closes only when the person confirms that they are satisfied. If they are not, agree more time with them or make it formal.');
    const { due } = enquiryDue(state, context);
    if (input.resolvedOn > due)
      return refuseField('8.9', 'resolvedOn', `The 10 working days of a PALS enquiry ended on ${longDate(due)}. Agree more time with the person, or make it formal.`);
    return resolve(state, input, 'enquiryResolved');
  },
});

const closeEarlyResolution = caseCommand({
  name: 'closeEarlyResolution',
  button: 'Resolved early, and satisfied',
  about: 'You may answer for the Trust. The summary says that they can still go to the Ombudsman.',
  paragraph: '8.15',
  fields: {
    ...resolutionFields,
    ombudsman: { kind: 'yesNo', label: 'Does the summary tell them of the Ombudsman?', onlyIf: { field: 'satisfied', is: [true] } },
  },
  who: staff,
  stages: ['earlyResolution'],
  leadsTo: ['closed'],
  basis: ['enquiry', 'triage'],
  needs: 'closing',
  prefill: (_state, { today }) => ({ resolvedOn: today, how: 'phone', summarySentOn: today }),
  decide(state, { ombudsman, ...input }) {
    if (!input.satisfied)
      return refuseField('8.17', 'satisfied', 'Early resolution ends only when the person is satisfied. If it cannot be resolved, make it formal so that it gets a closer look.');
    if (!ombudsman) return refuseField('8.34', 'ombudsman', 'Every answer to a complaint has to tell the person that they can go to the Ombudsman. Send the summary with it first.');
    return resolve(state, input, 'earlyResolved');
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

function resolve(state: CaseState, { resolvedOn, learning, confirmedBy = '', summarySentOn = resolvedOn, how, response }: Resolving, ending: 'enquiryResolved' | 'earlyResolved') {
  if (resolvedOn < concernOf(state).receivedOn) return refuseField('8.9', 'resolvedOn', 'That is before it reached us.');
  return [
    { type: 'resolved', resolution: { on: resolvedOn, how, response, confirmedBy, summarySentOn } },
    { type: 'caseClosed', ending, learning, confirmedBy: 'person' },
  ] as const;
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
    colleagueAnswered: (slice, _event, { by }) => ({ ...slice, waitingFor: slice.waitingFor.filter((person) => person !== by) }),
    moreTimeAgreed: (slice, { until, agreedOn }, { on }) => ({ ...slice, moreTime: { until, agreedOn }, becameComplaintOn: slice.becameComplaintOn ?? on }),
    madeFormal: (slice, _event, { on }) => ({ ...slice, becameComplaintOn: slice.becameComplaintOn ?? on }),
    resolved: (slice, { resolution }) => ({ ...slice, resolved: resolution }),
  },
  commands: [closeEnquiry, closeEarlyResolution, agreeMoreTime, makeFormal, recordAction, askColleague, answerColleague, handToPals],
  clocks(state, context) {
    const clocks: Clock[] = [];
    const { moreTime, resolved } = state.enquiry;
    if (state.triage.decision?.route === 'enquiry') {
      const { due, explain } = enquiryDue(state, context);
      const ended = kindOf(state) === 'complaint';
      clocks.push({
        name: 'palsEnquiry',
        label: 'PALS enquiry',
        paragraph: '8.9',
        due,
        state: ended || (state.stage === 'closed' && !resolved) ? 'ended' : clockState(due, context.today, resolved?.on),
        explain: () => `It reached us on ${longDate(concernOf(state).receivedOn)}. ${explain()} After that it can no longer be a PALS enquiry.${ended ? ' It has become a complaint, so this clock has ended.' : ''}`,
        ...(resolved ? { metOn: resolved.on } : {}),
      });
    }
    if (moreTime)
      clocks.push({
        name: 'earlyResolution',
        label: 'Early resolution',
        paragraph: '8.14',
        due: moreTime.until,
        state: state.stage === 'earlyResolution' || resolved ? clockState(moreTime.until, context.today, resolved?.on) : 'ended',
        explain: () => `The person agreed on ${longDate(moreTime.agreedOn)} to wait until ${longDate(moreTime.until)} (8.14).`,
        ...(resolved ? { metOn: resolved.on } : {}),
      });
    return clocks;
  },
  *missing(state, context) {
    if (state.stage === 'enquiry' && enquiryDue(state, context).due <= context.today)
      yield { what: `Day 10 (${shortDate(enquiryDue(state, context).due)}): resolved and satisfied, more time agreed, or make it formal`, paragraph: '8.10', command: 'makeFormal' };
    if (state.stage === 'earlyResolution' && state.enquiry.moreTime && state.enquiry.moreTime.until < context.today)
      yield { what: 'The agreed time has passed: resolve it, agree more, or make it formal', paragraph: '8.17', command: 'makeFormal' };
  },
  holders: ({ enquiry: { colleagues } }) => ({ colleague: colleagues }),
  notices: {
    colleagueAsked: ({ colleague }, { reference }) => [
      { to: { person: colleague }, say: `You were asked to help with ${reference}.`, paragraph: '8.13', command: 'answerColleague' },
    ],
    colleagueAnswered: (_event, { reference, triage: { handler } }) =>
      handler ? [{ to: { person: handler }, say: `Your question about ${reference} has been answered.`, paragraph: '8.13' }] : [],
    madeFormal: (_event, { reference }) => [
      { to: { role: 'complaintsTeam' }, say: `${reference} is now a formal complaint and needs an investigator.`, paragraph: '8.10' },
      { to: { role: 'leadManager' }, say: `${reference} is now a formal complaint and needs an investigator.`, paragraph: '8.18' },
    ],
    moreTimeAgreed: (_event, { reference }) => [
      { to: { role: 'complaintsTeam' }, say: `${reference} is now a complaint in early resolution: more time was agreed.`, paragraph: '8.14' },
    ],
  },
});
