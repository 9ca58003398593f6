import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { cachePath } from './cache.ts';
import type { Reply } from './server.ts';

const CLIENT = join(import.meta.dirname, '../client');
const ENTRIES = ['code-page', 'mailbox', 'outlook', 'roundcube', 'roundcube-message', 'hostile'];
const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** Bundles the pages' own scripts (React, Vue, Angular and input-otp among them), once for each state of their sources. */
export async function bundleAssets(): Promise<(name: string) => Promise<Reply>> {
  const folder = cachePath(`assets-${await hashSources()}`);
  if (!existsSync(folder)) await bundleInto(folder);
  return async (name) => {
    const file = join(folder, name);
    const type = TYPES[extname(name)];
    if (!type || name.includes('..') || !existsSync(file)) return { status: 404, body: 'No such file' };
    return { status: 200, type, body: await readFile(file, 'utf8') };
  };
}

async function bundleInto(folder: string) {
  const draft = `${folder}.${process.pid}`;
  await build({
    configFile: false,
    root: CLIENT,
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
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      outDir: draft,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(ENTRIES.map((name) => [name, join(CLIENT, `${name}.ts`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  // Another process may have been quicker; its files are the same.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(import.meta.filename));
  const entries = await readdir(CLIENT, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  for (const name of ['input-otp', 'react', 'vue', '@angular/core', 'vite']) {
    hash.update(await readFile(join(import.meta.dirname, '../../../node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}
