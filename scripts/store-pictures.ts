// `npm run store-pictures -- en zh-CN`: the pictures for the stores, made of what the real extension shows in real Chromium.
// With `--readme`, those of the README too.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tests/e2e/support/chromium.ts';
import { startSandbox } from '../tests/sandbox/sandbox.ts';
import { composePictures } from './store-pictures/compose.ts';
import { type Screenshots, takeScreenshots } from './store-pictures/take-screenshots.ts';
import { wordsOf } from './store-pictures/words.ts';
import { runTool } from './test/run-tool.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { readme: { type: 'boolean' } } });
const languages = positionals.length > 0 ? positionals : ['en'];

try {
  await build();
  for (const language of languages) await makePictures(language);
} catch (error) {
  console.error(`\nstore-pictures: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function build() {
  const { code, output } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Error(`the build failed\n${output}`);
}

async function makePictures(language: string) {
  const words = wordsOf(language);
  const sandbox = await startSandbox();
  try {
    const browser = await launchChromium(sandbox, undefined, { language });
    try {
      const shots = await takeScreenshots(browser, sandbox, language);
      if (values.readme && language === 'en') await writeForReadme(shots);
      const paths = await composePictures(browser, shots, words);
      console.log(`store-pictures: ${language}\n${paths.map((path) => `  ${path}`).join('\n')}`);
    } finally {
      await browser.close();
    }
  } finally {
    await sandbox.close();
  }
}

/** As they are, without captions. */
async function writeForReadme({ waiting, mailbox, popup }: Screenshots) {
  const folder = join(import.meta.dirname, '../docs/images');
  for (const [name, shot] of Object.entries({ hint: waiting, mailbox, popup }))
    await writeFile(join(folder, `${name}-light.png`), shot, 'base64');
}
