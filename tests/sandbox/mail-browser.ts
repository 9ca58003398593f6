import puppeteer, { type Browser } from 'puppeteer-core';
import type { Sandbox } from './sandbox.ts';

/** A Chromium without the extension, all hosts mapped to the sandbox. */
export function launchPlainBrowser(sandbox: Sandbox): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP * 127.0.0.1:${sandbox.port}`,
      '--ignore-certificate-errors',
    ],
  });
}
