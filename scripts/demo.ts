// `npm run demo`: the extension in a real browser, on the practice site of tests/sandbox. Runs under Node 24, which reads TypeScript.
import { parseArgs } from 'node:util';
import { launchChromium } from '../tests/e2e/support/chromium.ts';
import { startSandbox } from '../tests/sandbox/sandbox.ts';
import { openForPerson } from './demo/open-for-person.ts';
import { playJourney } from './demo/play-journey.ts';
import { startStory } from './demo/story.ts';
import { runTool } from './test/run-tool.mjs';

const { values } = parseArgs({ options: { headless: { type: 'boolean' } } });
const headed = !values.headless && hasDisplay();

try {
  await build();
  await run();
} catch (error) {
  console.error(`\ndemo: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function build() {
  console.log('demo: building the extension');
  const { code, output } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Error(`the build failed\n${output}`);
}

async function run() {
  const sandbox = await startSandbox();
  try {
    const browser = await launchChromium(sandbox, undefined, { headed, executablePath: process.env.CHROME_PATH });
    try {
      if (headed) await openForPerson(browser, sandbox);
      else await playJourney(browser, sandbox, startStory());
    } finally {
      await browser.close();
    }
  } finally {
    await sandbox.close();
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
