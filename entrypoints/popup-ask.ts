import { defineUnlistedScript } from '#imports';
import type { Asked, PopupWorld } from '@/utils/extension/popup-world';

/** The little that is needed of the extension API: the polyfill is what the popup's own script still loads. */
interface Api {
  tabs: { query: (which: object) => Promise<{ id?: number }[]> };
  runtime: { sendMessage: (message: object) => Promise<unknown> };
  permissions: { contains: (what: object) => Promise<boolean> };
}

/**
 * The first script of the popup asks for what it shows while its own script and that one's parts are still loading: one
 * after the other, the answer came when the empty popup was on screen already, to be drawn and measured a second time.
 */
export default defineUnlistedScript(() => {
  (globalThis as PopupWorld).wmcAsked = ask();
});

async function ask(): Promise<Asked> {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  const api = (browser ?? chrome) as Api;
  const access = api.permissions.contains({ origins: ['<all_urls>'] });
  const tabId = await subjectTab(api);
  return { tabId, view: tabId === undefined ? null : await viewOf(tabId, api), hasAccess: await access };
}

async function viewOf(tabId: number, { runtime }: Api): Promise<Asked['view']> {
  try {
    return ((await runtime.sendMessage({ type: 'popupRead', tabId })) ?? null) as Asked['view'];
  } catch {
    return null; // The background was stopped half-way: the popup asks again.
  }
}

/** The tab that this popup is about: named in the address when it was opened as a page, else the one behind it. */
async function subjectTab({ tabs }: Api): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
