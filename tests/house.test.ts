// @vitest-environment node
import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { SIGNALS } from '@/utils/detection/signals';
import { providers } from '@/utils/mailbox';
import { ownHostReaders } from '@/utils/mailbox/own-hosts';
import { siteRules } from '@/utils/sites/rules';
import config from '@/wxt.config';
import { explainedPermissions, permissionsIn } from './support/permission-table';
import { fileNames, readProjectFile, readSourceFiles, type SourceFile } from './support/source-files';

const product = readSourceFiles(['entrypoints', 'components', 'utils']);
const tests = readSourceFiles(['tests']);

const data = ['utils/lexicon', 'utils/sites', 'utils/whitelisting'];
/** Each may know those before it. */
const pure = ['utils/extraction', 'utils/identity', 'utils/ranking', 'utils/request'];
const readers = ['utils/detection', 'utils/mailbox/providers'];

interface Border {
  of: string;
  mayImport: string[];
  types?: string[];
}

/** Who may import what, most specific first; the own folder is always allowed. Types are free, except in the pure folders. */
const borders: Border[] = [
  ...data.map((of) => ({ of, mayImport: [] })),
  ...pure.map((of, place) => ({
    of,
    mayImport: [...data, ...pure.slice(0, place), 'package:tldts'],
    // The views are contracts without code; what a view needs is made here.
    types: [...data, ...pure, 'utils/extension/views'],
  })),
  { of: 'utils/detection', mayImport: [...data, 'package:dom-accessibility-api'] },
  {
    of: 'utils/mailbox/providers',
    mayImport: [
      ...data,
      ...['shown-date', 'mail-text', 'mail-sender', 'seen-mail'].map((name) => `utils/mailbox/${name}`),
    ],
  },
  { of: 'utils/page', mayImport: [...data, ...pure, ...readers, 'package:@floating-ui/dom'] },
  { of: 'utils/mailbox', mayImport: [...data, ...pure, ...readers, 'utils/own-element', 'utils/style-sheet'] },
  { of: 'utils/own-element', mayImport: ['utils/style-sheet'] },
  { of: 'utils/style-sheet', mayImport: [] },
  {
    of: 'utils/extension',
    // Of the mailboxes only the list of their hosts.
    mayImport: [
      ...data,
      ...pure,
      'utils/mailbox',
      // The browser's own menu and notifications speak too.
      'utils/text',
      'package:valibot',
      'package:webextension-polyfill',
      'package:wxt/browser',
    ],
  },
  // What the scripts of known and of named mailboxes share: the wiring of an entrypoint.
  {
    of: 'utils/mailbox-tab',
    mayImport: ['components/mark-css', 'utils/extension/send-message', 'utils/mailbox', 'utils/text'],
  },
  // What pages with a code form and the practice page share: the wiring of an entrypoint.
  {
    of: 'utils/form-tab',
    mayImport: [
      ...['components', 'utils/detection', 'utils/extension/send-message', 'utils/page'],
      ...['utils/own-element', 'utils/style-sheet'],
      'package:preact',
    ],
  },
  // The background of the practice page: the product's own judgement over a state in memory.
  { of: 'utils/practice', mayImport: [...data, ...pure, 'utils/extension', 'utils/mailbox'] },
  { of: 'utils/text', mayImport: ['package:#i18n'] },
  { of: 'components', mayImport: ['utils/text', 'package:preact'] },
  {
    of: 'entrypoints/sentinel',
    // The cheap test, and what must be there before the helper is.
    mayImport: [
      'utils/detection/could-be-code-form',
      'utils/page/closed-roots',
      'utils/page/press-record',
      'package:#imports',
    ],
  },
  { of: 'entrypoints', mayImport: ['components', 'utils', 'package:'] },
];

describe('imports', () => {
  test.each(borders)('$of imports only what it may', (border) => {
    expect(product.filter(({ path }) => borderOf(path) === border).flatMap((file) => crossings(file, border))).toEqual(
      [],
    );
  });

  test('every product file is in a folder of the table', () => {
    expect(product.filter(({ path }) => !borderOf(path)).map(({ path }) => path)).toEqual([]);
  });

  test('an entrypoint knows no other entrypoint', () => {
    const strangers = product.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('entrypoints/') && entrypointOf(from) !== entrypointOf(path))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(strangers).toEqual([]);
  });

  function borderOf(path: string) {
    return borders.find(({ of }) => isWithin(path, of));
  }

  function crossings({ path, imports }: SourceFile, { of, mayImport, types }: Border) {
    return imports
      .filter(({ from, typeOnly }) => {
        const allowed = typeOnly ? types : mayImport;
        return allowed && ![of, ...allowed].some((folder) => isWithin(from, folder));
      })
      .map(({ from }) => `${path} imports ${from}`);
  }

  function entrypointOf(path: string) {
    return path.split('/')[1];
  }
});

describe('lists', () => {
  test.each([
    { words: 'page', list: 'utils/lexicon/index' },
    { words: 'mail', list: 'utils/lexicon/mail' },
  ])('every language with $words words is in their list', ({ words, list }) => {
    const languages = product.filter(
      ({ path, code }) =>
        /^utils\/lexicon\/[a-z]{2,3}(-[A-Z]{2})?$/.test(path) && code.includes(`export const ${words}:`),
    );
    expect(languages.length).toBeGreaterThan(20);
    expect(importedBy(list)).toEqual(expect.arrayContaining(languages.map(({ path }) => path.split('/').at(-1))));
  });

  test('every mailbox is in the list of mailboxes', () => {
    const listed = ['utils/mailbox/index', 'utils/mailbox/own-hosts'].flatMap((list) => importedBy(list) ?? []);
    expect(listed).toEqual(expect.arrayContaining(fileNames('utils/mailbox/providers', '.ts')));
  });

  test('every mailbox has a name to be shown by, in every language', () => {
    const ids = [...providers, ...ownHostReaders].map(({ id }) => id.replace(/-(.)/g, (_, next) => next.toUpperCase()));
    for (const locale of fileNames('locales', '.yml')) {
      const [, names = ''] = /^provider:\n((?: {2}.*\n)+)/m.exec(readProjectFile(`locales/${locale}.yml`)) ?? [];
      expect([...names.matchAll(/^ {2}(\w+): \S/gm)].map(([, id]) => id)).toEqual(expect.arrayContaining(ids));
    }
  });

  test('site rules stand in the order of their first hosts', () => {
    const hosts = siteRules.map((rule) => rule.hosts[0]);
    expect(hosts).toEqual(hosts.toSorted());
  });

  test('a host has one site rule', () => {
    const hosts = siteRules.flatMap((rule) => rule.hosts);
    expect(hosts).toEqual([...new Set(hosts)]);
  });

  function importedBy(path: string) {
    const file = product.find((candidate) => candidate.path === path);
    return file?.imports.map(({ from }) => from.split('/').at(-1));
  }
});

describe('locales', async () => {
  const locales = fileNames('locales', '.yml');
  const english = await readLocale('en');

  test.each(locales)('%s has the keys and placeholders of en', async (locale) => {
    expect(await readLocale(locale)).toEqual(english);
  });

  test('every signal that speaks for a code form has its sentence', () => {
    const speaking = Object.entries(SIGNALS).filter(([, weight]) => weight > 0);
    expect(Object.keys(english)).toEqual(expect.arrayContaining(speaking.map(([name]) => `why.${name}`)));
  });

  test('keys are of the letters that Chrome takes', () => {
    expect(Object.keys(english).filter((key) => !/^(?:@@)?[\w.]+$/.test(key))).toEqual([]);
  });

  async function readLocale(locale: string) {
    const messages = await parseMessagesFile(resolve(import.meta.dirname, `../locales/${locale}.yml`));
    return Object.fromEntries(messages.map((message) => [message.key.join('.'), placeholdersOf(message)]));
  }

  function placeholdersOf(message: object) {
    // A sentence, or one for each count.
    return [...new Set(JSON.stringify(message).match(/\{\w+\}|\$\d/g))].sort();
  }
});

describe('safety', () => {
  test.each([
    {
      what: 'turns text into markup',
      pattern: /\b(?:(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|createContextualFragment)/,
    },
    {
      what: 'turns text into markup by a framework or frame',
      pattern: /\b(?:dangerouslySetInnerHTML|setHTMLUnsafe|srcdoc)\b/,
    },
    { what: 'writes a document or runs text', pattern: /\b(?:document\.write(?:ln)?|eval|new Function)\s*\(/ },
    { what: 'makes a request', pattern: /\bfetch\s*[(;,]|\bsendBeacon\b|\bimportScripts\b/ },
    {
      what: 'opens a connection',
      pattern: /\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/,
    },
  ])('no product file $what', ({ pattern }) => {
    expect(product.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });

  test('the pure folders have no clock and know no page', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\b(?:document|window|browser|chrome)\.|\bHTML\w*Element\b/;
    const files = product.filter(({ path }) => pure.some((folder) => isWithin(path, folder)));
    expect(files.filter(({ code }) => impure.test(code)).map(({ path }) => path)).toEqual([]);
  });

  test('the views have one clock', () => {
    const clocked = product.filter(({ path, code }) => path.startsWith('components/') && /\bDate\.now\b/.test(code));
    expect(clocked.map(({ path }) => path)).toEqual(['components/use-now']);
  });

  test.each(['chrome', 'firefox'])(
    'the README gives the reason of every permission of the %s build',
    async (browser) => {
      expect(await permissionsOf(browser)).toEqual(expect.arrayContaining(['storage', '<all_urls>']));
      expect(explainedPermissions()).toEqual(await permissionsOf(browser));
    },
  );

  test('suggested shortcuts are no keys of a browser or of a wide-spread password manager', async () => {
    // Chrome and Edge: Alt+Shift with A, B, I, T, W. KeePassXC: with I, O, P, U. Dark Reader: with A, D. Firefox's menu bar on
    // Linux and Windows: with B, E, F, H, P, S, T, V.
    const taken = [...'ABDEFHIOPSTUVW'].map((key) => `Alt+Shift+${key}`);
    const commands = Object.values((await manifestOf('chrome')).commands ?? {});
    const keys = commands.map(({ suggested_key: key }) => (typeof key === 'object' ? key.default : key) ?? '');
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
    // All others with Ctrl have a meaning in one of the browsers.
    expect(keys.filter((key) => !/^Alt\+Shift\+[A-Z]$/.test(key) || taken.includes(key))).toEqual([]);
  });

  const permissionsOf = async (browser: string) =>
    permissionsIn((await manifestOf(browser)) as unknown as Record<string, unknown>);

  async function manifestOf(browser: string) {
    const { manifest } = config;
    if (typeof manifest !== 'function') throw new Error('the manifest is a function of the browser');
    return manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 });
  }
});

test('no test is skipped, alone, or still to be written', () => {
  const pattern = /^\s*(?:test|it|describe)\.(?:skip|only|todo|skipIf|runIf)\b/m;
  expect(tests.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
});

function isWithin(path: string, folder: string) {
  return path === folder || path.startsWith(folder.endsWith(':') ? folder : `${folder}/`);
}
