import type { CaseState } from '../machine/caseState';
import type { Told, ToldLine } from '../machine/telling';
import { outcomes } from '../codes';
import { workOn } from '../sections/investigation/questions';
import type { IssueWork } from '../sections/investigation/facts';
import { coveredIssues, issuesOf } from '../sections/scope/questions';
import type { FileEntry } from './fileParts';

const nothingYet = 'Nothing yet';

const cell = (label: string, entry: string | undefined): ToldLine => ({ label, words: entry ?? nothingYet });

const sayEvidence = (work: IssueWork): readonly ToldLine[] => [
  cell('Evidence from the person', work.evidenceFromPerson),
  cell('Evidence from staff', work.evidenceFromStaff),
  cell('Records and other evidence', work.otherEvidence),
];

/** What a finding on an issue rests on: its words, what each side gave and the clinical view; of one issue, or of each. */
export const evidenceOn = (state: CaseState, only: unknown): readonly Told[] =>
  coveredIssues(state)
    .filter(({ id }, _at, all) => id === only || !all.some((issue) => issue.id === only))
    .map(({ id, words }) => ({
      title: `Issue ${id}`,
      part: 'investigation',
      said: [
        { label: 'The issue', words, part: 'narrative' },
        ...sayEvidence(workOn(state, id)),
        ...(workOn(state, id).clinical ? sayView(workOn(state, id)) : []),
      ],
    }));

function sayView({ clinicalView, clinical }: IssueWork): readonly ToldLine[] {
  if (!clinicalView) return clinical === false ? [] : [{ label: 'Clinical view', words: nothingYet }];
  const { view, qualification, involved, whyInvolved } = clinicalView;
  return [
    { label: 'Clinical view', words: view },
    { label: 'Given by', words: qualification },
    ...(involved
      ? [{ label: 'They were involved in the care', words: whyInvolved ?? 'No reason is recorded' }]
      : []),
  ];
}

/** What was learnt of one issue: what puts it right, and what is done so that it does not happen again. */
function sayLearning({ remedy, actions }: CaseState, id: string): readonly ToldLine[] {
  const amends = remedy.agreed.filter(({ issue }) => issue === id).map(({ what }) => what);
  const done = actions.items
    .filter(({ issue, dropped }) => issue === id && !dropped)
    .map(({ what }) => what)
    .filter((what) => !amends.includes(what));
  const all = [...amends, ...done];
  return [{ label: 'Learning, and what puts it right', words: all.length > 0 ? all.join('\n') : nothingYet }];
}

/** Each issue with the evidence from each side, what it is held against, what was found and what follows (8.18, 8.22, 8.23). */
export function issueMatrix(state: CaseState): readonly FileEntry[] {
  return issuesOf(state).map(({ id, words, notCovered }, at): FileEntry => {
    const work = workOn(state, id);
    return {
      title: `Issue ${at + 1}`,
      part: 'investigation',
      said: [
        { label: 'The issue', words, part: 'narrative' },
        ...(notCovered
          ? [{ label: 'Not covered', words: notCovered.explanation, part: 'narrative' } as const]
          : [
              ...sayEvidence(work),
              cell('Held against', work.standard),
              cell('What should have happened', work.whatShouldHaveHappened),
              cell('What happened', work.whatHappened),
              ...sayView(work),
              cell('Finding', work.finding),
              cell('Outcome', work.outcome && outcomes[work.outcome]),
              ...sayLearning(state, id),
            ]),
      ],
    };
  });
}
