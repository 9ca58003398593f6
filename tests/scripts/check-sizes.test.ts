// @vitest-environment node
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { budgets, checkSizes } from '@/scripts/check-sizes.mjs';

describe('checkSizes', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wmc-sizes-'));
    for (const build of ['chrome-mv3', 'firefox-mv3']) {
      for (const { file } of budgets) write(`${build}/${file}`, 'small');
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('small files are within their budgets', () => {
    expect(complaints()).toEqual([]);
  });

  test('a file over its budget is named', () => {
    write('firefox-mv3/sentinel.js', randomBytes(3_100));
    expect(complaints()).toEqual([
      expect.stringMatching(/^\.output\/firefox-mv3\/sentinel\.js is 3\.\d kB, its budget is 3/),
    ]);
  });

  test('the budget is for the compressed file', () => {
    write('chrome-mv3/sentinel.js', 'a'.repeat(100_000));
    expect(complaints()).toEqual([]);
  });

  test('the popup counts with everything it loads, once', () => {
    write('chrome-mv3/chunks/popup-x.js', randomBytes(35_000));
    write('chrome-mv3/assets/popup-x.css', randomBytes(10_000));
    const page = (again: string) =>
      `<script type="module" src="/chunks/popup-x.js"></script><link rel="stylesheet" href="/assets/popup-x.css">${again}`;
    write('chrome-mv3/popup.html', page('<link rel="modulepreload" href="/chunks/popup-x.js">'));
    expect(complaints()).toEqual([]);
    write('chrome-mv3/chunks/shared-x.js', randomBytes(20_000));
    write('chrome-mv3/popup.html', page('<link rel="modulepreload" href="/chunks/shared-x.js">'));
    expect(complaints()).toEqual([expect.stringContaining('popup.html is 65.')]);
  });

  test('a missing file is a complaint, not a small file', () => {
    rmSync(join(root, '.output/chrome-mv3/sentinel.js'));
    expect(complaints()).toEqual(['.output/chrome-mv3/sentinel.js is missing']);
  });

  test('a script that nobody gave a budget, and no page loads, is named', () => {
    write('chrome-mv3/chunks/popup-x.js', 'small');
    write('chrome-mv3/popup.html', '<script type="module" src="/chunks/popup-x.js"></script>');
    write('chrome-mv3/chunks/lost-x.js', 'small');
    write('firefox-mv3/new-page.html', 'small');
    expect(complaints()).toEqual([
      '.output/chrome-mv3/chunks/lost-x.js has no budget',
      '.output/firefox-mv3/new-page.html has no budget',
    ]);
  });

  function complaints() {
    return checkSizes(root, () => {});
  }

  function write(path: string, content: string | Buffer) {
    mkdirSync(dirname(join(root, '.output', path)), { recursive: true });
    writeFileSync(join(root, '.output', path), content);
  }
});
