import type { CaseState } from '../../machine/caseState';
import type { Outcome } from '../../codes';
import type { Context } from '../../machine/command';
import { longDate } from '../../calendar/dates';
import {
  endOfProcedure,
  stayingInTouch,
  toFill,
  whereToGetHelp,
  whereToTurn,
  whoToContact,
} from '../../wording';
import { concernOf } from '../intake/questions';
import { lacksEvidence, upheldIssues, workOn } from '../investigation/questions';
import type { IssueWork } from '../investigation/facts';
import type { Promised } from '../remedy/facts';
import { promiseOf, remediesOf } from '../remedy/questions';
import { whoGaveAccounts } from '../staffConcerned/questions';
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

/** What was promised and not dropped since, as it stands: done, or to be done by the day in force. */
const sayPromises = (promises: readonly Promised[]): readonly string[] =>
  promises
    .filter(({ dropped }) => !dropped)
    .map(
      ({ what, due, done }) =>
        `${sentence(what)} ${done ? `We did this on ${longDate(done.on)}.` : `We will do this by ${longDate(due)}.`}`,
    );

/** How it was looked into, by what is recorded as done. What was only planned is a blank, until the evidence is there: somebody says what came of it. */
function howItWas(state: CaseState): string {
  const { agreed, plan } = state.engagement;
  const heard = whoGaveAccounts(state);
  const isComplete = coveredIssues(state).length > 0 && lacksEvidence(state).length === 0;
  return lines([
    agreed && `On ${longDate(agreed.on)} we agreed with you what to look into.`,
    heard.length > 0 && `We asked our staff for their accounts, and heard from: ${heard.join(', ')}.`,
    isComplete && 'We took down what you and our staff had to say about each thing you raised.',
    !isComplete && plan && toFill(`what we looked at. We planned: ${plan.evidence}`),
    !isComplete && plan && toFill(`who we spoke with. We planned: ${plan.speakTo}`),
  ]);
}

/** What the case already knows of each part (8.29): where the letter starts from. It tells only what was done; an apology is never written for anybody. */
const fromCase: Readonly<Record<LetterPart, (state: CaseState, context: Context) => string>> = {
  issues(state) {
    const hoped = state.engagement.agreed?.outcome ?? concernOf(state).outcome;
    return blocks([
      lines(coveredIssues(state).map(({ words }, index) => `${index + 1}. ${words}`)),
      hoped && `${HOPED_FOR}${hoped}`,
    ]);
  },
  method: howItWas,
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
      (_work, id) => sayPromises(remediesOf(state, id).map((remedy) => promiseOf(state, remedy))),
      upheldIssues(state),
    ),
  apology: () => '',
  learning: (state) =>
    lines([
      ...sayPromises(state.actions.items.filter(({ because }) => because !== 'remedy')).map(
        (promise) => `- ${promise}`,
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
