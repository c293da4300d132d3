import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { isNamedInIt } from '../staffConcerned/questions';
import { investigating } from '../shared/investigating';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { when } from '../shared/fields';
import { whichIssue, type ClinicalRequest } from './issueWork';
import { coveredIssues, pickIssue } from '../scope/questions';

/** Requests not answered yet: all of them, or those put to one adviser. */
const openRequests = ({ investigation: { clinicalRequests } }: CaseState, adviser?: string) =>
  clinicalRequests.filter(
    (request) => !request.answeredOn && (adviser === undefined || request.adviser === adviser),
  );

const askClinicalView = caseCommand({
  name: 'askClinicalView',
  button: 'Ask for a clinical view',
  about: 'From somebody qualified, and if possible not involved in the care. They will see this case.',
  paragraph: '8.23',
  fields: {
    issue: whichIssue,
    adviser: { kind: 'person', label: 'Who?', among: ['clinicalAdviser', 'clinicalTeam'] },
    question: { kind: 'longText', label: 'What do you need their view on?' },
    dueOn: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: investigating,
  stages: ['investigation'],
  done: () => 'They have been asked for their view.',
  decide(state, request) {
    if (request.adviser === state.allocation.investigator)
      return refuseField(
        '8.23',
        'adviser',
        'The view has to come from somebody who does not investigate this.',
      );
    return isNamedInIt(state, request.adviser)
      ? refuseField(
          '8.23',
          'adviser',
          'They are named in this complaint, so somebody else has to give the view.',
        )
      : [{ type: 'clinicalViewAsked', ...request }];
  },
});

const viewFields = {
  view: { kind: 'longText', label: 'The view', hint: 'What should have been done, and was it?' },
  qualification: {
    kind: 'text',
    label: 'What qualifies whoever gives it?',
    hint: 'Profession, registration, field',
  },
  involved: { kind: 'yesNo', label: 'Were they involved in the care?' },
  whyInvolved: {
    kind: 'text',
    label: 'Why is there nobody else?',
    onlyIf: { field: 'involved', is: [true] },
  },
} as const;

const askedIssue = {
  ...whichIssue,
  from: (state: CaseState) =>
    pickIssue(coveredIssues(state).filter(({ id }) => openRequests(state).some(({ issue }) => issue === id))),
} as const;

const isAsked = (state: CaseState, of: string, adviser: string): boolean =>
  openRequests(state, adviser).some(({ issue }) => issue === of);

const notAsked = () => refuseField('8.23', 'issue', 'You were not asked about that issue.');

const theirs = {
  paragraph: '8.23',
  stages: underway,
  offered: (state: CaseState, { actor }: { readonly actor: { readonly id: string } }) =>
    openRequests(state, actor.id).length > 0,
} as const;

const giveClinicalView = caseCommand({
  ...theirs,
  name: 'giveClinicalView',
  button: 'Give my clinical view',
  about: 'Your view is used in the finding on that issue.',
  fields: { issue: askedIssue, ...viewFields },
  who: { relations: ['adviser'] },
  prefill: (state, { actor }) => ({ issue: openRequests(state, actor.id)[0]?.issue }),
  done: () => 'Thank you. Your view is recorded.',
  decide: (state, { issue, ...given }, { actor, today: on }) =>
    isAsked(state, issue, actor.id)
      ? [{ type: 'clinicalViewGiven', issue, given: { ...given, on } }]
      : notAsked(),
});

const declineClinicalView = caseCommand({
  ...theirs,
  name: 'declineClinicalView',
  button: 'I cannot give a view',
  about: 'The investigator will ask somebody else.',
  fields: { issue: askedIssue, reason: { kind: 'text', label: 'Why not?' } },
  who: { relations: ['adviser'] },
  prefill: (state, { actor }) => ({ issue: openRequests(state, actor.id)[0]?.issue }),
  decide: (state, { issue, reason }, { actor }) =>
    isAsked(state, issue, actor.id) ? [{ type: 'clinicalViewDeclined', issue, reason }] : notAsked(),
});

const recordClinicalView = caseCommand({
  name: 'recordClinicalView',
  button: 'Record a clinical view',
  about: 'For a view that came by letter, by email or in a meeting.',
  paragraph: '8.23',
  fields: { issue: whichIssue, ...viewFields, on: when },
  who: investigating,
  stages: ['investigation'],
  prefill: (state, { today }) => ({ issue: openRequests(state)[0]?.issue, on: today }),
  decide: (state, { issue, ...given }) =>
    refuseBeforeReceipt(state, '8.23', 'on', given.on) ?? [{ type: 'clinicalViewGiven', issue, given }],
});

export const clinicalViewCommands: readonly CaseCommand[] = [
  askClinicalView,
  giveClinicalView,
  declineClinicalView,
  recordClinicalView,
];

function clinicalClock(
  { issue, dueOn, answeredOn }: ClinicalRequest,
  ended: boolean,
  { today }: ClockContext,
): Clock {
  return {
    name: 'clinicalView',
    of: issue,
    label: `Clinical view on issue ${issue}`,
    paragraph: '8.23',
    due: dueOn,
    state: ended && !answeredOn ? 'ended' : clockState(dueOn, today, answeredOn),
    explain: () =>
      `The view was asked for by ${longDate(dueOn)}.${answeredOn ? ` It came on ${longDate(answeredOn)}.` : ''}`,
    ...(answeredOn ? { metOn: answeredOn } : {}),
  };
}

export const clinicalClocks = (state: CaseState, context: ClockContext): readonly Clock[] =>
  state.investigation.clinicalRequests.map((request) =>
    clinicalClock(request, !underway.includes(state.stage), context),
  );
