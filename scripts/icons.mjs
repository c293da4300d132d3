// Draws the app's icons from their SVG, with the Chromium of this machine: `node scripts/icons.mjs`. The PNGs are kept.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const sizes = { color: 192, outline: 32 };
const icons = new URL('../manifest/icons/', import.meta.url);

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
for (const [name, size] of Object.entries(sizes)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(new URL(`${name}.svg`, icons), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, icons)), omitBackground: true });
  await page.close();
}
await browser.close();
