import { outcomes, type Outcome } from '../../policy/codes';
import { count, longDate } from '../../policy/calendar/dates';
import { currentRound } from '../../policy/machine/kind';
import { listed } from '../../policy/machine/sentences';
import type { Person } from '../../policy/roles';
import { anythingUpheld, workOn } from '../../policy/sections/investigation/questions';
import { remediesOf } from '../../policy/sections/remedy/questions';
import { startOf } from '../../policy/sections/response/draftFromCase';
import { bodiesToName } from '../../policy/sections/response/questions';
import type { LetterPart } from '../../policy/sections/response/facts';
import type { Issue } from '../../policy/sections/scope/facts';
import { coveredIssues } from '../../policy/sections/scope/questions';
import { notNamedIn, whereToTurn } from '../../policy/wording';
import { takeApart, underHeadings } from './draftParts';
import { reachUs, signedBy, toWhoMayRead } from './layout';
import { orFill, part, say, type Block, type Letter } from './letter';
import { condolence, onWhoseBehalf, readerOfAnswer } from './reader';
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

const decisions: Readonly<Record<Outcome, string>> = {
  upheld: `${outcomes.upheld}: something went wrong`,
  partlyUpheld: `${outcomes.partlyUpheld}: some of it went wrong`,
  notUpheld: outcomes.notUpheld,
  settled: 'It was put right, so we made no finding',
};

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
  const { care } = reader;
  return [
    ...condolence(state, reader),
    say(
      number > 1
        ? `Thank you for coming back to us about ${care}. On ${longDate(receivedOn)} you asked us to look again. This is our answer.`
        : `Thank you for telling us about ${care}. It reached us on ${longDate(receivedOn)}, and we have looked into it. This is our answer.`,
    ),
    ...onWhoseBehalf(state),
    ...(anythingUpheld(state) ? sayAll(wordsFor(source, 'apology')) : []),
  ];
}

/** What they hoped for. Their issues are in the summary and over each answer, so they are not listed once more. */
function hopedFor(source: LetterSource): readonly Block[] {
  const { general } = takeApart(wordsFor(source, 'issues'), coveredIssues(source.state));
  return sayAll(general);
}

/** What was decided, in one look. */
function summary(source: LetterSource): readonly Block[] {
  const { state } = source;
  const issues = coveredIssues(state);
  const decided = ({ id }: Issue): string => {
    const { outcome } = workOn(state, id);
    return outcome ? decisions[outcome] : orFill(undefined, 'what we decided');
  };
  return [
    part('What we decided'),
    say(
      issues.length === 1
        ? 'You raised one issue with us.'
        : `You raised ${count(issues.length, 'issue')} with us. We looked at each by itself.`,
    ),
    ...hopedFor(source),
    {
      is: 'table',
      head: ['What you raised', 'What we decided'],
      rows: issues.map((issue, index) => [`${index + 1}. ${issue.words}`, decided(issue)]),
    },
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

/** Each issue once, with all that there is to say about it; then what was written about no one issue. */
function issueByIssue(source: LetterSource): readonly Block[] {
  const { state } = source;
  const issues = coveredIssues(state);
  const names = byIssue.filter((name) => anythingUpheld(state) || (name !== 'impact' && name !== 'remedy'));
  const parts = names.map((name) => ({ name, apart: takeApart(wordsFor(source, name), issues) }));
  const { isTheirs, about } = readerOfAnswer(state);
  const headings = {
    ...responseHeadings,
    impact: isTheirs || !about ? 'What this meant for you' : `What this meant for ${about}`,
  };
  return [
    ...issues.flatMap((issue, index) => {
      const said = parts.flatMap(({ name, apart }) => {
        const blocks = underHeadings(apart.of.get(issue.id) ?? '', headings[name]);
        return name === 'remedy' && blocks.length > 0 ? [...blocks, ...owners(source, [issue])] : blocks;
      });
      return said.length > 0 ? [part(`${index + 1}. ${issue.words}`), ...said] : [];
    }),
    ...parts.flatMap(({ name, apart: { general } }) =>
      general === ''
        ? []
        : [
            part(headings[name]),
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
