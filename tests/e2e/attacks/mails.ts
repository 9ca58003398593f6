import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type BrowserName, onStage, poll } from '../journeys/stage.ts';

const markup = '<img src=x onerror="document.title=1"><b>bold</b><script>1</script>';
/** Shows what follows from right to left: "elpmaxe.robrahnioc" would read "coinharbor.example". */
const OVERRIDE = '\u202e';

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
      await arrive({
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
      });
    });

    test('a name that reorders what follows reorders nothing of ours', async () => {
      const page = await waitingPage();
      await arrive({
        from: `"CoinHarbor ${OVERRIDE}rethgif" <no-reply@phish.example>`,
        subject: `${OVERRIDE}Your verification code`,
        text: 'Your verification code is 482913.',
      });
      expect(await noDigits(page, '482913')).not.toContain(OVERRIDE);
      expect(await stage.inPopup(page, (popup) => popup.text())).not.toContain(OVERRIDE);
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
