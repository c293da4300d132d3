import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { daysOf } from '../cases/listDays';
import { hearReference } from '../reading/references';
import { replyCard, type Reply } from '../port/reply';
import { shownLast } from '../cases/shownLast';

/** What stands in a request for a case that is not named by its whole reference. */
export interface StandsForCase {
  /** The request with a reference in its place. */
  readonly put: (reference: string) => string;
  readonly find: (desk: Desk, person: Person) => Promise<string | undefined>;
  /** It may be a word of anything else: only what is surely asked of a case is. */
  readonly isLoose: boolean;
  /** What is said where there is none; otherwise the request is heard as if it stood for no case. */
  readonly none?: string;
}

const ONE = '(?:one|case|complaint|enquiry|concern)';

const overdueFirst = async (desk: Desk, person: Person): Promise<string | undefined> => {
  const { today } = await desk.context(person);
  const { rows } = await desk.openCases(person, daysOf('overdue', today));
  return rows[0]?.id;
};

const first =
  (filter: Parameters<Desk['openCases']>[1]) =>
  async (desk: Desk, person: Person): Promise<string | undefined> =>
    (await desk.openCases(person, filter)).rows[0]?.id;

/** A reference without its beginning, or with fewer noughts: only where such a case is there for this person. */
const numbered =
  (year: string | undefined, rest: string) =>
  async (desk: Desk, person: Person): Promise<string | undefined> => {
    const { today } = await desk.context(person);
    const reference = hearReference(`C${year ?? today.slice(2, 4)}-${rest.padStart(5, '0')}`);
    if (reference === undefined) return undefined;
    return (await desk.findCases(person, reference)).rows[0]?.row.id;
  };

type Named = Pick<StandsForCase, 'find' | 'isLoose' | 'none'>;

/** The first that is found in a request stands for a case. */
const ways: readonly (readonly [RegExp, (found: RegExpExecArray) => Named])[] = [
  [
    new RegExp(`\\b(?:the|our|my) (?:very )?(?:worst|latest|most (?:overdue|urgent|late)) ${ONE}\\b`, 'i'),
    () => ({ find: overdueFirst, isLoose: false, none: 'Nothing is overdue among the cases you may see.' }),
  ],
  [
    new RegExp(`\\b(?:the|our|my) oldest ${ONE}\\b`, 'i'),
    () => ({ find: first({ oldest: true }), isLoose: false, none: 'No case that you may see is open.' }),
  ],
  [
    new RegExp(`(?<=\\btriage )(?:the )?(?:next|first|oldest|new) ${ONE}\\b`, 'i'),
    () => ({ find: first({ stages: ['toTriage'] }), isLoose: false, none: 'Nothing waits for triage.' }),
  ],
  [
    /(?<![\p{L}\p{N}])c\s?(\d{2})[\s.\-_/\u2010-\u2015]{0,3}(\d{1,4})(?![\p{L}\p{N}])/iu,
    ([, year, rest = '']) => ({ find: numbered(year, rest), isLoose: false }),
  ],
  [
    /(?<![\p{L}\p{N}£.:/-])#?(?=[0-9a-z]{0,4}\d)([0-9a-z]{5}|\d{1,4})(?![\p{L}\p{N}.:/%-]|\s?(?:working|days?|weeks?|months?|years?|hours?|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)/iu,
    ([, rest = '']) => ({ find: numbered(undefined, rest), isLoose: false }),
  ],
  [
    new RegExp(`\\b(?:(?:this|that|the same|the last|my last) ${ONE}|the case)\\b`, 'i'),
    () => ({ find: shownLast, isLoose: true, none: 'Which case do you mean?' }),
  ],
  [
    new RegExp(
      `\\b(?:it|(?:this|that)(?=[?.!\\s]*$| (?:late|overdue|due|back|to|as|up|by|for|on|is|was|one|formal|into|a)\\b))\\b`,
      'i',
    ),
    () => ({ find: shownLast, isLoose: true }),
  ],
];

/** What in these words may stand for a case, likeliest first. */
export const standsForCase = (words: string): readonly StandsForCase[] =>
  ways.flatMap(([pattern, name]) => {
    const found = pattern.exec(words);
    if (!found) return [];
    const [before, behind] = [words.slice(0, found.index), words.slice(found.index + found[0].length)];
    return [{ ...name(found), put: (reference: string) => `${before}${reference}${behind}` }];
  });

/** There is none of that kind: what is next is a tap away. */
export const noSuchCase = (none: string): Reply =>
  replyCard(
    buildSayCard({
      title: none,
      lines: ['Open it, or say it with its reference. What is next for you is under “my day”.'],
      actions: [button('My day', 'day', {}), button('My cases', 'mine', {})],
    }),
  );
