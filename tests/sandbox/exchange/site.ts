import type { Ask, Reply } from '../web/server.ts';
import { captchaPicture } from './captcha.ts';
import type { CodeDesk, Verdict } from './code-desk.ts';
import { destinationOf, HOSTS, mask, type PageParams, readParams, writeParams } from './page-params.ts';
import { articlePage, classicPage, hostilePage, indexPage, layout, variantPage } from './pages.ts';
import { wordsFor } from './words.ts';

export type SendMail = (to: string, code: string, params: PageParams) => Promise<void>;
export type SiteDesk = Pick<CodeDesk, 'send' | 'check'>;

const STATUS: Record<Verdict, number> = { right: 200, wrong: 400, expired: 400, 'too-many-tries': 429 };
/** The page may frame itself and its identity host and run its own scripts, nothing else: as strict as real exchanges are. */
const POLICY = `default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-src 'self' https://${HOSTS.frame}`;
/** Vue and Angular make code of their templates in the page. */
const COMPILER_POLICY = `${POLICY}; script-src 'self' 'unsafe-eval'`;

/** Answers for the exchange, its identity host and the look-alike: pages, sends, checks. */
export function createSite(desk: SiteDesk, sendMail: SendMail, assets: (name: string) => Promise<Reply>) {
  const send = async (params: PageParams) => {
    const made = desk.send(destinationOf(params), params.channel, params.variant === 'same-code');
    if (made.code && params.channel === 'email') await sendMail(made.to, made.code, params);
    return made;
  };

  return async function answer({ method, host, url, fields }: Ask): Promise<Reply> {
    const params = readParams(url.searchParams);
    const page = (body: string, status = 200): Reply => ({
      status,
      body: layout(body, { host, lang: wordsFor(params).lang }),
      headers: {
        'content-security-policy': /vue|angular/.test(params.keeper) ? COMPILER_POLICY : POLICY,
        ...(params.cached === 'back' && { 'cache-control': 'no-cache' }),
      },
    });
    if (url.pathname.startsWith('/assets/')) return assets(url.pathname.slice('/assets/'.length));
    switch (`${method} ${url.pathname}`) {
      case 'GET /':
        return page(indexPage());
      case 'GET /article':
        return page(articlePage());
      case 'GET /hostile':
        return page(hostilePage());
      case 'GET /captcha.svg':
        return { status: 200, type: 'image/svg+xml', body: captchaPicture() };
      case 'GET /signin':
      case 'GET /verify':
        return page(variantPage(params, params.variant === 'auto' && !(await send(params)).refused));
      case 'POST /signin':
      case 'POST /resend':
        await send(params);
        return { status: 303, headers: { location: `/code?${writeParams(params)}` } };
      case 'GET /code':
        return page(classicPage(params, null));
      case 'POST /code': {
        const verdict = desk.check(destinationOf(params), fields.otp ?? '');
        return page(classicPage(params, verdict), STATUS[verdict]);
      }
      case 'POST /api/send': {
        if (params.answer === 'error') return json(500, { error: 'failed' });
        const { refused } = await send(params);
        return refused
          ? { ...json(429, { error: 'too-many-sends' }), headers: { 'retry-after': '600' } }
          : json(200, { sentTo: mask(destinationOf(params)) });
      }
      case 'POST /api/check': {
        const verdict = desk.check(destinationOf(params), fields.code ?? '');
        return json(STATUS[verdict], { verdict });
      }
      default:
        return page('<p class="card">There is no such page.</p>', 404);
    }
  };
}

function json(status: number, body: object): Reply {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}
