import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Chromium } from '../../tests/e2e/support/chromium.ts';
import { type Photo, screenshotPage, sizes, tilePage } from './layout.ts';
import type { Screenshots } from './take-screenshots.ts';
import type { Words } from './words.ts';

const root = join(import.meta.dirname, '../..');
const icon = readFileSync(join(root, 'docs/icon.svg'), 'utf8');

/** Writes the five screenshots, the tile and the marquee of a language to `.output/store/<language>`; returns their paths. */
export async function composePictures(browser: Chromium, shots: Screenshots, words: Words): Promise<string[]> {
  const folder = join(root, '.output/store', words.language);
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  const paths: string[] = [];
  for (const [name, { size, html }] of Object.entries(pictures(shots, words))) {
    await page.setViewport(size);
    await page.setContent(html);
    await page.evaluate(() => Promise.all([document.fonts.ready, ...[...document.images].map((one) => one.decode())]));
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await page.screenshot({ path });
    paths.push(relative(root, path));
  }
  await page.close();
  return paths;
}

function pictures(shots: Screenshots, words: Words) {
  const tab = (png: string, width: number): Photo => ({ png, width, frame: 'tab' });
  const popup = (png: string, width: number): Photo => ({ png, width, frame: 'popup' });
  const screenshot = (caption: string, ...photos: Photo[]) => ({
    size: sizes.screenshot,
    html: screenshotPage(words, words.captions[caption] ?? '', icon, photos),
  });
  return {
    '1-waiting': screenshot('waiting', tab(shots.waiting, 690)),
    '2-mailbox': screenshot('mailbox', tab(shots.mailbox, 1150)),
    '3-warning': screenshot('warning', tab(shots.warning, 690)),
    '4-popup': screenshot('popup', popup(shots.popup, 410)),
    '5-guide': screenshot('guide', tab(shots.guide, 720)),
    'tile-440x280': { size: sizes.tile, html: tilePage(words, icon) },
    'marquee-1400x560': { size: sizes.marquee, html: tilePage(words, icon, [popup(shots.popup, 400)]) },
  };
}
