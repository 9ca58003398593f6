import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { explainedPermissions, permissionsIn } from '../support/permission-table.ts';

const output = join(import.meta.dirname, '../../.output');

describe.each(['chrome', 'firefox'])('what the %s build says of itself', (browser) => {
  const folder = join(output, `${browser}-mv3`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = globSync('**/*.js', { cwd: folder });
  const pages = globSync('**/*.html', { cwd: folder });

  test('it asks for the permissions that the README explains, and for no others', () => {
    expect(permissionsIn(manifest)).toEqual(explainedPermissions());
  });

  test('what a person reads of it, the name at its button too, is in their language', () => {
    const { name, short_name, description, action, commands } = manifest;
    const texts = [name, short_name, description, action.default_title, commands['fill-latest'].description];
    expect(texts.filter((text) => !/^__MSG_\w+__$/.test(text))).toEqual([]);
  });

  test('its pages have the policy of wxt.config.ts, which lets no request out', async () => {
    expect(manifest.content_security_policy).toEqual((await configured(browser)).content_security_policy);
    expect(manifest.content_security_policy.extension_pages).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/https?:|unsafe|\*/);
  });

  test('no page can load or look for a file of it, and none can talk to it', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('it runs on all sites as the sentinel alone; mail is read on hosts over HTTPS that are listed', () => {
    const everywhere = contentScripts().filter(({ matches }) => matches.includes('<all_urls>'));
    expect(everywhere.map(({ js }) => js)).toEqual([['sentinel.js']]);
    const elsewhere = contentScripts().flatMap(({ matches }) => matches.filter((match) => match !== '<all_urls>'));
    expect(elsewhere.length).toBeGreaterThan(10);
    expect(elsewhere.filter((match) => !/^https:\/\/(?:\*\.)?[a-z0-9-]+\.[a-z0-9.-]+\//.test(match))).toEqual([]);
  });

  test('every file that it names is in it', () => {
    const { background, icons, action } = manifest;
    const named = [
      ...contentScripts().flatMap(({ js }) => js),
      ...[background.scripts ?? background.service_worker].flat(),
      ...Object.values<string>(icons),
      action.default_popup,
    ];
    const all = globSync('**/*', { cwd: folder });
    expect(named.filter((file) => !all.includes(file))).toEqual([]);
  });

  test.each([
    { what: 'runs text as code', pattern: /\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*["'`]/ },
    { what: 'loads code or a stylesheet from elsewhere', pattern: /\bimport(?:Scripts)?\s*\(\s*["'`](?:https?:)?\/\// },
    { what: 'makes an element that would load code', pattern: /createElement\(\s*["'`](?:script|iframe|object)["'`]/ },
    { what: 'opens a connection', pattern: /\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b/ },
    { what: 'makes a request', pattern: /\bfetch\s*\(|\bsendBeacon\b|\bXMLHttpRequest\b/ },
  ])('no script $what', ({ pattern }) => {
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((file) => pattern.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  test('its pages load their own files only, and hold no script of their own', () => {
    expect(pages).toContain('popup.html');
    for (const page of pages) {
      const html = readFileSync(join(folder, page), 'utf8');
      const loaded = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      expect(loaded.filter((address) => !/^\/(?!\/)/.test(address ?? ''))).toEqual([]);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i);
    }
  });

  function contentScripts(): { matches: string[]; js: string[] }[] {
    return manifest.content_scripts;
  }
});

test('Firefox is told that no data is collected, and from which version on the extension runs', () => {
  const { browser_specific_settings } = JSON.parse(readFileSync(join(output, 'firefox-mv3/manifest.json'), 'utf8'));
  expect(browser_specific_settings.gecko).toMatchObject({
    id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
    strict_min_version: expect.stringMatching(/^\d+\.\d+$/),
    data_collection_permissions: { required: ['none'] },
  });
});

async function configured(browser: string) {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is a function of the browser');
  return config.manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 });
}
