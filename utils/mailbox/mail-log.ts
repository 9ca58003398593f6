import type { SeenMail } from './provider';
import { readRecentDate } from './recent-date';

/** A mail with what only somebody who watched the page can know. */
export interface LoggedMail extends SeenMail {
  /** When it came into the page while we watched, epoch ms; null when it stood there, or came into view by scrolling. */
  arrivedAt: number | null;
}

interface Known {
  /** The time as it was shown, and what that meant when it was first read. */
  shown: string | undefined;
  sentAt: number | null;
  arrivedAt: number | null;
}

const MAX_KNOWN = 2_000;

/**
 * Remembers the mails that one mailbox page has shown: when each arrived, and which instant the time in words was. A
 * mail arrives when it stands above all those of the reading before, of the same address of the page (`route`), some of
 * which are still there. "Today 22:58" keeps the day on which it was first read.
 */
export function mailLog(): (mails: SeenMail[], route: string, now: number) => LoggedMail[] {
  const known = new Map<string, Known>();
  let before = { route: '', ids: new Set<string>() };

  return (mails, route, now) => {
    if (known.size > MAX_KNOWN) known.clear();
    const newestBefore = before.route === route ? mails.findLastIndex(({ id }) => before.ids.has(id)) : -1;
    before = { route, ids: new Set(mails.map(({ id }) => id)) };
    for (const [place, mail] of mails.entries()) {
      const arrived = newestBefore >= 0 && place > newestBefore;
      known.set(mail.id, logged(mail, known.get(mail.id), arrived, now));
    }
    return mails.map((mail) => {
      const { sentAt, arrivedAt } = known.get(mail.id) ?? { sentAt: null, arrivedAt: null };
      return { ...mail, sentAt: mail.sentAt ?? sentAt, arrivedAt };
    });
  };
}

function logged({ sentAt, shownTime }: SeenMail, known: Known | undefined, arrived: boolean, now: number): Known {
  const arrivedAt = known ? known.arrivedAt : arrived ? now : null;
  // Its row and the opened mail of one id tell different things: neither makes the other forget.
  if (!shownTime || shownTime.text === known?.shown) {
    return { shown: known?.shown, sentAt: sentAt ?? known?.sentAt ?? null, arrivedAt };
  }
  const read = readRecentDate(shownTime.text, shownTime.language, now);
  return { shown: shownTime.text, sentAt: read ?? known?.sentAt ?? null, arrivedAt };
}
