import { endings, type Ending } from '../endings';
import { refuseField } from '../machine/refusal';
import { inSentence } from '../machine/sentences';
import { isAgreedEnding } from '../sections/closing/questions';
import { issuesOf } from '../sections/scope/questions';
import { wantsReply } from '../sections/triage/questions';
import { breach, eventOf, type Change, type RefusingLaw } from './law';

/** The reply of each route, on record as sent. There is none to what is kept for learning or was no case of its own. */
const reply: Readonly<Record<Ending, (change: Change) => boolean>> = {
  sortedAtOnce: () => true,
  enquiryResolved: ({ after }) => after.enquiry.resolved?.summarySentOn !== undefined,
  earlyResolved: ({ after }) => after.enquiry.resolved?.summarySentOn !== undefined,
  responded: ({ after }) => after.response.sentOn !== undefined,
  feedbackKept: () => false,
  learningTaken: () => false,
  notCovered: ({ after }) => issuesOf(after).every(({ notCovered }) => notCovered?.toldOn !== undefined),
  outOfTime: ({ after }) => after.scope.outOfTimeLetterOn !== undefined,
  // That another body has it tells the person nothing (D30).
  copiedInDone: () => false,
  ledElsewhereDone: ({ after }) => after.joint.leadRespondedOn !== undefined,
  stopped: ({ after }) => after.stopping.letterOn !== undefined,
  noGrounds: ({ after }) => after.stopping.letterOn !== undefined,
  noConsent: (change) => eventOf(change, 'noConsentLetterSent') !== undefined,
  duplicate: () => false,
  loggedInError: () => false,
  withdrawn: ({ after: { closing } }) =>
    closing.withdrawal?.confirmedOn !== undefined || closing.withdrawal?.noMorePost === true,
};

export const replied: RefusingLaw = {
  ids: ['L18'],
  paragraph: '8.16',
  says: 'Somebody who wants a reply gets one before the case ends. If not, the Lead Manager has to agree why.',
  refuses(change) {
    const ending = eventOf(change, 'caseClosed')?.ending;
    if (!ending || !wantsReply(change.after) || reply[ending](change)) return undefined;
    if (isAgreedEnding(change.before, ending)) return undefined;
    return breach(
      '8.16',
      `The person wants a reply, and none is on record. It does not end as “${inSentence(endings[ending])}” without one.`,
      'Reply to them and record it, or choose “Ask to end it another way”: the Lead Manager decides.',
    );
  },
};

export const feedbackWithoutReply: RefusingLaw = {
  ids: ['L19'],
  paragraph: '3.3',
  says: 'Feedback is for people who want no reply. If they changed their mind, a talk with them is on record.',
  refuses({ before, after }) {
    if (after.stage !== 'feedback' || before.stage === 'feedback' || !wantsReply(after)) return undefined;
    return {
      ...refuseField(
        '3.3',
        'route',
        'They want a reply, and feedback gets none. Choose how it is answered, or speak with them first.',
      ),
      next: 'If they no longer want a reply, record that with “Record a talk with them”. Your other answers are kept.',
    };
  },
};
