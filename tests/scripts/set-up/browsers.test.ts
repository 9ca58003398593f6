// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { findBrowser } from '@/scripts/set-up/browsers.mjs';

const windows = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' };

describe('findBrowser', () => {
  const rows: { family: string; platform: NodeJS.Platform; env: NodeJS.ProcessEnv; there: string }[] = [
    { family: 'chromium', platform: 'linux', env: { PATH: '/bin:/usr/bin' }, there: '/usr/bin/chromium' },
    { family: 'chromium', platform: 'linux', env: { PATH: '/usr/bin' }, there: '/snap/bin/chromium' },
    { family: 'chromium', platform: 'linux', env: { PATH: '/usr/bin' }, there: '/usr/bin/brave-browser' },
    { family: 'firefox', platform: 'linux', env: { PATH: '/usr/bin' }, there: '/usr/bin/firefox-esr' },
    {
      family: 'chromium',
      platform: 'darwin',
      env: { PATH: '/usr/bin', HOME: '/Users/ada' },
      there: '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    },
    {
      family: 'firefox',
      platform: 'darwin',
      env: { PATH: '/usr/bin', HOME: '/Users/ada' },
      there: '/Applications/Firefox.app/Contents/MacOS/Firefox',
    },
    {
      family: 'chromium',
      platform: 'win32',
      env: windows,
      there: 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    },
    {
      family: 'chromium',
      platform: 'win32',
      env: windows,
      there: 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    },
  ];
  test.each(rows)('finds $there on $platform', ({ family, platform, env, there }) => {
    expect(findBrowser(family, env, platform, (path: string) => path === there)).toBe(there);
  });

  test('Chrome goes before Chromium when both are there', () => {
    const both = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
    expect(findBrowser('chromium', { PATH: '/usr/bin' }, 'linux', (path: string) => both.includes(path))).toBe(both[1]);
  });

  test('the variable goes before everything', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
    expect(findBrowser('chromium', env, 'linux', () => true)).toBe('/opt/chrome');
  });

  test('a variable that names no program is an error, not a reason to look elsewhere', () => {
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/opt/firefox' };
    expect(() => findBrowser('firefox', env, 'linux', (path: string) => path === '/usr/bin/firefox')).toThrow(
      'FIREFOX_PATH',
    );
  });

  test('no browser is null', () => {
    expect(findBrowser('chromium', { PATH: '/usr/bin' }, 'linux', () => false)).toBeNull();
  });
});
