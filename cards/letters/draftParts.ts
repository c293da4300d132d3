import { HOPED_FOR, draftHeadings } from '../../policy/sections/response/draftFromCase';
import type { Issue } from '../../policy/sections/scope/facts';
import { smallerPart, type Block } from './letter';
import { sayAll } from './typedText';

/** One part of the draft taken apart: what stands under an issue’s own words, and what stands under none. */
interface Apart {
  readonly general: string;
  /** By the id of an issue. */
  readonly of: ReadonlyMap<string, string>;
}

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s.:;]+/g, ' ')
    .trim();

/** The issue that a line such as “2. The wait” names. Its number is not looked at: issues may have been dropped since. */
function issueNamed(line: string, issues: readonly Issue[]): Issue | undefined {
  const words = /^\d{1,4}[.)]\s(.*)$/.exec(line.trim())?.[1];
  return words === undefined ? undefined : issues.find((issue) => bare(issue.words) === bare(words));
}

export function takeApart(text: string, issues: readonly Issue[]): Apart {
  const of = new Map<string, string>();
  const general: string[] = [];
  let current: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const issue = issueNamed(line, issues);
    if (line.startsWith(HOPED_FOR)) current = undefined;
    if (issue) current = issue.id;
    else if (current === undefined) general.push(line);
    else of.set(current, `${of.get(current) ?? ''}${line}\n`);
  }
  return { general: general.join('\n').trim(), of };
}

const headings: readonly string[] = Object.values(draftHeadings);

/** “What Sample Hospital found (The discharge letter):”, as the draft of a joint response begins the part of each. */
const FOUND_BY = /^(What .+ found(?: \(.+\))?):$/;

const headingIn = (line: string): string | undefined =>
  headings.includes(line.trim()) ? line.trim() : FOUND_BY.exec(line.trim())?.[1];

/** What was written, its known lines as headings; what stands before the first goes under the one given, if any. */
export function underHeadings(text: string, first?: string): readonly Block[] {
  const groups: { heading: string | undefined; lines: string[] }[] = [{ heading: first, lines: [] }];
  for (const line of text.split('\n')) {
    const heading = headingIn(line);
    if (heading) groups.push({ heading, lines: [] });
    else groups.at(-1)?.lines.push(line);
  }
  return groups.flatMap(({ heading, lines }) => {
    const said = sayAll(lines.join('\n'));
    return said.length > 0 ? [...(heading ? [smallerPart(heading)] : []), ...said] : [];
  });
}
