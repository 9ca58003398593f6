import type { Ask, Reply } from '../web/server.ts';
import type { MailFeed } from './mail-feed.ts';

// As Gmail's: strings that become markup or script need a Trusted Types policy.
const POLICY = "require-trusted-types-for 'script'; script-src 'self'; object-src 'none'; base-uri 'self'";

/** Answers for `https://mail.google.com/mail/u/<N>/`: the page, its messages, its live events. */
export function createGmailSite(feed: MailFeed, accounts: string[], assets: (name: string) => Promise<Reply>) {
  return async function answer(ask: Ask): Promise<Reply> {
    const { pathname } = ask.url;
    if (pathname.startsWith('/assets/')) return assets(pathname.slice('/assets/'.length));
    const [, place, action] = /^\/mail\/u\/(\d)\/([\w-]*)$/.exec(pathname) ?? [];
    const account = accounts[Number(place)];
    if (!account) return { status: 404, body: 'No such page' };
    if (action) return feed(account, action, ask);
    return { status: 200, body: mailPage(account), headers: { 'content-security-policy': POLICY } };
  };
}

function mailPage(account: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Gmail</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/mailbox.css"></head>
<body data-account="${account}">
<div class="bar"><span class="name">Mail</span>
<form class="search" role="search"><input name="q" aria-label="Search mail" placeholder="Search mail"></form>
<a class="account" aria-label="Google Account: ${account}" href="#inbox">${account}</a></div>
<div class="below"><nav aria-label="Folders"><a href="#inbox">Inbox</a><a href="#spam">Spam</a><a href="#trash">Trash</a></nav>
<div class="pages"></div></div>
<script type="module" src="/assets/mailbox.js"></script></body></html>`;
}
