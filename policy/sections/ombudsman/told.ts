import type { Sources } from '../../machine/fields';
import type { CaseState } from '../../machine/caseState';
import { shortDate } from '../../calendar/dates';
import type { CaseTellers } from '../../machine/telling';
import { answerOmbudsmanRequest } from './answerOmbudsmanRequest';
import { ombudsmen } from './choices';
import type { OmbudsmanEvent } from './facts';
import { recordOmbudsmanOutcome } from './recordOmbudsmanOutcome';
import { recordOmbudsmanRequest } from './recordOmbudsmanRequest';
import { recordReferral } from './recordReferral';
import { signpost } from './signpost';

const referral = {
  kind: 'pick',
  label: 'Which Ombudsman',
  from: ({ ombudsman: { referrals } }: CaseState, { trust }: Sources) =>
    Object.fromEntries(
      referrals.map(({ id, body, on }) => [id, `${ombudsmen(trust)[body]}, since ${shortDate(on)}`]),
    ),
} as const;

const request = {
  kind: 'pick',
  label: 'Which request',
  from: ({ ombudsman: { requests } }: CaseState) =>
    Object.fromEntries(requests.map(({ id, receivedOn }) => [id, `The one of ${shortDate(receivedOn)}`])),
} as const;

export const tells: CaseTellers<OmbudsmanEvent> = {
  signposted: { title: 'Pointed the person to the Ombudsman', part: 'narrative', said: signpost.fields },
  ombudsmanReferred: { title: 'The Ombudsman has the case', part: 'narrative', said: recordReferral.fields },
  ombudsmanDecided: {
    title: 'The Ombudsman decided',
    part: 'narrative',
    said: { referral, outcome: recordOmbudsmanOutcome.fields },
  },
  ombudsmanAsked: {
    title: 'The Ombudsman asked for something',
    part: 'narrative',
    said: { ...recordOmbudsmanRequest.fields, referral },
  },
  ombudsmanAnswered: {
    title: 'Answered the Ombudsman',
    part: 'narrative',
    said: { ...answerOmbudsmanRequest.fields, request },
  },
};
