import type { LondonDate } from '../dates';
import { refuse, refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import type { Stage } from '../stages';
import type { Values } from '../fields';
import type { CaseState } from '../caseState';
import { dueAfter } from '../workingDays';
import { clockState } from '../clock';
import { timescales } from '../timescales';
import { concernOf } from './intake';
import { coveredIssues, lateDecisionOwed } from './scope';

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

export const conversationWays = { inPerson: 'In person', phone: 'By phone', video: 'By video call', writing: 'In writing' } as const;

const otherProcesses = {
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
  alsoFeedback: { kind: 'yesNo', label: 'Keep it as feedback as well?', hint: 'People can give feedback, complain, or both.', optional: true },
  spokenTo: {
    kind: 'choice',
    label: 'Has somebody spoken with the person about how they want it considered?',
    options: { spoke: 'Yes', couldNotReach: 'Not reached yet, we tried', declined: 'They do not want to talk' },
    onlyIf: complaint,
  },
  spokenOn: { kind: 'date', label: 'When?', when: 'past', onlyIf: spoke },
  spokenHow: { kind: 'choice', label: 'How?', options: conversationWays, onlyIf: spoke },
  attempts: { kind: 'text', label: 'What was tried, and when?', onlyIf: { field: 'spokenTo', is: ['couldNotReach'] } },
  nature: { kind: 'choices', label: 'What is it about?', options: { act: 'Something we did', omission: 'Something we did not do', decision: 'A decision', standard: 'The standard of service' } },
  care: { kind: 'choice', label: 'What kind of care?', options: { health: 'Health care', social: 'Social care', both: 'Both' } },
  mentalHealthAct: {
    kind: 'choices',
    label: 'Is it about any of these?',
    hint: 'If so, the person is also told of the Care Quality Commission.',
    options: { detention: 'Detention under the Mental Health Act', cto: 'A Community Treatment Order', guardianship: 'Guardianship' },
  },
  otherProcesses: { kind: 'choices', label: 'Could another process help as well?', hint: 'It does not stop the complaint.', options: otherProcesses },
  candour: { kind: 'choice', label: 'Might the duty of candour apply?', options: { no: 'No', unsure: 'Not sure', yes: 'Yes' } },
  team: { kind: 'choice', label: 'Who takes it on?', options: teams },
  handler: { kind: 'person', label: 'A named person', optional: true },
  leadBody: { kind: 'text', label: 'Which organisation leads?', onlyIf: { field: 'route', is: ['copiedIn', 'ledElsewhere'] } },
} as const;

export type TriageDecision = Values<typeof triageFields>;

export type TriageEvent =
  | { readonly type: 'triaged'; readonly decision: TriageDecision; readonly stage: Stage }
  | { readonly type: 'assigned'; readonly team: keyof typeof teams; readonly handler?: string }
  | { readonly type: 'leadConfirmed'; readonly on: LondonDate; readonly how: string };

export interface Triage {
  readonly decision?: TriageDecision;
  readonly on?: LondonDate;
  readonly by?: string;
  readonly team?: keyof typeof teams;
  readonly handler?: string;
  readonly leadConfirmedOn?: LondonDate;
}

const staff = ['palsOfficer', 'complaintsTeam', 'leadManager'] as const;
const complaintRoutes: readonly Route[] = ['enquiry', 'earlyResolution', 'closerLook'];

function routeRefused(state: CaseState, { route, nature }: TriageDecision) {
  const { raisedBy } = concernOf(state);
  if (raisedBy === 'anonymous' && complaintRoutes.includes(route))
    return refuseField('3.9', 'route', 'Nobody can be answered on an anonymous concern. Look into it for learning, or keep it as feedback.');
  if (route === 'learning' && raisedBy !== 'anonymous')
    return refuseField('3.9', 'route', 'Somebody raised this and can be answered, so it is not anonymous. Choose how it should be handled for them.');
  if (complaintRoutes.includes(route) && lateDecisionOwed(state))
    return refuse('5.2', 'This was made more than 12 months on. Whether to take it on has to be decided first.', 'Choose “Decide on lateness”.');
  if (complaintRoutes.includes(route) && nature.length === 0)
    return refuseField('3.2', 'nature', 'Say what it is about: something we did, did not do, decided, or the standard of service.');
  if (coveredIssues(state).length === 0)
    return refuse('3.6', 'Every part of this is marked as not covered.', 'Send the letter, or bring a part back in.');
  return undefined;
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
  decide(state, decision) {
    const refused = routeRefused(state, decision);
    if (refused) return refused;
    return [
      { type: 'triaged', decision, stage: decision.route },
      { type: 'assigned', team: decision.team, ...(decision.handler ? { handler: decision.handler } : {}) },
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
    handler: { kind: 'person', label: 'A named person', optional: true },
  },
  who: { roles: staff },
  stages: ['toTriage', 'feedback', 'enquiry', 'earlyResolution', 'closerLook', 'investigation', 'response', 'learning', 'copiedIn', 'ledElsewhere'],
  basis: ['triage'],
  prefill: ({ triage: { team, handler } }) => ({ team, handler }),
  decide: (_state, { team, handler }) => [{ type: 'assigned', team, ...(handler ? { handler } : {}) }],
});

const confirmLeadHasIt = caseCommand({
  name: 'confirmLeadHasIt',
  button: 'The lead organisation has it',
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
    { type: 'caseClosed', ending: 'copiedInDone', learning: 'None: the lead organisation answers.', confirmedBy: 'staff' },
  ],
});

export const triage = defineSection<'triage', TriageEvent>({
  name: 'triage',
  initial: {},
  evolve: {
    triaged: (slice, { decision }, { on, by }) => ({ ...slice, decision, on, by }),
    assigned: (slice, { team, handler }) => ({ ...slice, team, handler }),
    leadConfirmed: (slice, { on }) => ({ ...slice, leadConfirmedOn: on }),
  },
  commands: [triageCase, assign, confirmLeadHasIt],
  clocks(state, { calendar, today }) {
    const { decision, leadConfirmedOn } = state.triage;
    if (decision?.route !== 'copiedIn') return [];
    const { workingDays, paragraph } = timescales.copiedInCheck;
    const { due, explain } = dueAfter(calendar, concernOf(state).receivedOn, workingDays);
    const met = leadConfirmedOn ? { metOn: leadConfirmedOn } : {};
    return [{ name: 'copiedInCheck', label: 'Check the lead organisation has it', paragraph, due, state: clockState(due, today, leadConfirmedOn), explain, ...met }];
  },
  *missing(state) {
    if (state.stage === 'toTriage') yield { what: 'Decide how it is handled', paragraph: '8.12', command: 'triage' };
    if (state.triage.decision?.spokenTo === 'couldNotReach')
      yield { what: 'Keep trying to speak with the person about how they want it considered', paragraph: '3.4' };
  },
  holders: ({ triage: { handler } }) => (handler ? { handler: [handler] } : {}),
  notices: {
    triaged: ({ decision }, { reference }) => [
      ...(decision.candour === 'no'
        ? []
        : [{ to: { role: 'patientSafetyLead' as const }, say: `${reference}: the duty of candour may apply. Please advise.`, paragraph: '2.3', urgent: true as const }]),
    ],
    assigned: ({ team, handler }, { reference }, { by }) => {
      if (handler) return handler === by ? [] : [{ to: { person: handler }, say: `${reference} is now with you.`, paragraph: '2.4' }];
      const role = ({ pals: 'palsOfficer', complaints: 'complaintsTeam', service: 'seniorManager' } as const)[team];
      return [{ to: { role }, say: `${reference} has come to your team.`, paragraph: '2.4' }];
    },
  },
});
