import { unzipSync, strFromU8 } from 'fflate';
import { inflateSync } from 'node:zlib';
import { bytesOfReport } from '../../../cards/reports/reportFile';
import { chartPicture, describeChart } from '../../../cards/reports/chartPicture';
import { hidden, type Chart, type Report } from '../../../policy/reports/report';
import { xmrOf } from '../../../policy/reports/xmr';

const values = [31, 28, 35, 30, 27, 33, 29, 36, 30, 28, 32, 31, 25, 24, 26, 23, 25, 22, 24, 26];

const chart: Chart = {
  kind: 'chart',
  title: 'Complaints <that> reached us',
  measure: 'number',
  points: values.map((value, at) => ({ label: `Apr 20${at + 10}`, value })),
  xmr: xmrOf(values, 'lower'),
  says: 'Getting better: the latest is low, seven in a row on one side of the average.',
};

const report: Report = {
  name: 'kpis',
  title: 'How complaints & people are doing',
  period: { from: '2026-04-01', to: '2026-06-30' },
  asOf: '2026-07-01',
  parts: [
    {
      kind: 'table',
      title: 'By ward: 3/4',
      columns: [
        { label: 'Ward', is: 'text' },
        { label: 'Number', is: 'number' },
        { label: '%', is: 'percent' },
        { label: 'Day', is: 'date' },
      ],
      rows: [
        ['ward 3/4', 12, 37.5, '2026-04-30'],
        ['=HYPERLINK("http://a")', hidden, null, null],
        ['C26-00E12', 20, 62.5, null],
      ],
    },
    chart,
    { kind: 'references', title: 'Overdue', rows: [{ reference: 'C26-00E12', why: 'late' }] },
  ],
};

const partsOf = async (format: 'docx' | 'xlsx'): Promise<(name: string) => string> => {
  const files = unzipSync(await bytesOfReport(report, format, 'Any Trust'));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
};

/** Every tag is closed in its turn. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (alone) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xml);
}

describe('a report as a workbook', () => {
  it('keeps numbers and dates as what they are, and text as text', async () => {
    const sheet = (await partsOf('xlsx'))('xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<c r="B2" s="4"><v>12</v></c>');
    expect(sheet).toContain('<c r="C2" s="2"><v>0.375</v></c>');
    expect(sheet).toContain('<c r="D2" s="3"><v>46142</v></c>');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">ward 3/4</t>');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">C26-00E12</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('not shown');
  });

  it('has a sheet for each part, its first row standing still, in the order that its schema asks for', async () => {
    const read = await partsOf('xlsx');
    expect([...read('xl/workbook.xml').matchAll(/sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'About',
      'By ward  3 4',
      'Complaints &lt;that&gt; reached us',
      'Overdue',
    ]);
    for (const number of [1, 2, 3, 4]) {
      const sheet = read(`xl/worksheets/sheet${number}.xml`);
      expect(isWellFormed(sheet)).toBe(true);
      expect([...sheet.matchAll(/<(sheetViews|cols|sheetData)>/g)].map(([, name]) => name)).toEqual([
        'sheetViews',
        'cols',
        'sheetData',
      ]);
      expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    }
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'])
      expect(isWellFormed(read(name))).toBe(true);
  });
});

describe('a report as a document', () => {
  it('has headings, tables whose first row comes again, and pictures with a description', async () => {
    const body = (await partsOf('docx'))('word/document.xml');
    expect(isWellFormed(body)).toBe(true);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(body.match(/w:val="Heading2"/g)).toHaveLength(4);
    expect(body).toContain('Average 28.3, limits 18.6 and 37.9.');
    expect(body).toContain('a square with I is better');
  });
});

describe('a chart as a picture', () => {
  it('is a PNG of 960 by 400 with what is out of the ordinary in blue', () => {
    const file = Buffer.from(chartPicture(chart));
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([960, 400]);
    const at = file.indexOf('IDAT');
    const dots = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
    expect(dots).toHaveLength(961 * 400);
    expect(dots.includes(5)).toBe(true);
    expect(dots.includes(6)).toBe(false);
  });

  it('is described with each of those points', () => {
    expect(describeChart(chart).match(/seven in a row on one side of the average/g)).toHaveLength(9);
  });
});

describe('a report as values', () => {
  it('begins with a byte-order mark and guards what a spreadsheet would work out', async () => {
    const text = Buffer.from(await bytesOfReport(report, 'csv', 'Any Trust')).toString();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://a"")",not shown,,\r\n`);
    expect(text).toContain('ward 3/4,12,37.5,2026-04-30\r\n');
  });
});
