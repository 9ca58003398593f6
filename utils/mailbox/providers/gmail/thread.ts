import { senderOf } from '../../mail-sender';
import { bodyText, isVisible, lineOf, visibleAll } from '../../mail-text';
import type { SeenMail } from '../../provider';
import { readShownDate } from '../../shown-date';

// Seen in saved messages (2016, 2018, 2019) and in extensions of 2026; what rests on fewer of them says so.
const select = {
  subject: 'h2.hP',
  /** Expanded `h7`, collapsed `kv`, hidden in the middle of a long thread `kQ`. */
  message: '[role="list"] > [role="listitem"]',
  /** The message itself, should one stand outside a list. */
  single: '.adn.ads',
  ids: '[data-legacy-message-id], [data-message-id]', // since 2018; a message that was never loaded has none
  sender: '.gD[email]',
  recipient: '.hb .g2[email]',
  date: '.g3[title]',
  body: '.ii.gt .a3s, .a3s.aiL',
  /** Beginning of a collapsed message; twice a message, one for each layout. Markup of 2019 only. */
  beginning: '.iA.g6',
  compose: '.M9, .Am.Al.editable, [contenteditable="true"], [g_editable]',
};

const MAX_MAILS = 200;

/** An opened thread: its mails, newest first, and the ids by which rows name it. */
export interface OpenThread {
  threads: string[];
  mails: SeenMail[];
}

/** An id, without the "#" that some have before it; now and then the page writes the word "undefined". */
export function idIn(element: Element, name: string): string | undefined {
  const id = element.getAttribute(name)?.replace('#', '').slice(0, 80);
  return id && id !== 'undefined' ? id : undefined;
}

/** A title may be rounded otherwise than the id. */
const ROUNDING_MS = 2 * 60_000;

/**
 * When Gmail took a mail in, from its id: the milliseconds stand above 20 other bits, as ids and dates of saved pages
 * show. Titles tell the minute alone, and of two mails of one minute an opened one has no neighbours to tell which is the
 * newer. The title's own time where the two do not agree.
 */
export function sentAtOf(id: string | undefined, shownAt: number | null): number | null {
  const [, decimal] = /^msg-f:(\d{16,20})$/.exec(id ?? '') ?? [];
  const takenAt = decimal ? Math.floor(Number(decimal) / 2 ** 20) : hexTime(id);
  return shownAt !== null && Math.abs(takenAt - shownAt) < ROUNDING_MS ? takenAt : shownAt;
}

const hexTime = (id = '') => (/^[0-9a-f]{16}$/.test(id) ? Number.parseInt(id.slice(0, -5), 16) : Number.NaN);

/** The ids of a thread, at its heading or in its row. */
export const threadsOf = (element: Element): string[] =>
  ['data-thread-id', 'data-thread-perm-id', 'data-legacy-thread-id'].flatMap((name) => idIn(element, name) ?? []);

/** The messages of the opened thread, collapsed ones by what is known of them; none where no thread is open. */
export function readThread(page: HTMLElement, { prefix, language }: { prefix: string; language: string }): OpenThread {
  const [heading] = visibleAll(page, select.subject);
  const threads = heading ? threadsOf(heading) : [];
  const mails = messagesOf(page).flatMap((message, index) => {
    // A mail can hold what looks like a header: only what stands outside of its body is one.
    const header = (selector: string) =>
      [...message.querySelectorAll(selector)].find((found) => !found.closest('.a3s'));
    const sender = header(select.sender);
    const from = senderOf(sender?.getAttribute('email'), sender?.getAttribute('name'));
    const { place, text } = readText(message);
    if (!from || !text) return [];
    const id = messageId(message);
    return {
      id: prefix + (id ?? `${threads[0] ?? ''}#${index}`),
      from,
      to: header(select.recipient)?.getAttribute('email')?.slice(0, 320) ?? null,
      subject: lineOf(heading),
      text,
      sentAt: sentAtOf(id, readShownDate(header(select.date)?.getAttribute('title') ?? '', language)),
      places: () => (place && isVisible(place) ? [place] : []),
    };
  });
  return { threads, mails: mails.toReversed() };
}

/** What looks like a message within a mail has no header of its own, and is left out later. */
function messagesOf(page: HTMLElement): HTMLElement[] {
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)].slice(-MAX_MAILS);
  const messages = all(select.message);
  return messages.length ? messages : all(select.single);
}

/**
 * A collapsed message that was open before keeps its body, hidden; one that was never loaded has its beginning only. A
 * trimmed part of a body is hidden too, and read. What the user writes is not a message.
 */
function readText(message: HTMLElement): { place: HTMLElement | undefined; text: string } {
  const all = (selector: string) => [...message.querySelectorAll<HTMLElement>(selector)];
  const body = all(select.body).find((found) => !found.closest(select.compose));
  const beginnings = all(select.beginning);
  const beginning = beginnings.find(isVisible) ?? beginnings[0];
  const place = body && isVisible(body) ? body : beginning;
  return { place, text: (body && bodyText(body)) || lineOf(beginning) };
}

function messageId(message: HTMLElement): string | undefined {
  const element = message.matches(select.ids) ? message : message.querySelector(select.ids);
  return element ? (idIn(element, 'data-legacy-message-id') ?? idIn(element, 'data-message-id')) : undefined;
}
