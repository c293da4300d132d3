import type { Tellers } from '../../machine/telling';
import { agreeAsLeadManager } from './agreeAs';
import { answerChallenge } from './answerChallenge';
import { capacities } from './choices';
import { declineRestriction } from './declineRestriction';
import type { Restriction, RestrictionEvent } from './facts';
import { limitFields, proposalFields } from './fields';
import { logContact } from './logContact';
import { recordBehaviour } from './recordBehaviour';
import { recordChallenge } from './recordChallenge';
import { recordRestrictionLetter } from './recordRestrictionLetter';
import { returnRestriction } from './returnRestriction';
import { reviewRestriction } from './reviewRestriction';
import { withdrawProposal } from './withdrawProposal';

const as = { kind: 'choice', label: 'As', options: capacities } as const;
const reasons = { kind: 'longText', label: 'What are the reasons?' } as const;

export const tells: Tellers<RestrictionEvent, Restriction> = {
  behaviourRecorded: {
    title: 'Recorded a behaviour',
    on: ({ happenedOn }) => happenedOn,
    said: recordBehaviour.fields,
  },
  restrictionProposed: {
    title: 'Proposed a limit on contact',
    said: {
      terms: proposalFields,
      rests: {
        kind: 'choice',
        label: 'What it rests on',
        options: {
          onConduct: 'Their conduct (9.1)',
          onFullResponse: 'Going on about it after a full response (9.1)',
        },
      },
    },
  },
  restrictionAgreed: { title: 'Agreed to the limit', said: { as } },
  agreementRefused: { title: 'Did not agree to the limit', said: { as, why: agreeAsLeadManager.fields.why } },
  proposalWithdrawn: { title: 'Took the proposal back', said: withdrawProposal.fields },
  restrictionApproved: {
    title: 'Approved the limit',
    said: { from: { kind: 'date', label: 'It begins on' } },
  },
  restrictionReturned: { title: 'Sent the proposal back', said: returnRestriction.fields },
  restrictionDeclined: { title: 'Declined the limit', said: declineRestriction.fields },
  restrictionLetterSent: {
    title: 'Sent the person the letter about it',
    said: recordRestrictionLetter.fields,
  },
  contactLogged: { title: 'Logged a contact', said: logContact.fields },
  restrictionReviewed: {
    title: 'Reviewed the limit',
    said: {
      outcome: reviewRestriction.fields.outcome,
      reasons: reviewRestriction.fields.reasons,
      limit: limitFields,
      nextReviewOn: reviewRestriction.fields.nextReviewOn,
    },
  },
  restrictionChallenged: { title: 'The person challenged the limit', said: recordChallenge.fields },
  challengeAnswered: {
    title: 'Answered the challenge',
    said: { reasons: answerChallenge.fields.reasons, limit: limitFields },
  },
  restrictionEnded: {
    title: 'Ended the limit',
    said: {
      because: {
        kind: 'choice',
        label: 'After',
        options: { review: 'A review', challenge: 'A challenge', decision: 'A decision of its own' },
      },
      reasons,
    },
  },
};
