import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate, type LondonDate } from '../../calendar/dates';
import type { RestrictionInForce } from '../../machine/registers';
import { registerStream } from '../registerStream';
import { agreementCommands } from './agreement';
import { approvalCommands } from './approval';
import { challengeCommands } from './challenge';
import { describe } from './describe';
import { evolve } from './evolve';
import { inForceCommands } from './inForce';
import { notices } from './notices';
import { holders, maySee } from './people';
import { proposalCommands } from './proposal';
import {
  inForce,
  notEnded,
  restrictionStages,
  type LetterOwed,
  type Restriction,
  type RestrictionEvent,
  type RestrictionStage,
} from './state';
import { inWords } from './terms';

function clocks({ standing }: Restriction, { today }: ClockContext): readonly Clock[] {
  if (!standing) return [];
  const { terms, reviewOn, from, endedOn } = standing;
  const over = endedOn !== undefined || today > terms.endOn;
  const why = endedOn ? ` It was ended on ${longDate(endedOn)}.` : '';
  return [
    {
      name: 'restrictionReview',
      label: 'Review the limit on contact',
      paragraph: '9.4',
      due: reviewOn,
      state: over ? 'ended' : clockState(reviewOn, today),
      explain: () =>
        `The limit began on ${longDate(from)}. Whether it is still needed is looked at by ${longDate(reviewOn)}.${why}`,
    },
    {
      name: 'restrictionEnd',
      label: 'Last day of the limit on contact',
      paragraph: '9.4',
      due: terms.endOn,
      state: over ? 'ended' : 'running',
      explain: () =>
        `Contact is limited until ${longDate(terms.endOn)}, and open again after that. Going on needs a new proposal.${why}`,
    },
  ];
}

/** The limit of a restriction in force on this London date, as a case card shows it. */
export function shownOn(state: Restriction, on: LondonDate): RestrictionInForce | undefined {
  const standing = inForce(state, on);
  return (
    standing && { id: state.id, terms: inWords(standing.terms, standing.limit), until: standing.terms.endOn }
  );
}

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
  stages: restrictionStages,
  initial: (id) => ({ id, stage: 'notProposed', version: 0, behaviours: [], contacts: [] }),
  evolve,
  commands: [
    ...proposalCommands,
    ...agreementCommands,
    ...approvalCommands,
    ...inForceCommands,
    ...challengeCommands,
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
