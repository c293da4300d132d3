import type { CaseState } from '../../machine/caseState';
import type { Outcome } from '../../codes';
import type { Context } from '../../machine/command';
import { longDate } from '../../calendar/dates';
import { endOfProcedure, stayingInTouch, whereToGetHelp, whereToTurn, whoToContact } from '../../wording';
import { concernOf } from '../intake/questions';
import { upheldIssues, workOn } from '../investigation/questions';
import type { IssueWork } from '../investigation/facts';
import { remediesOf } from '../remedy/questions';
import { bodiesToName } from './questions';
import type { LetterPart } from './facts';
import { whoGaveWhat } from '../joint/questions';
import { type Issue } from '../scope/facts';
import { coveredIssues } from '../scope/questions';

type Line = string | false | undefined;

const lines = (list: readonly Line[]): string => list.filter(Boolean).join('\n');
const blocks = (list: readonly Line[]): string => list.filter(Boolean).join('\n\n');

/** Lines of a draft that become headings of the letter where they stand alone. */
export const draftHeadings = {
  fromPerson: 'What you told us',
  fromStaff: 'What our staff told us',
  elsewhere: 'What else we looked at',
  clinical: 'A clinical view',
  happened: 'What happened',
  shouldHave: 'What should have happened',
} as const;

const under = (heading: keyof typeof draftHeadings, words: Line): Line =>
  words && `${draftHeadings[heading]}\n${words}`;

/** What begins what they hoped for, in the part that lists their issues. */
export const HOPED_FOR = 'What you hoped for: ';

const sentence = (words: string): string => (/[.!?…]\s*$/.test(words) ? words.trim() : `${words.trim()}.`);

const outcomeSentences: Readonly<Record<Outcome, string>> = {
  upheld: 'We uphold this. Something went wrong.',
  partlyUpheld: 'We uphold this in part. Some of it went wrong.',
  notUpheld: 'We do not uphold this.',
  settled: 'This was put right, so we made no finding.',
};

/** One block for each issue that has something to say, under its own words. They are numbered without gaps. */
const byIssue = (
  state: CaseState,
  say: (work: IssueWork, id: string) => readonly Line[],
  among: readonly Issue[] = coveredIssues(state),
): string =>
  blocks(
    coveredIssues(state).map((issue, index) => {
      const said = among.includes(issue) && lines(say(workOn(state, issue.id), issue.id));
      return said && `${index + 1}. ${issue.words}\n${said}`;
    }),
  );

/** What the case already knows of each part (8.29): where the letter starts from. An apology is never written for anybody. */
const fromCase: Readonly<Record<LetterPart, (state: CaseState, context: Context) => string>> = {
  issues(state) {
    const hoped = state.engagement.agreed?.outcome ?? concernOf(state).outcome;
    return blocks([
      lines(coveredIssues(state).map(({ words }, index) => `${index + 1}. ${words}`)),
      hoped && `${HOPED_FOR}${hoped}`,
    ]);
  },
  method: ({ engagement: { plan } }) =>
    lines([plan && `We looked at: ${plan.evidence}`, plan && `We spoke with: ${plan.speakTo}`]),
  evidence: (state) =>
    byIssue(state, ({ evidenceFromPerson, evidenceFromStaff, otherEvidence, clinicalView }) => [
      under('fromPerson', evidenceFromPerson),
      under('fromStaff', evidenceFromStaff),
      under('elsewhere', otherEvidence),
      under('clinical', clinicalView && `${sentence(clinicalView.view)} (${clinicalView.qualification})`),
    ]),
  findings: (state) =>
    blocks([
      ...whoGaveWhat(state).map(({ name, part, findings }) => `What ${name} found (${part}):\n${findings}`),
      byIssue(state, ({ finding, outcome }) => [
        outcome && outcomeSentences[outcome],
        finding && `\n${finding}`,
      ]),
    ]),
  comparison: (state) =>
    byIssue(state, ({ whatHappened, whatShouldHaveHappened, standard }) => [
      under('happened', whatHappened),
      under('shouldHave', whatShouldHaveHappened),
      standard && `\nWe measured it by this: ${standard}`,
    ]),
  impact: (state) =>
    byIssue(state, (_work, id) => remediesOf(state, id).map(({ impact }) => impact), upheldIssues(state)),
  remedy: (state) =>
    byIssue(
      state,
      (_work, id) =>
        remediesOf(state, id).map(
          ({ what, due }) => `${sentence(what)} We will do this by ${longDate(due)}.`,
        ),
      upheldIssues(state),
    ),
  apology: () => '',
  learning: (state) =>
    lines([
      ...state.actions.items
        .filter(({ dropped, because }) => !dropped && because !== 'remedy')
        .map(({ what, due, done }) =>
          done
            ? `- ${sentence(what)} We did this on ${longDate(done.on)}.`
            : `- ${sentence(what)} We will do this by ${longDate(due)}.`,
        ),
      ...whoGaveWhat(state).map(({ name, learning }) => learning && `- ${name}: ${learning}`),
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
