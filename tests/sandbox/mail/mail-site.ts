import type { ServerResponse } from 'node:http';
import type { Ask, Reply } from '../web/server.ts';
import type { MailboxStore } from './mailbox-store.ts';

// As Gmail's: strings that become markup or script need a Trusted Types policy.
const POLICY = "require-trusted-types-for 'script'; script-src 'self'; object-src 'none'; base-uri 'self'";

/** Answers for `https://mail.google.com/mail/u/<N>/`: the page, its messages, its live events. */
export function createMailSite(store: MailboxStore, accounts: string[], assets: (name: string) => Promise<Reply>) {
  const open = new Set<ServerResponse>();
  store.subscribe(() => {
    for (const response of open) response.write('data: changed\n\n');
  });

  return async function answer({ method, url }: Ask): Promise<Reply> {
    if (url.pathname.startsWith('/assets/')) return assets(url.pathname.slice('/assets/'.length));
    const [, place, action] = /^\/mail\/u\/(\d)\/([\w-]*)$/.exec(url.pathname) ?? [];
    const account = accounts[Number(place)];
    if (!account) return { status: 404, body: 'No such page' };
    const thread = Number(url.searchParams.get('thread'));
    switch (`${method} ${action}`) {
      case 'GET ':
        return { status: 200, body: mailPage(account), headers: { 'content-security-policy': POLICY } };
      case 'GET messages':
        return json(store.mails.filter((mail) => mail.to === account));
      case 'GET events':
        return {
          status: 200,
          type: 'text/event-stream',
          stream(response) {
            response.write(': open\n\n');
            open.add(response);
            response.on('close', () => open.delete(response));
          },
        };
      case 'POST read':
        store.markRead(thread);
        return json({});
      case 'POST not-spam':
        store.move(thread, 'inbox');
        return json({});
      default:
        return { status: 404, body: 'No such page' };
    }
  };
}

function json(body: unknown): Reply {
  return { status: 200, type: 'application/json', body: JSON.stringify(body) };
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
