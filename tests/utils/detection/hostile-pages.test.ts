import { afterEach, describe, expect, test } from 'vitest';
import { costOf, GROWTH, SLACK_MS, stretches } from '@/tests/support/growth';
import { findCodeForms, readNotices, readSiteCountdown, readStatedValidity, saysCodeWasSent } from '@/utils/detection';
import { couldBeCodeForm } from '@/utils/detection/could-be-code-form';

function readEverything(): number {
  couldBeCodeForm(document, new WeakSet());
  const forms = findCodeForms(document);
  for (const form of forms) {
    readNotices(form);
    readSiteCountdown(form);
    readStatedValidity(form);
    saysCodeWasSent(form);
  }
  return forms.length;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a hostile page', () => {
  test('with a label of a million characters is read', () => {
    document.body.innerHTML = '<label>Verification code <input autocomplete="one-time-code"></label><p></p>';
    for (const element of document.querySelectorAll('label, p')) element.append('code sent to '.repeat(80_000));
    expect(readEverything()).toBe(1);
  });

  test('that masks a number with a row of x is read', () => {
    document.body.innerHTML = `<form><p>We sent a code to ${'x'.repeat(400)}12</p><input autocomplete="one-time-code"></form>`;
    expect(readEverything()).toBe(1);
  });

  test('with five thousand inputs is read', () => {
    document.body.innerHTML = '<input name="code">'.repeat(5_000);
    expect(readEverything()).toBe(0);
  }, 30_000);

  test.each([
    'parentNode',
    'parentElement',
    'children',
    'textContent',
    'getAttribute',
    'querySelectorAll',
    'id',
    'closest',
    'contains',
    'ownerDocument',
    'nodeType',
    'localName',
    'childNodes',
  ])('whose form has an input named %s is read', (name) => {
    document.body.innerHTML = `<form><input name="${name}"><input id="${name}" type="hidden"><p>We sent a code</p><label>Verification code <input autocomplete="one-time-code"></label></form>`;
    expect(readEverything()).toBe(1);
  });

  test('that removed the form after it was found has nothing to say', () => {
    document.body.innerHTML = '<form><input autocomplete="one-time-code"><button type="button">Resend</button></form>';
    const form = findCodeForms(document)[0];
    document.body.innerHTML = '';
    if (!form) throw new Error('no form');
    form.container.replaceChildren();
    expect(readNotices(form)).toEqual([]);
    expect(readSiteCountdown(form)).toBeNull();
    expect(readStatedValidity(form)).toBeNull();
  });

  test('without a body is read', () => {
    expect(findCodeForms(document.implementation.createHTMLDocument(''))).toEqual([]);
  });

  test('a form inside display: none is no form', () => {
    document.body.innerHTML = '<div style="display: none"><input autocomplete="one-time-code"></div>';
    expect(readEverything()).toBe(0);
  });
});

describe('ten times the text takes no more than some ten times as long', () => {
  test.each(stretches)(
    'a page of %j',
    (stretch) => {
      const [short, long] = [5_000, 50_000].map((length) => {
        const text = stretch.repeat(length / stretch.length);
        document.body.innerHTML =
          '<form><h1></h1><p></p><label></label><input autocomplete="one-time-code"><button type="button"></button><p role="alert"></p></form><p></p>';
        for (const element of document.querySelectorAll('h1, p, label, button')) element.textContent = `Code ${text}`;
        for (const element of document.querySelectorAll('input, button')) {
          for (const name of ['id', 'name', 'class', 'placeholder', 'aria-label', 'data-testid', 'onclick'])
            element.setAttribute(name, text);
        }
        return costOf(readEverything);
      }) as [number, number];
      expect(long).toBeLessThan(GROWTH * short + SLACK_MS);
    },
    60_000,
  );
});

describe('shadow roots', () => {
  test('an open one is entered, and the words outside it count', () => {
    document.body.innerHTML = '<p>We sent a code to j***@example.com</p><code-entry></code-entry>';
    const shadow = document.querySelector('code-entry')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<input maxlength="1">'.repeat(6);
    expect(findCodeForms(document)[0]).toMatchObject({
      channel: 'email',
      destination: 'j***@example.com',
      codeLength: 6,
    });
    expect(couldBeCodeForm(document, new WeakSet())).toBe(true);
  });

  test('a closed one is entered by the given opener', () => {
    document.body.innerHTML = '<code-entry></code-entry>';
    const host = document.querySelector('code-entry');
    const shadow = host?.attachShadow({ mode: 'closed' }) ?? null;
    if (shadow) shadow.innerHTML = '<input autocomplete="one-time-code">';
    expect(findCodeForms(document)).toEqual([]);
    expect(findCodeForms(document, { shadowRootOf: (element) => (element === host ? shadow : null) })).toHaveLength(1);
  });
});
