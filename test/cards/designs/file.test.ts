import {
  buildEntryCard,
  buildFileCard,
  buildFilePartCard,
  buildHistoryCard,
} from '../../../cards/designs/file';
import type { Card } from '../../../cards/card';
import type { FileEntry } from '../../../policy/caseFile/fileParts';
import { problemsOf } from '../../doors/validCard';

const reading = {
  reference: 'C26-7K4MQ',
  names: new Map([['nurse', 'Sample nurse']]),
  signed: () => 'Sample investigator, Complaint Investigator',
};

const entry = (seq: number, more: Partial<FileEntry> = {}) => ({
  title: `Entry ${seq}`,
  said: [{ label: 'A note', words: 'Sample note.' }],
  meta: { seq, at: '2026-01-07T10:00:00.000Z', on: '2026-01-07', by: 'x' } as const,
  ...more,
});

const runsOf = (card: Card): readonly string[] =>
  (JSON.stringify(card).match(/"type":"TextRun","text":"(?:[^"\\]|\\.)*"/g) ?? []).map(
    (run) => (JSON.parse(`{${run}}`) as { readonly text: string }).text,
  );

const buttonsOf = (card: Card): readonly string[] =>
  [...JSON.stringify(card).matchAll(/"verb":"([a-z.]+)","title":"([^"]+)"/g)].map(
    ([, , title = '']) => title,
  );

/** Every page of it, following “More”. */
function everyPage(draw: (page: number) => Card): readonly Card[] {
  const pages: Card[] = [];
  do pages.push(draw(pages.length));
  while (buttonsOf(pages.at(-1) as Card).includes('More') && pages.length < 50);
  return pages;
}

describe('the history on a card', () => {
  it('offers to read in full what is cut, where it was recorded', () => {
    const said = [{ label: 'A note', words: 'Sample note. '.repeat(40) }];
    const cut = (more: Partial<FileEntry>) =>
      buttonsOf(buildHistoryCard({ ...reading, entries: [entry(1, more)], hidden: 0 }));
    expect(cut({ said })).toContain('Read in full');
    expect(cut({})).not.toContain('Read in full');
    expect(cut({ said, meta: undefined })).not.toContain('Read in full');
  });

  it('shows who recorded an entry and when, and that it was recorded late', () => {
    const late = entry(1, { on: '2026-01-05' });
    const card = JSON.stringify(buildHistoryCard({ ...reading, entries: [late], hidden: 0 }));
    expect(card).toContain('Sample investigator, Complaint Investigator');
    expect(card).toContain('Of Monday 5 January 2026, recorded 2 days later.');
    const onTheDay = buildHistoryCard({ ...reading, entries: [entry(1, { on: '2026-01-07' })], hidden: 0 });
    expect(JSON.stringify(onTheDay)).not.toContain('recorded');
  });

  it('says people by name, dates in full, and of a change what it was before', () => {
    const said = [
      { label: 'Who', person: 'nurse' },
      { label: 'Whom', person: 'gone' },
      { label: 'When', on: '2026-01-05' as const },
      { label: 'Their name', from: { words: 'Smith' }, to: { words: 'Smyth' } },
    ];
    const runs = runsOf(buildHistoryCard({ ...reading, entries: [entry(1, { said })], hidden: 0 }));
    expect(runs.filter((_run, at) => at % 2 === 1)).toEqual([
      'Sample nurse',
      'Somebody who has left',
      'Monday 5 January 2026',
      'Smyth (before: Smith)',
    ]);
  });

  it('cuts what is long, and offers to read it in full', () => {
    const long = entry(4, { said: [{ label: 'Their account', words: 'word '.repeat(500) }] });
    const card = buildHistoryCard({ ...reading, entries: [long], hidden: 0 });
    expect(buttonsOf(card)).toContain('Read in full');
    expect(JSON.stringify(card)).toContain('"seq":4');
    expect(buttonsOf(buildHistoryCard({ ...reading, entries: [entry(1)], hidden: 0 }))).not.toContain(
      'Read in full',
    );
  });

  it('goes on from the last entry shown, until there is none', () => {
    const entries = Array.from({ length: 20 }, (_, at) => entry(20 - at));
    const first = JSON.stringify(buildHistoryCard({ ...reading, entries, hidden: 0 }));
    expect(first).toContain('Entry 13');
    expect(first).not.toContain('Entry 12');
    expect(first).toContain('"before":13');
    const last = buildHistoryCard({ ...reading, entries: entries.slice(16), hidden: 0 });
    expect(buttonsOf(last)).not.toContain('More');
  });

  it('R7.1a: says how many others there are, and nothing of what they are', () => {
    const card = JSON.stringify(buildHistoryCard({ ...reading, entries: [entry(1)], hidden: 3 }));
    expect(card).toContain('3 other records, for other people to read (7.1).');
  });
});

describe('reading in full', () => {
  const account = Array.from({ length: 4_000 }, (_, at) => `word${at}`).join(' ');

  it('shows every word of a long account, on cards that Teams takes', () => {
    const long = entry(4, { said: [{ label: 'Their account', words: account }] });
    const pages = everyPage((page) => buildEntryCard(long, { ...reading, page }));
    expect(pages.flatMap(problemsOf)).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    const read = pages.flatMap((page) => runsOf(page).filter((_run, at) => at % 2 === 1)).join('');
    expect(read.split(/\s+/)).toEqual(account.split(' '));
    expect(JSON.stringify(pages[1])).toContain('Entry 4, continued');
  });

  it('breaks no letter in two, though there is no space to cut at', () => {
    const words = '𝒜'.repeat(5_000);
    const long = entry(4, { said: [{ label: 'Their account', words }] });
    const pages = everyPage((page) => buildEntryCard(long, { ...reading, page }));
    expect(JSON.stringify(pages)).not.toContain('\\ufffd');
    expect(pages.flatMap(runsOf).join('').match(/𝒜/gu)).toHaveLength(5_000);
  });

  it('of a part of the file shows all its entries, page after page', () => {
    const entries = Array.from({ length: 60 }, (_, at) =>
      entry(at, { said: [{ label: 'A note', words: `${at}: ${'word '.repeat(100)}` }] }),
    );
    const section = { name: 'words', title: 'What was said', entries } as const;
    const pages = everyPage((page) => buildFilePartCard(section, { ...reading, page }));
    expect(pages.flatMap(problemsOf)).toEqual([]);
    const read = JSON.stringify(pages);
    for (const { title } of entries) expect(read).toContain(`"${title}"`);
    expect(JSON.stringify(pages[0])).toContain(`Page 1 of ${pages.length}`);
  });

  it('shows the last page where a page is asked for that is not there', () => {
    const card = buildEntryCard(entry(1), { ...reading, page: 99 });
    expect(JSON.stringify(card)).toContain('Sample note.');
  });
});

describe('the parts of the file', () => {
  it('are rows to open; a document is offered only where there is anything in it', () => {
    const section = { name: 'words', title: 'What was said', entries: [entry(1)] } as const;
    expect(buttonsOf(buildFileCard('C26-7K4MQ', [section]))).toContain('Get it as a document');
    const empty = buildFileCard('C26-7K4MQ', []);
    expect(JSON.stringify(empty)).toContain('There is nothing in it that you may read.');
    expect(buttonsOf(empty)).not.toContain('Get it as a document');
  });
});
