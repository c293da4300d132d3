import { longDate, type LondonDate } from '../dates';
import { becameComplaintOn } from '../kind';
import { refuse, refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { stages, type Stage } from '../stages';
import type { Values } from '../fields';
import type { CaseState } from '../caseState';
import { dueAfter } from '../workingDays';
import { clockState } from '../clock';
import { timescales } from '../timescales';
import { concernOf } from './intake';
import { whyOthersComeFirst } from './joint/triageGate';
import { groundsOwed } from './representation';
import { lateDecisionOwed } from './scope';

export const routes = {
  enquiry: 'PALS enquiry: can be put right within 10 working days',
  earlyResolution: 'Formal complaint, early resolution',
  closerLook: 'Formal complaint, closer look by an investigator',
  feedback: 'Feedback: they want it heard, not answered',
  learning: 'Anonymous or general: look for learning',
  copiedIn: 'Copied in: another organisation answers',
  ledElsewhere: 'The commissioner (ICB) keeps it: we co-operate',
} as const;

export type Route = keyof typeof routes;

export const teams = {
  pals: 'PALS',
  complaints: 'Complaints Team',
  service: 'The service’s own staff',
} as const;

export const conversationWays = {
  inPerson: 'In person',
  phone: 'By phone',
  video: 'By video call',
  writing: 'In writing',
} as const;

export const otherProcesses = {
  patientSafety: 'A patient safety investigation',
  coroner: 'A coroner’s investigation or inquest',
  regulator: 'A regulator (fitness to practise)',
  legal: 'Legal advice or action',
} as const;

const complaint = { field: 'route', is: ['enquiry', 'earlyResolution', 'closerLook', 'feedback'] } as const;
const spoke = { field: 'spokenTo', is: ['spoke'] } as const;

/** What is asked at triage (3.2 to 3.5, 6.1, 8.12, 8.34, 8.35A). */
export const triageFields = {
  route: { kind: 'choice', label: 'How should it be handled?', options: routes },
  reason: { kind: 'text', label: 'Why this way?' },
  feedbackKind: {
    kind: 'choice',
    label: 'What kind of feedback?',
    options: {
      compliment: 'A compliment',
      comment: 'A comment or suggestion',
      concern: 'A concern, with no reply wanted',
    },
    optional: true,
    onlyIf: { field: 'route', is: ['feedback'] },
  },
  alsoFeedback: {
    kind: 'yesNo',
    label: 'Keep it as feedback as well?',
    hint: 'People can give feedback, complain, or both.',
    optional: true,
  },
  spokenTo: {
    kind: 'choice',
    label: 'Has somebody spoken with the person about how they want it considered?',
    options: {
      spoke: 'Yes',
      couldNotReach: 'Not reached yet, we tried',
      declined: 'They do not want to talk',
    },
    onlyIf: complaint,
  },
  spokenOn: { kind: 'date', label: 'When?', when: 'past', onlyIf: spoke },
  spokenHow: { kind: 'choice', label: 'How?', options: conversationWays, onlyIf: spoke },
  spokenBy: {
    kind: 'text',
    label: 'Who spoke with them?',
    hint: 'Leave it empty if it was you.',
    optional: true,
    onlyIf: spoke,
  },
  attempts: {
    kind: 'text',
    label: 'What was tried, and when?',
    onlyIf: { field: 'spokenTo', is: ['couldNotReach'] },
  },
  nature: {
    kind: 'choices',
    label: 'What is it about?',
    options: {
      act: 'Something we did',
      omission: 'Something we did not do',
      decision: 'A decision',
      standard: 'The standard of service',
    },
  },
  care: {
    kind: 'choice',
    label: 'What kind of care?',
    options: { health: 'Health care', social: 'Social care', both: 'Both' },
  },
  mentalHealthAct: {
    kind: 'choices',
    label: 'Is it about any of these?',
    hint: 'If so, the person is also told about the Care Quality Commission.',
    options: {
      detention: 'Detention under the Mental Health Act',
      cto: 'A Community Treatment Order',
      guardianship: 'Guardianship',
    },
  },
  otherProcesses: {
    kind: 'choices',
    label: 'Could another process help as well?',
    hint: 'It does not stop the complaint.',
    options: otherProcesses,
  },
  candour: {
    kind: 'choice',
    label: 'Might the duty of candour apply?',
    options: { no: 'No', unsure: 'Not sure', yes: 'Yes' },
  },
  team: { kind: 'choice', label: 'Who takes it on?', options: teams },
  handler: {
    kind: 'person',
    label: 'A named person',
    optional: true,
    among: ['palsOfficer', 'complaintsTeam'],
  },
  leadBody: {
    kind: 'text',
    label: 'Which organisation leads?',
    onlyIf: { field: 'route', is: ['copiedIn', 'ledElsewhere'] },
  },
} as const;

export type TriageDecision = Values<typeof triageFields>;

const conversationFields = {
  on: { kind: 'date', label: 'When did you speak with them?', when: 'past' },
  how: { kind: 'choice', label: 'How?', options: conversationWays },
  wish: { kind: 'longText', label: 'How would they like it considered?' },
} as const;

export type TriageEvent =
  | { readonly type: 'triaged'; readonly decision: TriageDecision; readonly stage: Stage }
  | { readonly type: 'assigned'; readonly team: keyof typeof teams; readonly handler?: string }
  | { readonly type: 'personSpokenTo'; readonly conversation: Values<typeof conversationFields> }
  | { readonly type: 'leadConfirmed'; readonly on: LondonDate; readonly how: string };

export interface Triage {
  readonly decision?: TriageDecision;
  readonly on?: LondonDate;
  readonly by?: string;
  readonly team?: keyof typeof teams;
  readonly handler?: string;
  readonly leadConfirmedOn?: LondonDate;
  /** London date somebody spoke with the person about how they want it considered (3.4). */
  readonly spokenOn?: LondonDate;
}

const staff = ['palsOfficer', 'complaintsTeam', 'leadManager'] as const;
const complaintRoutes: readonly Route[] = ['enquiry', 'earlyResolution', 'closerLook'];

function routeRefused(state: CaseState, { route, nature, team, handler, spokenOn }: TriageDecision) {
  const { raisedBy, receivedOn } = concernOf(state);
  if (raisedBy === 'anonymous' && complaintRoutes.includes(route))
    return refuseField(
      '3.9',
      'route',
      'This is anonymous, so there is nobody to answer. Look into it for learning, or keep it as feedback.',
    );
  if (route === 'learning' && raisedBy !== 'anonymous')
    return refuseField(
      '3.9',
      'route',
      'Somebody raised this and can be answered, so it is not anonymous. Choose how it should be handled for them.',
    );
  if (spokenOn && spokenOn < receivedOn)
    return refuseField(
      '3.4',
      'spokenOn',
      `It reached us on ${longDate(receivedOn)}, so nobody can have spoken with them about it before that.`,
    );
  return (
    handlerNeeded(team, handler) ??
    (complaintRoutes.includes(route) ? complaintRefused(state, route, nature) : undefined)
  );
}

/** Why it cannot go on as an enquiry or complaint yet, where it cannot. */
function complaintRefused(state: CaseState, route: Route, nature: TriageDecision['nature']) {
  if (lateDecisionOwed(state))
    return refuse(
      '5.2',
      'This was made more than 12 months on. First decide whether to take it on.',
      'Choose “Decide on lateness”.',
    );
  if (nature.length === 0)
    return refuseField(
      '3.2',
      'nature',
      'Say what it is about: something we did, did not do, decided, or the standard of service.',
    );
  if (route === 'enquiry' && becameComplaintOn(state))
    return refuseField(
      '8.10',
      'route',
      'This has become a complaint already, so it cannot be a PALS enquiry again. Choose early resolution or a closer look.',
    );
  if (route !== 'enquiry' && groundsOwed(state))
    return refuse(
      '4.4',
      'This is about somebody under 18. First decide if there are reasonable grounds to speak for them.',
      'Choose “Speaking for a child”.',
    );
  return whyOthersComeFirst(state);
}

/** A service is many people, and only those involved may see a case (7.1). */
function handlerNeeded(team: keyof typeof teams, handler: string | undefined) {
  return team === 'service' && !handler
    ? refuseField(
        '7.1',
        'handler',
        'Name the person in the service who takes it on: only people involved may see it.',
      )
    : undefined;
}

const triageCase = caseCommand({
  name: 'triage',
  button: 'Triage',
  about: 'Decide how this is handled. It keeps the day it reached us and the person’s own words.',
  paragraph: '8.12',
  fields: triageFields,
  who: { roles: staff },
  stages: ['toTriage'],
  leadsTo: ['enquiry', 'earlyResolution', 'closerLook', 'feedback', 'learning', 'copiedIn', 'ledElsewhere'],
  basis: ['intake', 'scope'],
  prefill(state) {
    const { channel, receivedOn, raisedBy, wantsResponse } = concernOf(state);
    const talked = channel === 'inPerson' || channel === 'phone';
    return {
      route: raisedBy === 'anonymous' ? 'learning' : wantsResponse ? 'enquiry' : 'feedback',
      care: 'health',
      candour: 'no',
      team: 'pals',
      ...(talked ? { spokenTo: 'spoke', spokenOn: receivedOn, spokenHow: channel } : {}),
    };
  },
  done: ({ stage }) => `Thank you. It is now: ${stages[stage]}.`,
  decide(state, decision) {
    const refused = routeRefused(state, decision);
    if (refused) return refused;
    return [
      { type: 'triaged', decision, stage: decision.route },
      { type: 'assigned', team: decision.team, ...(decision.handler ? { handler: decision.handler } : {}) },
      ...decision.otherProcesses.map(
        (process) => ({ type: 'processLinked', process, why: decision.reason }) as const,
      ),
    ];
  },
});

const assign = caseCommand({
  name: 'assign',
  button: 'Assign',
  about: 'The team, or one person in it, looks after the case from now on.',
  paragraph: '2.4',
  fields: {
    team: { kind: 'choice', label: 'Which team?', options: teams },
    handler: {
      kind: 'person',
      label: 'A named person',
      optional: true,
      among: ['palsOfficer', 'complaintsTeam'],
    },
  },
  who: { roles: staff },
  stages: [
    'toTriage',
    'feedback',
    'enquiry',
    'earlyResolution',
    'closerLook',
    'investigation',
    'response',
    'learning',
    'copiedIn',
    'ledElsewhere',
  ],
  basis: ['triage'],
  prefill: ({ triage: { team, handler } }) => ({ team, handler }),
  done: () => 'It has been assigned.',
  decide: (_state, { team, handler }) =>
    handlerNeeded(team, handler) ?? [{ type: 'assigned', team, ...(handler ? { handler } : {}) }],
});

const notReached = ({ stage, triage: { decision, spokenOn } }: CaseState): boolean =>
  stage !== 'closed' && decision?.spokenTo === 'couldNotReach' && !spokenOn;

const recordConversation = caseCommand({
  name: 'recordConversation',
  button: 'Spoke with the person',
  about: 'What they would like done with it, in their own words.',
  paragraph: '3.4',
  fields: conversationFields,
  who: { roles: staff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', 'investigation', 'response', 'feedback'],
  offered: notReached,
  prefill: (_state, { today }) => ({ on: today, how: 'phone' }),
  done: () => 'Recorded: you have spoken with the person.',
  decide: (state, conversation) =>
    conversation.on < concernOf(state).receivedOn
      ? refuseField('3.4', 'on', 'That is before it reached us.')
      : [{ type: 'personSpokenTo', conversation }],
});

const confirmLeadHasIt = caseCommand({
  name: 'confirmLeadHasIt',
  button: 'Lead organisation has it',
  about: 'We were only copied in. This closes our copy once the lead has said that it has the complaint.',
  paragraph: 'App.4 4.4',
  fields: {
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
    how: { kind: 'text', label: 'Who said so, and how?' },
  },
  who: { roles: staff },
  stages: ['copiedIn'],
  leadsTo: ['closed'],
  decide: (_state, { on, how }) => [
    { type: 'leadConfirmed', on, how },
    {
      type: 'caseClosed',
      ending: 'copiedInDone',
      learning: 'None: the lead organisation answers.',
      confirmedBy: 'staff',
    },
  ],
});

export const triage = defineSection<'triage', TriageEvent>({
  name: 'triage',
  initial: {},
  evolve: {
    triaged: (slice, { decision }, { on, by }) => ({
      ...slice,
      decision,
      on,
      by,
      spokenOn: decision.spokenOn,
    }),
    personSpokenTo: (slice, { conversation }) => ({ ...slice, spokenOn: conversation.on }),
    assigned: (slice, { team, handler }) => ({ ...slice, team, handler }),
    leadConfirmed: (slice, { on }) => ({ ...slice, leadConfirmedOn: on }),
  },
  commands: [triageCase, assign, recordConversation, confirmLeadHasIt],
  clocks(state, { calendar, today }) {
    const { decision, leadConfirmedOn } = state.triage;
    if (decision?.route !== 'copiedIn') return [];
    const { workingDays, paragraph } = timescales.copiedInCheck;
    const { due, explain } = dueAfter(calendar, concernOf(state).receivedOn, workingDays);
    const met = leadConfirmedOn ? { metOn: leadConfirmedOn } : {};
    return [
      {
        name: 'copiedInCheck',
        label: 'Check the lead organisation has it',
        paragraph,
        due,
        state: clockState(due, today, leadConfirmedOn),
        explain,
        ...met,
      },
    ];
  },
  *missing(state) {
    if (state.stage === 'toTriage')
      yield { what: 'Decide how it is handled', paragraph: '8.12', command: 'triage' };
    if (notReached(state))
      yield {
        what: 'Keep trying to speak with the person about how they want it considered',
        paragraph: '3.4',
        command: 'recordConversation',
      };
  },
  holders: ({ triage: { handler } }) => (handler ? { handler: [handler] } : {}),
  brings: ({ triage: { decision } }) => (decision && decision.candour !== 'no' ? ['patientSafetyLead'] : []),
  notices: {
    triaged: ({ decision }, { reference }) => [
      ...(decision.candour === 'no'
        ? []
        : [
            {
              to: { role: 'patientSafetyLead' as const },
              say: `${reference}: the duty of candour may apply. Please give your advice.`,
              paragraph: '2.3',
              urgent: true as const,
            },
          ]),
      ...(decision.route === 'closerLook'
        ? [
            {
              to: { role: 'leadManager' as const },
              say: `${reference} needs an investigator.`,
              paragraph: '8.18',
              command: 'allocate',
            },
          ]
        : []),
    ],
    assigned: ({ team, handler }, { reference }, { by }) => {
      if (handler)
        return handler === by
          ? []
          : [{ to: { person: handler }, say: `${reference} is now with you.`, paragraph: '2.4' }];
      const role = team === 'pals' ? 'palsOfficer' : 'complaintsTeam';
      return [{ to: { role }, say: `${reference} has come to your team.`, paragraph: '2.4' }];
    },
  },
});
