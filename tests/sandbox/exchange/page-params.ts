import type { SendChannel } from './code-desk.ts';

export const VARIANTS = [
  /** One field; Send not pressed yet. */
  'plain',
  /** Six painted boxes of the real `input-otp` package. */
  'boxes',
  /** Six separate inputs. */
  'inputs',
  /** The form inside an open shadow root. */
  'shadow',
  /** The form inside a closed shadow root. */
  'closed',
  /** The form is in the page from the start, hidden, and a button reveals it. */
  'revealed',
  /** The form inside an iframe of another origin. */
  'iframe',
  /** The form inside an iframe of the page's own origin. */
  'frame',
  /** A sign-in form that a client-side route change replaces by the code form. */
  'route',
  /** A sign-in form posted to the server, which sends the code and answers with a code page; no script needed. */
  'classic',
  /** The code form in a dialog that a button opens. */
  'dialog',
  /** The code was sent when the page was loaded. */
  'auto',
  'authenticator',
  'chinese',
  /** A picture to read; nothing is sent. */
  'captcha',
  /** A discount code; nothing is sent. */
  'coupon',
  /** A service that sends the same code again while it lives. */
  'same-code',
  /** The plain page on the host of a phisher, who relays Send to the real site. */
  'lookalike',
] as const;

export type Variant = (typeof VARIANTS)[number];

/** One field, or six boxes. */
export type FieldShape = 'field' | 'boxes';

export interface PageParams {
  variant: Variant;
  channel: SendChannel;
  /** Where the 60 s countdown shows. `none`: nowhere, and Send stays pressable. */
  countdown: 'button' | 'beside' | 'none';
  /** What Send does: asks the server, nothing at all, or fails with HTTP 500. */
  answer: 'normal' | 'silent' | 'error';
  /** Whether the message says how long the code lives. */
  life: 'stated' | 'unstated';
  /** Whose state holds the code, and shows it; `none`: the fields themselves. */
  keeper: 'none' | 'plain' | 'react' | 'vue' | 'angular';
  /** What the keeper takes the code with. */
  shape: FieldShape;
  /** Local part of the address that the codes go to, at gmail.com. */
  user: string;
  /** Whether browsers may keep the page as it is for the back button. */
  cached: 'never' | 'back';
}

const DEFAULTS: PageParams = {
  variant: 'plain',
  channel: 'email',
  countdown: 'button',
  answer: 'normal',
  life: 'stated',
  keeper: 'none',
  shape: 'field',
  user: 'jamie',
  cached: 'never',
};

/** Host names of the sandbox. */
export const HOSTS = {
  site: 'www.coinharbor.example',
  frame: 'id.coinharbor.example',
  lookalike: 'coinharbor-login.example',
  mail: 'mail.google.com',
  outlook: 'outlook.live.com',
  roundcube: 'webmail.harbormail.example',
  hub: 'accounts.harborhub.example',
};

export function readParams(query: URLSearchParams): PageParams {
  const given = Object.fromEntries([...query].filter(([name]) => name in DEFAULTS));
  return { ...DEFAULTS, ...given };
}

export function writeParams(params: Partial<PageParams>): string {
  return new URLSearchParams(params as Record<string, string>).toString();
}

/** The address of a variant's first page. */
export function pageUrl(params: Partial<PageParams>): string {
  const host = params.variant === 'lookalike' ? HOSTS.lookalike : HOSTS.site;
  const path = params.variant === 'route' || params.variant === 'classic' ? '/signin' : '/verify';
  const query = writeParams(params);
  return `https://${host}${path}${query ? `?${query}` : ''}`;
}

/** The full address or number that the codes of a page go to. */
export function destinationOf({ channel, user }: PageParams): string {
  return channel === 'email' ? `${user}@gmail.com` : '+15550101234';
}

/** As sites show it: `j•••@gmail.com`, `+1 ••• 1234`. */
export function mask(destination: string): string {
  const [local, domain] = destination.split('@');
  if (domain) return `${local?.[0]}•••@${domain}`;
  return `${destination.slice(0, 2)} ••• ${destination.slice(-4)}`;
}
