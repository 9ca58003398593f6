import { expect, test } from 'vitest';
import { approach, type BrowserName, onStage, poll, press, SENDER, typeInto } from './stage.ts';

const MINUTE = 60_000;

/** The minute in front of "enter the code": from the form to the lockout. */
export function waitingJourneys(name: BrowserName) {
  onStage(name, 'waiting for a code', (stage) => {
    test('a form where nothing was sent: focus says "press Send", and so does the popup', async () => {
      const page = await stage.openSite();
      expect(await stage.browser.hint(page)).toBeNull();
      await page.click('#code');
      await stage.browser.waitForHint(page, /No code has been sent yet/);
      expect(await stage.inPopup(page, (popup) => popup.advice())).toMatch(/No code has been sent yet/);
    });

    const places = ['button', 'beside'] as const;
    test.each(places)(
      "Send starts the countdown in popup and badge; the site's own is on the %s",
      async (countdown) => {
        const page = await stage.openSite({ countdown });
        await stage.send(page);
        await stage.browser.waitForHint(page, /j•••@gmail\.com/);
        expect(await stage.browser.badgeText(page)).toBe('10');
        await stage.inPopup(page, async (popup) => {
          const timer = await popup.find('timer', 'Code expires in');
          expect(await timer?.evaluate((element) => element.textContent)).toMatch(/^(10:00|9:\d\d)$/);
          expect(await popup.text()).toMatch(/Usually 10 minutes/);
          expect(await popup.text()).toMatch(/site's own timer/);
        });
      },
    );

    test('coming near Resend in the cooldown warns before the click', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await stage.send(page);
      await stage.moveAway(page);
      await stage.browser.waitForHint(page, /On its way/);
      await approach(page, '.send');
      await stage.browser.waitForHint(page, /Asking again can cancel/);
      expect(stage.sandbox.sends).toHaveLength(1);
    });

    test('after five sends the warning is strong; a refused one means stop, until a time', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      for (let sends = 1; sends <= 5; sends++) {
        await stage.send(page);
        await stage.moveAway(page);
        await new Promise((done) => setTimeout(done, 1_200));
      }
      await approach(page, '.send');
      await stage.browser.waitForHint(page, /lock you out/);
      await stage.send(page);
      await stage.moveAway(page);
      await stage.browser.waitForHint(page, /The site says you tried too often.*before \d/s);
      expect(stage.sandbox.sends.at(-1)?.refused).toBe(true);
      expect(await stage.browser.badgeText(page)).toBe('!');
      expect(await stage.inPopup(page, (popup) => popup.advice())).toMatch(/before \d/);
    });

    test('a press that nothing follows is said to have left no sign', async () => {
      const page = await stage.openSite({ answer: 'silent' });
      await press(page, '.send');
      await stage.browser.waitForHint(page, /No sign that a code was sent/, 12_000);
    });

    test('a press that the site answers with an error is said to have failed', async () => {
      const page = await stage.openSite({ answer: 'error' });
      await press(page, '.send');
      await stage.browser.waitForHint(page, /The site answered with.*error/);
    });

    test('the usual life ends in "probably expired"', async () => {
      const page = await stage.openSite({ life: 'unstated' });
      await stage.send(page);
      await stage.browser.waitForHint(page, /On its way/);
      await stage.browser.shiftClock(11 * MINUTE);
      expect(await stage.inPopup(page, (popup) => popup.advice())).toMatch(/probably expired/);
    });

    test('a stated life ends in "expired"', async () => {
      const page = await stage.openSite({ life: 'stated' });
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await stage.browser.shiftClock(11 * MINUTE);
      expect(await stage.inPopup(page, (popup) => popup.advice())).toMatch(/time is over/);
    });

    test('a wrong code is heard of from the page itself', async () => {
      const page = await stage.openSite();
      await stage.send(page);
      await typeInto(page, '#code', '000000');
      await press(page, '.submit');
      await stage.browser.waitForHint(page, /Check the digits/);
    });

    test('dismissed, the hint stays away from this form; Esc closes it for what it says now', async () => {
      const page = await stage.openSite();
      await page.click('#code');
      await stage.browser.waitForHint(page, /No code/);
      await page.keyboard.press('Escape');
      await stage.noHint(page);
      await stage.send(page);
      await stage.browser.waitForHint(page, /On its way/);
    });

    test('switched off for the site from the hint, nothing shows there any more', async () => {
      const page = await stage.openSite();
      await page.click('#code');
      const hint = await stage.browser.waitForHint(page, /No code/);
      await hint.click('button', 'More');
      await hint.click('button', 'Not on this site');
      await stage.noHint(page);
      await stage.send(page);
      await new Promise((done) => setTimeout(done, 500));
      expect(await stage.browser.hint(page)).toBeNull();
      expect(await stage.browser.badgeText(page)).toBe('10');
    });

    test('"hold my Resend" holds one click in the cooldown, and lets it through when asked to', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await stage.inPopup(page, async (popup) => {
        await popup.page.$eval('footer summary', (summary) => (summary as HTMLElement).click());
        await popup.page.$$eval('footer input[type=checkbox]', (boxes) => (boxes.at(-1) as HTMLElement).click());
        await poll(
          async () => 'settings' in (await stage.browser.extensionStorage('sync')),
          'the setting that was kept',
        );
      });
      await stage.send(page);
      await stage.moveAway(page);
      // Sooner it would be the second half of a double click.
      await new Promise((done) => setTimeout(done, 800));
      await press(page, '.send');
      const hint = await stage.browser.waitForHint(page, /Send anyway/);
      expect(stage.sandbox.sends).toHaveLength(1);
      await hint.click('button', 'Send anyway');
      await poll(async () => stage.sandbox.sends.length === 2, 'the send that was let through');
      await stage.browser.waitForHint(page, /You asked for 2 codes/);
    });

    test('the guide for letting the sender through carries the real sender', async () => {
      const page = await stage.openSite();
      await stage.send(page);
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await stage.inPopup(page, async (popup) => {
        const links = await popup.page.$$eval('a', (all) => all.map((link) => link.href));
        expect(links.join()).toContain(`from%3A${encodeURIComponent(SENDER)}`);
        expect(await popup.page.content()).toContain(SENDER);
      });
    });

    test('nothing is lost when the background is stopped between every two steps', async () => {
      const page = await stage.openSite({ countdown: 'none' });
      await page.click('#code');
      await stage.browser.waitForHint(page, /No code/);
      await stage.browser.stopBackground();
      await stage.send(page);
      await stage.browser.waitForHint(page, /On its way/);
      await stage.browser.stopBackground();
      await stage.sandbox.waitForMails(1);
      await stage.openMailbox('inbox', 1);
      await stage.browser.stopBackground();
      await page.bringToFront();
      await stage.browser.waitForHint(page, /Your code from CoinHarbor/);
      await stage.browser.stopBackground();
      const text = await stage.inPopup(page, (popup) => popup.text());
      expect(text).toMatch(/Asked once/);
      expect(text).toMatch(/From CoinHarbor/);
    });
  });
}
