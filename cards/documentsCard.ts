import { count, longDate } from '../policy/calendar/dates';
import { paperKinds, paperReaders } from '../policy/sections/papers/choices';
import type { KeptPaper } from '../policy/sections/papers/facts';
import { sayFileSize } from '../policy/sections/papers/told';
import { button, card, heading, said, text, type Card } from './card';
import { excerpt, plain } from './escape';

/** As many as one card has room for: the newest. */
const MOST_SHOWN = 25;
const LONGEST_TITLE = 80;

const titleOf = ({ title }: KeptPaper): string => excerpt(title, LONGEST_TITLE);

const about = ({ kind, size, on, readers }: KeptPaper): string =>
  [
    paperKinds[kind],
    sayFileSize(size),
    `added ${longDate(on)}`,
    ...(readers === 'team' ? [paperReaders.team] : []),
  ].join(' · ');

/** The documents of a case that somebody may read, to fetch one. */
export function buildDocumentsCard(reference: string, papers: readonly KeptPaper[]): Card {
  const title = `Documents of ${reference}`;
  const shown = papers.slice(-MOST_SHOWN).reverse();
  const add = button(
    'Add a document',
    'ask',
    { command: 'keepDocument', case: reference },
    { withoutInputs: true },
  );
  const back = button('Back to the case', 'open', { case: reference }, { withoutInputs: true });
  if (shown.length === 0)
    return card(title, [heading(title), text('There is none on it that you may read.')], [add, back]);
  const more = papers.length - shown.length;
  return card(
    title,
    [
      heading(title),
      ...shown.map((paper) => said(plain(titleOf(paper)), about(paper))),
      ...(more > 0 ? [text(`${count(more, 'older one')} stand in the case file.`)] : []),
      {
        type: 'Input.ChoiceSet',
        id: 'document',
        label: 'Which one?',
        isRequired: true,
        errorMessage: 'Choose one.',
        style: 'compact',
        value: shown[0]?.sha256 ?? '',
        choices: shown.map((paper) => ({ value: paper.sha256, title: titleOf(paper) })),
      },
    ],
    [button('Get it', 'document', { case: reference }, { style: 'positive' }), add, back],
  );
}
