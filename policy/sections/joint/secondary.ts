import type { CaseState } from '../../machine/caseState';
import { longDate } from '../../calendar/dates';
import { learningField } from '../shared/fields';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Stage } from '../../stages';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { gathering, team } from './choosing';
import { othersLead, ourRole } from './questions';

const requestKinds = {
  contribution: 'Our part of their response',
  draft: 'To agree their draft',
  information: 'Information',
} as const;

const openRequests = ({ joint: { requests } }: CaseState) => requests.filter(({ answeredOn }) => !answeredOn);

const askedOfUs: readonly Stage[] = [
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
  'ledElsewhere',
  'copiedIn',
];

const logLeadRequest = caseCommand({
  name: 'logLeadRequest',
  button: 'Lead asks for something',
  about: 'Another organisation leads. What it asks of us has a date, and we keep it.',
  paragraph: 'App.4 4.5A',
  fields: {
    kind: { kind: 'choice', label: 'What do they ask for?', options: requestKinds },
    what: { kind: 'longText', label: 'What exactly?' },
    due: { kind: 'date', label: 'By when?' },
  },
  who: team,
  stages: askedOfUs,
  offered: othersLead,
  decide: (_state, request) => [{ type: 'leadAsked', ...request }],
});

const answerLeadRequest = caseCommand({
  name: 'answerLeadRequest',
  button: 'The lead has our answer',
  paragraph: 'App.4 4.5A',
  fields: {
    request: {
      kind: 'pick',
      label: 'Which request?',
      from: (state: CaseState) =>
        Object.fromEntries(
          openRequests(state).map(({ id, kind, due }) => [id, `${requestKinds[kind]}, by ${longDate(due)}`]),
        ),
    },
    on: { kind: 'date', label: 'When did it go?', when: 'past' },
    note: { kind: 'longText', label: 'What was sent, or what did we say?' },
  },
  who: team,
  stages: askedOfUs,
  basis: ['joint'],
  offered: (state) => openRequests(state).length > 0,
  prefill: (state, { today }) => ({ request: openRequests(state)[0]?.id, on: today }),
  decide: (state, answer) =>
    refuseBeforeReceipt(state, 'App.4 4.5A', 'on', answer.on) ?? [{ type: 'leadRequestAnswered', ...answer }],
});

const recordLeadResponse = caseCommand({
  name: 'recordLeadResponse',
  button: 'The lead has responded',
  about: 'The organisation that leads has sent the one response. This closes our part.',
  paragraph: 'App.4 4.5A',
  fields: {
    on: { kind: 'date', label: 'When did their response go?', when: 'past' },
    shown: { kind: 'yesNo', label: 'Does it show what we gave, as we agreed it?' },
    learning: learningField,
  },
  who: team,
  stages: gathering,
  leadsTo: ['closed'],
  needs: 'closing',
  offered: (state) => ourRole(state) === 'secondary',
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, { on, shown, learning }) {
    if (ourRole(state) !== 'secondary')
      return refuse(
        'App.4 4.5A',
        'No other organisation leads this complaint.',
        'Answer the person ourselves, or agree who leads.',
      );
    if (!shown)
      return refuseField(
        'App.4 4.5A',
        'shown',
        'Take it up with the lead first. If you cannot agree, ask the Senior Managers.',
      );
    return (
      refuseBeforeReceipt(state, 'App.4 4.5A', 'on', on) ?? [
        { type: 'leadResponded', on },
        { type: 'caseClosed', ending: 'ledElsewhereDone', learning, confirmedBy: 'staff' },
      ]
    );
  },
});

export const secondaryCommands = [logLeadRequest, answerLeadRequest, recordLeadResponse];
