import { registerStream } from '../../machine/registerStream';
import { agreeAsClinicalTeam, agreeAsLeadManager, agreeAsManagingDirector } from './agreeAs';
import { answerChallenge } from './answerChallenge';
import { approveRestriction } from './approveRestriction';
import { restrictionStages } from './choices';
import { clocks } from './clocks';
import { declineRestriction } from './declineRestriction';
import { describe } from './describe';
import { endRestriction } from './endRestriction';
import { evolve } from './evolve';
import type { LetterOwed, Restriction, RestrictionEvent, RestrictionStage } from './facts';
import { logContact } from './logContact';
import { notices } from './notices';
import { holders, maySee } from './people';
import { proposeRestriction } from './proposeRestriction';
import { notEnded } from './questions';
import { recordBehaviour } from './recordBehaviour';
import { recordChallenge } from './recordChallenge';
import { recordRestrictionLetter } from './recordRestrictionLetter';
import { returnRestriction } from './returnRestriction';
import { reviewRestriction } from './reviewRestriction';
import { withdrawProposal } from './withdrawProposal';
import { tells } from './told';

const letterWords: Readonly<Record<LetterOwed, string>> = {
  approved: 'Send the letter that tells the person of the limit',
  reviewed: 'Send the letter that tells the person of the review',
  challengeAnswered: 'Send the answer to the challenge',
  ended: 'Send the letter that says the limit has ended',
};

/** Limits on contact: one record for each case on which a behaviour was recorded (section 9). */
export const restrictionStream = registerStream<RestrictionStage, Restriction, RestrictionEvent>({
  kind: 'restriction',
  thing: 'limit on contact',
  revision: 1,
  stages: restrictionStages,
  initial: (id) => ({ id, stage: 'notProposed', version: 0, behaviours: [], contacts: [] }),
  evolve,
  tells,
  commands: [
    recordBehaviour,
    proposeRestriction,
    agreeAsManagingDirector,
    agreeAsClinicalTeam,
    agreeAsLeadManager,
    withdrawProposal,
    approveRestriction,
    returnRestriction,
    declineRestriction,
    logContact,
    recordRestrictionLetter,
    reviewRestriction,
    endRestriction,
    recordChallenge,
    answerChallenge,
  ],
  addsOnly: ['recordBehaviour'],
  over: ['ended', 'declined'],
  maySee,
  describe,
  holders,
  clocks,
  *missing(state, { today }) {
    if (state.letterOwed)
      yield { what: letterWords[state.letterOwed], paragraph: '9.4', command: 'recordRestrictionLetter' };
    if (state.challenge) yield { what: 'Answer the challenge', paragraph: '9.1', command: 'answerChallenge' };
    const standing = notEnded(state);
    if (standing && today > standing.terms.endOn)
      yield {
        what: 'Its last day has passed and nothing is limited: end it, or propose it again',
        paragraph: '9.4',
        command: 'endRestriction',
      };
  },
  notices,
});
