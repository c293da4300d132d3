import type { LetterKind } from '../../cards/letters/letterKinds';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Restriction } from '../../policy/streams/restriction/facts';
import { aCase, aTriagedCase, type CaseUnderTest } from './aCase';
import { anAgreedInvestigation, aComplaint, anInvestigation, anInvestigationNaming } from './anInvestigation';
import { aSharingComplaint, jointPlan } from './aJointCase';
import { aSignedCase } from './aResponse';
import { anApprovedRestriction } from './aRestriction';
import { happened } from './happened';
import { aMeeting, aMeetingHeld } from './aMeeting';
import { people } from './people';

/** Raised by somebody for another, who has not been asked yet. */
export const represented = {
  raisedBy: 'representative',
  personName: 'Sample relative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'notYet',
} as const;

const { phso } = defaultTrust.whereToTurn;
const theOmbudsman = [phso.name, phso.phone, 'www.ombudsman.org.uk', 'Citygate', 'within 12 months'];
const anAdvocate = [defaultTrust.advocacy.name, defaultTrust.advocacy.phone];

interface Owed {
  readonly on: () => CaseUnderTest;
  readonly restriction?: () => Restriction;
  /** What it must say, each with the paragraph or regulation that asks for it. */
  readonly says: Readonly<Record<string, readonly string[]>>;
}

const stopped = () =>
  aTriagedCase('closerLook', represented)
    .as(people.complaintsOfficer)
    .does('raiseBestInterests', { note: 'Sample doubt' })
    .as(people.leadManager)
    .does('decideBestInterests', { decision: 'stop', reasons: 'They act for themselves.' });

/** A case for each kind of letter, and what the letter must contain. */
export const everyLetter: Readonly<Record<LetterKind, Owed>> = {
  acknowledgement: {
    on: () =>
      aTriagedCase('closerLook', { wordsAre: 'theirs' })
        .does('listIssues', { issues: 'The wait\nNobody told me why' })
        .does('recordPlanDiscussion', {
          offeredOn: '2026-01-05',
          accepted: true,
          plan: 'We ask the clinic.',
          respondBy: '2026-02-02',
        }),
    says: {
      '3.4': ['I waited two hours'],
      '8.11': ['1. The wait', '2. Nobody told me why', 'We ask the clinic.', 'by Monday 2 February 2026'],
      '8.4': ['will not affect your care'],
      '2.3': anAdvocate,
      '11.1': [defaultTrust.commissioner.name, defaultTrust.commissioner.phone],
    },
  },
  notCovered: {
    on: () =>
      aCase({ happenedOn: '2024-06-03' })
        .as(people.palsOfficer)
        .does('listIssues', { issues: 'The wait\nMy records' })
        .does('decideNotCovered', {
          issue: '2',
          reason: 'tooLate',
          explanation: 'It was two years ago.',
          signpost: 'The Ombudsman.',
        }),
    says: {
      '3.6': [
        'My records',
        'more than 12 months on',
        'It was two years ago.',
        'You can turn to: The Ombudsman.',
      ],
      '5.3': theOmbudsman,
      '2.3': anAdvocate,
    },
  },
  outOfTime: {
    on: () =>
      aCase({ happenedOn: '2024-06-03' })
        .as(people.complaintsOfficer)
        .does('decideLate', { goodReason: true, stillPossible: false, reasons: 'The records are gone.' }),
    says: {
      '5.3': ['The records are gone.', 'Tuesday 3 June 2025', ...theOmbudsman],
      '2.3': anAdvocate,
    },
  },
  noConsent: {
    on: () =>
      happened(aCase(represented), { type: 'consentRefused', on: '2026-01-05', note: 'By phone' }).as(
        people.complaintsOfficer,
      ),
    says: {
      '4.2': ['Dear Sample relative', 'we do not have it', 'have closed it'],
      '8.34': theOmbudsman,
      '2.3': anAdvocate,
    },
  },
  consent: {
    on: () => aCase(represented).as(people.palsOfficer),
    says: {
      '4.2': [
        'Dear Sample person affected',
        'May somebody speak for you?',
        'change your mind',
        '[ ] Yes. Sample relative may speak for me',
        '[ ] No. I do not agree.',
        'send it back by Monday 19 January 2026',
        'PALS\n1 Example Way',
        'Signed: ____',
      ],
      '2.3': anAdvocate,
    },
  },
  extension: {
    on: () =>
      anAgreedInvestigation().does('askForExtension', {
        until: '2026-03-20',
        reason: 'A witness is away.',
        cause: 'us',
        told: true,
        toldOn: '2026-01-06',
        answer: 'waiting',
        agreedOn: '2026-01-06',
        how: 'phone',
      }),
    says: {
      '8.24': ['by Monday 23 February 2026', 'A witness is away.', 'by Friday 20 March 2026', 'if you agree'],
    },
  },
  pause: {
    on: () =>
      anAgreedInvestigation().as(people.leadManager).does('pauseClock', {
        reason: 'information',
        waitingFor: 'The notes of your doctor.',
        from: '2026-01-06',
      }),
    says: {
      '8.24': [
        'From Tuesday 6 January 2026',
        'only you, or another body',
        'The notes of your doctor.',
        'the new day',
      ],
    },
  },
  meeting: {
    on: () => anInvestigation().does('arrangeMeeting', aMeeting),
    says: {
      'App.1': [
        'Monday 12 January 2026, 14:00',
        'Sample room',
        'Sample advocate',
        'The wait',
        'A loop system',
        'we will find another day',
      ],
    },
  },
  meetingNotes: {
    on: () =>
      anInvestigation()
        .does('arrangeMeeting', aMeeting)
        .on('2026-01-12')
        .does('recordMeeting', {
          ...aMeetingHeld,
          action: 'Put the wait on the board',
          owner: people.seniorManager.id,
          due: '2026-02-02',
        }),
    says: {
      'App.1': [
        'Monday 12 January 2026',
        'They told us of the wait',
        'The clinic writes to them',
        'Put the wait on the board',
        'by Monday 2 February 2026',
      ],
    },
  },
  sixMonths: {
    on: () =>
      aComplaint()
        .on('2026-07-06')
        .as(people.leadManager)
        .does('nameOversight', { person: people.seniorManager.id })
        .as(people.seniorManager)
        .does('recordSixMonthLetter', {
          sentOn: '2026-07-06',
          reasons: 'An expert was ill.',
          likelyOn: '2026-08-03',
        })
        .as(people.complaintsOfficer),
    says: {
      '8.25': [
        'by Saturday 4 July 2026',
        'An expert was ill.',
        'by Monday 3 August 2026',
        'Yours sincerely\n\nSample senior manager',
      ],
    },
  },
  summary: {
    on: () => aTriagedCase('earlyResolution', { wordsAre: 'theirs' }),
    says: {
      '8.16': ['I waited two hours', 'What you asked for: An explanation.', 'What we did'],
      '8.34': theOmbudsman,
      '2.3': anAdvocate,
    },
  },
  withdrawal: {
    on: () =>
      aTriagedCase('closerLook')
        .does('recordAcknowledgement', { on: '2026-01-05', how: 'letter', reassured: true, advocacy: true })
        .does('withdraw', {
          by: 'person',
          on: '2026-01-05',
          how: 'phone',
          said: 'I do not want to go on with it.',
          confirmed: 'sent',
          confirmedOn: '2026-01-05',
          subject: 'waitingTimes',
          learning: 'Say why a clinic runs late.',
        }),
    says: {
      '3.4': [
        'On Monday 5 January 2026 you told us',
        'do not want to go on with your complaint',
        'change your mind',
      ],
      '8.4': ['will not affect your care'],
    },
  },
  stopping: {
    on: stopped,
    says: { '4.5': ['Dear Sample relative', 'They act for themselves.', ...theOmbudsman], '2.3': anAdvocate },
  },
  staff: {
    on: anInvestigationNaming,
    says: {
      '8.31': [
        'mentions you',
        'Somebody was not told why the clinic ran late.',
        'Occupational Health',
        'trade union',
      ],
      '8.32': ['You will be asked for your account'],
      '8.33': ['You will see how your account is used'],
    },
  },
  staffUse: {
    on: () =>
      anInvestigationNaming()
        .does('requestStatement', { staff: '1', questions: 'What did you see?', dueOn: '2026-01-14' })
        .on('2026-01-13')
        .as(people.namedNurse)
        .does('giveStatement', { gives: true, account: 'The doctor was called away.' })
        .on('2026-01-15')
        .as(people.investigator)
        .does('showUse', {
          staff: '1',
          shown: true,
          use: 'The nurse said that the doctor was called away.',
          on: '2026-01-15',
          how: 'writing',
        }),
    says: {
      '8.33': [
        'Dear Sample nurse\n',
        'The doctor was called away.',
        'The nurse said that the doctor was called away.',
        'before our response goes',
      ],
      '8.31': ['trade union'],
    },
  },
  response: {
    on: () => aSignedCase(['upheld']),
    says: {
      '8.29': ['The issues', 'The learning', 'The involvement', 'The end\n', 'The contact', 'The advocacy'],
      '8.34': [phso.name],
      '8.29 (8)': ['We are sorry that you waited.'],
      'reg 14': ['will see that this is done', 'You will next hear from us by Monday 16 March 2026'],
    },
  },
  cover: {
    on: () => aSignedCase(['upheld']),
    says: { '8.29': ['The cover letter', 'Enclosed: our response', 'Chief Executive'] },
  },
  restriction: {
    on: () => aCase().as(people.leadManager),
    restriction: () => anApprovedRestriction().state,
    says: {
      '9.1': [
        'Friday 2 January 2026: Our staff were abused',
        'warned you of this on Monday 15 December 2025',
      ],
      '9.3': ['approved by the Deputy Chief Executive'],
      '9.4': [
        'once a week, by phone or by email',
        'Sample complaints officer. You can call on 01632 960100',
        'look at it again by',
        'duty line stays open',
        defaultTrust.crisisLine.phone,
        'Head of Corporate Affairs',
        ...theOmbudsman,
      ],
    },
  },
  partner: {
    on: () => aSharingComplaint().does('planJoint', jointPlan()),
    says: { 'App.4 4.4': ['Our reference: C26-7K4MQ', 'The discharge letter', 'by Friday 20 February 2026'] },
  },
  partnerPart: {
    on: () =>
      aSharingComplaint().does('askPartners', {
        partners: ['hospital'],
        asked: 'contribution',
        due: '2026-01-20',
      }),
    says: {
      'App.4 4.4': [
        'Sample Hospital',
        'Our reference: C26-7K4MQ',
        'The discharge letter',
        'by which standard',
        'your apology',
        'What you have learnt',
        'by Tuesday 20 January 2026',
      ],
    },
  },
};
