import { beforeAll, expect, test } from 'vitest';
import { type BoundedPattern, boundedPatterns } from '@/tests/support/bounded-patterns';
import { stretches } from '@/tests/support/growth';
import { loadFixture } from '@/tests/support/load-fixture';
import { longestTexts } from '@/tests/support/longest-texts';
import { findPatterns, type Pattern } from '@/tests/support/patterns';
import { findCodeForms, readNotices, readSiteCountdown, readStatedValidity, saysCodeWasSent } from '@/utils/detection';
import { couldBeCodeForm } from '@/utils/detection/could-be-code-form';
import { extractCode } from '@/utils/extraction';
import { outlook } from '@/utils/mailbox/providers/outlook';
import { markOfField } from '@/utils/page/field-mark';
import { allowSender } from '@/utils/whitelisting/allow-sender';

const nameOf = ({ path, starts }: BoundedPattern) => `${path}: ${starts}`;
const { literals } = findPatterns(['utils']);
const named = new Map<string, string>();
for (const bounded of boundedPatterns) {
  const isIt = ({ path, source }: Pattern) => path === bounded.path && source.startsWith(bounded.starts);
  for (const { source } of literals.filter(isIt)) named.set(source, nameOf(bounded));
}
/** Those that a file makes begin alike. */
const made = boundedPatterns.filter((bounded) => ![...named.values()].includes(nameOf(bounded)));
const nameOfSource = (source: string) =>
  named.get(source) ?? made.filter(({ starts }) => source.startsWith(starts)).map(nameOf)[0];

/** Short, as long as names and labels may be, and endless. One sign of the last makes eighteen letters. */
const rows = [...stretches, 'ﷺ'].flatMap((stretch) =>
  [20, 110, 350, 60_000].map((length) => stretch.repeat(Math.ceil(length / stretch.length))),
);

const formWith = `<h1></h1><form id="verify" class="code"><p></p><label></label><input autocomplete="one-time-code">
<input name="otp" placeholder="6-digit code"><input type="tel"><input><button type="button">Resend</button><button>Apply</button>
<p role="alert"></p></form><p></p>`;

function readPage(row: string): void {
  for (const text of [`We sent a code to ${row}`, `${row} enter the 6-digit code from the app`, row]) {
    document.body.innerHTML = formWith;
    for (const element of document.querySelectorAll('h1, p, label, button')) element.append(` ${text}`);
    const attributes = ['id', 'name', 'class', 'placeholder', 'aria-label', 'data-testid', 'onclick', 'autocomplete'];
    for (const element of document.querySelectorAll('input, button'))
      for (const name of attributes) element.setAttribute(name, `${element.getAttribute(name) ?? ''} ${row}`);
    couldBeCodeForm(document, new WeakSet());
    for (const form of findCodeForms(document)) {
      readNotices(form);
      readSiteCountdown(form);
      readStatedValidity(form);
      saysCodeWasSent(form);
    }
    for (const field of document.querySelectorAll('input')) markOfField(field, document);
  }
}

function readMail(row: string): void {
  for (const code of ['482913', 'KXTQWP', 'ab12-cd34', '4 8 2 9 1 3'])
    for (const text of [
      `Your verification code is ${code}. ${row}`,
      `${row} is your code: ${code}, it expires in ${row} 10 minutes`,
      `Enter this code ${row}${code}${row}\n> ${row}\n@kucoin.example #${code}`,
    ]) {
      extractCode({ from: null, subject: `Your code ${row}`, text, html: null });
      extractCode({ from: null, subject: null, text: '', html: `<p class="${row}">${text}` });
    }
}

function readMailbox(row: string): void {
  const document = loadFixture('mailbox/outlook_list.html');
  for (const element of document.querySelectorAll('[title]'))
    element.setAttribute('title', `${element.getAttribute('title')} ${row}`);
  outlook.readPage(document, new URL('https://outlook.live.com/mail/0/'));
}

function showGuides(row: string): void {
  const address = `${row.slice(0, 300)}@kucoin.example`;
  const messages = [{ provider: 'gmail', account: address }];
  allowSender({ sender: address, site: row.slice(0, 253), messages, destination: address });
}

let longest: Map<string, number>;

beforeAll(() => {
  longest = longestTexts(nameOfSource, () => {
    for (const row of rows) {
      readPage(row);
      readMail(row);
      readMailbox(row);
      showGuides(row);
    }
  });
}, 120_000);

test.each(boundedPatterns)('$path: $starts is asked, and of no more than $cap characters', (bounded) => {
  expect(longest.get(nameOf(bounded))).toBeGreaterThan(0);
  expect(longest.get(nameOf(bounded))).toBeLessThanOrEqual(bounded.cap);
});
