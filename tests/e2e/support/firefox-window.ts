import type { Browser } from 'puppeteer-core';
import { GECKO_ID } from './firefox-preferences.ts';
import { evaluateInWindow } from './firefox-system.ts';
import { poll } from './poll.ts';

// What stands outside of every page, in the browser's own window: its menus, its shortcuts, and what it asks.

const MENU = `document.getElementById('contentAreaContextMenu')`;
const PROMPT = `document.getElementById('addon-webext-permissions-notification')`;

/** Chooses an entry of ours, by its words, in the menu that a right click has just opened. */
export async function chooseInMenu(browser: Browser, label: string): Promise<void> {
  await poll(async () => (await evaluateInWindow(browser, `${MENU}.state`)) === 'open', 'the menu of the right button');
  const chosen = await evaluateInWindow(
    browser,
    `(async () => {
      const entry = [...${MENU}.querySelectorAll('menuitem')].find(({ label }) => label === ${JSON.stringify(label)});
      if (!entry) return 'is not there';
      const shown = new Promise((done) => entry.parentNode.addEventListener('popupshown', done, { once: true }));
      entry.parentNode.parentNode.openMenu(true);
      await shown;
      entry.parentNode.activateItem(entry);
      return 'chosen';
    })()`,
  );
  if (chosen !== 'chosen') throw new Error(`The entry "${label}" ${chosen}`);
}

/** Presses Alt, Shift and a letter, as the browser's window gets them from the keyboard. */
export async function pressAltShift(browser: Browser, letter: string): Promise<void> {
  await evaluateInWindow(
    browser,
    `(() => {
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keyboard.beginInputTransactionForTests(window);
      const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['${letter}', 'Key${letter}', ${letter.charCodeAt(0)}]]
        .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
      for (const key of keys) keyboard.keydown(key);
      for (const key of keys.toReversed()) keyboard.keyup(key);
      return '';
    })()`,
  );
}

/** Addresses of the pages that hang from a toolbar button now. */
export const openPanels = (browser: Browser): Promise<string> =>
  evaluateInWindow(
    browser,
    `[...document.querySelectorAll('.webextension-popup-browser')].map(({ currentURI }) => currentURI?.spec).join()`,
  );

/** Answers what the browser asks before it gives the extension a permission. */
export async function answerPrompt(browser: Browser, answer: 'allow' | 'deny'): Promise<void> {
  const button = answer === 'allow' ? 'button' : 'secondaryButton';
  await poll(
    async () => (await evaluateInWindow(browser, `PopupNotifications.panel.state + !${PROMPT}?.hidden`)) === 'opentrue',
    'the question for a permission',
  );
  // A press that comes too soon is taken for a mistake.
  await new Promise((done) => setTimeout(done, 600));
  await evaluateInWindow(browser, `(${PROMPT}.${button}.click(), '')`);
  await poll(
    async () => (await evaluateInWindow(browser, 'PopupNotifications.panel.state')) === 'closed',
    'the answered question',
  );
}

/** Clicks the notification that the computer shows. */
export async function clickNotification(browser: Browser): Promise<void> {
  await poll(
    async () =>
      (await evaluateInWindow(
        browser,
        `(() => {
          const [shown] = Services.wm.getEnumerator('alert:alert');
          shown?.document.getElementById('alertBox').click();
          return String(Boolean(shown));
        })()`,
      )) === 'true',
    'a notification to click',
  );
}

/** Takes the access to all sites away, as the list of permissions in the add-ons manager does. */
export async function withholdSites(browser: Browser): Promise<void> {
  await evaluateInWindow(
    browser,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
      .remove('${GECKO_ID}', { permissions: [], origins: ['<all_urls>'] }, WebExtensionPolicy.getByID('${GECKO_ID}').extension)
      .then(() => '')`,
  );
}
