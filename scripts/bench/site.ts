import { HOSTS } from '../../tests/sandbox/exchange/page-params.ts';
import { createGmailSite } from '../../tests/sandbox/mail/gmail-site.ts';
import { createMailFeed } from '../../tests/sandbox/mail/mail-feed.ts';
import { mailUrl } from '../../tests/sandbox/mail/mail-url.ts';
import { createMailboxStore, type Mail } from '../../tests/sandbox/mail/mailbox-store.ts';
import { bundleAssets } from '../../tests/sandbox/web/assets.ts';
import { loadCertificate } from '../../tests/sandbox/web/certificate.ts';
import { serveWeb } from '../../tests/sandbox/web/server.ts';
import { pages } from './pages.ts';

const HOST = 'www.bench.example';
const ACCOUNT = 'jamie@gmail.com';

/** What the bench measures on: its own pages, and the sandbox's Gmail. */
export interface Site {
  port: number;
  hosts: Set<string>;
  url(page: string): string;
  mailUrl(): string;
  /** Adds a page under a name. */
  addPage(name: string, html: string): void;
  /** A mail with this code from the site of the pages; their forms do not say how long it lives. */
  deliver(code: string, minutes: number): void;
  /** Leaves the mailbox as it was at first. */
  takeBack(): void;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const [assets, certificate] = await Promise.all([bundleAssets(), loadCertificate([HOST, ...Object.values(HOSTS)])]);
  const store = createMailboxStore();
  const fill = () => {
    for (const mail of hundredMails(Date.now())) store.add(mail);
  };
  fill();
  const gmail = createGmailSite(createMailFeed(store), [ACCOUNT], assets);
  const made = new Map<string, string>();
  const web = await serveWeb(certificate, async (ask) => {
    if (ask.host === HOSTS.mail) return gmail(ask);
    const name = ask.url.pathname.slice(1);
    const body = made.get(name) ?? pages[name]?.();
    return body ? { status: 200, body } : { status: 404, body: 'No such page' };
  });
  return {
    port: web.port,
    hosts: web.hosts,
    url: (page) => `https://${HOST}/${page}`,
    mailUrl: () => mailUrl('inbox', { redraw: 'tbody', view: 'flat' }),
    addPage: (name, html) => void made.set(name, html),
    deliver: (code, minutes) => void store.add(arrivingMail(code, minutes, Date.now())),
    takeBack() {
      store.reset();
      fill();
    },
    close: web.close,
  };
}

const MINUTE = 60_000;

type NewMail = Omit<Mail, 'id' | 'threadId' | 'read'>;

function arrivingMail(code: string, minutes: number, date: number): NewMail {
  const text = `Hello, your verification code is ${code}. It is valid for ${minutes} minutes. Never share it with anyone.`;
  const from = { name: 'Bench', address: 'no-reply@bench.example' };
  const subject = 'Your verification code';
  return { from, to: ACCOUNT, subject, text, html: `<p>${text}</p>`, plain: false, date, folder: 'inbox' };
}

/** A list of 100 rows, every tenth with a code. */
function hundredMails(now: number): NewMail[] {
  return Array.from({ length: 100 }, (_, place) => {
    const hasCode = place % 10 === 9;
    const text = hasCode
      ? `Hello, your verification code is ${100_000 + place * 7_919}. It is valid for 10 minutes. Never share it with anyone.`
      : `The minutes of meeting ${place} are attached. Room ${200 + place}, from 14:00 to 15:30. See you there on Monday.`;
    const name = hasCode ? `Service ${place}` : `Colleague ${place}`;
    return {
      from: { name, address: `${hasCode ? 'no-reply' : 'mail'}@sender${place}.example` },
      to: ACCOUNT,
      subject: hasCode ? 'Your verification code' : `Minutes of meeting ${place}`,
      text,
      html: `<p>${text}</p>`,
      plain: false,
      // The newest codes still live.
      date: now - (100 - place) * (MINUTE / 4),
      folder: 'inbox',
    };
  });
}
