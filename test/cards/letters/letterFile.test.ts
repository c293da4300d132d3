import { bytesOf, fileNameOf, letterFormats } from '../../../cards/letters/letterFile';
import { drawnUp, lettersOf, letterKinds } from '../../../cards/letters/letterKinds';
import type { Letter } from '../../../cards/letters/letter';
import { plainText } from '../../../cards/letters/plainText';
import { longest } from '../../../policy/machine/fields';
import { aCase } from '../../doors/aCase';
import { anInvestigationNaming } from '../../doors/anInvestigation';
import { opened, sourceOf } from '../../doors/aLetter';
import { aSignedCase } from '../../doors/aResponse';
import { hostileStrings } from '../../doors/hostile';
import { people } from '../../doors/people';

const response = (): Letter => drawnUp('response', sourceOf(aSignedCase(['upheld'])));
const word = async (letter: Letter, format: 'standard' | 'largePrint' = 'standard') =>
  opened(await bytesOf(letter, format));

/** The words alone: the mark of a list stands before each item in plain text. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replace(/^(?:- |\[ \] |\d+\. )/gm, '')
    .split(/\s+/)
    .filter((one) => one !== '');

describe('a letter as a Word document', () => {
  it.each(['response', 'cover', 'acknowledgement', 'extension'] as const)(
    'says what its plain text says, word for word (%s)',
    async (kind) => {
      const letter = drawnUp(kind, sourceOf(aSignedCase(['upheld'])));
      const { lines } = await word(letter);
      expect(wordsIn(lines.join('\n'))).toEqual(wordsIn(plainText(letter)));
    },
  );

  it('has real headings, in English, with the reference above and the page number below', async () => {
    const { part } = await word(response());
    const body = part('word/document.xml');
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(8);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(part('word/header1.xml') + part('word/header2.xml')).toContain('C26-7K4MQ');
    for (const footer of ['word/footer1.xml', 'word/footer2.xml'])
      expect(part(footer)).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
  });

  it('lists its points as a list', async () => {
    const { part } = await word(drawnUp('staff', sourceOf(anInvestigationNaming())));
    expect(part('word/document.xml').match(/<w:numId /g)).toHaveLength(5);
    expect(part('word/numbering.xml')).toContain('•');
  });

  it('names nobody in its properties', async () => {
    const { part } = await word(response());
    const properties = part('docProps/core.xml') + part('docProps/app.xml') + part('docProps/custom.xml');
    expect(properties).toContain('<dc:title>Our response to your complaint</dc:title>');
    expect(properties).toContain('<dc:language>en-GB</dc:language>');
    expect(properties).not.toMatch(/creator|lastModifiedBy|Sample|Un-named/);
  });

  it('is the same to the byte whenever and wherever it is made', async () => {
    const letter = response();
    const first = await bytesOf(letter, 'standard');
    expect(opened(first).part('docProps/core.xml')).toContain('2026-02-05T10:00:00Z</dcterms:created>');
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['nextTick', 'setImmediate'] });
    const again = await bytesOf(response(), 'standard');
    jest.useRealTimers();
    // The zip's own time, in the machine's zone: midnight on 1 January 1980.
    expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, await bytesOf({ ...letter, title: 'Another' }, 'standard'))).not.toBe(0);
  });
});

describe('a letter in large print', () => {
  const sizesIn = (xml: string): readonly number[] =>
    [...xml.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, size]) => Number(size) / 2);

  it('has nothing under 18 point, in Arial, to the left, with more space and no slant (R12.5)', async () => {
    const { part } = await word(response(), 'largePrint');
    const styles = part('word/styles.xml');
    const used = /<w:docDefaults>.*?<\/w:docDefaults>|w:styleId="Heading[123]".*?<\/w:style>/gs;
    const print = (styles.match(used) ?? []).join('');
    expect(sizesIn(print)).toEqual([18, 24, 21, 19]);
    expect(print).toContain('w:ascii="Arial"');
    expect(print).toContain('w:line="360" w:lineRule="auto"');
    for (const path of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      expect(sizesIn(part(path)).every((size) => size >= 18)).toBe(true);
      expect(part(path)).not.toMatch(/<w:jc w:val="(both|center|right|end)"|<w:i\/>|<w:u /);
    }
    expect(sizesIn(print).some((size) => size < 18)).toBe(false);
  });

  it('says the same as the usual one', async () => {
    const but = ({ lines }: { readonly lines: readonly string[] }) =>
      lines.filter((line) => !line.startsWith('We can send you this letter'));
    expect(but(await word(response(), 'largePrint'))).toEqual(but(await word(response())));
  });

  it('is larger than the usual one, which is 12 point', async () => {
    const { part } = await word(response());
    expect(sizesIn(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0] ?? '')).toEqual([
      12,
    ]);
  });
});

/** Strings to a letter: making a document of each would take long. */
const TOGETHER = 25;

describe('hostile text in a letter', () => {
  const forbidden = /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u;
  const said = (text: string): Letter =>
    drawnUp(
      'acknowledgement',
      sourceOf(
        aCase({ words: text, wordsAre: 'theirs', address: text.slice(0, 1_000) }).as(people.palsOfficer),
      ),
    );

  it('is shown as words, whatever it is: no markup of its own, nothing invisible', async () => {
    for (let at = 0; at < hostileStrings.length; at += TOGETHER) {
      const hostile = hostileStrings
        .slice(at, at + TOGETHER)
        .map((text) => text.slice(0, 700))
        .join('\n');
      const letter = said(hostile);
      const { part, lines } = await word(letter);
      const body = part('word/document.xml');
      expect(body).not.toMatch(forbidden);
      expect(plainText(letter)).not.toMatch(forbidden);
      expect(body.replace(/<\/?[\w:]+(?: [\w:]+="[^"<]*")*\/?>|<\?xml[^>]*\?>/g, '')).not.toContain('<');
      expect(wordsIn(lines.join('\n').replace(/\uFFFD/g, ''))).toEqual(
        wordsIn(plainText(letter).replace(/[\uFFFD\uFFFE\uFFFF]/g, '')),
      );
    }
  });

  it('is all there at its longest (D37)', async () => {
    const { lines } = await word(said('word '.repeat(longest.longText / 5).trim()));
    expect(lines.join(' ').match(/word/g)?.length).toBeGreaterThanOrEqual(longest.longText / 5);
  });
});

describe('the file of a letter', () => {
  it('is called by its case and its kind, never by a person', () => {
    expect(fileNameOf('C26-7K4MQ', 'response', 'largePrint')).toBe('C26-7K4MQ response large print.docx');
    expect(fileNameOf('C26-7K4MQ', 'sixMonths', 'plainText')).toBe('C26-7K4MQ six months.txt');
    expect(Object.keys(letterKinds)).toHaveLength(20);
    expect(Object.keys(letterFormats)).toHaveLength(4);
  });

  it('can be had as plain text', async () => {
    const source = sourceOf(aCase().as(people.palsOfficer));
    expect(lettersOf(source)).toContain('acknowledgement');
    const letter = drawnUp('acknowledgement', source);
    expect(new TextDecoder().decode(await bytesOf(letter, 'plainText'))).toBe(plainText(letter));
    expect(fileNameOf('C26-7K4MQ', 'cover', 'easyRead')).toBe('C26-7K4MQ cover easy read.docx');
  });
});
