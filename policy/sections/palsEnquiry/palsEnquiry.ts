import { shortDate, type LondonDate } from '../../calendar/dates';
import { inWhosePart } from '../../machine/events';
import { defineSection } from '../../machine/section';
import { handedTo, type Handing } from '../shared/handedTo';
import { enquiryClocks } from './clocks';
import { earlyDue, enquiryDue } from './questions';
import type { Enquiry, EnquiryEvent } from './facts';
import { agreeMoreTime } from './agreeMoreTime';
import { makeFormal } from './makeFormal';
import { answerColleague } from './answerColleague';
import { askColleague } from './askColleague';
import { handToPals } from './handToPals';
import { recordAction } from './recordAction';
import { closeEarlyResolution } from './closeEarlyResolution';
import { closeEnquiry } from './closeEnquiry';
import { tells } from './told';

const convert = (slice: Enquiry, fromEnquiry: boolean, on: LondonDate): Enquiry =>
  fromEnquiry ? { ...slice, becameComplaintOn: on } : slice;

const answerOf = (
  { questions }: Enquiry,
  by: string,
  answered: { readonly answer: string; readonly answeredOn: LondonDate },
): Enquiry['questions'] => {
  const asked = questions[by];
  return asked ? { ...questions, [by]: { ...asked, ...answered } } : questions;
};

/** What somebody was asked and has not answered is asked of whoever takes over; answers to what they asked go there, too. */
function handOverQuestions(slice: Enquiry, handing: Handing): Enquiry {
  const { from, to } = handing;
  const waits = slice.waitingFor.includes(from);
  const rename = (people: readonly string[]): readonly string[] =>
    waits ? [...new Set(people.map((person) => handedTo(handing, person)))] : people;
  return {
    ...slice,
    waitingFor: rename(slice.waitingFor),
    colleagues: rename(slice.colleagues),
    questions: Object.fromEntries(
      Object.entries(slice.questions).map(([asked, question]) => [
        waits && asked === from ? to : asked,
        question.answeredOn ? question : { ...question, by: handedTo(handing, question.by) },
      ]),
    ),
  };
}

export const enquiry = defineSection<'enquiry', EnquiryEvent>({
  name: 'enquiry',
  initial: { actions: 0, colleagues: [], waitingFor: [], questions: {} },
  evolve: {
    actionTaken: (slice, { on }) => ({
      ...slice,
      actions: slice.actions + 1,
      firstActionOn: slice.firstActionOn && slice.firstActionOn < on ? slice.firstActionOn : on,
    }),
    colleagueAsked: (slice, { colleague, question, dueOn }, { by }) => ({
      ...slice,
      questions: { ...slice.questions, [colleague]: { by, question, ...(dueOn ? { dueOn } : {}) } },
      colleagues: [...new Set([...slice.colleagues, colleague])],
      waitingFor: [...slice.waitingFor, colleague],
    }),
    colleagueAnswered: (slice, { answer }, meta) => ({
      ...slice,
      questions: answerOf(slice, inWhosePart(meta), { answer, answeredOn: meta.on }),
      waitingFor: slice.waitingFor.filter((person) => person !== inWhosePart(meta)),
    }),
    moreTimeAgreed: (slice, { until, agreedOn, fromEnquiry }, { on }) => ({
      ...convert(slice, fromEnquiry, on),
      moreTime: { until, agreedOn },
    }),
    madeFormal: (slice, { fromEnquiry }, { on }) => convert(slice, fromEnquiry, on),
    resolved: (slice, { resolution }) => ({ ...slice, resolved: resolution }),
    resolutionTakenBack: ({ resolved: _before, ...slice }) => slice,
  },
  hears: { caseHandedOver: (slice, handing) => handOverQuestions(slice, handing) },
  tells,
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
  clocks: enquiryClocks,
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
    colleagueAnswered: (_event, { reference, triage, enquiry: { questions } }, { by, ...meta }) =>
      [...new Set([questions[inWhosePart({ by, ...meta })]?.by, triage.handler])].flatMap((person) =>
        person && person !== by
          ? [
              {
                to: { person },
                say: `A question to a colleague about ${reference} has been answered.`,
                paragraph: '8.13',
                command: 'recordEvidence',
              },
            ]
          : [],
      ),
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
