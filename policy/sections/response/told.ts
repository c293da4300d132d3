import type { CaseState } from '../../machine/caseState';
import { unsaid, type CaseTellers, type ToldLine } from '../../machine/telling';
import { ofIssue } from '../scope/told';
import { answerCandour } from './answerCandour';
import { coverField, letterParts, restsOn, returnTo, steps } from './choices';
import type { Approver, LetterPart, ResponseEvent } from './facts';
import { keepInvolved } from './keepInvolved';
import { recordCandour } from './recordCandour';
import { recordComments } from './recordComments';
import { recordSent } from './recordSent';
import { sayPerson } from '../people/questions';
import { reopen } from './reopen';
import { tellOutcome } from './tellOutcome';
import { writeNextSteps } from './writeNextSteps';
import { wasToldTo } from '../consent/toldTo';

/** Who had a copy, also where they have left the case since. */
const ofCopies = {
  kind: 'picks',
  label: 'Copies went to',
  from: ({ people: { items } }: CaseState) =>
    Object.fromEntries(items.map((each) => [each.id, sayPerson(each)])),
} as const;

/** In the order of the letter. */
const sayParts = (parts: Readonly<Partial<Record<LetterPart, string>>>): readonly ToldLine[] =>
  (Object.keys(letterParts) as LetterPart[]).flatMap((part) => {
    const words = parts[part];
    return words ? [{ label: letterParts[part], words }] : [];
  });

const approved: Readonly<Record<Approver, string>> = {
  teamCheck: 'Checked the draft',
  corporateCheck: 'Checked the response',
  signature: 'Signed the response',
};

export const tells: CaseTellers<ResponseEvent> = {
  draftWritten: {
    title: 'Wrote in the letter',
    part: 'investigation',
    said: {
      parts: sayParts,
      nextContactOn: writeNextSteps.fields.nextContactOn,
      undoes: { kind: 'yesNo', label: 'It is checked again from the start' },
    },
  },
  outcomeTold: {
    title: ({ contact: { way } }) =>
      way === 'notDone' ? 'Did not tell the person the outcome first' : 'Told the person the outcome',
    part: 'narrative',
    said: { contact: { ...tellOutcome.fields, toldTo: wasToldTo } },
  },
  commentsConsidered: {
    title: 'Considered what the person said to the outcome',
    part: 'narrative',
    said: recordComments.fields,
  },
  candourAnswered: {
    title: 'Said whether the duty of candour might apply',
    part: 'narrative',
    said: answerCandour.fields,
  },
  candourAdvised: {
    title: 'Recorded the advice on the duty of candour',
    part: 'narrative',
    said: { advice: recordCandour.fields },
  },
  draftSubmitted: { title: 'Handed the draft in', part: 'investigation', said: {} },
  coverWritten: {
    title: 'Wrote the cover letter',
    part: 'investigation',
    said: { text: coverField },
  },
  responseApproved: {
    title: ({ step: of }) => approved[of],
    part: 'investigation',
    said: {
      step: unsaid('what the title says'),
      withCover: unsaid('the cover letter is told next'),
      asDelegate: {
        of: unsaid('always the Chief Executive, as the step says'),
        delegation: unsaid('the number of the delegation'),
        authorisedBy: { kind: 'person', label: 'Signed for the Chief Executive, as allowed by' },
      },
    },
  },
  checksCleared: {
    title: 'Its checks start again, because facts have changed',
    part: 'investigation',
    said: { because: { kind: 'choice', label: 'What changed after it was checked', options: restsOn } },
  },
  responseReturned: {
    title: 'Sent the response back',
    part: 'investigation',
    said: {
      from: { kind: 'choice', label: 'Sent back from', options: steps },
      to: { kind: 'choice', label: 'Who looks at it again', options: returnTo },
      reasons: { kind: 'longText', label: 'What needs to change, and why?' },
    },
  },
  responseSent: {
    title: 'Sent the response',
    part: 'narrative',
    said: { sent: { ...recordSent.fields, copies: ofCopies } },
  },
  personKeptInvolved: {
    title: 'Told the person how it is going',
    part: 'narrative',
    said: { ...keepInvolved.fields, toldTo: wasToldTo },
  },
  caseReopened: {
    title: 'Opened it again',
    on: ({ request }) => request.receivedOn,
    part: 'narrative',
    said: {
      request: { ...reopen.fields, issues: { ...ofIssue, kind: 'picks', label: 'Issues not settled' } },
      words: reopen.fields.words,
    },
  },
};
