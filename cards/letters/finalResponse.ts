import type { Outcome } from '../../policy/codes';
import { count, longDate } from '../../policy/calendar/dates';
import { currentRound } from '../../policy/machine/kind';
import { listed } from '../../policy/machine/sentences';
import type { Person } from '../../policy/roles';
import { anythingUpheld, workOn } from '../../policy/sections/investigation/questions';
import { remediesOf } from '../../policy/sections/remedy/questions';
import { goesToAffected } from '../../policy/sections/response/addressee';
import { HOPED_FOR, startOf } from '../../policy/sections/response/draftFromCase';
import { bodiesToName } from '../../policy/sections/response/questions';
import type { LetterPart } from '../../policy/sections/response/facts';
import type { Issue } from '../../policy/sections/scope/facts';
import { coveredIssues } from '../../policy/sections/scope/questions';
import { notNamedIn, whereToTurn } from '../../policy/wording';
import { takeApart, underHeadings } from './draftParts';
import { reachUs, signedBy, toWhoMayRead } from './layout';
import { orFill, part, say, type Block, type Letter } from './letter';
import { asWish, condolence, isTheirWork, onWhoseBehalf, readerOfAnswer } from './reader';
import { responsiblePerson } from './responsiblePerson';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

/** What stands over a part that is about no one issue (8.29), and what is missing where it is not written. */
export const responseHeadings: Readonly<Record<LetterPart, string>> = {
  issues: 'What you raised, and what you hoped for',
  method: 'How we looked into it',
  evidence: 'What we looked at',
  findings: 'What we found',
  comparison: 'What happened, and what should have happened',
  impact: 'What this meant',
  remedy: 'What we will do',
  apology: 'Our apology',
  learning: 'What we have learnt',
  involvement: 'What happens next',
  end: 'The end of our procedure',
  contact: 'Who to talk to about this letter',
  ombudsman: 'Where you can turn if you are not happy',
  advocacy: 'Help for you',
};

/** What is written issue by issue, in the order in which the reader meets it. */
const byIssue = ['evidence', 'comparison', 'findings', 'impact', 'remedy'] as const;

/** What was decided: of one issue, and of so many. */
const decisions: Readonly<Record<Outcome, { readonly one: string; of(many: number): string }>> = {
  upheld: { one: 'We uphold this. Something went wrong.', of: (many) => `uphold ${many}` },
  partlyUpheld: {
    one: 'We uphold this in part. Some of it went wrong.',
    of: (many) => `uphold ${many} in part`,
  },
  notUpheld: { one: 'We do not uphold this.', of: (many) => `do not uphold ${many}` },
  settled: {
    one: 'This was put right, so we made no finding.',
    of: (many) => `make no finding on ${many}, because it was put right`,
  },
};

const outcomesSaid = Object.keys(decisions) as Outcome[];

/** Parts that the Trust has words for; the others are for a person to write. */
const standard: readonly LetterPart[] = ['involvement', 'end', 'contact', 'ombudsman', 'advocacy'];

function wordsFor({ state, context }: LetterSource, name: LetterPart): string {
  const words = standard.includes(name) ? startOf(state, context, [name])[name] : state.response.draft[name];
  return orFill(words, responseHeadings[name].toLowerCase());
}

/** Every body that has to be named is, also one that the case came to involve after the part was written (8.34, 8.35A). */
const alsoTurnTo = ({ state, context: { trust } }: LetterSource, words: string): readonly Block[] =>
  sayAll(whereToTurn(trust, notNamedIn(trust, words, bodiesToName(state))));

const partOf = (source: LetterSource, name: LetterPart): readonly Block[] => [
  part(responseHeadings[name]),
  ...sayAll(wordsFor(source, name)),
];

/** Thanks, and the apology that somebody wrote. Where nothing went wrong there is none, and none is made up. */
function opening(source: LetterSource): readonly Block[] {
  const { state } = source;
  const { receivedOn, number } = currentRound(state);
  const reader = readerOfAnswer(state);
  const { care, complaint } = reader;
  const began = goesToAffected(state)
    ? `On ${longDate(receivedOn)} ${complaint} reached us.`
    : number > 1
      ? `Thank you for coming back to us about ${care}. On ${longDate(receivedOn)} you asked us to look again.`
      : `Thank you for telling us about ${care}. ${isTheirWork(state) ? 'The complaint' : 'Your complaint'} reached us on ${longDate(receivedOn)}.`;
  return [
    ...condolence(state, reader),
    say(`${began} We have looked into it, and this is our answer.`),
    ...onWhoseBehalf(state),
    ...(anythingUpheld(state) ? sayAll(wordsFor(source, 'apology')) : []),
  ];
}

/** What they hoped for, in their voice where it is theirs. Their issues stand over each answer, and not here. */
function hopedFor(source: LetterSource): readonly Block[] {
  const { state } = source;
  const { general } = takeApart(wordsFor(source, 'issues'), coveredIssues(state));
  const begins = general.indexOf(HOPED_FOR);
  if (begins < 0) return sayAll(general);
  const [wish = '', ...others] = general.slice(begins + HOPED_FOR.length).split(/\n\s*\n/);
  const whose = goesToAffected(state) ? 'What was hoped for' : 'You told us what you hoped for';
  return sayAll([general.slice(0, begins), `${whose}: ${asWish(wish)}`, ...others].join('\n\n'));
}

const decided = (outcome: Outcome | undefined): string =>
  outcome ? decisions[outcome].one : orFill(undefined, 'what we decided');

/** What was decided, in one look: of a single issue all of it, of several how many. Each says its own where it stands. */
function summary(source: LetterSource): readonly Block[] {
  const { state } = source;
  const found = coveredIssues(state).map(({ id }) => workOn(state, id).outcome);
  const [only] = found;
  const tally = outcomesSaid.flatMap((outcome) => {
    const many = found.filter((each) => each === outcome).length;
    return many > 0 ? [decisions[outcome].of(many)] : [];
  });
  const sum = `You raised ${count(found.length, 'issue')}. We ${listed(tally, 'and')}.`;
  return [
    part('What we decided'),
    say(found.length === 1 ? decided(only) : tally.length > 0 ? sum : decided(undefined)),
    ...hopedFor(source),
  ];
}

const nameAndJob = (person: Person): string => {
  const [name = '', job] = signedBy(person);
  return job ? `${name} (${job})` : name;
};

/** Who sees to it that these issues are put right. */
function owners({ state, people }: LetterSource, issues: readonly Issue[]): readonly Block[] {
  const ids = [...new Set(issues.flatMap(({ id }) => remediesOf(state, id)).map(({ owner }) => owner))];
  const names = ids.flatMap((owner) => {
    const person = people.get(owner);
    return person ? [nameAndJob(person)] : [];
  });
  return names.length > 0 ? [say(`${listed(names, 'and')} will see that this is done.`)] : [];
}

/** What was written of one issue, part by part: each paragraph once, though two parts hold it, and its decision apart. */
function saidOf(
  source: LetterSource,
  issue: Issue,
  parts: readonly { readonly name: (typeof byIssue)[number]; readonly text: string }[],
): readonly Block[] {
  const said = new Set<string>();
  const blocks = parts.flatMap(({ name, text }) => {
    const words = name === 'findings' ? withoutDecision(text) : text;
    const all = underHeadings(words, headingOf(source, name));
    return name === 'remedy' && all.length > 0 ? [...all, ...owners(source, [issue])] : all;
  });
  const once = blocks.filter((block) => {
    if (block.is !== 'paragraph') return true;
    const isNew = !said.has(block.text);
    said.add(block.text);
    return isNew;
  });
  return once.filter(({ is }, at) => is !== 'heading' || (once[at + 1]?.is ?? 'heading') !== 'heading');
}

/** Without the sentence that says what was decided, as the draft begins: it stands at the top. */
function withoutDecision(text: string): string {
  const [first = '', ...others] = text.trimStart().split('\n');
  return outcomesSaid.some((outcome) => decisions[outcome].one === first.trim()) ? others.join('\n') : text;
}

/** “You”, where it is the reader’s own care; of somebody else the words themselves say whom it touched. */
const headingOf = ({ state }: LetterSource, name: LetterPart): string =>
  name === 'impact' && readerOfAnswer(state).isTheirs ? 'What this meant for you' : responseHeadings[name];

/** Each issue once, with all that there is to say about it; then what was written about no one issue. */
function issueByIssue(source: LetterSource): readonly Block[] {
  const { state } = source;
  const issues = coveredIssues(state);
  const [single, ...others] = issues;
  const isOne = single !== undefined && others.length === 0;
  const names = byIssue.filter((name) => anythingUpheld(state) || (name !== 'impact' && name !== 'remedy'));
  const parts = names.map((name) => {
    const { of, general } = takeApart(wordsFor(source, name), issues);
    // With a single issue whatever was written is about that one.
    return isOne
      ? { name, general: '', of: new Map([[single.id, `${general}\n${of.get(single.id) ?? ''}`]]) }
      : { name, general, of };
  });
  return [
    ...issues.flatMap((issue, index) => [
      part(isOne ? issue.words : `${index + 1}. ${issue.words}`),
      ...(isOne ? [] : [say(decided(workOn(state, issue.id).outcome))]),
      ...saidOf(
        source,
        issue,
        parts.map(({ name, of }) => ({ name, text: of.get(issue.id) ?? '' })),
      ),
    ]),
    ...parts.flatMap(({ name, general }) =>
      general === ''
        ? []
        : [
            part(headingOf(source, name)),
            ...underHeadings(general),
            ...(name === 'remedy' ? owners(source, issues) : []),
          ],
    ),
  ];
}

function whatHappensNext(source: LetterSource): readonly Block[] {
  const { nextContactOn } = source.state.response;
  return [
    ...partOf(source, 'involvement'),
    ...(nextContactOn ? [say(`You will next hear from us by ${longDate(nextContactOn)}.`)] : []),
  ];
}

/** The final response: all that 8.29 asks for, in the order in which somebody wants to read it. */
export function finalResponse(source: LetterSource): Letter {
  const { complaint } = readerOfAnswer(source.state);
  return toWhoMayRead(source, {
    title: 'Our response to your complaint',
    subject: `Our response to ${complaint}`,
    signer: responsiblePerson(source),
    body: [
      ...opening(source),
      ...summary(source),
      ...issueByIssue(source),
      ...partOf(source, 'method'),
      ...partOf(source, 'learning'),
      ...whatHappensNext(source),
      ...partOf(source, 'end'),
      ...partOf(source, 'ombudsman'),
      ...alsoTurnTo(source, wordsFor(source, 'ombudsman')),
      ...partOf(source, 'advocacy'),
      ...partOf(source, 'contact'),
    ],
    reach: reachUs(source),
  });
}
