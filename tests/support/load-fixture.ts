import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Puts a fixture of tests/fixtures into the document; elements with an inline `display: none` count as not visible. */
export function loadFixture(name: string): Document {
  document.body.innerHTML = readFileSync(resolve('tests/fixtures', name), 'utf8');
  for (const element of document.body.querySelectorAll('*'))
    element.checkVisibility = () => !element.closest('[style*="display: none"]');
  return document;
}
