import { createCodeDesk, type SendRecord } from './exchange/code-desk.ts';
import { codeLetter } from './exchange/letter.ts';
import { HOSTS, type PageParams, pageUrl } from './exchange/page-params.ts';
import { createSite } from './exchange/site.ts';
import { createHubSite, type WidgetName } from './hub/hub-site.ts';
import { createGmailSite } from './mail/gmail-site.ts';
import { createMailFeed } from './mail/mail-feed.ts';
import { type MailUrlOptions, mailUrl } from './mail/mail-url.ts';
import { createMailboxStore, type Mail } from './mail/mailbox-store.ts';
import { createOutlookSite } from './mail/outlook-site.ts';
import { type Arrival, type Letter, openPostOffice, type ReleaseOrder } from './mail/post-office.ts';
import { createRoundcubeSite } from './mail/roundcube-site.ts';
import { bundleAssets, bundleWidgets } from './web/assets.ts';
import { loadCertificate } from './web/certificate.ts';
import { type Ask, type Reply, type RequestRecord, serveWeb } from './web/server.ts';

export { type Arrival, HOSTS, type Mail, type PageParams, type RequestRecord, type SendRecord, type WidgetName };

export interface Sandbox {
  /** Of the HTTPS server on 127.0.0.1; it answers for every host by the Host header. */
  port: number;
  smtpPort: number;
  /** Accounts of the mailbox pages; each mailbox shows the mail of both. */
  accounts: string[];
  /** Address of a variant's first page; without parameters the plain one. */
  url(params?: Partial<PageParams>): string;
  /** Address of the page with a widget that others wrote. */
  widgetUrl(name: WidgetName): string;
  /** `inbox`, `spam`, in Gmail `search/in%3Aanywhere`; of Gmail unless another mailbox is named. */
  mailUrl(route?: string, options?: MailUrlOptions): string;
  /** Every press on Send that reached the site, refused ones too. */
  sends: SendRecord[];
  /** Mails that arrived, in the order of arrival. */
  mails: Mail[];
  /** How mail arrives from now on; `{}` is at once and in the inbox. */
  setArrival(arrival: Arrival): void;
  /** How the next mails arrive, one each, before `setArrival` counts again. */
  arriveNext(...arrivals: Arrival[]): void;
  /** Keeps mail back until `releaseMail`. */
  holdMail(): void;
  /** Delivers what was held, in an order (numbers: places among the held), and ends holding. */
  releaseMail(order?: ReleaseOrder): void;
  heldMails(): number;
  /** Sends a mail from anybody, by the same SMTP server. */
  sendMailFrom(letter: Omit<Letter, 'to'> & { to?: string } & Arrival): Promise<void>;
  /** Resolves when at least so many mails have arrived in all. */
  waitForMails(count: number): Promise<void>;
  /** Makes everything so much older: codes expire, lockouts end, mail dates move back. */
  passTime(ms: number): void;
  /** Every request that reached the sandbox; `secure: false` are plain HTTP ones. */
  requests: RequestRecord[];
  requestsTo(host: string): RequestRecord[];
  /** All hosts that were asked for, also those that the sandbox does not know. */
  hosts: Set<string>;
  /** Forgets sends, mails, arrivals and requests. */
  reset(): void;
  close(): Promise<void>;
}

const ACCOUNTS = ['jamie@gmail.com', 'jamie.work@gmail.com'];

/** Starts the sandbox on random loopback ports: the exchange, its look-alike, real mail, and the mailbox pages. */
export async function startSandbox(): Promise<Sandbox> {
  const [assets, certificate] = await Promise.all([bundleAssets(), loadCertificate(Object.values(HOSTS))]);
  const store = createMailboxStore();
  const desk = createCodeDesk();
  const post = await openPostOffice((mail) => store.add(mail));
  let arrival: Arrival = {};
  const next: Arrival[] = [];
  const mail = (letter: Letter) => post.send(letter, next.shift() ?? arrival);
  const site = createSite(desk, (to, code, params) => mail(codeLetter(to, code, params)), assets);
  const hub = createHubSite(desk, mail, bundleWidgets());
  const feed = createMailFeed(store);
  const others: Record<string, (ask: Ask) => Promise<Reply>> = {
    [HOSTS.hub]: hub,
    [HOSTS.mail]: createGmailSite(feed, ACCOUNTS, assets),
    [HOSTS.outlook]: createOutlookSite(feed, ACCOUNTS, assets),
    [HOSTS.roundcube]: createRoundcubeSite(store, feed, ACCOUNTS, assets),
  };
  const web = await serveWeb(certificate, async (ask) => {
    const other = others[ask.host];
    if (other) return other(ask);
    if (Object.values(HOSTS).includes(ask.host)) return site(ask);
    return { status: 404, body: 'The sandbox does not know this host' };
  });

  return {
    port: web.port,
    smtpPort: post.smtpPort,
    accounts: ACCOUNTS,
    url: (params = {}) => pageUrl(params),
    widgetUrl: (name) => `https://${HOSTS.hub}/${name}`,
    mailUrl,
    sends: desk.sends,
    mails: store.mails,
    setArrival: (given) => {
      arrival = given;
    },
    arriveNext: (...arrivals) => void next.push(...arrivals),
    holdMail: () => {
      arrival = { ...arrival, hold: true };
    },
    releaseMail: (order = 'oldest-first') => {
      arrival = { ...arrival, hold: false };
      post.release(order);
    },
    heldMails: () => post.held(),
    sendMailFrom: ({ to = ACCOUNTS[0] ?? '', delayMs, hold, folder, drop, ...letter }) =>
      post.send({ ...letter, to }, { delayMs, hold, folder, drop }),
    waitForMails: (count) => waitFor(() => store.mails.length >= count, store.subscribe),
    passTime: (ms) => {
      desk.passTime(ms);
      post.passTime(ms);
      store.passTime(ms);
    },
    requests: web.requests,
    requestsTo: (host) => web.requests.filter((request) => request.host === host),
    hosts: web.hosts,
    reset: () => {
      desk.reset();
      post.reset();
      store.reset();
      arrival = {};
      next.length = 0;
      web.requests.length = 0;
      web.hosts.clear();
    },
    close: async () => {
      await Promise.all([web.close(), post.close()]);
    },
  };
}

function waitFor(isTrue: () => boolean, subscribe: (listener: () => void) => () => void): Promise<void> {
  if (isTrue()) return Promise.resolve();
  return new Promise((done) => {
    const stop = subscribe(() => {
      if (!isTrue()) return;
      stop();
      done();
    });
  });
}
