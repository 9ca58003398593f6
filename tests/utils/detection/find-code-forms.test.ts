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
    const channel = document.querySelector('[data-channel]')?.getAttribute('data-channel');
    for (const form of forms) expect(form).toMatchObject(channel ? { kind, channel } : { kind });
  });

  test.each(pages)('%s passes the sentinel when it has a code form', (name) => {
    const page = show(readFileSync(`${FOLDER}/${name}`, 'utf8'));
    if (marked('code-field').length > 0) expect(couldBeCodeForm(page, new WeakSet())).toBe(true);
  });
});

describe('a page with two methods', () => {
  const panels = `<section id="app"><p>Enter the code from your authenticator app</p><input name="code" inputmode="numeric"></section>
    <section id="sms"><p>We sent a code to ••• 12</p><input name="smsCode"><button type="button">Resend code</button></section>`;

  test('is read by the panel that shows, and a switch is followed', () => {
    document.body.innerHTML = panels;
    const [app, sms] = [...document.querySelectorAll('section')];
    if (!app || !sms) throw new Error('no panels');
    sms.style.display = 'none';
    expect(findCodeForms(document)).toMatchObject([{ kind: 'authenticator', sendControls: [] }]);
    app.style.display = 'none';
    sms.style.display = '';
    expect(findCodeForms(document)).toMatchObject([{ kind: 'sent', channel: 'sms', destination: '••• 12' }]);
  });
});

describe('the kind', () => {
  test.each([
    {
      page: '<form id="kc-otp-login-form"><label>One-time code <input name="otp"></label></form>',
      kind: 'authenticator',
    },
    { page: '<form id="kc-form"><label>One-time code <input name="otp"></label></form>', kind: 'sent' },
    {
      page: '<form action="/sessions/two-factor"><label>Code <input name="otp"></label></form>',
      kind: 'authenticator',
    },
    {
      page: '<form action="/two-factor"><p>We sent a code by SMS</p><label>Code <input name="otp"></label></form>',
      kind: 'sent',
    },
  ])('of $page is $kind', ({ page, kind }) => {
    document.body.innerHTML = page;
    expect(findCodeForms(document)[0]?.kind).toBe(kind);
  });
});

describe('the destination', () => {
  test.each([
    { text: 'We sent a code to <a href="mailto:lea@example.com">lea@example.com</a>', destination: 'lea@example.com' },
    { text: 'کد تایید به شماره ۰۹۱۲***۴۵۶۷ ارسال شد', destination: '0912***4567' },
  ])('of "$text" is $destination', ({ text, destination }) => {
    document.body.innerHTML = `<p>${text}</p><input autocomplete="one-time-code">`;
    expect(findCodeForms(document)[0]?.destination).toBe(destination);
  });
});

describe('the channel', () => {
  test.each([
    { text: 'We e-mailed a code to you', channel: 'email' },
    { text: 'We sent a code by SMS', channel: 'sms' },
    { text: 'We are calling you with a code', channel: 'voice' },
    { text: 'We sent a code to your WhatsApp', channel: 'messenger' },
    { text: 'LINEに認証コードを送信しました', channel: 'messenger' },
    { text: 'We sent you a code', channel: 'unknown' },
  ])('"$text" names $channel', ({ text, channel }) => {
    document.body.innerHTML = `<p>${text}</p><input autocomplete="one-time-code">`;
    expect(findCodeForms(document)[0]?.channel).toBe(channel);
  });
});
