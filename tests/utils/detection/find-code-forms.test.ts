import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { findCodeForms } from '@/utils/detection';
import { couldBeCodeForm } from '@/utils/detection/could-be-code-form';

const FOLDER = 'tests/fixtures/pages';
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

function show(html: string): Document {
  document.documentElement.innerHTML = html.replace(/<!--.*?-->|<!doctype html>|<\/?html[^>]*>/g, '');
  return document;
}

function marked(kind: string): Element[] {
  return [...document.querySelectorAll(`[data-expect="${kind}"]`)];
}

afterEach(() => {
  document.documentElement.innerHTML = '<head></head><body></body>';
});

describe('every page fixture', () => {
  test.each(pages)('%s is read as it is marked', (name) => {
    const forms = findCodeForms(show(readFileSync(`${FOLDER}/${name}`, 'utf8')));
    expect(forms.flatMap((form) => form.fields)).toEqual(marked('code-field'));
    expect(new Set(forms.flatMap((form) => form.sendControls))).toEqual(new Set(marked('send-control')));
    const kind = document.querySelector('[data-kind]') ? 'authenticator' : 'sent';
    for (const form of forms) expect(form.kind).toBe(kind);
  });

  test.each(pages)('%s passes the sentinel when it has a code form', (name) => {
    const page = show(readFileSync(`${FOLDER}/${name}`, 'utf8'));
    if (marked('code-field').length > 0) expect(couldBeCodeForm(page, new WeakSet())).toBe(true);
  });
});
