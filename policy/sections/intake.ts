import { longDate, type LondonDate } from '../dates';
import { longest, type Values } from '../fields';
import { subjects } from '../codes';
import { learningField } from '../learning';
import { refuseField } from '../refusal';
import { caseCommand, defineSection, type Notice } from '../section';
import { services } from '../services';
import type { CaseState } from '../caseState';
import { openStages } from '../stages';
import { redFlags, whatMustHappen, whoToTell, type RedFlag } from '../redFlags';

export const channels = {
  inPerson: 'In person',
  phone: 'By phone',
  letter: 'By letter',
  email: 'By email',
  online: 'Online',
  webform: 'Website form',
  commissioner: 'Through the commissioner (ICB)',
  mp: 'Through an MP',
  partner: 'Through a partner organisation',
} as const;

export const standings = {
  patient: 'The person who uses the service',
  affected: 'Somebody affected by what we did',
  representative: 'Somebody speaking for another person',
  anonymous: 'They did not say, or it is general',
} as const;

const relationships = {
  family: 'Family',
  carer: 'Carer',
  friend: 'Friend',
  advocate: 'Advocate',
  mp: 'MP',
  professionalCarer: 'Professional carer',
  solicitor: 'Solicitor',
  other: 'Somebody else',
} as const;

export const whyRepresented = {
  asked: 'The person asked them to',
  died: 'The person has died',
  under13: 'The person is a child under 13',
  aged13to17: 'The person is 13 to 17',
  capacity: 'The person is not able to do it (physical or mental capacity)',
} as const;

const consentSoFar = {
  received: 'We have their consent',
  requested: 'We have asked for it',
  notYet: 'Not asked yet',
  notNeeded: 'Not needed: they have died, are under 13 or cannot give it',
} as const;

export const formats = {
  standard: 'Standard letter',
  largePrint: 'Large print',
  easyRead: 'Easy read',
  email: 'Email',
  audio: 'Audio',
  braille: 'Braille',
  bsl: 'British Sign Language',
} as const;

const representative = { field: 'raisedBy', is: ['representative'] } as const;
const named = { field: 'raisedBy', is: ['patient', 'affected', 'representative'] } as const;
const sorted = { field: 'sorted', is: [true] } as const;

/** What is asked when a concern is logged (3.2 to 3.7, 4.1 to 4.3, 5.1, 8.7). */
export const concernFields = {
  words: {
    kind: 'longText',
    label: 'What happened, in the person’s own words?',
    hint: 'Write what they said. They do not have to call it a complaint.',
  },
  raisedBy: { kind: 'choice', label: 'Who is raising it?', options: standings },
  personName: { kind: 'text', label: 'Their name', onlyIf: named },
  contact: {
    kind: 'text',
    label: 'How they would like us to reach them',
    hint: 'Phone, email or address',
    onlyIf: named,
  },
  affectedName: { kind: 'text', label: 'Who are they speaking for?', onlyIf: representative },
  relationship: {
    kind: 'choice',
    label: 'What are they to that person?',
    options: relationships,
    onlyIf: representative,
  },
  whyRepresented: {
    kind: 'choice',
    label: 'Why are they speaking for them?',
    options: whyRepresented,
    onlyIf: representative,
  },
  consent: {
    kind: 'choice',
    label: 'Does the person agree to them speaking and seeing personal details?',
    options: consentSoFar,
    onlyIf: representative,
  },
  service: { kind: 'choice', label: 'Which service is it about?', options: services },
  subject: { kind: 'choice', label: 'What is it mostly about?', options: subjects, optional: true },
  happenedOn: {
    kind: 'date',
    label: 'When did it happen?',
    hint: 'If it is still going on, the latest date. Leave empty if they do not know.',
    when: 'past',
    optional: true,
  },
  foundOutOn: {
    kind: 'date',
    label: 'When did they find out?',
    hint: 'Only if later than when it happened',
    when: 'past',
    optional: true,
  },
  channel: { kind: 'choice', label: 'How did it reach us?', options: channels },
  receivedOn: { kind: 'date', label: 'When did it first reach anybody at the Trust?', when: 'past' },
  effect: { kind: 'longText', label: 'How has it affected them?' },
  outcome: { kind: 'longText', label: 'What would put it right for them?' },
  wantsResponse: { kind: 'yesNo', label: 'Do they want a reply?' },
  adjustments: { kind: 'text', label: 'What adjustments do they need?', hint: '“None needed” is an answer.' },
  language: { kind: 'text', label: 'Language or interpreter', optional: true },
  format: { kind: 'choice', label: 'How should we write to them?', options: formats, optional: true },
  flags: {
    kind: 'choices',
    label: 'Does any of this raise…',
    hint: 'Leave empty if none. The right lead is told at once.',
    options: redFlags,
  },
  reassured: { kind: 'yesNo', label: 'Have you told them their care will not be affected?' },
  sorted: { kind: 'yesNo', label: 'Was it sorted there and then?' },
  actionTaken: { kind: 'longText', label: 'What was done?', onlyIf: sorted },
  satisfied: { kind: 'yesNo', label: 'Did they say they are satisfied?', onlyIf: sorted },
  learning: { ...learningField, onlyIf: sorted },
  whyNotSorted: {
    kind: 'text',
    label: 'Why could it not be sorted there and then?',
    onlyIf: { field: 'sorted', is: [false] },
  },
} as const;

export type Concern = Values<typeof concernFields>;

export type IntakeEvent =
  | { readonly type: 'concernLogged'; readonly concern: Concern }
  | { readonly type: 'recordCorrected'; readonly change: Partial<Concern>; readonly reason: string }
  | { readonly type: 'personReassured'; readonly on: LondonDate }
  | { readonly type: 'redFlagsRaised'; readonly flags: readonly RedFlag[]; readonly note: string };

export interface Intake {
  readonly concern?: Concern;
  readonly loggedBy?: string;
  readonly loggedOn?: LondonDate;
  readonly flags: readonly RedFlag[];
  readonly corrections: number;
  /** London date the person was told that their care will not be affected (8.7), when it was not at once. */
  readonly reassuredOn?: LondonDate;
}

/** The concern of a case that has been logged. A fault when asked of one that has not. */
export function concernOf(state: { readonly intake: Intake }): Concern {
  if (!state.intake.concern) throw new Error('This case has no concern logged.');
  return state.intake.concern;
}

const flagNotices = (flags: readonly RedFlag[], reference: string): readonly Notice[] =>
  flags.flatMap((flag) =>
    whoToTell(flag).map((role) => ({
      to: { role },
      say: `${reference} was flagged: ${redFlags[flag].toLowerCase()}. Please look at it now.`,
      paragraph: '2.3',
      urgent: true,
    })),
  );

/** What must happen about these flags, for whoever raised them (2.3). */
const mustHappen = (flags: readonly RedFlag[]): string =>
  flags.map((flag) => ` ${whatMustHappen[flag]}`).join('');

function datesMakeSense({ happenedOn, foundOutOn, receivedOn }: Partial<Concern>) {
  if (foundOutOn && happenedOn && foundOutOn < happenedOn)
    return refuseField(
      '5.1',
      'foundOutOn',
      `They cannot have found out before it happened (${longDate(happenedOn)}).`,
    );
  const latest = [happenedOn, foundOutOn].find((date) => date && receivedOn && date > receivedOn);
  if (latest && receivedOn)
    return refuseField(
      '3.7',
      'receivedOn',
      `It cannot have reached us (${longDate(receivedOn)}) before ${longDate(latest)}, when it happened or they found out.`,
    );
  return undefined;
}

function consentMakesSense({ whyRepresented: why, consent }: Concern) {
  return why === 'asked' && consent === 'notNeeded'
    ? refuseField(
        '4.2',
        'consent',
        'The person asked them to speak, so the person can say whether they agree. Choose where their consent stands.',
      )
    : undefined;
}

const logConcern = caseCommand({
  name: 'logConcern',
  button: 'Save this concern',
  about: 'Listen, write it down in their words, and ask what would put it right.',
  paragraph: '3.4',
  fields: concernFields,
  who: { roles: 'everyone' },
  stages: ['unlogged'],
  leadsTo: ['toTriage', 'closed'],
  done: (state) => `Saved as ${state.reference}.${mustHappen(state.intake.flags)}`,
  decide(_state, concern) {
    const problem = datesMakeSense(concern) ?? consentMakesSense(concern);
    if (problem) return problem;
    if (concern.sorted && concern.satisfied && concern.flags.length === 0)
      return [
        { type: 'concernLogged', concern },
        {
          type: 'caseClosed',
          ending: 'sortedAtOnce',
          learning: concern.learning ?? '',
          confirmedBy: 'logger',
        },
      ];
    return [{ type: 'concernLogged', concern }];
  },
});

const correctable = {
  words: 'What happened',
  personName: 'Their name',
  contact: 'How to reach them',
  affectedName: 'Who they speak for',
  effect: 'How it affected them',
  outcome: 'What would put it right',
  adjustments: 'Adjustments',
  language: 'Language or interpreter',
  happenedOn: 'When it happened',
  foundOutOn: 'When they found out',
  receivedOn: 'When it reached us',
} as const;

const correctRecord = caseCommand({
  name: 'correctRecord',
  button: 'Correct the record',
  about: 'The first entry stays in the history. Say what was wrong and why.',
  paragraph: '8.39',
  fields: {
    field: { kind: 'choice', label: 'What needs correcting?', options: correctable },
    text: {
      kind: 'longText',
      label: 'What it should say',
      onlyIf: {
        field: 'field',
        is: [
          'words',
          'personName',
          'contact',
          'affectedName',
          'effect',
          'outcome',
          'adjustments',
          'language',
        ],
      },
    },
    date: {
      kind: 'date',
      label: 'The right date',
      when: 'past',
      onlyIf: { field: 'field', is: ['happenedOn', 'foundOutOn', 'receivedOn'] },
    },
    reason: { kind: 'text', label: 'Why is it being corrected?' },
  },
  who: { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'], relations: ['logger'] },
  stages: openStages,
  leadsTo: { outOfTime: ['toTriage'] },
  basis: ['intake'],
  done: () => 'The record is corrected.',
  decide(state, { field, text = '', date, reason }, { actor }) {
    const concern = concernOf(state);
    const { kind } = concernFields[field];
    if (kind !== 'date' && text.length > longest[kind])
      return refuseField(
        '8.39',
        'text',
        `That is longer than the ${longest[kind].toLocaleString('en-GB')} characters this can hold. Shorten it.`,
      );
    if (field === 'receivedOn' && date && date > concern.receivedOn && !actor.roles.includes('leadManager'))
      return refuseField(
        '3.8',
        'date',
        'A later date moves the clocks set by law, so only the Lead Manager for Complaints may change it.',
      );
    const change: Partial<Concern> = { [field]: date ?? text };
    const problem = datesMakeSense({ ...concern, ...change });
    return problem
      ? { ...problem, fields: { date: problem.sentence } }
      : [{ type: 'recordCorrected', change, reason }];
  },
});

const raiseRedFlag = caseCommand({
  name: 'raiseRedFlag',
  button: 'Raise a red flag',
  about: 'The named lead is told at once. The complaint carries on beside it.',
  paragraph: '2.3',
  fields: {
    flags: { kind: 'choices', label: 'What does it raise?', options: redFlags },
    note: { kind: 'text', label: 'What made you think so?' },
  },
  who: {
    roles: ['palsOfficer', 'complaintsTeam', 'leadManager'],
    relations: ['logger', 'handler', 'colleague', 'investigator', 'adviser'],
  },
  stages: openStages,
  done: (state) => `The lead has been told.${mustHappen(state.intake.flags)}`,
  decide(state, { flags, note }) {
    const added = flags.filter((flag) => !state.intake.flags.includes(flag));
    if (added.length === 0)
      return refuseField('2.3', 'flags', 'Choose at least one flag that is not on the case already.');
    return [{ type: 'redFlagsRaised', flags: added, note }];
  },
});

/** Has the person been told that their care will not be affected (8.7), when it was logged or since? */
const isReassured = ({ intake: { concern, reassuredOn }, acknowledgement }: CaseState): boolean =>
  concern?.reassured === true || reassuredOn !== undefined || acknowledgement.reassured;

const recordReassurance = caseCommand({
  name: 'recordReassurance',
  button: 'Told: care not affected',
  about: 'Everybody who raises something hears that their care will stay the same.',
  paragraph: '8.7',
  fields: { on: { kind: 'date', label: 'When were they told?', when: 'past' } },
  who: {
    roles: ['palsOfficer', 'complaintsTeam', 'leadManager'],
    relations: ['logger', 'handler', 'colleague', 'investigator'],
  },
  stages: openStages,
  offered: (state) => concernOf(state).raisedBy !== 'anonymous' && !isReassured(state),
  prefill: (_state, { today }) => ({ on: today }),
  decide: (state, { on }) =>
    on < concernOf(state).receivedOn
      ? refuseField('8.7', 'on', 'That is before it reached us.')
      : [{ type: 'personReassured', on }],
});

export const intake = defineSection<'intake', IntakeEvent>({
  name: 'intake',
  initial: { flags: [], corrections: 0 },
  evolve: {
    concernLogged: (_slice, { concern }, { by, on }) => ({
      concern,
      loggedBy: by,
      loggedOn: on,
      flags: concern.flags,
      corrections: 0,
    }),
    recordCorrected: (slice, { change }) =>
      slice.concern
        ? { ...slice, concern: { ...slice.concern, ...change }, corrections: slice.corrections + 1 }
        : slice,
    personReassured: (slice, { on }) => ({ ...slice, reassuredOn: on }),
    redFlagsRaised: (slice, { flags }) => ({ ...slice, flags: [...new Set([...slice.flags, ...flags])] }),
  },
  commands: [logConcern, correctRecord, raiseRedFlag, recordReassurance],
  *missing(state) {
    const { concern } = state.intake;
    if (!concern || state.stage === 'closed' || concern.raisedBy === 'anonymous') return;
    if (!concern.happenedOn && !concern.foundOutOn)
      yield {
        what: 'The date it happened is not known: ask, so that the 12 months can be worked out',
        paragraph: '5.1',
        command: 'correctRecord',
      };
    if (!isReassured(state))
      yield {
        what: 'Tell the person their care will not be affected',
        paragraph: '8.7',
        command: 'recordReassurance',
      };
  },
  holders: ({ intake: { loggedBy } }) => (loggedBy ? { logger: [loggedBy] } : {}),
  brings: ({ intake: { flags } }) => flags.flatMap(whoToTell),
  notices: {
    concernLogged: ({ concern }, after) => [
      ...flagNotices(concern.flags, after.reference),
      ...(after.stage === 'toTriage'
        ? [
            {
              to: { role: 'palsOfficer' as const },
              say: `${after.reference} is waiting for triage.`,
              paragraph: '8.12',
              command: 'triage',
            },
          ]
        : []),
    ],
    redFlagsRaised: ({ flags }, after) => flagNotices(flags, after.reference),
  },
});
