import type * as axeCore from 'axe-core';
import { chromium, type Browser } from 'playwright-core';
import { reportPage } from '../../cards/reports/webPage';
import { hidden, type Report } from '../../policy/reports/report';

const report: Report = {
  name: 'website',
  title: 'You said, we did',
  period: { from: '2026-04-01', to: '2026-06-30' },
  asOf: '2026-07-01',
  parts: [
    {
      kind: 'prose',
      title: 'We did',
      paragraphs: ['We ring <first> & listen.', 'We write sooner.', 'We ask.'],
    },
    {
      kind: 'table',
      title: 'By service, with a long name that goes on and on',
      columns: [
        { label: 'Service', is: 'text' },
        ...['Reached us', 'Answered', 'In time', 'Reopened', 'With the Ombudsman', 'Closed'].map((label) => ({
          label,
          is: 'number' as const,
        })),
      ],
      rows: [
        ['Adult community mental health, North', 12, 11, 10, hidden, 0, 11],
        ['All', 12, 11, 10, hidden, 0, 11],
      ],
      totalled: true,
    },
  ],
};

describe('a report as a web page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser.close());

  it.each([320, 390, 900])(
    'can be read by everybody, %i px wide',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.setContent(reportPage(report, 'Sample Trust'));
      await page.addScriptTag({ path: require.resolve('axe-core/axe.js') });
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { readonly axe: typeof axeCore };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.textContent('li')).toBe('We ring <first> & listen.');
      await page.close();
    },
    60_000,
  );
});
