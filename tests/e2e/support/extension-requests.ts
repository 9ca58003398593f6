import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { GECKO_ID } from './firefox-preferences.ts';
import { evaluateInWindow } from './firefox-system.ts';

/** Records the requests that leave the browser on behalf of the extension: of its pages, its background, its scripts in pages. */
export function recordExtensionRequests(
  browser: Browser,
  name: 'chromium' | 'firefox',
): Promise<() => Promise<string[]>> {
  return name === 'chromium' ? recordInChromium(browser) : recordInFirefox(browser);
}

interface RequestSent {
  request: { url: string };
  documentURL: string;
  initiator: { url?: string; stack?: { callFrames: { url: string }[] } };
}

async function recordInChromium(browser: Browser) {
  const asked: string[] = [];
  const note = ({ request, documentURL, initiator }: RequestSent) => {
    const from = [documentURL, initiator.url, ...(initiator.stack?.callFrames.map(({ url }) => url) ?? [])];
    if (/^https?:|^wss?:/.test(request.url) && from.some((url) => url?.startsWith('chrome-extension:')))
      asked.push(request.url);
  };
  const listen = async (target: Target) => {
    if (!/^(?:page|service_worker|iframe|other)$/.test(target.type())) return;
    const session: CDPSession = await target.createCDPSession();
    session.on('Network.requestWillBeSent', note as never);
    await session.send('Network.enable');
  };
  // One that ends while we attach asks for nothing more.
  browser.on('targetcreated', (target) => listen(target).catch(() => undefined));
  await Promise.all(browser.targets().map((target) => listen(target).catch(() => undefined)));
  return async () => [...asked];
}

/** The principal of a content script is one of several: its add-on is asked for. */
const OBSERVE = `(() => {
  window.wmcAsked = [];
  const isOurs = (principal) => [principal?.addonId, principal?.addonPolicy?.id, principal?.contentScriptAddonPolicy?.id].includes('${GECKO_ID}');
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    if (isOurs(loadInfo.triggeringPrincipal) || isOurs(loadInfo.loadingPrincipal)) window.wmcAsked.push(URI.spec);
  }, 'http-on-opening-request');
  return 'observing';
})()`;

async function recordInFirefox(browser: Browser) {
  await evaluateInWindow(browser, OBSERVE);
  return async (): Promise<string[]> => JSON.parse(await evaluateInWindow(browser, 'JSON.stringify(window.wmcAsked)'));
}
