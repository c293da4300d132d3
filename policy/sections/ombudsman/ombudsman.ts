import { longDate, shortDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { defineSection } from '../../machine/section';
import { answerOmbudsmanRequest } from './answerOmbudsmanRequest';
import type { OmbudsmanEvent } from './facts';
import { unanswered } from './questions';
import { recordOmbudsmanOutcome } from './recordOmbudsmanOutcome';
import { recordOmbudsmanRequest } from './recordOmbudsmanRequest';
import { recordReferral } from './recordReferral';
import { signpost } from './signpost';
import { tells } from './told';

/** By when the Ombudsman asked for each thing (App.4 6.3). */
function requestClocks({ ombudsman: { requests } }: CaseState, { today }: ClockContext): Clock[] {
  return requests.map(({ id, due, receivedOn, answeredOn }) => ({
    name: 'informationRequest',
    of: `ombudsman ${id}`,
    label: 'What the Ombudsman asked for',
    paragraph: 'App.4 6.3',
    due,
    state: clockState(due, today, answeredOn),
    explain: () => `The Ombudsman asked on ${longDate(receivedOn)} for something by ${longDate(due)}.`,
    metOn: answeredOn,
  }));
}

const leadManager = { role: 'leadManager' } as const;

export const ombudsman = defineSection<'ombudsman', OmbudsmanEvent>({
  name: 'ombudsman',
  initial: { referrals: [], requests: [] },
  evolve: {
    signposted: (slice, { on }) => ({ ...slice, signpostedOn: on }),
    ombudsmanReferred: (slice, { body, on }) => ({
      ...slice,
      referrals: [...slice.referrals, { id: String(slice.referrals.length + 1), body, on }],
    }),
    ombudsmanAsked: (slice, { referral, receivedOn, due }) => ({
      ...slice,
      requests: [...slice.requests, { id: String(slice.requests.length + 1), referral, receivedOn, due }],
    }),
    ombudsmanAnswered: (slice, { request, on }) => ({
      ...slice,
      requests: slice.requests.map((asked) => (asked.id === request ? { ...asked, answeredOn: on } : asked)),
    }),
    ombudsmanDecided: (slice, { referral, outcome }) => ({
      ...slice,
      referrals: slice.referrals.map((referred) =>
        referred.id === referral ? { ...referred, outcome } : referred,
      ),
    }),
  },
  tells,
  commands: [
    signpost,
    recordReferral,
    recordOmbudsmanOutcome,
    recordOmbudsmanRequest,
    answerOmbudsmanRequest,
  ],
  clocks: requestClocks,
  *missing(state) {
    for (const { due } of unanswered(state))
      yield {
        what: `Answer the Ombudsman by ${shortDate(due)}`,
        paragraph: 'App.4 6.3',
        command: 'answerOmbudsmanRequest',
      };
  },
  notices: {
    ombudsmanReferred: (_event, { reference }) => [
      { to: leadManager, say: `${reference} is with the Ombudsman now.`, paragraph: '8.34' },
    ],
    ombudsmanAsked: ({ due }, { reference }) => [
      {
        to: leadManager,
        say: `${reference}: the Ombudsman asks for something by ${longDate(due)}.`,
        paragraph: 'App.4 6.3',
        command: 'answerOmbudsmanRequest',
      },
    ],
    ombudsmanDecided: (_event, { reference }) => [
      { to: leadManager, say: `The Ombudsman has decided on ${reference}.`, paragraph: '8.34' },
    ],
  },
});
