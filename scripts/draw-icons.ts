// `npm run icons`: draws public/icon and public/toolbar from the SVG files in docs, with the Chromium that the tests use.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';

const root = join(import.meta.dirname, '..');
/** Stores and browsers ask for the large ones; a toolbar shows 16 and 32. */
const drawings = [
  ...[16, 32, 48, 96, 128].map((size) => ({ source: 'icon', size, target: `icon/${size}` })),
  ...['waiting', 'warning', 'arrived'].flatMap((state) =>
    [16, 32].map((size) => ({ source: `icon-${state}`, size, target: `toolbar/${state}-${size}` })),
  ),
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const drawing of drawings) await draw(page, drawing);
} finally {
  await browser.close();
}

async function draw(page: Page, { source, size, target }: (typeof drawings)[number]) {
  const svg = await readFile(join(root, 'docs', `${source}.svg`), 'utf8');
  const path = join(root, 'public', `${target}.png`) as `${string}.png`;
  await mkdir(dirname(path), { recursive: true });
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path, omitBackground: true });
  console.log(`${target}.png`);
}
