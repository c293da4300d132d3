import type { Entries } from '../../../policy/machine/fields';
import { acknowledgedAndAgreed, aTriagedCase, type CaseUnderTest } from '../aCase';
import { people } from '../people';
import { deed, later, withMore, type Script } from './script';

const { complaintsOfficer, palsOfficer, wardSister } = people;

const acknowledged = { on: '2026-01-06', how: 'letter', reassured: true, advocacy: true } as const;

const acknowledging = deed('2026-01-06', complaintsOfficer, 'recordAcknowledgement', acknowledged);

/** Whoever complains by word of mouth is given what was written down. */
export const inWriting: Script = [
  acknowledging,
  deed('2026-01-07', complaintsOfficer, 'recordWrittenRecord', { on: '2026-01-07' }),
];

const resolution = {
  resolvedOn: '2026-01-14',
  how: 'phone',
  response: 'Explained the wait and apologised.',
  satisfied: true,
  confirmedBy: 'The person, on the phone',
  summarySentOn: '2026-01-14',
  learning: 'Tell people about delays.',
} as const;

const resolvedEarly = {
  ...resolution,
  ombudsman: true,
  outcome: 'notUpheld',
  subjects: ['waitingTimes'],
  professions: ['nursing'],
} as const;

const triaged = (route: string, concern: Entries = {}, triage: Entries = {}): CaseUnderTest =>
  aTriagedCase(route, concern, triage).on('2026-01-14').as(complaintsOfficer);

const resolved: Script = withMore(
  triaged('enquiry').does('closeEnquiry', { ...resolution, subject: 'appointments' }).deeds,
  'triage',
  [acknowledging],
);

const early: Script = withMore(
  acknowledgedAndAgreed(aTriagedCase('earlyResolution'))
    .on('2026-01-14')
    .as(complaintsOfficer)
    .does('closeEarlyResolution', resolvedEarly).deeds,
  'triage',
  inWriting,
);

const asking: Script = [
  deed('2026-01-07', palsOfficer, 'assign', { team: 'pals', handler: palsOfficer.id }),
  deed('2026-01-08', palsOfficer, 'askColleague', { colleague: wardSister.id, question: 'What happened?' }),
  deed('2026-01-12', wardSister, 'answerColleague', { answer: 'The clinic ran late.' }),
];

const represented = {
  raisedBy: 'representative',
  affectedName: 'Sample patient',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'requested',
} as const;

const consent = (on: string, answer: string): Entries => ({
  answer,
  on,
  evidence: 'Sample form',
  takenBy: 'Sample officer',
});

/** What PALS settles: an enquiry, and one that passes from hand to hand. */
export const enquiryScripts = {
  resolved,
  asked: withMore(resolved, 'recordAcknowledgement', asking),
} as const satisfies Readonly<Record<string, Script>>;

const moreTime = {
  agreed: true,
  agreedOn: '2026-01-16',
  until: '2026-01-30',
  reason: 'The clinic is back next week.',
} as const;

/** They wrote to another body, and want its answer and none of ours. */
export const wantsTheirs = deed('2026-01-16', complaintsOfficer, 'recordConversation', {
  on: '2026-01-16',
  how: 'phone',
  wish: 'They wait for the answer of the other organisation.',
  reply: false,
});

export const confirmed = deed('2026-01-16', complaintsOfficer, 'confirmLeadHasIt', {
  on: '2026-01-16',
  how: 'They rang.',
  learning: 'Send copies on sooner.',
});

/** An enquiry takes longer than an enquiry may: the person agrees, and it is a complaint from then on. */
export const tookLonger: Script = [
  deed('2026-01-16', palsOfficer, 'agreeMoreTime', moreTime),
  deed('2026-01-16', palsOfficer, 'recordPlanDiscussion', {
    offeredOn: '2026-01-16',
    accepted: true,
    plan: 'The clinic rings you.',
    respondBy: '2026-01-30',
  }),
  ...early.slice(-1).map(later(14)),
];

/** Complaints that end without an investigator. */
export const earlyScripts = {
  early,
  longer: [...resolved.slice(0, -1), ...tookLonger],
  represented: withMore(
    acknowledgedAndAgreed(aTriagedCase('earlyResolution', represented))
      .as(complaintsOfficer)
      .on('2026-01-13')
      .does('recordConsent', consent('2026-01-13', 'requested'))
      .on('2026-01-20')
      .does('recordConsent', consent('2026-01-20', 'received'))
      .on('2026-01-23')
      .does('closeEarlyResolution', resolvedEarly).deeds,
    'triage',
    inWriting,
  ),
  copiedIn: [
    ...triaged('copiedIn', {}, { leadBody: 'Sample Hospital' }).deeds,
    deed('2026-01-06', complaintsOfficer, 'logLeadRequest', {
      kind: 'information',
      what: 'The clinic diary',
      due: '2026-01-13',
    }),
    deed('2026-01-12', complaintsOfficer, 'answerLeadRequest', {
      request: 'request1',
      on: '2026-01-12',
      note: 'A copy of the diary.',
    }),
    wantsTheirs,
    confirmed,
  ],
} as const satisfies Readonly<Record<string, Script>>;
