import type { CaseState } from '../../machine/caseState';
import { outcomes } from '../../codes';
import type { Context } from '../../machine/command';
import { longDate } from '../../calendar/dates';
import { endOfProcedure, stayingInTouch, whereToGetHelp, whereToTurn, whoToContact } from '../../wording';
import { concernOf } from '../intake/questions';
import { upheldIssues, workOn } from '../investigation/questions';
import type { IssueWork } from '../investigation/facts';
import { remedies } from '../remedy/choices';
import { remediesOf } from '../remedy/questions';
import { bodiesToName } from './questions';
import type { LetterPart } from './facts';
import { whoGaveWhat } from '../joint/questions';
import { type Issue } from '../scope/facts';
import { coveredIssues } from '../scope/questions';

type Line = string | false | undefined;

const lines = (list: readonly Line[]): string => list.filter(Boolean).join('\n');
const blocks = (list: readonly Line[]): string => list.filter(Boolean).join('\n\n');

/** One block for each issue that has something to say, under its own words. */
const byIssue = (
  state: CaseState,
  issues: readonly Issue[],
  say: (work: IssueWork, id: string) => readonly Line[],
): string =>
  blocks(
    issues.map(({ id, words }) => {
      const said = lines(say(workOn(state, id), id));
      return said && `${id}. ${words}\n${said}`;
    }),
  );

const allIssues = (state: CaseState, say: (work: IssueWork) => readonly Line[]): string =>
  byIssue(state, coveredIssues(state), say);

/** What the case already knows of each part (8.29): where the letter starts from. An apology is never written for anybody. */
const fromCase: Readonly<Record<LetterPart, (state: CaseState, context: Context) => string>> = {
  issues(state) {
    const hoped = state.engagement.agreed?.outcome ?? concernOf(state).outcome;
    return blocks([
      lines(coveredIssues(state).map(({ id, words }) => `${id}. ${words}`)),
      hoped && `What you hoped for: ${hoped}`,
    ]);
  },
  method: ({ engagement: { plan } }) =>
    lines([plan && `We looked at: ${plan.evidence}`, plan && `We spoke with: ${plan.speakTo}`]),
  evidence: (state) =>
    allIssues(state, ({ evidenceFromPerson, evidenceFromStaff, otherEvidence, clinicalView }) => [
      evidenceFromPerson && `From you: ${evidenceFromPerson}`,
      evidenceFromStaff && `From our staff: ${evidenceFromStaff}`,
      otherEvidence && `From elsewhere: ${otherEvidence}`,
      clinicalView && `A clinical view (${clinicalView.qualification}): ${clinicalView.view}`,
    ]),
  findings: (state) =>
    blocks([
      allIssues(state, ({ finding, outcome }) => [outcome && `${outcomes[outcome]}.`, finding]),
      ...whoGaveWhat(state).map(({ name, part, findings }) => `What ${name} found (${part}):\n${findings}`),
    ]),
  comparison: (state) =>
    allIssues(state, ({ whatHappened, whatShouldHaveHappened, standard }) => [
      whatHappened && `What happened: ${whatHappened}`,
      whatShouldHaveHappened && `What should have happened: ${whatShouldHaveHappened}`,
      standard && `The standard for it: ${standard}`,
    ]),
  impact: (state) =>
    byIssue(state, upheldIssues(state), (_work, id) => remediesOf(state, id).map(({ impact }) => impact)),
  remedy: (state) =>
    byIssue(state, upheldIssues(state), (_work, id) =>
      remediesOf(state, id).map(
        ({ remedy, what, due }) => `${remedies[remedy]}: ${what} (by ${longDate(due)})`,
      ),
    ),
  apology: () => '',
  learning: (state) =>
    lines([
      ...state.actions.items
        .filter(({ dropped, because }) => !dropped && because !== 'remedy')
        .map(({ what, due, done }) =>
          done ? `Done on ${longDate(done.on)}: ${what}` : `By ${longDate(due)}: ${what}`,
        ),
      ...whoGaveWhat(state).map(({ name, learning }) => learning && `${name}: ${learning}`),
    ]),
  involvement: () => stayingInTouch,
  end: () => endOfProcedure,
  contact: (_state, { actor, trust }) => whoToContact(trust, actor.name),
  ombudsman: (state, { trust }) => whereToTurn(trust, bodiesToName(state)),
  advocacy: (_state, { trust }) => whereToGetHelp(trust),
};

/** Where these parts of the letter start from: what was written last, or else what the case already knows. */
export const startOf = (
  state: CaseState,
  context: Context,
  wanted: readonly LetterPart[],
): Readonly<Partial<Record<LetterPart, string>>> =>
  Object.fromEntries(
    wanted.map((part) => [part, state.response.draft[part] ?? fromCase[part](state, context)]),
  );
