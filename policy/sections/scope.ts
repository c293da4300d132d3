import { addMonths, count, daysBetween, longDate, type LondonDate } from '../dates';
import { refuse, refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { timescales } from '../timescales';
import type { Clock } from '../clock';
import type { CaseState } from '../caseState';
import { concernOf } from './intake';

/** Why a part of a complaint is outside this procedure (3.5), and where to send the person. `law` marks the Regulations' own reasons (D14). */
export const exclusions = {
  employment: { label: 'A member of staff’s own employment', why: 'it is about employment with the Trust', signpost: 'The HR team, or a trade union representative' },
  subjectAccess: { label: 'A request for personal records (subject access)', why: 'it asks for personal records', signpost: 'The Information Rights team, who answer subject access requests' },
  freedomOfInformation: { label: 'A freedom of information request', why: 'it asks for information the Trust holds', signpost: 'The Information Rights team, who answer freedom of information requests' },
  responsibleBody: { label: 'Made by another public body (Regulations, not policy)', why: 'it was made by a public body', signpost: 'The service’s senior manager, body to body' },
  settledOrally: { label: 'Spoken, and settled by the next working day (Regulations, not policy)', why: 'it was settled to the person’s satisfaction by the next working day', signpost: 'PALS, if anything more comes up' },
  alreadyInvestigated: { label: 'Already investigated as a complaint (Regulations, not policy)', why: 'the same matter has been investigated already', signpost: 'The Parliamentary and Health Service Ombudsman' },
  ombudsman: { label: 'With an Ombudsman now or before (Regulations, not policy)', why: 'an Ombudsman is looking at it or has done', signpost: 'The Ombudsman’s office that has the case' },
  pension: { label: 'About a pension (Regulations, not policy)', why: 'it is about a pension', signpost: 'NHS Pensions, or the Pensions Ombudsman' },
} as const;

export type Exclusion = keyof typeof exclusions;

const exclusionLabels = Object.fromEntries(Object.entries(exclusions).map(([key, { label }]) => [key, label])) as {
  readonly [K in Exclusion]: string;
};

export interface Issue {
  readonly id: string;
  readonly words: string;
  readonly notCovered?: { readonly reason: Exclusion; readonly explanation: string; readonly signpost: string };
}

export type ScopeEvent =
  | { readonly type: 'issuesListed'; readonly issues: readonly string[] }
  | { readonly type: 'partNotCovered'; readonly issue: string; readonly reason: Exclusion; readonly explanation: string; readonly signpost: string }
  | { readonly type: 'partCovered'; readonly issue: string }
  | { readonly type: 'notCoveredLetterSent'; readonly on: LondonDate; readonly how: string }
  | { readonly type: 'lateDecided'; readonly goodReason: boolean; readonly stillPossible: boolean; readonly reasons: string }
  | { readonly type: 'outOfTimeLetterSent'; readonly on: LondonDate; readonly how: string };

export interface Scope {
  readonly issues: readonly Issue[];
  readonly notCoveredLetterOn?: LondonDate;
  readonly late?: { readonly accepted: boolean; readonly goodReason: boolean; readonly stillPossible: boolean; readonly reasons: string; readonly on: LondonDate };
  readonly outOfTimeLetterOn?: LondonDate;
}

const theWhole = 'The whole concern';

/** The parts of the complaint: the whole of it, until they are listed one by one. */
export function issuesOf(state: CaseState): readonly Issue[] {
  return state.scope.issues.length > 0 ? state.scope.issues : [{ id: '1', words: theWhole }];
}

/** The parts this procedure covers. */
export const coveredIssues = (state: CaseState): readonly Issue[] => issuesOf(state).filter(({ notCovered }) => !notCovered);

export interface TimeLimit {
  readonly lastInTime: LondonDate;
  readonly inTime: boolean;
  readonly daysLate: number;
  readonly explain: () => string;
}

/** The 12 months (5.1, D10), in calendar months from the later of the event and finding out. Undefined while neither date is known. */
export function timeLimitOf(state: CaseState): TimeLimit | undefined {
  const { happenedOn, foundOutOn, receivedOn } = concernOf(state);
  const from = foundOutOn ?? happenedOn;
  if (!from) return undefined;
  const lastInTime = addMonths(from, timescales.timeLimit.months);
  const daysLate = Math.max(0, daysBetween(lastInTime, receivedOn));
  return {
    lastInTime,
    inTime: daysLate === 0,
    daysLate,
    explain: () =>
      [
        foundOutOn ? `They found out on ${longDate(foundOutOn)}, later than it happened.` : `It happened on ${longDate(from)}.`,
        `The last day in time is ${longDate(lastInTime)}, 12 months on.`,
        daysLate === 0
          ? `It reached us on ${longDate(receivedOn)}, in time.`
          : `It reached us on ${longDate(receivedOn)}, out of time by ${count(daysLate, 'day')}.`,
      ].join(' '),
  };
}

/** Is a decision on lateness still owed before this can go on as a complaint (5.2)? */
export const lateDecisionOwed = (state: CaseState): boolean => timeLimitOf(state)?.inTime === false && !state.scope.late;

const pickIssue = (state: CaseState) =>
  Object.fromEntries(issuesOf(state).map(({ id, words }) => [id, `${id}. ${words.length > 80 ? `${words.slice(0, 79)}…` : words}`]));

const lettered = {
  on: { kind: 'date', label: 'When was the letter sent?', when: 'past' },
  how: { kind: 'choice', label: 'How?', options: { letter: 'By post', email: 'By email', hand: 'By hand' } },
} as const;

const complaintsStaff = { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'] } as const;
const workable = ['toTriage', 'enquiry', 'earlyResolution', 'closerLook', 'investigation'] as const;

const listIssues = caseCommand({
  name: 'listIssues',
  button: 'List the issues',
  about: 'One line for each separate issue, as the person sees it. The answer will go through them one by one.',
  paragraph: '8.7',
  fields: { issues: { kind: 'longText', label: 'The issues, one on each line' } },
  who: { ...complaintsStaff, relations: ['handler', 'investigator'] },
  stages: workable,
  basis: ['scope'],
  prefill: (state) => ({ issues: state.scope.issues.map(({ words }) => words).join('\n') }),
  decide(_state, { issues }) {
    const lines = issues.split('\n').map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim()).filter(Boolean);
    if (lines.length > 30) return refuseField('8.7', 'issues', 'That is more than 30 issues. Group the ones that belong together.');
    return lines.length === 0
      ? refuseField('8.7', 'issues', 'Write at least one issue.')
      : [{ type: 'issuesListed', issues: lines }];
  },
});

const decideNotCovered = caseCommand({
  name: 'decideNotCovered',
  button: 'A part is not covered',
  about: 'Only the part you choose leaves the procedure. The person gets the reason and where to turn in writing.',
  paragraph: '3.6',
  fields: {
    issue: { kind: 'pick', label: 'Which part?', from: pickIssue },
    reason: { kind: 'choice', label: 'Why is it not covered?', options: exclusionLabels },
    explanation: { kind: 'longText', label: 'The reason, in words for the person' },
    signpost: { kind: 'text', label: 'Where they can turn instead' },
  },
  who: complaintsStaff,
  stages: workable,
  leadsTo: ['notCovered'],
  basis: ['scope'],
  offered: (state) => coveredIssues(state).length > 0,
  prefill: (state) => ({ issue: coveredIssues(state)[0]?.id }),
  decide(state, { issue, reason, explanation, signpost }) {
    if (!coveredIssues(state).some(({ id }) => id === issue))
      return refuseField('3.6', 'issue', 'That part is marked as not covered already.');
    const unlisted: readonly ScopeEvent[] = state.scope.issues.length > 0 ? [] : [{ type: 'issuesListed', issues: [theWhole] }];
    return [...unlisted, { type: 'partNotCovered', issue, reason, explanation, signpost }];
  },
});

const decideCovered = caseCommand({
  name: 'decideCovered',
  button: 'Bring a part back in',
  about: 'For a part that was marked as not covered by mistake, before the letter goes.',
  paragraph: '3.6',
  fields: {
    issue: {
      kind: 'pick',
      label: 'Which part is covered after all?',
      from: (state: CaseState) => Object.fromEntries(Object.entries(pickIssue(state)).filter(([id]) => issuesOf(state).some((issue) => issue.id === id && issue.notCovered))),
    },
  },
  who: complaintsStaff,
  stages: [...workable, 'notCovered'],
  leadsTo: ['toTriage'],
  basis: ['scope'],
  offered: (state) => issuesOf(state).some(({ notCovered }) => notCovered) && !state.scope.notCoveredLetterOn,
  decide(state, { issue }) {
    if (state.scope.notCoveredLetterOn) return refuse('3.6', 'The letter saying it is not covered has gone already.', 'Log a new concern if the person comes back with it.');
    return [{ type: 'partCovered', issue }];
  },
});

const recordNotCoveredLetter = caseCommand({
  name: 'recordNotCoveredLetter',
  button: 'Letter about parts not covered sent',
  about: 'Record it once the letter with the reasons and signposts has gone.',
  paragraph: '3.6',
  fields: lettered,
  who: complaintsStaff,
  stages: [...workable, 'notCovered'],
  leadsTo: ['closed'],
  basis: ['scope'],
  offered: (state) => state.scope.issues.some(({ notCovered }) => notCovered) && !state.scope.notCoveredLetterOn,
  decide(state, { on, how }) {
    if (!state.scope.issues.some(({ notCovered }) => notCovered))
      return refuse('3.6', 'No part of this case is marked as not covered.', 'Use “A part is not covered” first: it asks for the reason and the signpost.');
    const sent = { type: 'notCoveredLetterSent', on, how } as const;
    if (state.stage !== 'notCovered') return [sent];
    return [sent, { type: 'caseClosed', ending: 'notCovered', learning: 'None: outside this procedure.', confirmedBy: 'staff' }];
  },
});

const decideLate = caseCommand({
  name: 'decideLate',
  button: 'Decide on lateness',
  about: 'Both answers must be yes for us to take it on. If not, the person is told why and how to reach the Ombudsman.',
  paragraph: '5.2',
  fields: {
    goodReason: { kind: 'yesNo', label: 'Was there a good reason for the delay?' },
    stillPossible: { kind: 'yesNo', label: 'Can it still be looked into properly?' },
    reasons: { kind: 'longText', label: 'The reasons for your decision' },
  },
  who: { roles: ['complaintsTeam', 'leadManager'] },
  stages: ['toTriage', 'outOfTime'],
  leadsTo: ['toTriage', 'outOfTime'],
  basis: ['intake', 'scope'],
  offered: lateDecisionOwed,
  decide(state, decision) {
    if (timeLimitOf(state)?.inTime !== false)
      return refuse('5.1', 'As far as we know this was made in time, so there is nothing to decide.', 'Go on with triage.');
    if (state.scope.outOfTimeLetterOn) return refuse('5.3', 'The letter has been sent already.', 'The person may go to the Ombudsman.');
    return [{ type: 'lateDecided', ...decision }];
  },
});

const recordOutOfTimeLetter = caseCommand({
  name: 'recordOutOfTimeLetter',
  button: 'Out-of-time letter sent',
  about: 'The letter says why, and that the person can complain to the Ombudsman about the decision.',
  paragraph: '5.3',
  fields: lettered,
  who: complaintsStaff,
  stages: ['outOfTime'],
  leadsTo: ['closed'],
  decide: (_state, { on, how }) => [
    { type: 'outOfTimeLetterSent', on, how },
    { type: 'caseClosed', ending: 'outOfTime', learning: 'None: not looked into, out of time.', confirmedBy: 'staff' },
  ],
});

const withIssue = (slice: Scope, id: string, change: (issue: Issue) => Issue): Scope => ({
  ...slice,
  issues: slice.issues.map((issue) => (issue.id === id ? change(issue) : issue)),
});

/** Issues whose words stand keep their number, so that what is recorded against them stays theirs. */
function relist(current: readonly Issue[], lines: readonly string[]): readonly Issue[] {
  let next = Math.max(0, ...current.map(({ id }) => Number(id)));
  return lines.map((words) => current.find((issue) => issue.words === words) ?? { id: String((next += 1)), words });
}

export const scope = defineSection<'scope', ScopeEvent>({
  name: 'scope',
  initial: { issues: [] },
  evolve: {
    issuesListed: (slice, { issues }) => ({ ...slice, issues: relist(slice.issues, issues) }),
    partNotCovered: (slice, { issue, reason, explanation, signpost }) =>
      withIssue(slice, issue, ({ id, words }) => ({ id, words, notCovered: { reason, explanation, signpost } })),
    partCovered: (slice, { issue }) => withIssue(slice, issue, ({ id, words }) => ({ id, words })),
    notCoveredLetterSent: (slice, { on }) => ({ ...slice, notCoveredLetterOn: on }),
    lateDecided: (slice, { goodReason, stillPossible, reasons }, { on }) => ({
      ...slice,
      late: { accepted: goodReason && stillPossible, goodReason, stillPossible, reasons, on },
    }),
    outOfTimeLetterSent: (slice, { on }) => ({ ...slice, outOfTimeLetterOn: on }),
  },
  commands: [listIssues, decideNotCovered, decideCovered, recordNotCoveredLetter, decideLate, recordOutOfTimeLetter],
  clocks(state, { today }): Clock[] {
    const limit = timeLimitOf(state);
    if (!limit) return [];
    const met = limit.inTime ? { metOn: concernOf(state).receivedOn } : {};
    return [
      {
        name: 'timeLimit',
        label: 'Made within 12 months',
        paragraph: '5.1',
        due: limit.lastInTime,
        state: limit.inTime ? 'met' : today > limit.lastInTime ? 'missed' : 'running',
        explain: limit.explain,
        ...met,
      },
    ];
  },
  *missing(state) {
    if (lateDecisionOwed(state))
      yield { what: 'Decide whether to take it on although it is late', paragraph: '5.2', command: 'decideLate', blocks: 'triage' };
    if (state.scope.issues.some(({ notCovered }) => notCovered) && !state.scope.notCoveredLetterOn)
      yield { what: 'Send the letter about what is not covered', paragraph: '3.6', command: 'recordNotCoveredLetter', blocks: 'closing' };
    if (state.stage === 'outOfTime')
      yield { what: 'Send the letter that says it is out of time', paragraph: '5.3', command: 'recordOutOfTimeLetter', blocks: 'closing' };
  },
});
