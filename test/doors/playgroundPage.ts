import { join } from 'node:path';
import { chromium, type Locator, type Page, type WebSocket } from 'playwright-core';

/** The Playground's page, driven as a person would. Cards and buttons are looked for from the newest back. */
export interface PlaygroundPage {
  /** Sends the words; resolves when the bot has finished its turn and its first answer is on the page. */
  say(text: string): Promise<void>;
  /** Fills in a text, a number, a date (`YYYY-MM-DD`) or a time (`HH:MM`). */
  fill(label: string, value: string): Promise<void>;
  /** Picks an option of a choice, expanded or compact, of one or of many; or ticks a toggle by its title. */
  choose(label: string, option: string): Promise<void>;
  /** Ticks one of several answers, unless it is ticked already. */
  tick(label: string, option: string): Promise<void>;
  /** Picks a person by name, from the list or by typing where there is none. */
  choosePerson(label: string, name: string): Promise<void>;
  /** Presses a card's button that asks the bot; resolves when the bot has finished its turn. */
  click(button: string): Promise<void>;
  /** Presses a card's button that asks nothing: one that opens more of the card, or is held back by an error. */
  press(button: string): Promise<void>;
  /** Opens a form on a message that was sent in the chat, as “more actions” does in Teams. */
  openOnMessage(words: string, command: string): Promise<void>;
  /** Searches from the box one writes in; resolves with what is listed, once that shows this. */
  search(command: string, words: string, shows: string): Promise<string>;
  /** The line of the window that was opened which shows this, once it does. */
  windowText(shows: string): Promise<string>;
  closeWindow(): Promise<void>;
  /** Does the newest card ask for this? */
  asks(label: string): Promise<boolean>;
  /** Has the newest card this button? */
  offers(name: string): Promise<boolean>;
  /** Presses a button of the newest card that another card of the same conversation takes the place of. */
  goOn(name: string): Promise<void>;
  /** Waits until a message of the bot, or a card of its, shows the text. */
  waitForText(text: string): Promise<void>;
  /** What the newest card that shows the text says. */
  cardText(having: string): Promise<string>;
  /** Keeps a picture as `artefacts/<name>.png`. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The page says it under a card whose button was pressed, before there is another card in its place. */
const sentByPage = 'Your response was sent to the app';

/** NB: everybody has one chat here, so what is delivered to others arrives in it at any time. */
const toSomebodyElse = /^\s*For /;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The page asks for fonts from outside: nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Opens the page in Debian's Chromium and waits until the bot has answered that it was installed. */
export async function openPlayground(
  address: string,
  viewport: { readonly width: number; readonly height: number } = { width: 1280, height: 900 },
): Promise<PlaygroundPage> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  const close = () => browser.close();
  try {
    const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    return driver(page, await installedAt(page, address), close);
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** Goes there; resolves with the page's log once the bot has answered that it was installed. */
async function installedAt(page: Page, address: string): Promise<WebSocket> {
  const [log] = await Promise.all([
    page
      .waitForEvent('websocket', (socket) => socket.url().includes('/_ws/log/'))
      .then(async (socket) => {
        await turn(socket, 'installationUpdate');
        return socket;
      }),
    page.goto(address, { waitUntil: 'domcontentloaded' }),
  ]);
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return log;
}

function driver(page: Page, log: WebSocket, close: () => Promise<void>): PlaygroundPage {
  const messages = page.locator('.fai-OutputCard');
  const window = page.getByRole('dialog');
  const cards = page.locator('.ac-preview-panel').or(window);
  const newest = cards.filter({ hasNotText: toSomebodyElse }).last();
  const button = (name: string) => cards.getByRole('button', { name, exact: true }).last();
  return {
    close,
    async say(text) {
      const before = await messages.count();
      await page.locator('div[role=textbox][contenteditable=true]').fill(text);
      await Promise.all([turn(log, 'message'), page.getByRole('button', { name: 'Send Message' }).click()]);
      await messages.nth(before).waitFor();
    },
    async fill(label, value) {
      await fillIn(await inputOf(page, cards, label), value);
    },
    async choose(label, option) {
      await chooseIn(page, await inputOf(page, cards, label), option);
    },
    async tick(label, option) {
      const input = await inputOf(page, cards, label);
      const text = input.getByText(option, { exact: true });
      const box = (await text.getAttribute('for')) ?? '';
      if (!(await page.locator(`[id="${box}"]`).isChecked())) await text.click();
    },
    async choosePerson(label, name) {
      const input = await inputOf(page, cards, label);
      if ((await input.getAttribute('type')) === 'text' && (await input.getAttribute('role')) !== 'combobox')
        return fillIn(input, name);
      const option = page.locator('[role=option]').filter({ hasText: name }).first();
      await input.click();
      // NB: a card that is drawn anew while its list is open closes it; the box below takes the name as well.
      if (!(await isShown(option))) return fillIn(await inputOf(page, cards, 'Or type a name'), name);
      await option.click();
    },
    async click(name) {
      await Promise.all([turn(log, 'message', 'invoke'), button(name).click()]);
    },
    asks: async (label) =>
      (await newest
        .locator('label')
        .filter({ hasText: exactly(label) })
        .count()) > 0,
    offers: async (name) => (await newest.getByRole('button', { name, exact: true }).count()) > 0,
    async goOn(name) {
      const before = (await newest.textContent()) ?? '';
      await Promise.all([turn(log, 'message', 'invoke'), button(name).click()]);
      await newest.filter({ hasNotText: before.replace(sentByPage, '') }).waitFor();
    },
    async openOnMessage(words, command) {
      // NB: each message has its own button, above the words. A card that quotes them goes on after them.
      const header = page
        .locator('div')
        .filter({ has: page.getByRole('button', { name: 'Show more information' }) });
      await header
        .filter({ hasText: new RegExp(`${words.replace(/[.?]/g, '\\$&')}\\s*$`) })
        .last()
        .getByRole('button', { name: 'Show more information' })
        .click();
      await page.getByRole('menuitem', { name: 'Action Command' }).click();
      await window.getByPlaceholder('Input command id').fill(command);
      await window.getByRole('radio', { name: /Adaptive Cards/ }).check();
      await window.getByRole('button', { name: 'Create' }).click();
    },
    async search(command, words, shows) {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByRole('menuitem', { name: 'Search Command' }).click();
      const popover = page.getByRole('group').filter({ hasText: 'Search-Based Message Extension' });
      await popover.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
      await popover.getByPlaceholder('Command ID').fill(command);
      await popover.getByPlaceholder('Enter a search term').fill(words);
      await popover.getByText(shows).first().waitFor();
      return popover.innerText();
    },
    async windowText(shows) {
      const line = window.getByText(shows).first();
      await line.waitFor();
      return line.innerText();
    },
    async closeWindow() {
      await window.getByRole('button', { name: 'Close' }).click();
      await window.waitFor({ state: 'detached' });
    },
    press: (name) => button(name).click(),
    waitForText: (text) => messages.filter({ hasText: text }).last().waitFor(),
    cardText: (having) => cards.filter({ hasText: having }).last().innerText(),
    async screenshot(name) {
      await page.screenshot({ path: join('artefacts', `${name}.png`) });
    },
  };
}

const SOON_IN_MILLISECONDS = 8_000;

const isShown = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: SOON_IN_MILLISECONDS }).then(
    () => true,
    () => false,
  );

/** The page logs an activity when the bot has answered it. */
async function turn(log: WebSocket, ...activities: readonly string[]): Promise<void> {
  await log.waitForEvent('framereceived', ({ payload }) => {
    const { log: entry } = JSON.parse(payload.toString()) as { log?: { activityName?: string; to?: string } };
    return entry?.to === 'User Application' && activities.includes(entry.activityName ?? '');
  });
}

async function inputOf(page: Page, cards: Locator, label: string): Promise<Locator> {
  const labels = cards.locator('label').filter({ hasText: exactly(label) });
  const input = await labels.last().getAttribute('for');
  return page.locator(`[id="${input ?? ''}"]`);
}

async function fillIn(input: Locator, value: string): Promise<void> {
  await input.fill(value);
  if ((await input.getAttribute('role')) === 'combobox') {
    await input.press('Enter');
    await closeList(input);
  }
  await input.blur();
}

async function chooseIn(page: Page, input: Locator, option: string): Promise<void> {
  if ((await input.getAttribute('type')) === 'checkbox') return input.click();
  if ((await input.getAttribute('role')) !== 'combobox')
    return input.getByText(option, { exact: true }).click();
  await input.click();
  await page
    .locator('[role=option], [role=menuitemcheckbox]')
    .filter({ hasText: exactly(option) })
    .click();
  await closeList(input);
}

/** NB: with the list closed already, the key would close the window that the form stands in. */
async function closeList(input: Locator): Promise<void> {
  if ((await input.getAttribute('aria-expanded')) === 'true') await input.press('Escape');
}

/** The whole text of an element, but for the marks of a required field. */
function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s*(\\*|\\(needed\\)))?\\s*$`);
}
