import { resolve } from 'node:path';
import { cleanup, render } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PracticePage } from '@/components/practice/PracticePage';
import { at } from '@/tests/support/builders';
import { fileNames } from '@/tests/support/source-files';
import { findCodeForms, readNotices, readSendControl, readStatedValidity, saysCodeWasSent } from '@/utils/detection';
import { extractFromText } from '@/utils/extraction/extract-from-text';
import { practiceReader } from '@/utils/practice/practice-reader';
import { practiceSteps } from '@/utils/practice/practice-steps';
import { type Pretend, pretendDestination, pretendSender, startOfPretend } from '@/utils/practice/pretend';

const MINUTE = 60_000;
afterEach(cleanup);

/** The page in a language of the interface, read as the product reads any page. */
function show(pretend: Partial<Pretend> = {}) {
  render(
    <PracticePage
      host="www.harbor.example"
      destination={pretendDestination}
      sender={pretendSender}
      steps={practiceSteps}
      done={[]}
      pretend={{ ...startOfPretend, ...pretend }}
      onAsk={() => {}}
      onSubmit={() => {}}
      onStartOver={() => {}}
    />,
  );
  const [form, ...others] = findCodeForms(document);
  if (!form || others.length > 0) throw new Error('the page has one code form');
  const mails = practiceReader.readPage(document, new URL('https://mail.example/'))?.mails ?? [];
  return { form, mails };
}
const verbs = (form: ReturnType<typeof show>['form']) =>
  form.sendControls.map((control) => readSendControl(control).verb);

describe.each(fileNames('locales', '.yml'))('in %s the product understands', (locale) => {
  beforeEach(async () => {
    const file = resolve(import.meta.dirname, `../../../locales/${locale}.yml`);
    const messages = generateChromeMessages(await parseMessagesFile(file));
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((name: string, substitutions: string[] = []) =>
      (messages[name]?.message ?? '').replace(
        /\$(\d)/g,
        (_, place) => substitutions[Number(place) - 1] ?? '',
      )) as never);
  });

  test('the code form and its Send, and that nothing was sent yet', () => {
    const { form } = show();
    expect(form).toMatchObject({ kind: 'sent', destination: null });
    expect(form.fields.map(({ id }) => id)).toEqual(['code']);
    expect(verbs(form)).toEqual(['send']);
    expect(saysCodeWasSent(form)).toBe(false);
    expect(readNotices(form)).toEqual([]);
  });

  test('the answer of the site: sent, where to, and for how long', () => {
    const { form } = show({ codes: ['482913'], notice: 'sent' });
    expect(verbs(form)).toEqual(['resend']);
    expect(form).toMatchObject({ channel: 'email', destination: pretendDestination });
    expect(saysCodeWasSent(form)).toBe(true);
    expect(readStatedValidity(form)).toBe(10 * MINUTE);
  });

  test('that a code was wrong', () => {
    const { form } = show({ codes: ['482913'], notice: 'wrong' });
    expect(readNotices(form).map(({ notice }) => notice)).toEqual(['wrongCode']);
  });

  test('the mail: whose it is, when it came, and its code', () => {
    const { mails } = show({ mails: [{ id: 'mail-1', code: '482913', sentAt: at('14:02:10') }] });
    expect(mails).toMatchObject([{ from: pretendSender, sentAt: at('14:02:10') }]);
    const [mail] = mails;
    expect(mail && extractFromText(mail.subject, mail.text)).toMatchObject({ code: '482913', validMinutes: 10 });
  });
});
