import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { pageTerms, unitTerms } from './utils/lexicon/page-terms';

/** What the head of every page of ours has, so that each file says only what is its own. */
const pageHead = {
  name: 'page-head',
  transformIndexHtml: (_html: string, { path }: { path: string }) => [
    { tag: 'meta', attrs: { charset: 'utf-8' }, injectTo: 'head-prepend' as const },
    { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width' } },
    { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' } },
    { tag: 'link', attrs: { rel: 'icon', href: '/icon/32.png' } },
    // Before the styles, for which a script behind them would wait.
    ...(path.includes('popup') ? [{ tag: 'script', attrs: { src: '/popup-ask.js' } }] : []),
  ],
};

/** The tables of the lexicon as they come out, instead of the lists and what joins them. */
const lexiconTables = {
  name: 'lexicon-tables',
  load: (id: string) =>
    id.endsWith('/utils/lexicon/page-terms.ts')
      ? Object.entries({ pageTerms, unitTerms })
          .map(([name, table]) => `export const ${name} = ${JSON.stringify(table)};`)
          .join('\n')
      : null,
};

/** A script in Latin letters alone takes half the memory, in each of its frames, and less time to read. */
const latinSentinel = {
  name: 'latin-sentinel',
  generateBundle: (_options: unknown, bundle: Record<string, { code?: string }>) => {
    const chunk = bundle['sentinel.js'];
    if (chunk?.code) chunk.code = chunk.code.replace(/[^\0-\x7F]/g, escaped);
  },
};
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact(), pageHead, lexiconTables, latinSentinel],
    // What it does, all our browsers do by themselves; and it would be the one request in our code.
    build: { modulePreload: { polyfill: false } },
    // WXT's own announces every content script by an event that pages can hear, and stop it by.
    resolve: {
      alias: { 'wxt/utils/content-script-context': join(import.meta.dirname, 'utils/extension/script-context') },
    },
  }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // Each with its reason in the README, section "Permissions".
    permissions: ['storage', 'scripting', 'alarms', 'contextMenus'],
    optional_permissions: ['notifications'],
    host_permissions: ['<all_urls>'],
    // Taken by no menu of Chrome or Edge, by no letter of Firefox's menu bar (with Shift too, it opens there), and by no
    // wide-spread password manager. (Chromium refuses Alt+Shift+W.)
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'fill-latest': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_menu_fillLatest__' },
    },
    // No request of ours can leave: `default-src 'none'` covers connect, frame, font, media and worker.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'wheres-my-code@wheres-my-code.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120', incognito: 'split' }),
  }),
  zip: {
    // For Mozilla's reviewers: all that the build reads and nothing else, so that no local file can slip in. When the
    // build wants more, `npm test` says so: it builds from these files alone.
    includeSources: [
      '{components,entrypoints,locales,public,utils}/**',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'LICENSE',
      'PRIVACY.md',
      'SOURCE_CODE_REVIEW.md',
    ],
  },
  hooks: {
    // The sentinel is an unlisted script put into the manifest here, because WXT's content-script wrapper alone
    // doubles what an idle frame pays (3.4 kB and its start-up listeners).
    'build:manifestGenerated'(_wxt, manifest) {
      // The popup's title, which is no sentence of a language.
      if (manifest.action) manifest.action.default_title = '__MSG_extName__';
      manifest.content_scripts ??= [];
      manifest.content_scripts.push({
        matches: ['<all_urls>'],
        js: ['sentinel.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      });
    },
  },
});
