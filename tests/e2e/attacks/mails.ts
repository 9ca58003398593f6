import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll } from '../journeys/stage.ts';

const markup = '<img src=x onerror="document.title=1"><b>bold</b><script>1</script>';
/** Shows what follows from right to left: "elpmaxe.robrahnioc" would read "coinharbor.example". */
const OVERRIDE = '\u202e';

/** Marks of the mail's own, a style against ours, and a code that nobody sees. */
const drawnMarks = `<style>wmc-mark { display: none !important; opacity: 0 !important }</style>
<wmc-mark data-standing="latest">Latest code · 9:59 left</wmc-mark>
<p>Your verification code is <b>482913</b></p>
<p style="display: none">Your verification code is 111222</p>
<p><wmc-mark data-standing="expired">Expired</wmc-mark></p>`;

const boundDomains = ({ state }: { state?: { messages: Record<string, { boundDomain: string | null }> } }) =>
  Object.values(state?.messages ?? {}).map(({ boundDomain }) => boundDomain);

/** Mails that somebody wrote to deceive: what the mailbox, the waiting page and the popup then show. */
export function deceivingMails(name: BrowserName) {
  onStage(name, 'mails that deceive', (stage) => {
    const standings = (mailbox: Page) =>
      mailbox.$$eval('wmc-mark', (marks) => marks.map((mark) => mark.getAttribute('data-standing')));
    const waitingPage = async () => {
      const page = await stage.openSite({ countdown: 'none', answer: 'normal' });
      stage.sandbox.setArrival({ drop: true });
      await stage.send(page);
      stage.sandbox.setArrival({});
      return page;
    };
    const arrive = async (letter: { from: string; subject?: string; text: string; html?: string }) => {
      await stage.sandbox.sendMailFrom({ subject: 'Your verification code', ...letter });
      return stage.openMailbox('inbox', 1);
    };
    /** The page does not get the digits, in whatever way they would be shown. */
    const noDigits = async (page: Page, code: string) => {
      await page.bringToFront();
      const hint = await stage.browser.waitForHint(page, /which is not coinharbor\.example/);
      expect((await hint.text()).replace(/\s/g, '')).not.toContain(code);
      expect(await hint.find('button', 'Fill')).toBeNull();
      return hint.text();
    };

    test('markup in name, subject and body is text everywhere', async () => {
      const page = await waitingPage();
      const name = `CoinHarbor ${markup}`.replaceAll('"', "'");
      const mailbox = await arrive({
        from: `"${name}" <no-reply@coinharbor.example>`,
        subject: `Your code ${markup}`,
        text: `Your verification code is 482913. ${markup}`,
      });
      await page.bringToFront();
      const hint = await stage.browser.waitForHint(page, /Your code from/);
      expect(await hint.evaluate((root) => root.querySelectorAll('img, script').length)).toBe(0);
      await stage.inPopup(page, async (popup) => {
        expect(await popup.text()).toContain('<b>bold</b>');
        expect(await popup.page.$$eval('body img, body script', (all) => all.length)).toBe(0);
        expect(await popup.page.title()).not.toBe('1');
      });
      expect(await mailbox.$eval('wmc-mark', (mark) => mark.innerHTML)).toMatch(/^Latest code · \d+:\d\d left$/);
      expect([await page.title(), await mailbox.title()]).not.toContain('1');
    });

    test('markup in a mail in spam reaches no part of the guide for its sender', async () => {
      await stage.sandbox.sendMailFrom({
        from: `"CoinHarbor ${markup.replaceAll('"', "'")}" <no-reply@coinharbor.example>`,
        subject: `Your code ${markup}`,
        text: `Your verification code is 482913. ${markup}`,
        folder: 'spam',
      });
      const [mark] = await stage.browser.marks(await stage.openMailbox('spam', 1));
      await mark?.click('button', 'Allow the sender');
      const guide = await stage.browser.waitForOwnPage('guide.html');
      expect(await guide.waitForText(/letter by letter/)).toContain('no-reply@coinharbor.example');
      expect(await guide.page.content()).not.toMatch(/onerror|bold/);
      expect(await guide.page.title()).toBe('Allow the sender');
      await guide.close();
    });

    test.each([
      { mailbox: 'gmail', row: 'tr.zA .y6', opened: '.a3s', ours: 1 },
      { mailbox: 'outlook', row: '[role=option]', opened: '[role=document]', ours: 2 },
    ] as const)('a mail that draws marks and hides ours, in $mailbox, does not hide them', async (shown) => {
      const page = await waitingPage();
      await stage.sandbox.sendMailFrom({
        from: '"CoinHarbor" <no-reply@coinharbor.example>',
        subject: 'Your verification code',
        text: 'Your verification code is 482913.',
        html: drawnMarks,
      });
      const mailbox = await stage.openMailbox('inbox', 1, shown.mailbox);
      await mailbox.click(shown.row);
      await mailbox.waitForSelector(shown.opened);
      const pressable = async () => {
        const marks = await stage.browser.marks(mailbox);
        const buttons = await Promise.all(marks.map((mark) => mark.find('button', 'Copy')));
        return buttons.filter((button) => button && button.width > 10 && button.height > 10);
      };
      await poll(async () => (await standings(mailbox)).length === shown.ours + 2, 'what the mail drew, and ours');
      await poll(async () => (await pressable()).length === shown.ours, 'ours, to be seen and pressed');
      await page.bringToFront();
      const hint = await stage.browser.waitForHint(page, /Your code from/);
      await poll(
        async () => (await hint.text()).replace(/\s/g, '').includes('482913'),
        'the digits that are to be seen',
      );
      expect(await stage.inPopup(page, (popup) => popup.text())).not.toContain('111');
    });

    test('a name that reorders what follows reorders nothing of ours', async () => {
      const page = await waitingPage();
      await arrive({
        from: `"CoinHarbor ${OVERRIDE}rethgif" <no-reply@phish.example>`,
        subject: `${OVERRIDE}Your verification code`,
        text: 'Your verification code is 482913.',
      });
      expect(await noDigits(page, '482913')).not.toContain(OVERRIDE);
      const popup = await stage.inPopup(page, (popup) => popup.text());
      expect(popup).toContain('CoinHarbor rethgif');
      expect(popup).not.toContain(OVERRIDE);
    });

    test.each([
      { idea: 'a domain in letters that look alike', domain: 'coinh\u0430rbor.example', named: /xn--/ },
      {
        idea: 'a domain that begins like the site',
        domain: 'coinharbor.example.phish.example',
        named: /phish\.example/,
      },
      { idea: 'a name that is the real address', domain: 'phish.example', named: /phish\.example/ },
    ])('$idea gets no code onto the site, and is shown as what it is', async ({ domain, named }) => {
      const page = await waitingPage();
      await arrive({
        from: `"no-reply@coinharbor.example" <no-reply@${domain}>`,
        text: 'Your CoinHarbor verification code is 482913.',
      });
      expect(await noDigits(page, '482913')).toMatch(named);
    });

    test('a line that binds a stranger’s code to the site does not bring it there', async () => {
      const page = await waitingPage();
      const mailbox = await arrive({
        from: '"CoinHarbor" <no-reply@phish.example>',
        text: 'Your verification code is 482913.\n\n@coinharbor.example #482913',
      });
      await mailbox.click('tr.zA .y6');
      await mailbox.waitForSelector('h2.hP');
      await poll(
        async () => boundDomains(await stage.browser.extensionStorage()).includes('coinharbor.example'),
        'the line that was read',
      );
      expect(await noDigits(page, '482913')).toMatch(/phish\.example/);
    });

    test('a false code in the name of the sender does not displace the one in the mail', async () => {
      const page = await waitingPage();
      const mailbox = await arrive({
        from: '"CoinHarbor code 111111" <no-reply@coinharbor.example>',
        text: 'Your verification code is 482913.',
      });
      expect(await standings(mailbox)).toEqual(['latest']);
      await page.bringToFront();
      const hint = await stage.browser.waitForHint(page, /Your code from/);
      await poll(async () => (await hint.text()).replace(/\s/g, '').includes('482913'), 'the digits of the mail');
    });
  });
}
