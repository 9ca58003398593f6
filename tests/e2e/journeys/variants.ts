import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PageParams } from '../../sandbox/sandbox.ts';
import { type BrowserName, onStage, poll, press, pressFill, typeInto } from './stage.ts';

interface StoredRequest {
  kind: string;
  channel: string;
  destination: string | null;
  codeLength: number | null;
  sends: { how: string }[];
}

/** Every shape of code form that the sandbox has, and the forms that are none. */
export function variantJourneys(name: BrowserName) {
  onStage(name, 'shapes of code forms', (stage) => {
    const requests = async (): Promise<StoredRequest[]> => {
      const { state } = (await stage.browser.extensionStorage()) as {
        state?: { requests: Record<string, StoredRequest> };
      };
      return Object.values(state?.requests ?? {});
    };
    const theRequest = async (isReady: (request: StoredRequest) => boolean) => {
      await poll(async () => (await requests()).some(isReady), `a request, not ${JSON.stringify(await requests())}`);
      return (await requests())[0] as StoredRequest;
    };
    const frameOfForm = async (page: Page): Promise<Frame> => {
      await poll(
        async () => (await Promise.all(page.frames().map((frame) => frame.$('.code-form')))).some(Boolean),
        'the form',
      );
      for (const frame of page.frames()) if (await frame.$('.code-form')) return frame;
      return page.mainFrame();
    };

    const typedIn = async (frame: Frame) => {
      const fields = await frame.$$('>>> .code-form input');
      const values = await Promise.all(
        fields.map((field) => field.evaluate((input) => (input as HTMLInputElement).value)),
      );
      return values.join('');
    };

    const sendVariants: { idea: string; params: Partial<PageParams>; framed?: true }[] = [
      { idea: 'six painted boxes over one input', params: { variant: 'boxes' } },
      { idea: 'six separate inputs', params: { variant: 'inputs' } },
      { idea: 'a field in an open shadow root', params: { variant: 'shadow' } },
      { idea: 'a form in a frame of another origin', params: { variant: 'iframe' }, framed: true },
      { idea: 'Chinese labels', params: { variant: 'chinese' } },
    ];
    test.each(sendVariants)('$idea: found, and its one send counted once', async ({ params, framed }) => {
      const page = await stage.openSite(params);
      const frame = framed ? await frameOfForm(page) : page.mainFrame();
      await theRequest(() => true);
      await stage.send(page, frame);
      const request = await theRequest(({ sends }) => sends.length === 1);
      expect(request).toMatchObject({ kind: 'sent', channel: 'email', destination: 'j•••@gmail.com', codeLength: 6 });
      await stage.browser.waitForHint(page, /j•••@gmail\.com/);
      expect((await requests())[0]?.sends).toHaveLength(1);
    });

    test('Fill in the hint works for painted boxes and in a frame, and the site gets the code', async () => {
      for (const variant of ['boxes', 'iframe'] as const) {
        await stage.startAnew();
        const page = await stage.openSite({ variant });
        const frame = variant === 'iframe' ? await frameOfForm(page) : page.mainFrame();
        await theRequest(() => true);
        await stage.send(page, frame);
        await stage.sandbox.waitForMails(1);
        await stage.openMailbox('inbox', 1);
        await page.bringToFront();
        await stage.browser.waitForHint(page, /Your code from/);
        await pressFill(stage, page, async () => (await typedIn(frame)) === stage.sandbox.sends[0]?.code);
        await press(page, '>>> .submit', frame);
        await frame.waitForSelector('>>> .done', { timeout: 5_000 });
      }
    });

    test('text messages: the channel is told, and the number', async () => {
      const page = await stage.openSite({ channel: 'sms' });
      await theRequest(() => true);
      await stage.send(page);
      const request = await theRequest(({ sends }) => sends.length === 1);
      expect(request).toMatchObject({ channel: 'sms', destination: expect.stringContaining('1234') });
    });

    test('a form that a route change brings was asked for by the submit before it', async () => {
      const page = await stage.openSite({ variant: 'route' });
      await press(page, 'form button');
      const request = await theRequest(({ sends }) => sends.length > 0);
      expect(request.sends).toHaveLength(1);
      await stage.browser.waitForHint(page, /j•••@gmail\.com/);
    });

    test('a posted sign-in form is one send; a reload and a wrong code are none', async () => {
      const page = await stage.openSite({ variant: 'classic' });
      await press(page, 'form button');
      await page.waitForSelector('input[name=otp]');
      await theRequest(({ sends }) => sends.length === 1);
      await page.reload();
      await stage.browser.waitForHint(page, /j•••@gmail\.com/);
      await typeInto(page, 'input[name=otp]', '000000');
      await page.keyboard.press('Enter');
      await stage.browser.waitForHint(page, /Check the digits/);
      expect((await requests())[0]?.sends).toHaveLength(1);
    });

    test('a form in a dialog is found when the dialog opens, and its hint can be pressed', async () => {
      const page = await stage.openSite({ variant: 'dialog' });
      expect(await requests()).toEqual([]);
      await press(page, 'button');
      await theRequest(() => true);
      await stage.send(page);
      const hint = await stage.browser.waitForHint(page, /On its way/);
      await hint.click('button', 'Not now');
      await stage.noHint(page);
    });

    test('a form that stood there hidden is found when it is revealed', async () => {
      const page = await stage.openSite({ variant: 'revealed' });
      expect(await requests()).toEqual([]);
      await press(page, '.reveal');
      await theRequest(() => true);
      await page.click('#code');
      await stage.browser.waitForHint(page, /No code has been sent yet/);
    });

    test('a form in a closed shadow root is found at focus, and its send counted', async () => {
      const page = await stage.openSite({ variant: 'closed' });
      const hasHint = () => stage.browser.waitForHint(page, /No code has been sent yet/, 1_500).catch(() => null);
      for (let tabs = 0; tabs < 8; tabs++) {
        await page.keyboard.press('Tab');
        if (await hasHint()) break;
      }
      await stage.browser.waitForHint(page, /No code has been sent yet/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await theRequest(({ sends }) => sends.length === 1);
      await stage.browser.waitForHint(page, /j•••@gmail\.com/);
    });

    test('a code that was sent when the page opened counts as sent', async () => {
      const page = await stage.openSite({ variant: 'auto' });
      const request = await theRequest(({ sends }) => sends.length === 1);
      expect(request.sends[0]?.how).not.toBe('press');
      await stage.browser.waitForHint(page, /j•••@gmail\.com/);
    });

    test('an authenticator form says once that nothing will be sent', async () => {
      const page = await stage.openSite({ variant: 'authenticator' });
      await theRequest(({ kind }) => kind === 'authenticator');
      await page.click('input');
      await stage.browser.waitForHint(page, /authenticator app/);
      expect(await stage.browser.badgeText(page)).toBe('');
    });

    test.each(['captcha', 'coupon'] as const)('a %s form stays silent', async (variant) => {
      const page = await stage.openSite({ variant });
      await page.click('input');
      await page.keyboard.type('12');
      await new Promise((done) => setTimeout(done, 1_500));
      expect(await stage.browser.hint(page)).toBeNull();
      expect(await requests()).toEqual([]);
    });

    test('a hostile page is not broken, and hears nothing from us', async () => {
      const page = await stage.browser.newPage('https://www.coinharbor.example/hostile');
      await new Promise((done) => setTimeout(done, 3_000));
      await page.click('#long');
      await page.click('#shy').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 1_000));
      const { errors, trapped } = await page.evaluate(() => {
        const { __errors, __trapped } = window as unknown as { __errors: string[]; __trapped: string[] };
        return { errors: __errors, trapped: __trapped };
      });
      expect(errors).toEqual([]);
      expect(trapped).toEqual([]);
    });

    test('nothing of all this asked the network for anything, or failed', async () => {
      const page = await stage.openSite();
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await stage.inPopup(page, (popup) => popup.text());
      const known = ['www.coinharbor.example', 'id.coinharbor.example', 'coinharbor-login.example', 'mail.google.com'];
      expect(stage.browser.hostsAsked().filter((host) => !known.includes(host))).toEqual([]);
      expect(await stage.browser.consoleErrors()).toEqual([]);
    });
  });
}
