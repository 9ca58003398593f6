import { join, resolve } from 'node:path';
import { build } from 'vite';
import { OUTPUT } from './extensions.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUNDLED = join(import.meta.dirname, 'bundled');

/**
 * Bundles a file of `bundled/` with the product's sources, which Node cannot read by themselves; returns where it is.
 * `es` for Node, `iife` for a page.
 */
export async function bundle(name: 'functions' | 'in-page', format: 'es' | 'iife'): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT, 'webextension-polyfill': join(BUNDLED, 'fake-browser.ts') } },
    build: {
      outDir: OUTPUT,
      emptyOutDir: false,
      minify: false,
      copyPublicDir: false,
      lib: { entry: join(BUNDLED, `${name}.ts`), formats: [format], name: 'wmcBench', fileName: () => `${name}.js` },
    },
  });
  return join(OUTPUT, `${name}.js`);
}
