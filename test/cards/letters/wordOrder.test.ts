import { bytesOf } from '../../../cards/letters/letterFile';
import { drawnUp, letterKinds, type LetterKind } from '../../../cards/letters/letterKinds';
import type { Block, Letter } from '../../../cards/letters/letter';
import { sayAll } from '../../../cards/letters/typedText';
import { opened, sourceOf } from '../../doors/aLetter';
import { aHardCase } from '../../doors/aHardCase';
import { everyLetter } from '../../doors/everyLetter';

/** The children of each element in the order that the schema of Word (ECMA-376, transitional) gives them. */
const order: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign'.split(
      ' ',
    ),
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(' '),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split(
      ' ',
    ),
};

interface Element {
  readonly name: string;
  readonly children: Element[];
}

/** The elements of a part; throws where a tag is not closed by its own. */
function parsed(xml: string): Element {
  const root: Element = { name: '', children: [] };
  const open = [root];
  for (const [, closing, name = '', closed] of xml
    .replace(/<\?.*?\?>/g, '')
    .matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`${name} closes ${last?.name ?? 'nothing'}`);
      continue;
    }
    const element = { name, children: [] };
    open.at(-1)?.children.push(element);
    if (!closed) open.push(element);
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name ?? ''} is never closed`);
  return root;
}

function* wrongIn({ name, children }: Element): Iterable<string> {
  const allowed = order[name];
  const places = children.map((child) => allowed?.indexOf(child.name.replace('w:', '')) ?? 0);
  if (allowed && (places.includes(-1) || places.some((place, at) => place < (places[at - 1] ?? 0))))
    yield `${name}: ${children.map((child) => child.name).join(' ')}`;
  for (const child of children) yield* wrongIn(child);
}

const withAll: readonly Block[] = [
  { is: 'heading', level: 3, text: 'A part of a part', newPage: true },
  ...sayAll('Before\n- one\n- two\n\n1. first\n2. second\n\n1. again\n2. and again'),
  { is: 'list', marks: 'boxes', items: ['Yes', 'No'] },
  { is: 'paragraph', text: 'محمد العلي asked Łukasz and Наталія on 01632 960100.' },
  { is: 'paragraph', text: 'محمد' },
];

const kinds = Object.keys(letterKinds) as LetterKind[];

function letterOf(kind: LetterKind): Letter {
  const { on, restriction } = everyLetter[kind];
  return drawnUp(kind, sourceOf(on(), restriction?.()));
}

const everything = (): Letter => {
  const response = drawnUp('response', sourceOf(aHardCase()));
  return { ...response, blocks: [...response.blocks, ...withAll] };
};

describe('a Word document of a letter', () => {
  it.each(
    [...kinds, 'everything' as const].flatMap((kind) =>
      (['standard', 'largePrint', 'easyRead'] as const).map((format) => [kind, format] as const),
    ),
  )(
    'has every part well formed, and its elements in the order of the schema (%s, %s)',
    async (kind, format) => {
      const letter = kind === 'everything' ? everything() : letterOf(kind);
      const { part } = opened(await bytesOf(letter, format));
      for (const path of [
        'document',
        'styles',
        'numbering',
        'header1',
        'header2',
        'footer1',
        'footer2',
        'settings',
      ])
        expect([...wrongIn(parsed(part(`word/${path}.xml`)))]).toEqual([]);
    },
  );

  it('marks what is not English, and reads right to left what is read so', async () => {
    const { part } = opened(await bytesOf(everything(), 'standard'));
    const body = part('word/document.xml');
    expect(body).toMatch(/<w:rtl\/><w:lang w:bidi="ar-SA"\/><\/w:rPr><w:t[^>]*>محمد العلي</);
    expect(body).toMatch(/<w:lang w:val="ru-RU"\/><\/w:rPr><w:t[^>]*>Наталія</);
    // A paragraph that begins so is one from right to left; an English one with a name in it is not.
    expect(body.match(/<w:bidi\/>/g)?.length).toBe(2);
    expect(body).toContain('01632\u00A0960100');
  });

  it('has boxes to tick', async () => {
    const { part } = opened(await bytesOf(everything(), 'standard'));
    expect(part('word/numbering.xml')).toContain('☐');
  });

  it('counts each typed list from 1', async () => {
    const { part } = opened(await bytesOf(everything(), 'standard'));
    const numbered = [
      ...part('word/document.xml').matchAll(
        /<w:numId w:val="(\d+)"\/>.*?<w:t[^>]*>(first|second|again|and again)</gs,
      ),
    ];
    const [first, , again] = numbered.map(([, id]) => id);
    expect(numbered).toHaveLength(4);
    expect(again).not.toBe(first);
  });

  it('keeps the closing, the room to sign and who signs on one page', async () => {
    const { part } = opened(await bytesOf(letterOf('cover'), 'standard'));
    expect(part('word/document.xml')).toMatch(
      /<w:keepNext\/><w:keepLines\/><w:spacing w:after="720"[^>]*\/><\/w:pPr><w:r><w:t[^>]*>Yours sincerely</,
    );
  });
});
