import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { WidgetName } from '../../sandbox/sandbox.ts';
import { type BrowserName, onStage, poll, press, pressFill, typeInto } from './stage.ts';

interface StoredRequest {
  kind: string;
  channel: string;
  destination: string | null;
  codeLength: number | null;
  sends: { how: string }[];
  wrongCodeAt: number[];
}

/** How a person walks through one widget. */
interface Walk {
  widget: WidgetName;
  /** From the page to the code form; the code is asked for on the way, or by pressing what this returns. */
  reach(page: Page): Promise<void>;
  /** Sends the first code where the form stands there before it. */
  send?: string;
  /** Null: the widget has no way to send again. */
  resend: string | null;
  /** What it shows once it has sent again; until then it may paint the field anew, and lose what is typed. */
  resent?: string;
  /** The code's field, or the first of its boxes. */
  field: string;
  /** Null: it submits when it is full. */
  submit: string | null;
  /** What the page shows of the request. */
  shown: Partial<StoredRequest>;
}

const TO = 'jamie@gmail.com';
const sent = { kind: 'sent', channel: 'email' };

const walks: Walk[] = [
  {
    widget: 'amplify',
    async reach(page) {
      await typeInto(page, 'input[name=email]', TO);
      await typeInto(page, 'input[name=password]', 'Harbour-1907');
      await typeInto(page, 'input[name=confirm_password]', 'Harbour-1907');
      await press(page, 'button[type=submit]');
    },
    resend: '::-p-text(Resend Code)',
    field: 'input[name=confirmation_code]',
    submit: 'button[type=submit]',
    shown: { ...sent, destination: 'j***@g***' },
  },
  {
    widget: 'antd',
    reach: (page) => typeInto(page, '#email', TO),
    send: '.send',
    resend: '.send:not(:disabled)',
    field: '.ant-otp input',
    submit: '.submit',
    shown: { ...sent, codeLength: 6 },
  },
  {
    widget: 'radix',
    async reach(page) {
      await typeInto(page, 'input[type=email]', TO);
      await press(page, 'button');
    },
    resend: '.send',
    field: '[data-radix-otp-input]',
    submit: null,
    shown: { ...sent, destination: TO, codeLength: 6 },
  },
  {
    widget: 'supabase',
    async reach(page) {
      await typeInto(page, 'input[name=email]', TO);
      await press(page, 'button');
      await page.waitForSelector('input[name=token]', { timeout: 5_000 });
      await typeInto(page, 'input[name=email]', TO);
    },
    resend: null,
    field: 'input[name=token]',
    submit: 'button[type=submit]',
    shown: { ...sent },
  },
  {
    widget: 'supertokens',
    async reach(page) {
      await typeInto(page, '>>> input[name=email]', TO);
      await press(page, '>>> button[type=submit]');
    },
    resend: '>>> [data-supertokens~=resendCodeBtn]:not(:disabled)',
    resent: '::-p-text(Email resent)',
    field: '>>> input[name=userInputCode]',
    submit: '>>> button[type=submit]',
    shown: { ...sent, destination: TO },
  },
  {
    widget: 'vant',
    reach: (page) => typeInto(page, 'input[name=email]', TO),
    send: '.send',
    resend: '.send:not(:disabled)',
    field: 'input[placeholder=请输入验证码]',
    submit: '.submit',
    shown: { ...sent },
  },
];

/** Complete widgets of others, walked through: asked for, asked for again, mistyped, filled, in. */
export function widgetJourneys(name: BrowserName) {
  onStage(name, "others' widgets", (stage) => {
    const request = async (): Promise<StoredRequest | undefined> => {
      const { state } = (await stage.browser.extensionStorage()) as {
        state?: { requests: Record<string, StoredRequest> };
      };
      return Object.values(state?.requests ?? {})[0];
    };
    const until = async (isSo: (request: StoredRequest) => boolean, what: string) => {
      let last: StoredRequest | undefined;
      const find = async () => {
        last = await request();
        return last && isSo(last) ? last : null;
      };
      return poll(find, what).catch((error) => {
        throw new Error(`${error.message}: ${JSON.stringify(last)}`);
      });
    };
    const codes = () => stage.sandbox.sends.length;

    test.each(walks)('$widget: found, each send counted once, a wrong code understood, Fill accepted', async (walk) => {
      const page = await stage.browser.newPage(stage.sandbox.widgetUrl(walk.widget));
      await walk.reach(page);
      await page.waitForSelector(walk.field, { visible: true, timeout: 5_000 });
      if (walk.send) {
        await until(({ sends }) => sends.length === 0, 'a form where nothing was sent');
        await press(page, walk.send);
      }
      await until(({ sends }) => sends.length === 1, 'the first send');
      expect(await request()).toMatchObject(walk.shown);

      if (walk.resend) {
        await rest(1_100);
        await press(page, walk.resend);
        if (walk.resent) await page.waitForSelector(walk.resent, { timeout: 5_000 });
        await until(({ sends }) => sends.length === 2, 'the second send');
      }
      const sends = walk.resend ? 2 : 1;
      await poll(async () => codes() === sends, 'as many codes');

      await typeInto(page, walk.field, '000000');
      if (walk.submit) await press(page, walk.submit);
      await until(({ wrongCodeAt }) => wrongCodeAt.length === 1, 'a wrong code');

      await stage.sandbox.waitForMails(sends);
      await stage.openMailbox('inbox', 1);
      await page.bringToFront();
      const code = stage.sandbox.sends.at(-1)?.code ?? '';
      await pressFill(stage, page, async () => (await typedIn(page, walk.field)) === code || isIn(page));
      if (walk.submit) await press(page, walk.submit);
      await poll(() => isIn(page), 'a person who is in');
      expect(codes()).toBe(sends);
      expect((await request())?.sends).toHaveLength(sends);
      expect((await request())?.wrongCodeAt).toHaveLength(1);
    });
  });
}

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** A widget may lead to another page for it. */
const isIn = (page: Page) =>
  page.$('.done').then(
    (done) => done !== null,
    () => false,
  );

async function typedIn(page: Page, field: string): Promise<string> {
  const fields = await page.$$(field);
  const values = await Promise.all(fields.map((one) => one.evaluate((input) => (input as HTMLInputElement).value)));
  return values.join('');
}
