import { avoided, type Avoided } from '../words/avoided';
import { notVerbs } from '../words/buttons';
import { exceptions } from '../words/exceptions';
import { nouns, shortForms, type Noun } from '../words/nouns';
import { HIGHEST_GRADE, MOST_WORDS } from '../words/problems';

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const inWords = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll('*', '…')).join(', ') || '–';

const nounRow = ({ noun, means, paragraph, not = [] }: Noun): readonly string[] => [
  noun,
  means,
  paragraph,
  inWords(not),
];
const avoidedRow = ({ words, instead, but = [] }: Avoided): readonly string[] => [
  inWords(words),
  instead,
  inWords(but),
];

/** `docs/words.md`: the words we use and those we avoid, from the lists that the tests hold every text to. */
export function wordsPage(): string {
  return [
    '# The words we use',
    'Made from `test/words/` by `npm run docs`; do not edit it by hand. A test holds every text to it.',
    `Write as to a colleague: short, plain, kind. Say what was done, and what comes next. A sentence has at most ${MOST_WORDS} words. A text has a Flesch-Kincaid grade of at most ${HIGHEST_GRADE}; the nouns below count as short words in it.`,
    '## The nouns of the policy',
    ...Object.entries(nouns).flatMap(([heading, list]) => [
      `### ${heading}`,
      table(['We write', 'What it is', 'Paragraph', 'Not'], list.map(nounRow)),
    ]),
    '### Short forms',
    'Any other is written out.',
    table(['Short', 'For'], Object.entries(shortForms)),
    '## Words we avoid',
    'A word that ends in … stands for all its endings.',
    ...Object.entries(avoided).flatMap(([heading, list]) => [
      `### ${heading}`,
      table(['We do not write', 'Instead', 'But right in'], list.map(avoidedRow)),
    ]),
    '“Please” stands at most once in a text.',
    '## Buttons',
    'A button begins with a verb that says what the tap does, or asks what its card answers. These do not, and why:',
    table(['The button', 'Why'], Object.entries(notVerbs)),
    '## Exceptions',
    table(
      ['How the text begins', 'Why'],
      Object.entries(exceptions).map(([start, why]) => [`\`${start}\``, why]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
