import { timescales } from '../../timescales';
import type { CaseState } from '../../machine/caseState';
import { defineSection, type Notice } from '../../machine/section';
import { formalStages, underway } from '../../stages';
import { answerCandour } from './answerCandour';
import { approveDraft, approveWithCover, returnDraft } from './approveDraft';
import { approveResponse, returnResponse } from './approveResponse';
import { steps } from './choices';
import { involvementClock } from './clocks';
import { closeAfterResponse } from './closeAfterResponse';
import { noResponseYet, responseHistory } from './evolve';
import type { ResponseEvent } from './facts';
import { gapsBeforehand, gapsInLetter, waitsFor } from './gaps';
import { keepInvolved } from './keepInvolved';
import { candourOwed, nextStep } from './questions';
import { recordCandour } from './recordCandour';
import { recordComments } from './recordComments';
import { recordSent } from './recordSent';
import { reopen } from './reopen';
import { declineToSign, signResponse } from './signResponse';
import { submitDraft } from './submitDraft';
import { takenBy } from './takenBy';
import { tellOutcome } from './tellOutcome';
import { writeAmends } from './writeAmends';
import { writeCover } from './writeCover';
import { writeFindings } from './writeFindings';
import { writeNextSteps } from './writeNextSteps';
import { tells } from './told';

function tellNextTaker(after: CaseState): readonly Notice[] {
  const step = nextStep(after.response);
  const { command, role } = takenBy[step];
  return [
    {
      to: { role },
      say: `The response on ${after.reference} waits for ${steps[step]}.`,
      paragraph: '8.29',
      command,
    },
  ];
}

function tellWhoInvestigates({ allocation: { investigator } }: CaseState, say: string): readonly Notice[] {
  return investigator ? [{ to: { person: investigator }, say, paragraph: '8.29' }] : [];
}

export const response = defineSection<'response', ResponseEvent>({
  name: 'response',
  initial: noResponseYet,
  evolve: responseHistory,
  tells,
  commands: [
    writeFindings,
    writeAmends,
    writeNextSteps,
    tellOutcome,
    recordComments,
    answerCandour,
    recordCandour,
    submitDraft,
    writeCover,
    approveDraft,
    approveWithCover,
    returnDraft,
    approveResponse,
    returnResponse,
    signResponse,
    declineToSign,
    recordSent,
    closeAfterResponse,
    keepInvolved,
    reopen,
  ],
  clocks: involvementClock,
  *missing(state, context) {
    const owed = formalStages.includes(state.stage) ? candourOwed(state) : undefined;
    if (owed) yield { what: owed, paragraph: '2.3', command: 'recordCandour' };
    if (!underway.includes(state.stage)) return;
    const blocks = state.stage === 'response' ? 'sending' : 'draft';
    for (const gap of [...gapsInLetter(state, context), ...gapsBeforehand(state)]) yield { ...gap, blocks };
    if (state.stage === 'response') yield waitsFor(nextStep(state.response), state.response.cleared);
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
    draftSubmitted: (_event, after) => tellNextTaker(after),
    draftWritten: ({ undoes }, after) => (undoes ? tellNextTaker(after) : []),
    checksCleared: (_event, after) => tellNextTaker(after),
    coverWritten: (_event, after) => tellNextTaker(after),
    responseApproved: ({ withCover }, after) => (withCover ? [] : tellNextTaker(after)),
    responseReturned: ({ to }, after) => {
      const say = `The response on ${after.reference} has come back, with reasons.`;
      return to === 'investigator'
        ? tellWhoInvestigates(after, say)
        : [{ to: { role: 'complaintsTeam' }, say, paragraph: '8.29', command: 'approveDraft' }];
    },
    responseSent: (_event, after) =>
      tellWhoInvestigates(
        after,
        `The response on ${after.reference} has gone to the person. Thank you for looking into it.`,
      ),
    caseReopened: (_event, after) => [
      {
        to: { role: 'leadManager' },
        say: `${after.reference} is open again: ${timescales.reopenedResponse.workingDays} working days from the day the person came back.`,
        paragraph: '8.24',
      },
      ...tellWhoInvestigates(after, `${after.reference} is open again and is with you.`),
    ],
  },
});
