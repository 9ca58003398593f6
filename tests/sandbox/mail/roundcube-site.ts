import type { Ask, Reply } from '../web/server.ts';
import type { MailFeed } from './mail-feed.ts';
import type { Mail, MailboxStore } from './mailbox-store.ts';

/**
 * Answers for Roundcube in its skin "elastic": `/?_task=mail` is the mailbox of the first account, `/<N>/?_task=mail`
 * that of another; with `_uid` it is one message, for the preview frame or as a page.
 */
export function createRoundcubeSite(
  store: MailboxStore,
  feed: MailFeed,
  accounts: string[],
  assets: (name: string) => Promise<Reply>,
) {
  return async function answer(ask: Ask): Promise<Reply> {
    const { pathname, searchParams } = ask.url;
    if (pathname.startsWith('/assets/')) return assets(pathname.slice('/assets/'.length));
    if (pathname.endsWith('/skins/elastic/watermark.html')) return page('iframe', '<div class="watermark"></div>');
    const [, place = '0', action] = /^\/(?:(\d)\/)?(?:feed\/([\w-]+))?$/.exec(pathname) ?? ['', 'none'];
    const account = accounts[Number(place)];
    if (!account) return { status: 404, body: 'No such page' };
    if (action) return feed(account, action, ask);
    if (searchParams.get('_task') !== 'mail') return { status: 303, headers: { location: `${pathname}?_task=mail` } };
    if (!searchParams.has('_uid')) return page('task-mail action-none', mailboxBody(account));
    const mail = store.mails.find(({ id, to }) => id === Number(searchParams.get('_uid')) && to === account);
    if (!mail) return { status: 404, body: 'No such message' };
    // Roundcube, too, calls a message read when it is fetched.
    store.markRead({ mail: mail.id });
    return messagePage(mail, searchParams.get('_action') === 'preview' ? 'preview' : 'show');
  };
}

function messagePage(mail: Mail, action: 'preview' | 'show'): Reply {
  const back = `<div class="header"><a class="back" href="./?_task=mail">Back</a></div>`;
  // In the page itself, as from the real server: the message stands there when the frame's `load` comes.
  const record = JSON.stringify(mail).replaceAll('<', '\\u003c');
  return page(
    `task-mail action-${action}`,
    `<div id="layout"><div id="layout-content">${action === 'show' ? back : ''}<div id="message-content"></div></div></div>
<script type="application/json" id="mail">${record}</script>
<script type="module" src="/assets/roundcube-message.js"></script>`,
  );
}

function mailboxBody(account: string): string {
  return `<div id="layout" data-account="${account}">
<div id="layout-menu"><a class="compose" href="#">Compose</a><a class="mail selected" href="./?_task=mail">Mail</a></div>
<div id="layout-sidebar"><div class="header"><span class="header-title username">${account}</span></div>
<ul id="mailboxlist" class="treelist listing folderlist" role="tree"></ul></div>
<div id="layout-list"><div class="header"><a class="refresh" href="#" role="button">Refresh</a>
<a class="notjunk disabled" href="#" role="button">Not junk</a></div><div id="messagelist-content" tabindex="-1"></div></div>
<div id="layout-content"><iframe name="messagecontframe" id="messagecontframe" title="Message preview" src="./skins/elastic/watermark.html"></iframe></div></div>
<script type="module" src="/assets/roundcube.js"></script>`;
}

function page(kind: string, body: string): Reply {
  return {
    status: 200,
    body: `<!doctype html>
<html lang="en" class="js chrome webkit layout-large"><head><meta charset="utf-8"><title>Roundcube Webmail</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/roundcube.css"></head>
<body class="${kind}">${body}</body></html>`,
  };
}
