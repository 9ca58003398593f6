import type { SiteDesk } from '../exchange/site.ts';
import type { Letter } from '../mail/post-office.ts';
import type { Assets } from '../web/assets.ts';
import { json } from '../web/json.ts';
import type { Ask, Reply } from '../web/server.ts';
import { hubLetter } from './hub-letter.ts';
import { superTokensApi } from './supertokens-api.ts';

/** One page each. */
export const WIDGETS = ['amplify', 'antd', 'radix', 'supabase', 'supertokens', 'vant'] as const;
export type WidgetName = (typeof WIDGETS)[number];

/** Those whose styles are not in their script. */
const STYLED: WidgetName[] = ['amplify', 'vant'];

export interface HubDesk {
  /** Sends a code to an address; resolves when the mail is on its way. */
  send(to: string): Promise<{ refused: boolean }>;
  check: SiteDesk['check'];
}

/** Answers for HarborHub, which signs its users in with widgets that others wrote: pages, sends, checks. */
export function createHubSite(desk: SiteDesk, mail: (letter: Letter) => Promise<void>, assets: Assets) {
  const hub: HubDesk = {
    async send(to) {
      const { code, refused } = desk.send(to, 'email', false);
      if (code) await mail(hubLetter(to, code));
      return { refused };
    },
    check: desk.check,
  };
  const superTokens = superTokensApi(hub);

  return async function answer(ask: Ask): Promise<Reply> {
    const { method, fields } = ask;
    const path = ask.url.pathname;
    if (path.startsWith('/assets/')) return assets(path.slice('/assets/'.length));
    if (path.startsWith('/auth/')) return superTokens(ask);
    if (method === 'POST' && path === '/api/send') {
      const { refused } = await hub.send(fields.to ?? '');
      return json(refused ? 429 : 200, { refused });
    }
    if (method === 'POST' && path === '/api/check') {
      const verdict = hub.check(fields.to ?? '', fields.code ?? '');
      return json(verdict === 'right' ? 200 : 400, { verdict });
    }
    if (path === '/in')
      return { status: 200, body: '<!doctype html><title>HarborHub</title><h1 class="done">You are in</h1>' };
    // Pages of a widget that has routes of its own start with its name.
    const widget = WIDGETS.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
    return widget ? { status: 200, body: widgetPage(widget) } : { status: 404, body: 'There is no such page' };
  };
}

function widgetPage(name: WidgetName): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>HarborHub</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">${STYLED.includes(name) ? `<link rel="stylesheet" href="/assets/${name}.css">` : ''}</head>
<body style="margin: 0; font-family: sans-serif">
<header style="padding: 16px"><a href="/">HarborHub</a></header>
<main id="app" style="max-width: 480px; margin: 24px auto"></main>
<script type="module" src="/assets/${name}.js"></script></body></html>`;
}
