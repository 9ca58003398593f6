import * as v from 'valibot';
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { FieldMarkerWorld } from '@/utils/page/field-mark';
import { say } from '@/utils/text';
import { sayOfField } from './field-rule-effects';
import { fieldMark, fieldRuleOf } from './field-rules';
import { fillLatest } from './fill-latest';
import { inject } from './inject';
import { siteOf } from './origin';

const FILL = 'fill-latest';
const CODE = 'code-field';
const NO_CODE = 'no-code-field';

/** The entries of the menu of fields that can be typed into. Browsers keep them: to be made at install and update. */
export async function makeFieldMenu(browserName: string): Promise<void> {
  // Firefox for Android has no such menus.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  // Firefox counts password fields, which some codes are typed into, apart.
  const contexts: Menus.ContextType[] = browserName === 'firefox' ? ['editable', 'password'] : ['editable'];
  for (const [id, title] of [
    [FILL, say('menu.fillLatest')],
    [CODE, say('menu.codeField')],
    [NO_CODE, say('menu.noCodeField')],
  ]) {
    browser.contextMenus.create({ id, title, contexts });
  }
}

/** The user chose an entry, at a field of this tab. */
export async function fieldMenuChosen(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  if (info.menuItemId === FILL) await fillLatest(tab, info.frameId ?? 0);
  if (info.menuItemId === CODE || info.menuItemId === NO_CODE) await markField(info, tab, info.menuItemId === CODE);
}

async function markField(info: Menus.OnClickData, tab: Tabs.Tab, isCode: boolean): Promise<void> {
  const tabId = tab.id as number;
  const frameId = info.frameId ?? 0;
  const site = siteOfFrame(info, tab);
  const target = { tabId, frameIds: [frameId] };
  if (site === null) return;
  await inject(target, '/field-marker.js');
  const [marked] = await browser.scripting.executeScript({ target, func: callMarker });
  const mark = v.safeParse(fieldMark, marked?.result);
  if (!mark.success) return;
  await sayOfField(fieldRuleOf(site, mark.output, isCode, Date.now()), { tabId, incognito: tab.incognito });
}

// Runs in the page: it may use nothing from outside of itself.
const callMarker = () => (globalThis as FieldMarkerWorld).wmcMarkField?.() ?? null;

/** A frame without an address of its own is of the page that it stands in; one of data is nobody's. */
function siteOfFrame({ frameId, frameUrl, pageUrl }: Menus.OnClickData, tab: Tabs.Tab): string | null {
  const topSite = siteOf(pageUrl ?? tab.url);
  if (!frameId || !frameUrl || frameUrl.startsWith('about:')) return topSite;
  return siteOf(frameUrl);
}
