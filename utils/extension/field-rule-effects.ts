import browser from 'webextension-polyfill';
import type { PageFieldRule } from '@/utils/page/field-rules';
import { changeFieldRules, type FieldRule, readFieldRules, siteMatches, withFieldRule } from './field-rules';
import { informTabs } from './inform';
import { framesOfTab, injectHelper } from './inject';
import { logFailure } from './log';
import { siteOf } from './origin';
import { registerScript } from './registered-script';
import { patchRequest } from './requests';
import { readState, updateState } from './state';

/** What was said of the fields of a site, in windows of this kind. What cannot be read keeps no form from its helper. */
export async function fieldRulesOf(site: string, incognito: boolean): Promise<PageFieldRule[]> {
  const nothing = (error: unknown): FieldRule[] => {
    logFailure('field rules', error);
    return [];
  };
  const [rules, incognitoFieldRules] = await Promise.all([
    readFieldRules().catch(nothing),
    readState().then((state) => state.incognitoFieldRules, nothing),
  ]);
  return (incognito ? [...incognitoFieldRules, ...rules] : rules)
    .filter((rule) => rule.site === site)
    .map(({ mark, isCode }) => ({ mark, isCode }));
}

/** Remembers what was said of a field, and lets open pages follow. What a private window says is forgotten with it. */
export async function sayOfField(rule: FieldRule, { tabId, incognito }: { tabId: number; incognito: boolean }) {
  if (incognito) {
    const add = (rules: FieldRule[]) => withFieldRule(rules, rule);
    await updateState((state) => ({ ...state, incognitoFieldRules: add(state.incognitoFieldRules) }), rule.madeAt);
  } else {
    await changeFieldRules((rules) => withFieldRule(rules, rule));
    await registerForcedFields();
  }
  await applyFieldRules([rule.site], tabId);
}

/** Forgets what was said of one field, or of all when none is named, and lets open pages follow. */
export async function forgetFieldRules(id: string | null): Promise<void> {
  const before = await readFieldRules();
  const gone = before.filter((rule) => id === null || rule.id === id);
  if (gone.length === 0) return;
  await changeFieldRules((rules) => rules.filter((rule) => id !== null && rule.id !== id));
  await registerForcedFields();
  await applyFieldRules([...new Set(gone.map(({ site }) => site))]);
}

/**
 * Registers the script that calls the helper on sites with a field that is one for a code: no sentinel sees it there. To be
 * called when the extension was installed or updated, and when the rules changed.
 */
export function registerForcedFields(): Promise<void> {
  return registerScript('forced-fields', FORCED_FIELD, forcedFieldMatches);
}

export const FORCED_FIELD = '/forced-field.js';

/** The sites with such a field. */
export async function forcedFieldMatches(): Promise<string[]> {
  const sites = (await readFieldRules()).filter(({ isCode }) => isCode).map(({ site }) => site);
  return [...new Set(sites)].flatMap(siteMatches);
}

/** Frames of these sites look again. Their forms count as gone until the new helper has found them. */
async function applyFieldRules(sites: string[], clickedTabId?: number): Promise<void> {
  const now = Date.now();
  const state = await updateState((before) => {
    const keys = Object.keys(before.requests).filter((key) => sites.includes(before.requests[key]?.site ?? ''));
    return keys.reduce((after, key) => patchRequest(after, key, { formLeftAt: now }), before);
  }, now);
  await informTabs(state, now);
  const url = sites.flatMap(siteMatches);
  const open = url.length > 0 ? await browser.tabs.query({ url }) : [];
  const waiting = Object.values(state.requests).filter(({ site }) => sites.includes(site));
  const tabIds = new Set([clickedTabId, ...open.map(({ id }) => id), ...waiting.map(({ tabId }) => tabId)]);
  await Promise.all([...tabIds].map((tabId) => tabId !== undefined && lookAnewInTab(tabId, sites)));
}

async function lookAnewInTab(tabId: number, sites: string[]): Promise<void> {
  try {
    const { incognito, url: topUrl } = await browser.tabs.get(tabId);
    for (const site of sites) {
      // A frame without an address of its own is of the page that made it.
      const isOfSite = (url: string) => siteOf(/^about:/.test(url) ? topUrl : url) === site;
      const frameIds = await framesOfTab(tabId, isOfSite);
      const rules = await fieldRulesOf(site, incognito);
      if (frameIds.length > 0) await injectHelper({ tabId, frameIds }, rules, true);
    }
  } catch (error) {
    // The tab has gone, or shows a page that no extension may touch.
    logFailure('field rules', error);
  }
}
