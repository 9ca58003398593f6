import type { Verdict } from './code-desk.ts';
import { codeFormHtml, noticeHtml } from './code-form-html.ts';
import { destinationOf, HOSTS, mask, type PageParams, pageUrl, VARIANTS, writeParams } from './page-params.ts';
import { wordsFor } from './words.ts';

/** The frame of every page: head, brand bar, main, foot. */
export function layout(body: string, { host, lang }: { host: string; lang: string }): string {
  const bare = host === HOSTS.frame;
  const brand = host === HOSTS.lookalike ? 'CoinHarbor Login' : 'CoinHarbor';
  const bar = `<header><a class="brand" href="/"><span class="mark" aria-hidden="true"></span>${brand}</a>
<nav><a href="/article">Learn</a><a href="/signin?variant=classic">Log in</a></nav></header>`;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${brand}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/site.css"></head>
<body${bare ? ' class="bare"' : ''}>${bare ? '' : bar}<main>${body}</main>
${bare ? '' : '<footer>© CoinHarbor · a sandbox, not a service</footer>'}</body></html>`;
}

/** The first page of a variant. `sent`: a code was sent when the page was asked for. */
export function variantPage(params: PageParams, sent: boolean): string {
  switch (params.variant) {
    case 'iframe':
    case 'frame': {
      const host = params.variant === 'iframe' ? HOSTS.frame : HOSTS.site;
      const inner = `https://${host}/verify?${writeParams({ ...params, variant: 'plain' })}`;
      return `<div class="card"><iframe title="Verification" src="${inner}"></iframe></div>`;
    }
    case 'authenticator':
      return `<div class="card">${AUTHENTICATOR}</div>`;
    case 'captcha':
      return `<div class="card">${CAPTCHA}</div>`;
    case 'coupon':
      return `<div class="card">${COUPON}</div>`;
    case 'classic':
      return `<div class="card"><form method="post" action="/signin?${writeParams(params)}">${signIn(params)}</form></div>`;
    case 'route':
      return scripted(params, `<form class="sign-in">${signIn(params)}</form>`, true);
    case 'shadow':
    case 'closed':
      return scripted(params, '<coin-verify></coin-verify>', sent);
    case 'dialog':
      return scripted(params, DIALOG, sent);
    case 'revealed':
      return scripted(params, REVEALED, sent);
    default:
      return scripted(params, '', sent);
  }
}

/** Sign in → code, by plain form posts; the notice is written by the server. */
export function classicPage(params: PageParams, verdict: Verdict | null): string {
  const words = wordsFor(params);
  const to = mask(destinationOf(params));
  if (verdict === 'right') return `<div class="card done"><h1>${words.done}</h1></div>`;
  const notices = { wrong: words.wrong, expired: words.expired, 'too-many-tries': words.tooManyTries };
  const notice = verdict ? noticeHtml('error', notices[verdict]) : noticeHtml('sent', words.sent.replace('{to}', to));
  const query = writeParams(params);
  return `<div class="card"><h1>${words.heading}</h1>${notice}
<form method="post" action="/code?${query}">
  <label for="otp">${words.label}</label>
  <input id="otp" name="otp" type="tel" maxlength="6" autocomplete="off" required>
  <button class="submit">${words.submit}</button>
</form>
<form method="post" action="/resend?${query}"><button class="link">${words.resend}</button></form></div>`;
}

export function hostilePage(): string {
  return `<div class="card"><h1>Hostile page</h1>
<form style="display:none"><label for="hidden">Verification code</label>
<input id="hidden" name="otp" autocomplete="one-time-code"><button type="button">Send code</button></form>
<form id="clobbered"><label for="clobber">Verification code</label><input id="clobber" name="closest">
<input type="hidden" name="parentNode"><input type="hidden" name="querySelectorAll"><input type="hidden" name="attributes">
<button type="button" name="contains">Send code</button></form>
<div id="stage"></div></div><script type="module" src="/assets/hostile.js"></script>`;
}

export function indexPage(): string {
  const links = VARIANTS.flatMap((variant) =>
    (['email', 'sms'] as const).map(
      (channel) => `<a href="${pageUrl({ variant, channel })}">${variant} · ${channel}</a>`,
    ),
  );
  return `<div class="card"><h1>Sign-in pages</h1><ul>${links.map((link) => `<li>${link}</li>`).join('')}
<li><a href="/article">article</a></li><li><a href="/hostile">hostile</a></li></ul></div>`;
}

export function articlePage(): string {
  const paragraph = `<p>A harbour is only as safe as its moorings. Traders who keep most of their coins offline sleep better, and
those who use a second factor sleep best. A verification code such as 482913 is good for a few minutes and for one
purpose: to show that the person at the keyboard also holds the mailbox.</p>`;
  return `<article><h1>How exchanges keep your coins safe</h1>${paragraph.repeat(12)}
<form role="search"><label for="q">Search the help centre</label><input id="q" type="search" name="q"></form>
<form><label for="news">Newsletter</label><input id="news" type="email" name="email"><button>Subscribe</button></form></article>`;
}

function scripted(params: PageParams, first: string, sent: boolean): string {
  const words = JSON.stringify(wordsFor(params)).replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<div class="card" id="app" data-words="${words}" data-to="${mask(destinationOf(params))}" data-sent="${sent}">
${first || codeFormHtml(params, sent)}</div>
<template id="code-form">${codeFormHtml(params, sent)}</template>
<script type="module" src="/assets/code-page.js"></script>`;
}

function signIn({ user }: PageParams): string {
  return `<h1>Welcome back</h1><label for="email">Email</label>
<input id="email" name="email" type="email" autocomplete="username" value="${user}@gmail.com">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password">
<button class="submit">Log in</button>`;
}

const DIALOG = `<h1>Withdraw 0.5 BTC</h1><p class="lead">To bc1q…7k4m, network fee 0.0001 BTC.</p>
<button type="button" class="submit open-dialog">Withdraw</button><dialog></dialog>`;

const REVEALED = `<h1>Withdraw 0.5 BTC</h1><p class="lead">To bc1q…7k4m, network fee 0.0001 BTC.</p>
<button type="button" class="submit reveal">Withdraw</button><section class="later"></section>`;

const AUTHENTICATOR = `<form><h1>Two-factor authentication</h1>
<p class="lead">Open your authenticator app and enter the 6-digit code that it shows for CoinHarbor.</p>
<label for="totp">Authenticator code</label>
<input id="totp" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6">
<button type="button" class="submit">Verify</button></form>`;

const CAPTCHA = `<form><h1>Create your account</h1>
<label for="email">Email</label><input id="email" type="email" name="email">
<label for="captcha">Enter the characters in the picture</label>
<div class="field-row"><input id="captcha" name="captchaCode" maxlength="5" autocomplete="off">
<img src="/captcha.svg" alt="CAPTCHA picture" width="170" height="58"></div>
<button type="button" class="link">Show another picture</button><button type="button" class="submit">Continue</button></form>`;

const COUPON = `<form><h1>Your order</h1><p class="lead">Hardware wallet · 79.00 USD</p>
<label for="coupon">Coupon code</label>
<div class="field-row"><input id="coupon" name="couponCode" maxlength="12" placeholder="Enter code">
<button type="button" class="send">Apply</button></div>
<label for="gift">Gift card number</label><input id="gift" name="giftCard" inputmode="numeric">
<button type="button" class="submit">Pay now</button></form>`;
