import type { Clock } from '../../machine/clock';
import { defineSection, type Missing } from '../../machine/section';
import type { Stage } from '../../stages';
import { concernOf } from '../intake/questions';
import type { Issue, Scope, ScopeEvent } from './facts';
import { owesNotCoveredLetter, owesLateDecision, timeLimitOf } from './questions';
import { listIssues } from './listIssues';
import { decideLate } from './decideLate';
import { recordOutOfTimeLetter } from './recordOutOfTimeLetter';
import { decideCovered } from './decideCovered';
import { decideNotCovered } from './decideNotCovered';
import { dropIssue } from './dropIssue';
import { recordNotCoveredLetter } from './recordNotCoveredLetter';
import { tells } from './told';

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

/** What waits for a decision on lateness, by how far it has come. */
const lateBlocks: Partial<Record<Stage, Missing['blocks']>> = {
  toTriage: 'triage',
  investigation: 'draft',
  response: 'sending',
};

export const scope = defineSection<'scope', ScopeEvent>({
  name: 'scope',
  initial: { issues: [], numbered: 0 },
  evolve: {
    issuesListed: (slice, { issues }) => relist(slice, issues),
    partNotCovered: (slice, { issue, reason, explanation, signpost, decidedOn }, { on }) =>
      withIssue(slice, issue, ({ id, words }) => ({
        id,
        words,
        notCovered: { reason, explanation, signpost, decidedOn: decidedOn ?? on },
      })),
    issueDropped: (slice, { issue, on }) => withIssue(slice, issue, (kept) => ({ ...kept, droppedOn: on })),
    partCovered: (slice, { issue }) => withIssue(slice, issue, ({ id, words }) => ({ id, words })),
    notCoveredLetterSent: (slice, { on }) => ({
      ...slice,
      issues: slice.issues.map((issue) =>
        issue.notCovered ? { ...issue, notCovered: { toldOn: on, ...issue.notCovered } } : issue,
      ),
    }),
    lateDecided: (slice, { goodReason, stillPossible, reasons, decidedOn }, { on }) => ({
      ...slice,
      late: {
        accepted: goodReason && stillPossible,
        goodReason,
        stillPossible,
        reasons,
        on: decidedOn ?? on,
      },
    }),
    outOfTimeLetterSent: (slice, { on }) => ({ ...slice, outOfTimeLetterOn: on }),
  },
  tells,
  commands: [
    listIssues,
    decideNotCovered,
    decideCovered,
    recordNotCoveredLetter,
    dropIssue,
    decideLate,
    recordOutOfTimeLetter,
  ],
  clocks(state): Clock[] {
    const limit = timeLimitOf(state);
    if (!limit) return [];
    return [
      {
        name: 'timeLimit',
        label: 'Made within 12 months',
        paragraph: '5.1',
        due: limit.lastInTime,
        state: limit.inTime ? 'met' : owesLateDecision(state) ? 'missed' : 'ended',
        metOn: limit.inTime ? concernOf(state).receivedOn : undefined,
        explain: limit.explain,
      },
    ];
  },
  *missing(state) {
    if (owesLateDecision(state))
      yield {
        what: 'Decide whether to take it on although it is late',
        paragraph: '5.2',
        command: 'decideLate',
        blocks: lateBlocks[state.stage] ?? 'closing',
      };
    if (owesNotCoveredLetter(state))
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
