import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { cachePath } from './cache.ts';
import type { Reply } from './server.ts';

const CLIENT = join(import.meta.dirname, '../client');
const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

export type Assets = (name: string) => Promise<Reply>;

/** Scripts that are built together. */
interface Bundle {
  name: string;
  /** Below `client`; its `entries` without their ending are what pages ask for. */
  folder: string;
  entries: string[];
  /** Folders below that another bundle sees to. */
  without?: string[];
  /** What it brings of others: a new version is another state. */
  packages: string[];
}

const PAGES: Bundle = {
  name: 'assets',
  folder: '.',
  entries: ['code-page.ts', 'mailbox.ts', 'outlook.ts', 'roundcube.ts', 'roundcube-message.ts', 'hostile.ts'],
  without: ['widgets'],
  packages: ['input-otp', 'react', 'vue', '@angular/core', 'vite'],
};

const WIDGETS: Bundle = {
  name: 'widgets',
  folder: 'widgets',
  entries: ['amplify.tsx', 'antd.tsx', 'radix.tsx', 'supabase.tsx', 'supertokens.tsx', 'vant.ts'],
  packages: [
    '@aws-amplify/ui-react',
    '@radix-ui/react-one-time-password-field',
    '@supabase/auth-ui-react',
    'antd',
    'react',
    'supertokens-auth-react',
    'vant',
    'vite',
    'vue',
  ],
};

/** Bundles the pages' own scripts (React, Vue, Angular and input-otp among them), once for each state of their sources. */
export const bundleAssets = () => bundled(PAGES);

/** The scripts of the widgets that others wrote: bundled when the first of them is asked for. */
export function bundleWidgets(): Assets {
  let assets: Promise<Assets> | undefined;
  return async (name) => {
    assets ??= bundled(WIDGETS);
    return (await assets)(name);
  };
}

async function bundled(bundle: Bundle): Promise<Assets> {
  const folder = cachePath(`${bundle.name}-${await hashSources(bundle)}`);
  if (!existsSync(folder)) await bundleInto(folder, bundle);
  return async (name) => {
    const file = join(folder, name);
    const type = TYPES[extname(name)];
    if (!type || name.includes('..') || !existsSync(file)) return { status: 404, body: 'No such file' };
    return { status: 200, type, body: await readFile(file, 'utf8') };
  };
}

async function bundleInto(folder: string, bundle: Bundle) {
  const draft = `${folder}.${process.pid}`;
  const root = join(CLIENT, bundle.folder);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    base: '/assets/',
    mode: 'production',
    // Said outright: under a test runner NODE_ENV would choose the development form of JSX, which production React lacks.
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // With the compiler of templates; the usual one is without.
    // One React, whichever a widget brings.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' }, dedupe: ['react', 'react-dom'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      outDir: draft,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(bundle.entries.map((entry) => [entry.replace(/\.tsx?$/, ''), join(root, entry)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  // Another process may have been quicker; its files are the same.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
}

async function hashSources({ folder, without = [], packages }: Bundle): Promise<string> {
  const hash = createHash('sha256').update(await readFile(import.meta.filename));
  const root = join(CLIENT, folder);
  const others = without.map((name) => join(root, name));
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !others.some((other) => entry.parentPath.startsWith(other)))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  for (const name of packages) {
    hash.update(await readFile(join(import.meta.dirname, '../../../node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}
