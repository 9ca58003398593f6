import type { AddressInfo } from 'node:net';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import type { Folder, Mail } from './mailbox-store.ts';

export interface Letter {
  /** `"CoinHarbor" <no-reply@coinharbor.example>` or a bare address. */
  from: string;
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Date header; now when left out. */
  date?: number;
}

/** How a mail arrives. The default: at once, in the inbox. */
export interface Arrival {
  delayMs?: number;
  /** Kept back until `release`. */
  hold?: boolean;
  folder?: Folder;
  /** Accepted by the server and never seen again. */
  drop?: boolean;
}

export type ReleaseOrder = 'oldest-first' | 'newest-first' | number[];
type ArrivedMail = Omit<Mail, 'id' | 'threadId' | 'read'>;

export interface PostOffice {
  smtpPort: number;
  /** Sends by SMTP; resolves when the server has accepted the mail and, unless it waits, delivered it. */
  send(letter: Letter, arrival: Arrival): Promise<void>;
  /** How many mails are held. */
  held(): number;
  /** Delivers what is held, in an order; numbers are places among the held ones, the rest stays held. */
  release(order: ReleaseOrder): void;
  passTime(ms: number): void;
  /** Forgets held and delayed mails. */
  reset(): void;
  close(): Promise<void>;
}

/** A real way for mail: nodemailer → SMTP → mailparser → `deliver`. */
export async function openPostOffice(deliver: (mail: ArrivedMail) => void): Promise<PostOffice> {
  const arrivals = new Map<string, Arrival>();
  const timers = new Set<NodeJS.Timeout>();
  let held: ArrivedMail[] = [];

  const arrive = (mail: ArrivedMail, { delayMs, hold, drop }: Arrival) => {
    if (drop) return;
    if (hold) return void held.push(mail);
    if (!delayMs) return deliver(mail);
    const timer = setTimeout(() => {
      timers.delete(timer);
      deliver(mail);
    }, delayMs);
    timers.add(timer);
  };
  const forget = () => {
    held = [];
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, _session, accepted) {
      simpleParser(stream).then((parsed) => {
        const arrival = arrivals.get(parsed.messageId ?? '') ?? {};
        arrive(readMail(parsed, arrival.folder ?? 'inbox'), arrival);
        accepted();
      }, accepted);
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const smtpPort = (server.server.address() as AddressInfo).port;
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
  let count = 0;

  return {
    smtpPort,
    async send({ date, ...letter }, arrival) {
      const messageId = `<${++count}.${Date.now()}@sandbox.example>`;
      arrivals.set(messageId, arrival);
      await transport.sendMail({ ...letter, messageId, date: new Date(date ?? Date.now()) });
    },
    held: () => held.length,
    release(order) {
      const places = typeof order === 'string' ? held.map((_, place) => place) : order;
      if (order === 'newest-first') places.reverse();
      const released = places.flatMap((place) => held[place] ?? []);
      held = held.filter((mail) => !released.includes(mail));
      for (const mail of released) deliver(mail);
    },
    passTime(ms) {
      for (const mail of held) mail.date -= ms;
    },
    reset: forget,
    async close() {
      forget();
      transport.close();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function readMail(parsed: ParsedMail, folder: Folder): ArrivedMail {
  const from = parsed.from?.value[0];
  return {
    from: { name: from?.name || (from?.address ?? ''), address: from?.address ?? '' },
    to: firstAddress(parsed.to),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || parsed.textAsHtml || '',
    plain: !parsed.html,
    date: parsed.date?.getTime() ?? Date.now(),
    folder,
  };
}

function firstAddress(to: AddressObject | AddressObject[] | undefined): string {
  const first = Array.isArray(to) ? to[0] : to;
  return first?.value[0]?.address ?? '';
}
