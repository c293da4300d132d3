import { caseStream } from '../../policy/machine/case';
import type { CaseEvent } from '../../policy/machine/caseState';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { aJointDraft } from '../doors/aJointCase';
import { anInvestigationNaming } from '../doors/anInvestigation';
import { aSignedCase, aSubmittedCase } from '../doors/aResponse';
import { extended } from '../doors/anExtension';
import { everyEvent } from '../doors/everyEvent';
import { people } from '../doors/people';

/** Events that tell nobody, and why nobody else has to act on them. */
const nobodyElse: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'the work of whoever has the case, done by them or for them': [
      'personReassured',
      'personSpokenTo',
      'acknowledged',
      'planDiscussed',
      'writtenRecordGiven',
      'consentRequested',
      'limitsExplained',
      'actionTaken',
      'issuesListed',
      'issuesAgreed',
      'contactTried',
      'planShared',
      'advocacyOffered',
      'updateGiven',
      'mediationOffered',
      'mediationEnded',
      'meetingArranged',
      'meetingMoved',
      'meetingHeld',
      'meetingNotHeld',
      'noStaffNamed',
      'evidenceRecorded',
      'findingRecorded',
      'remedyAgreed',
      'dateAgreed',
      'pauseChased',
      'outcomeTold',
      'commentsConsidered',
      'personKeptInvolved',
      'coded',
      'equalityOffered',
      'materialOffered',
      'needRecorded',
      'needMet',
      'emailAnswered',
      'hardToRaiseAsked',
      'involvementExplained',
      'personToldOfProcess',
      'personToldOfSteps',
      'adviceSought',
      'providerReached',
      'leadConfirmed',
      'partCovered',
    ],
    'the letter that a step before it, which was told, asks for': [
      'notCoveredLetterSent',
      'outOfTimeLetterSent',
      'noConsentLetterSent',
      'stopLetterSent',
      'signposted',
      'meetingInvited',
      'meetingNotesSent',
      'ombudsmanAnswered',
    ],
    'what goes between us and another organisation, by whoever has the case': [
      'partnerStepTaken',
      'jointPlanned',
      'partnerAsked',
      'latePartSent',
      'approvalAsked',
      'jointMeetingOffered',
      'jointReviewed',
      'partnerLearnt',
      'leadRequestAnswered',
      'leadResponded',
      'forwardingConsentRecorded',
      'passedToProvider',
    ],
    'a correction, which the history shows and no step waits for': [
      'recordCorrected',
      'representationRecorded',
      'contactStruckOut',
      'documentWithdrawn',
      'wordsWithheld',
      'resolutionTakenBack',
      'legalHoldLifted',
    ],
    'whoever asked is told by the message that asked, which turns into the decision': [
      'lateEntriesAccepted',
      'lateEntriesLeft',
      'extensionWithdrawn',
      'involvementDecided',
    ],
    'the end of a matter, with nothing left to do': [
      'complaintWithdrawn',
      'resolved',
      'neverACase',
      'carriedOn',
      'staffStepsEnded',
      'holdReviewed',
      'limitLookedAt',
      'promiseKept',
      'reminderSnoozed',
      'disposed',
    ],
    'read on the case by whoever works on it next; nothing is owed because of it': [
      'contactChanged',
      'personAdded',
      'personChanged',
      'personLeft',
      'caseLinked',
      'caseUnlinked',
      'eventNoteWritten',
    ],
    'told where the case has a person for it, which the section’s own test shows': [
      'staffNamed',
      'responseApproved',
      'pauseDecided',
    ],
  } satisfies Readonly<Record<string, readonly CaseEvent['type'][]>>).flatMap(([why, types]) =>
    types.map((type) => [type, why]),
  ),
);

const cases = (): readonly CaseUnderTest[] => [
  aTriagedCase('enquiry', {}, { handler: people.complaintsOfficer.id }),
  anInvestigationNaming(),
  extended(),
  aSubmittedCase(),
  aSignedCase(),
  aJointDraft(),
];

const types = Object.keys(everyEvent) as CaseEvent['type'][];

/** The types of event of which somebody is told on one of these cases, where somebody else than those who have it did it. */
function told(): ReadonlySet<string> {
  const by = people.legalLead.id;
  const found = new Set<string>();
  for (const { state } of cases())
    for (const type of types) {
      const event = { type, ...everyEvent[type] } as CaseEvent;
      const meta = { seq: state.version + 1, at: '2026-02-06T10:00:00.000Z', on: '2026-02-06', by } as const;
      const recorded = { v: 1, event, meta } as const;
      if (caseStream.notices([recorded], caseStream.evolve(state, recorded)).length > 0) found.add(type);
    }
  return found;
}

describe('whatever is recorded for somebody else to act on is told to them (L28)', () => {
  it('tells somebody of each type of event, or says why nobody else has to act on it', () => {
    const heard = told();
    const untold = types.filter((type) => !heard.has(type));
    expect(untold.filter((type) => !(type in nobodyElse))).toEqual([]);
    expect(Object.keys(nobodyElse).filter((type) => heard.has(type))).toEqual([]);
  });
});
