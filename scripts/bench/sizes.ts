import { CHROMIUM_BUILD } from '../../tests/e2e/support/chromium.ts';
import { kilobytes } from '../check-sizes.mjs';
import type { Samples } from './measures.ts';

/** The built files, which are the same in every run. */
export async function benchSizes(): Promise<Samples[]> {
  const files = {
    sentinel: 'sentinel.js',
    helper: 'code-form.js',
    mailbox: 'content-scripts/mailbox.js',
    popup: 'popup.html',
  };
  return Object.entries(files).map(([name, file]) => ({
    id: `size.${name}`,
    values: [kilobytes(CHROMIUM_BUILD, file)],
  }));
}
