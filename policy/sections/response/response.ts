import type { CaseState } from '../../machine/caseState';
import { defineSection, type Missing, type Notice } from '../../machine/section';
import { formalStages, underway } from '../../stages';
import { candourCommands, candourOwed } from './candour';
import { contactCommands } from './contactBefore';
import { draftCommands } from './draft';
import { nextStep, steps, type Step } from './facts';
import { gapsBeforehand, gapsInLetter } from './gaps';
import { noResponseYet, responseHistory, type ResponseEvent } from './history';
import { involvementClock, involvementCommands } from './involvement';
import { reopeningCommands } from './reopening';
import { sendingCommands } from './sending';
import { signOffCommands } from './signOff';
import { submissionCommands } from './submission';

interface Taking {
  readonly command: string;
  readonly role: 'complaintsTeam' | 'headOfCorporateAffairs' | 'chiefExecutive';
}

/** Who takes each step, and with which command (8.29, App.1). */
export const taking: Readonly<Record<Step, Taking>> = {
  teamCheck: { command: 'approveDraft', role: 'complaintsTeam' },
  coverLetter: { command: 'writeCover', role: 'complaintsTeam' },
  corporateCheck: { command: 'approveResponse', role: 'headOfCorporateAffairs' },
  signature: { command: 'signResponse', role: 'chiefExecutive' },
  sending: { command: 'recordSent', role: 'complaintsTeam' },
};

function toNextStep(after: CaseState): readonly Notice[] {
  const step = nextStep(after.response);
  const { command, role } = taking[step];
  return [
    {
      to: { role },
      say: `The response on ${after.reference} waits for ${steps[step]}.`,
      paragraph: '8.29',
      command,
    },
  ];
}

const waitsFor = (step: Step): Missing => ({
  what: `The response waits for ${steps[step]}`,
  paragraph: '8.29',
  command: taking[step].command,
  blocks: 'sending',
});

function toInvestigator({ allocation: { investigator } }: CaseState, say: string): readonly Notice[] {
  return investigator ? [{ to: { person: investigator }, say, paragraph: '8.29' }] : [];
}

export const response = defineSection<'response', ResponseEvent>({
  name: 'response',
  initial: noResponseYet,
  evolve: responseHistory,
  commands: [
    ...draftCommands,
    ...contactCommands,
    ...candourCommands,
    ...submissionCommands,
    ...signOffCommands,
    ...sendingCommands,
    ...involvementCommands,
    ...reopeningCommands,
  ],
  clocks: involvementClock,
  *missing(state) {
    const owed = formalStages.includes(state.stage) ? candourOwed(state) : undefined;
    if (owed) yield { what: owed, paragraph: '2.3', command: 'recordCandour' };
    if (!underway.includes(state.stage)) return;
    const blocks = state.stage === 'response' ? 'sending' : 'draft';
    for (const gap of [...gapsInLetter(state), ...gapsBeforehand(state)]) yield { ...gap, blocks };
    if (state.stage === 'response') yield waitsFor(nextStep(state.response));
  },
  holders: ({ response: { authors, cover, approvals } }) => ({
    author: authors,
    coverAuthor: cover ? [cover.by] : [],
    checker: Object.values(approvals).map(({ by }) => by),
  }),
  brings({ stage, response: { cover, before } }) {
    const withLetters = cover !== undefined && underway.includes(stage);
    const inDoubt = before.candour === 'yes' || before.candour === 'unsure';
    return [
      ...(withLetters ? (['headOfCorporateAffairs', 'chiefExecutive'] as const) : []),
      ...(inDoubt ? (['patientSafetyLead'] as const) : []),
    ];
  },
  notices: {
    candourAnswered: ({ answer }, { reference }) =>
      answer === 'no'
        ? []
        : [
            {
              to: { role: 'patientSafetyLead' },
              say: `${reference}: the duty of candour may apply. Please give your advice before the response goes.`,
              paragraph: '2.3',
              urgent: true,
            },
          ],
    draftSubmitted: (_event, after) => toNextStep(after),
    draftWritten: ({ undoes }, after) => (undoes ? toNextStep(after) : []),
    coverWritten: (_event, after) => toNextStep(after),
    responseApproved: (_event, after) => toNextStep(after),
    responseReturned: ({ to }, after) => {
      const say = `The response on ${after.reference} has come back, with reasons.`;
      return to === 'investigator'
        ? toInvestigator(after, say)
        : [{ to: { role: 'complaintsTeam' }, say, paragraph: '8.29', command: 'approveDraft' }];
    },
    responseSent: (_event, after) =>
      toInvestigator(
        after,
        `The response on ${after.reference} has gone to the person. Thank you for looking into it.`,
      ),
    caseReopened: (_event, after) => [
      {
        to: { role: 'leadManager' },
        say: `${after.reference} is open again: 60 working days from the day the person came back.`,
        paragraph: '8.24',
      },
      ...toInvestigator(after, `${after.reference} is open again and is with you.`),
    ],
  },
});
