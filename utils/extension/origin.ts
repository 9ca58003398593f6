import type { Runtime } from 'webextension-polyfill';
import { registrableDomain } from '@/utils/identity';
import type { Origin } from './requests';

/** Registrable domain of a web page or file; null for all other addresses. */
export function siteOf(url: string | undefined): string | null {
  if (!url || !/^(https?|file):/.test(url)) return null;
  const { hostname } = new URL(url);
  return registrableDomain(hostname) || null;
}

/**
 * Where a message comes from, as the browser says; null when that is no site.
 * about:blank and srcdoc frames have the origin of who made them. A frame without any (data:, sandboxed) is nobody's: an
 * advertisement can make one, and must not pass for the site that it stands in.
 */
export function originOf(sender: Runtime.MessageSender): Origin | null {
  const tabId = sender.tab?.id;
  const { origin } = sender as { origin?: string };
  const site = siteOf(sender.url) ?? siteOf(origin);
  if (tabId === undefined || site === null) return null;
  const topSite = siteOf(sender.tab?.url) ?? site;
  return { tabId, frameId: sender.frameId ?? 0, site, topSite, incognito: sender.tab?.incognito ?? false };
}
