import type * as adaptiveCards from 'adaptivecards';
import type * as axeCore from 'axe-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Shown } from './gallery';
import { hostConfig, styleSheet, type ThemeName } from './teamsThemes';

/** What the page has once the renderer and the checker are in it. */
interface InPage {
  readonly AdaptiveCards: typeof adaptiveCards;
  readonly axe: typeof axeCore;
}

export interface CardPage {
  /** Draws the cards with the real renderer, each as wide as it is told, in place of those before. */
  draw(cards: readonly Shown[], look: { readonly width: number; readonly theme: ThemeName }): Promise<void>;
  /** What stands wider than its card, or cannot be reached in the order it is read in. */
  layoutProblems(): Promise<readonly string[]>;
  /** What axe finds, each with the card it is on. */
  accessProblems(only?: readonly string[]): Promise<readonly string[]>;
  /** Presses Tab through the first card; the words of each thing that gets the focus. */
  tabThrough(): Promise<readonly string[]>;
  /** Keeps a picture as `artefacts/cards/<name>.png`. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const FOLDER = join('artefacts', 'cards');

export async function openCardPage(): Promise<CardPage> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-GB' });
  await page.setContent('<!doctype html><html lang="en"><title>Cards</title><main></main></html>');
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
  await page.addScriptTag({ path: require.resolve('axe-core/axe.js') });
  await mkdir(FOLDER, { recursive: true });
  return {
    draw: (cards, look) => draw(page, cards, look),
    layoutProblems: () => page.evaluate(layoutProblems),
    accessProblems: (only) => page.evaluate(accessProblems, only),
    tabThrough: () => tabThrough(page),
    async picture(name) {
      await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
    },
    close: () => browser.close(),
  };
}

async function draw(
  page: Page,
  cards: readonly Shown[],
  { width, theme }: { readonly width: number; readonly theme: ThemeName },
): Promise<void> {
  await page.evaluate(drawn, {
    cards: cards.map(({ kind, name, card }) => ({ title: `${kind}: ${name}`, card })),
    width,
    config: hostConfig(theme),
    style: styleSheet(theme),
  });
}

function drawn(given: {
  readonly cards: readonly { readonly title: string; readonly card: object }[];
  readonly width: number;
  readonly config: object;
  readonly style: string;
}): void {
  const { AdaptiveCard, HostConfig } = (globalThis as unknown as InPage).AdaptiveCards;
  document.querySelectorAll('style').forEach((old) => old.remove());
  document.head.append(Object.assign(document.createElement('style'), { textContent: given.style }));
  // Of markdown we use bold alone, in words of our own.
  AdaptiveCard.onProcessMarkdown = (words, result) => {
    const safe = Object.assign(document.createElement('span'), { textContent: words }).innerHTML;
    result.outputHtml = safe.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
    result.didProcess = true;
  };
  const config = new HostConfig(given.config);
  const shown = given.cards.map(({ title, card: json }) => {
    const card = new AdaptiveCard();
    card.hostConfig = config;
    card.parse(json);
    const box = document.createElement('section');
    box.className = 'shown';
    box.dataset.card = title;
    box.style.width = `${given.width}px`;
    box.append(Object.assign(document.createElement('h2'), { textContent: title }));
    box.append(card.render() ?? '');
    return box;
  });
  document.querySelector('main')?.replaceChildren(...shown);
}

function layoutProblems(): string[] {
  const problems: string[] = [];
  const visible = (part: Element): boolean => part.getClientRects().length > 0;
  for (const box of document.querySelectorAll<HTMLElement>('.shown')) {
    const name = box.dataset.card ?? '';
    const edge = box.getBoundingClientRect().right + 1;
    for (const part of box.querySelectorAll<HTMLElement>('*'))
      if (visible(part) && part.getBoundingClientRect().right > edge)
        problems.push(`${name}: too wide: ${part.className} ${part.innerText.slice(0, 60)}`);
    const reached = [
      ...box.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [tabindex]'),
    ].filter((part) => visible(part) && part.tabIndex >= 0);
    if (reached.some(({ tabIndex }) => tabIndex > 0)) problems.push(`${name}: its own order of tabs`);
    let before = -Infinity;
    for (const part of reached) {
      const { top, bottom } = part.getBoundingClientRect();
      if (bottom < before) problems.push(`${name}: read after, reached before: ${part.innerText}`);
      before = Math.max(before, top);
    }
    const buttons = [...box.querySelectorAll<HTMLElement>('[role=button], button')].filter(visible);
    for (const button of buttons)
      if (!reached.includes(button)) problems.push(`${name}: cannot be reached: ${button.innerText}`);
  }
  return problems;
}

async function accessProblems(only?: readonly string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as InPage;
  // NB: the renderer names no box one searches in; Teams draws its people picker itself, with the name it is given.
  const context = { include: ['main'], exclude: ['.ac-choiceSetInput-filtered-textbox'] };
  const { violations } = await axe.run(context, {
    resultTypes: ['violations'],
    // NB: an experiment of axe's, which reads the lines of a row as one word.
    rules: { 'label-content-name-mismatch': { enabled: false } },
    elementRef: true,
    selectors: false,
    runOnly: only
      ? { type: 'rule', values: [...only] }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ element, html }) => {
      const card = element?.closest<HTMLElement>('.shown')?.dataset.card ?? '';
      return `${card}: ${id}: ${html.slice(0, 200)}`;
    }),
  );
}

async function tabThrough(page: Page): Promise<readonly string[]> {
  const reached: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (;;) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const part = document.activeElement;
      const first = document.querySelector('.shown');
      if (!part || !first?.contains(part)) return undefined;
      return part.getAttribute('aria-label') ?? part.textContent.trim();
    });
    if (words === undefined) return reached;
    reached.push(words);
  }
}
