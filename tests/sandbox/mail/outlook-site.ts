import type { Ask, Reply } from '../web/server.ts';
import type { MailFeed } from './mail-feed.ts';

const POLICY = "script-src 'self'; object-src 'none'; base-uri 'self'";

/** Answers for `https://outlook.live.com/mail/<N>/<folder>[/id/<conversation>]`; all routes are one page. */
export function createOutlookSite(feed: MailFeed, accounts: string[], assets: (name: string) => Promise<Reply>) {
  return async function answer(ask: Ask): Promise<Reply> {
    const { pathname } = ask.url;
    if (pathname.startsWith('/assets/')) return assets(pathname.slice('/assets/'.length));
    const [, app, place, rest = ''] = /^\/(mail|feed)\/(\d)\/(.*)$/.exec(pathname) ?? [];
    const account = accounts[Number(place)];
    if (!account) return { status: 404, body: 'No such page' };
    if (app === 'feed') return feed(account, rest, ask);
    return { status: 200, body: mailPage(account), headers: { 'content-security-policy': POLICY } };
  };
}

function mailPage(account: string): string {
  return `<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><title>Mail - ${account} - Outlook</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/outlook.css"></head>
<body data-account="${account}">
<div class="bar" role="banner"><span class="name">Outlook</span>
<button type="button" id="O365_MainLink_Me" aria-label="Account manager for ${account}">${account}</button></div>
<div class="below"><div class="folders" role="navigation" aria-label="Navigation pane"></div>
<div class="list" data-app-section="MessageList"><h1 class="place"></h1>
<div id="MailList" role="listbox" aria-label="Message list" tabindex="0"></div></div>
<div id="ReadingPaneContainerId"><div role="main" aria-label="Reading Pane" tabindex="-1"></div></div></div>
<script type="module" src="/assets/outlook.js"></script></body></html>`;
}
