import type { CaseState } from '../../machine/caseState';
import { shortDate, type LondonDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { ombudsmanStages, ombudsmanTeam, pickReferral, undecided } from './referral';

export interface Request {
  readonly id: string;
  readonly referral: string;
  readonly receivedOn: LondonDate;
  readonly due: LondonDate;
  readonly answeredOn?: LondonDate;
}

export type RequestEvent =
  | {
      readonly type: 'ombudsmanAsked';
      readonly referral: string;
      readonly receivedOn: LondonDate;
      readonly what: string;
      readonly due: LondonDate;
    }
  | {
      readonly type: 'ombudsmanAnswered';
      readonly request: string;
      readonly on: LondonDate;
      readonly what: string;
    };

/** What the Ombudsman has asked for and not had yet. */
export const unanswered = ({ ombudsman: { requests } }: CaseState) =>
  requests.filter(({ answeredOn }) => !answeredOn);

const pickRequest = (state: CaseState) =>
  Object.fromEntries(
    unanswered(state).map(({ id, receivedOn, due }) => [
      id,
      `Asked on ${shortDate(receivedOn)}, due ${shortDate(due)}`,
    ]),
  );

const recordRequest = caseCommand({
  name: 'recordOmbudsmanRequest',
  button: 'Ombudsman asks for more',
  paragraph: 'App.4 6.3',
  fields: {
    referral: { kind: 'pick', label: 'Which Ombudsman?', from: pickReferral },
    receivedOn: { kind: 'date', label: 'When did they ask?', when: 'past' },
    what: { kind: 'longText', label: 'What do they ask for?' },
    due: { kind: 'date', label: 'By when?' },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  basis: ['ombudsman'],
  offered: (state) => undecided(state).length > 0,
  prefill: (state, { today }) => ({ referral: undecided(state)[0]?.id, receivedOn: today }),
  decide: (_state, request) =>
    request.due < request.receivedOn
      ? refuseField('App.4 6.3', 'due', 'That is before they asked.')
      : [{ type: 'ombudsmanAsked', ...request }],
});

const answerRequest = caseCommand({
  name: 'answerOmbudsmanRequest',
  button: 'Answered the Ombudsman',
  paragraph: 'App.4 6.3',
  fields: {
    request: { kind: 'pick', label: 'Which request?', from: pickRequest },
    on: { kind: 'date', label: 'When was it answered?', when: 'past' },
    what: { kind: 'text', label: 'What was sent?' },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  basis: ['ombudsman'],
  offered: (state) => unanswered(state).length > 0,
  prefill: (state, { today }) => ({ request: unanswered(state)[0]?.id, on: today }),
  decide: (_state, answer) => [{ type: 'ombudsmanAnswered', ...answer }],
});

export const requestCommands: readonly CaseCommand[] = [recordRequest, answerRequest];
