import { addMonths, count, daysBetween, longDate, type LondonDate } from '../dates';
import { isRefusal, refuse, refuseField, type Refusal } from '../refusal';
import { caseCommand, defineSection } from '../section';
import type { Stage } from '../stages';
import { timescales } from '../timescales';
import type { Clock } from '../clock';
import type { CaseState } from '../caseState';
import { concernOf } from './intake';

/** Why a part of a complaint is outside this procedure (3.5), and where to send the person. `law` marks the Regulations' own reasons (D14). */
export const exclusions = {
  employment: {
    label: 'A member of staff’s own employment',
    why: 'it is about employment with the Trust',
    signpost: 'The HR team, or a trade union representative',
  },
  subjectAccess: {
    label: 'A request for personal records (subject access)',
    why: 'it asks for personal records',
    signpost: 'The Information Rights team, who answer subject access requests',
  },
  freedomOfInformation: {
    label: 'A freedom of information request',
    why: 'it asks for information the Trust holds',
    signpost: 'The Information Rights team, who answer freedom of information requests',
  },
  responsibleBody: {
    label: 'Made by another public body (Regulations, not policy)',
    why: 'it was made by a public body',
    signpost: 'The service’s Senior Manager, who answers the other body',
  },
  settledOrally: {
    label: 'Spoken, and settled by the next working day (Regulations, not policy)',
    why: 'it was settled to the person’s satisfaction by the next working day',
    signpost: 'PALS, if anything more comes up',
  },
  alreadyInvestigated: {
    label: 'Already investigated as a complaint (Regulations, not policy)',
    why: 'the same matter has been investigated already',
    signpost: 'The Parliamentary and Health Service Ombudsman',
  },
  ombudsman: {
    label: 'With an Ombudsman now or before (Regulations, not policy)',
    why: 'an Ombudsman is looking at it or has done',
    signpost: 'The Ombudsman’s office that has the case',
  },
  tooLate: {
    label: 'This part was made more than 12 months on, and is not accepted',
    why: 'it was made more than 12 months on',
    signpost: 'The Parliamentary and Health Service Ombudsman',
  },
  pension: {
    label: 'About a pension (Regulations, not policy)',
    why: 'it is about a pension',
    signpost: 'NHS Pensions, or the Pensions Ombudsman',
  },
} as const;

export type Exclusion = keyof typeof exclusions;

const exclusionLabels = Object.fromEntries(
  Object.entries(exclusions).map(([key, { label }]) => [key, label]),
) as Readonly<Record<Exclusion, string>>;

export interface Issue {
  readonly id: string;
  readonly words: string;
  readonly notCovered?: NotCovered;
}

export interface NotCovered {
  readonly reason: Exclusion;
  readonly explanation: string;
  readonly signpost: string;
  /** London date the person was told in writing. */
  readonly toldOn?: LondonDate;
}

export type ScopeEvent =
  | { readonly type: 'issuesListed'; readonly issues: readonly string[] }
  | {
      readonly type: 'partNotCovered';
      readonly issue: string;
      readonly reason: Exclusion;
      readonly explanation: string;
      readonly signpost: string;
    }
  | { readonly type: 'partCovered'; readonly issue: string }
  | { readonly type: 'notCoveredLetterSent'; readonly on: LondonDate; readonly how: string }
  | {
      readonly type: 'lateDecided';
      readonly goodReason: boolean;
      readonly stillPossible: boolean;
      readonly reasons: string;
    }
  | { readonly type: 'outOfTimeLetterSent'; readonly on: LondonDate; readonly how: string };

export interface Scope {
  readonly issues: readonly Issue[];
  /** The highest number an issue has had: numbers are never used again. */
  readonly numbered: number;
  readonly late?: {
    readonly accepted: boolean;
    readonly goodReason: boolean;
    readonly stillPossible: boolean;
    readonly reasons: string;
    readonly on: LondonDate;
  };
  readonly outOfTimeLetterOn?: LondonDate;
}

const theWhole = 'The whole concern';

/** The parts of the complaint: the whole of it, until they are listed one by one. */
export function issuesOf(state: CaseState): readonly Issue[] {
  return state.scope.issues.length > 0 ? state.scope.issues : [{ id: '1', words: theWhole }];
}

/** The parts this procedure covers. */
export const coveredIssues = (state: CaseState): readonly Issue[] =>
  issuesOf(state).filter(({ notCovered }) => !notCovered);

/** Is a letter owed about a part that is not covered (3.6)? */
const letterOwed = (state: CaseState): boolean =>
  state.scope.issues.some(({ notCovered }) => notCovered && !notCovered.toldOn);

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
  const foundOutLater = foundOutOn !== undefined && foundOutOn !== happenedOn;
  if (!from) return undefined;
  const lastInTime = addMonths(from, timescales.timeLimit.months);
  const daysLate = Math.max(0, daysBetween(lastInTime, receivedOn));
  return {
    lastInTime,
    inTime: daysLate === 0,
    daysLate,
    explain: () =>
      [
        foundOutLater
          ? `They found out on ${longDate(foundOutOn)}, later than it happened.`
          : `It happened on ${longDate(from)}.`,
        `The last day in time is ${longDate(lastInTime)}, 12 months on.`,
        daysLate === 0
          ? `It reached us on ${longDate(receivedOn)}, in time.`
          : `It reached us on ${longDate(receivedOn)}, out of time by ${count(daysLate, 'day')}.`,
      ].join(' '),
  };
}

/** Is a decision on lateness still owed before this can go on as a complaint (5.2)? */
export const lateDecisionOwed = (state: CaseState): boolean =>
  timeLimitOf(state)?.inTime === false && !state.scope.late?.accepted && workable.includes(state.stage);

/** Issues to choose from, each with its number and the start of its words. */
export const pickIssue = (issues: readonly Issue[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    issues.map(({ id, words }) => [id, `${id}. ${words.length > 80 ? `${words.slice(0, 79)}…` : words}`]),
  );

/** A part comes back in only until the letter about it has gone. */
const mayComeBack = ({ notCovered }: Issue): boolean => notCovered !== undefined && !notCovered.toldOn;

const lettered = {
  on: { kind: 'date', label: 'When was the letter sent?', when: 'past' },
  how: { kind: 'choice', label: 'How?', options: { letter: 'By post', email: 'By email', hand: 'By hand' } },
} as const;

const complaintsStaff = { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'] } as const;
const workable: readonly Stage[] = ['toTriage', 'enquiry', 'earlyResolution', 'closerLook', 'investigation'];

const MOST_ISSUES = 30;

/** Issues written one on each line, each once and without its number; a refusal when such a list cannot stand. */
export function listedIssues(state: CaseState, text: string): readonly string[] | Refusal {
  const lines = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
        .filter(Boolean),
    ),
  ];
  if (lines.length === 0) return refuseField('8.7', 'issues', 'Write at least one issue.');
  if (lines.length > MOST_ISSUES)
    return refuseField(
      '8.7',
      'issues',
      `That is more than ${MOST_ISSUES} issues. Group the ones that belong together.`,
    );
  const notCovered = state.scope.issues.filter((issue) => issue.notCovered);
  const dropped = notCovered.find(({ words }) => !lines.includes(words));
  if (dropped)
    return refuseField(
      '3.6',
      'issues',
      `Issue ${dropped.id} is marked as not covered, so it stays on the list as it is. Bring it back in first to change it.`,
    );
  return lines.length === notCovered.length
    ? refuseField('3.6', 'issues', 'Everything left is marked as not covered. Keep an issue that is covered.')
    : lines;
}

const listIssues = caseCommand({
  name: 'listIssues',
  button: 'List the issues',
  about:
    'One line for each separate issue, as the person sees it. The answer will go through them one by one.',
  paragraph: '8.7',
  fields: { issues: { kind: 'longText', label: 'The issues, one on each line' } },
  who: { ...complaintsStaff, relations: ['handler', 'investigator'] },
  stages: workable,
  basis: ['scope'],
  prefill: (state) => ({ issues: state.scope.issues.map(({ words }) => words).join('\n') }),
  done: () => 'The issues are listed.',
  decide(state, { issues }) {
    const lines = listedIssues(state, issues);
    return isRefusal(lines) ? lines : [{ type: 'issuesListed', issues: lines }];
  },
});

const decideNotCovered = caseCommand({
  name: 'decideNotCovered',
  button: 'A part is not covered',
  about:
    'Only the part you choose leaves the procedure. The person gets the reason and where to turn in writing.',
  paragraph: '3.6',
  fields: {
    issue: { kind: 'pick', label: 'Which part?', from: (state: CaseState) => pickIssue(issuesOf(state)) },
    reason: { kind: 'choice', label: 'Why is it not covered?', options: exclusionLabels },
    explanation: { kind: 'longText', label: 'The reason, in words for the person' },
    signpost: {
      kind: 'text',
      label: 'Where they can turn instead',
      hint: 'Leave it empty for the usual place for this reason.',
      optional: true,
    },
  },
  who: complaintsStaff,
  stages: workable,
  leadsTo: ['notCovered'],
  basis: ['scope'],
  offered: (state) => coveredIssues(state).length > 0,
  prefill: (state) => ({ issue: coveredIssues(state)[0]?.id }),
  decide(state, { issue, reason, explanation, signpost = exclusions[reason].signpost }) {
    if (!coveredIssues(state).some(({ id }) => id === issue))
      return refuseField('3.6', 'issue', 'That part is marked as not covered already.');
    if (reason === 'tooLate' && timeLimitOf(state)?.inTime !== false)
      return refuseField(
        '5.1',
        'reason',
        'As far as the dates we have say, this was made in time. Correct the record first if they are wrong.',
      );
    const unlisted: readonly ScopeEvent[] =
      state.scope.issues.length > 0 ? [] : [{ type: 'issuesListed', issues: [theWhole] }];
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
      from: (state: CaseState) => pickIssue(issuesOf(state).filter(mayComeBack)),
    },
  },
  who: complaintsStaff,
  stages: [...workable, 'notCovered'],
  leadsTo: { notCovered: ['toTriage'] },
  basis: ['scope'],
  offered: (state) => issuesOf(state).some(mayComeBack),
  decide: (_state, { issue }) => [{ type: 'partCovered', issue }],
});

const recordNotCoveredLetter = caseCommand({
  name: 'recordNotCoveredLetter',
  button: 'Not-covered letter sent',
  about: 'Record it once the letter has gone. It gives the reasons and says where to turn.',
  paragraph: '3.6',
  fields: lettered,
  who: complaintsStaff,
  stages: [...workable, 'notCovered'],
  leadsTo: { notCovered: ['closed'] },
  basis: ['scope'],
  offered: letterOwed,
  decide(state, { on, how }) {
    if (!letterOwed(state))
      return refuse(
        '3.6',
        'No letter is owed about a part that is not covered.',
        'Choose “A part is not covered” first: it asks for the reason and where they can turn.',
      );
    const sent = { type: 'notCoveredLetterSent', on, how } as const;
    if (state.stage !== 'notCovered') return [sent];
    return [
      sent,
      {
        type: 'caseClosed',
        ending: 'notCovered',
        learning: 'None: outside this procedure.',
        confirmedBy: 'staff',
      },
    ];
  },
});

const decideLate = caseCommand({
  name: 'decideLate',
  button: 'Decide on lateness',
  about:
    'Both answers must be yes for us to take it on. If not, the person is told why and how to reach the Ombudsman.',
  paragraph: '5.2',
  fields: {
    goodReason: { kind: 'yesNo', label: 'Was there a good reason for the delay?' },
    stillPossible: { kind: 'yesNo', label: 'Can it still be looked into properly?' },
    reasons: { kind: 'longText', label: 'The reasons for your decision' },
  },
  who: { roles: ['complaintsTeam', 'leadManager'], delegated: 'decideLate' },
  stages: [...workable, 'outOfTime'],
  leadsTo: {
    ...Object.fromEntries(workable.map((stage) => [stage, ['outOfTime']])),
    outOfTime: ['toTriage'],
  },
  basis: ['intake', 'scope'],
  offered: (state) => lateDecisionOwed(state) || state.stage === 'outOfTime',
  decides: (state) => {
    const limit = timeLimitOf(state);
    return limit ? [{ label: 'How late', words: limit.explain() }] : [];
  },
  decide(state, decision) {
    if (timeLimitOf(state)?.inTime !== false)
      return refuse(
        '5.1',
        'As far as we know this was made in time, so there is nothing to decide.',
        'Go on with triage.',
      );
    return [{ type: 'lateDecided', ...decision }];
  },
});

const recordOutOfTimeLetter = caseCommand({
  name: 'recordOutOfTimeLetter',
  button: 'Out-of-time letter sent',
  about: 'The letter says why, and that the person can complain to the Ombudsman about the decision.',
  paragraph: '5.3',
  fields: {
    ...lettered,
    ombudsman: {
      kind: 'yesNo',
      label: 'Does it give the reasons, and say that they can go to the Ombudsman?',
    },
  },
  who: complaintsStaff,
  stages: ['outOfTime'],
  leadsTo: ['closed'],
  basis: ['scope'],
  decide: (_state, { on, how, ombudsman }) =>
    ombudsman
      ? [
          { type: 'outOfTimeLetterSent', on, how },
          {
            type: 'caseClosed',
            ending: 'outOfTime',
            learning: 'None: not looked into, out of time.',
            confirmedBy: 'staff',
          },
        ]
      : refuseField(
          '5.3',
          'ombudsman',
          'The letter has to say why, and that the person can complain to the Ombudsman about it. Send it with that first.',
        ),
});

const withIssue = (slice: Scope, id: string, change: (issue: Issue) => Issue): Scope => ({
  ...slice,
  issues: slice.issues.map((issue) => (issue.id === id ? change(issue) : issue)),
});

/** Issues whose words stand keep their number, so that what is recorded against them stays theirs. */
function relist(slice: Scope, lines: readonly string[]): Scope {
  let { numbered } = slice;
  const issues = lines.map(
    (words) => slice.issues.find((issue) => issue.words === words) ?? { id: String((numbered += 1)), words },
  );
  return { ...slice, issues, numbered };
}

export const scope = defineSection<'scope', ScopeEvent>({
  name: 'scope',
  initial: { issues: [], numbered: 0 },
  evolve: {
    issuesListed: (slice, { issues }) => relist(slice, issues),
    partNotCovered: (slice, { issue, reason, explanation, signpost }) =>
      withIssue(slice, issue, ({ id, words }) => ({
        id,
        words,
        notCovered: { reason, explanation, signpost },
      })),
    partCovered: (slice, { issue }) => withIssue(slice, issue, ({ id, words }) => ({ id, words })),
    notCoveredLetterSent: (slice, { on }) => ({
      ...slice,
      issues: slice.issues.map((issue) =>
        issue.notCovered ? { ...issue, notCovered: { toldOn: on, ...issue.notCovered } } : issue,
      ),
    }),
    lateDecided: (slice, { goodReason, stillPossible, reasons }, { on }) => ({
      ...slice,
      late: { accepted: goodReason && stillPossible, goodReason, stillPossible, reasons, on },
    }),
    outOfTimeLetterSent: (slice, { on }) => ({ ...slice, outOfTimeLetterOn: on }),
  },
  commands: [
    listIssues,
    decideNotCovered,
    decideCovered,
    recordNotCoveredLetter,
    decideLate,
    recordOutOfTimeLetter,
  ],
  clocks(state): Clock[] {
    const limit = timeLimitOf(state);
    if (!limit) return [];
    const met = limit.inTime ? { metOn: concernOf(state).receivedOn } : {};
    return [
      {
        name: 'timeLimit',
        label: 'Made within 12 months',
        paragraph: '5.1',
        due: limit.lastInTime,
        state: limit.inTime ? 'met' : lateDecisionOwed(state) ? 'missed' : 'ended',
        explain: limit.explain,
        ...met,
      },
    ];
  },
  *missing(state) {
    if (lateDecisionOwed(state))
      yield {
        what: 'Decide whether to take it on although it is late',
        paragraph: '5.2',
        command: 'decideLate',
        blocks: 'triage',
      };
    if (letterOwed(state))
      yield {
        what: 'Send the letter about what is not covered',
        paragraph: '3.6',
        command: 'recordNotCoveredLetter',
        blocks: 'closing',
      };
    if (state.stage === 'outOfTime')
      yield {
        what: 'Send the letter that says it is out of time',
        paragraph: '5.3',
        command: 'recordOutOfTimeLetter',
        blocks: 'closing',
      };
  },
});
