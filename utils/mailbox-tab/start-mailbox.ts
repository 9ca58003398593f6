import { markCss } from '@/components/mark-css';
import { type Background, realBackground } from '@/utils/extension/send-message';
import type { MailboxView } from '@/utils/extension/views';
import { mailLog } from '@/utils/mailbox/mail-log';
import { createMarks } from '@/utils/mailbox/mark-messages';
import type { MailboxReader } from '@/utils/mailbox/provider';
import { type CodeMail, codeReader } from '@/utils/mailbox/read-messages';
import { watchMailbox } from '@/utils/mailbox/watch-mailbox';
import type { RankedMessage } from '@/utils/ranking/message';
import { createSayer, standingLabel, textDirection } from '@/utils/text';
import { markButtons } from './mark-buttons';
import { mailboxReporter } from './report-mailbox';

const SECOND = 1_000;

interface MailboxOptions {
  /** Ends it, and leaves the page as it was. */
  signal: AbortSignal;
  /** Who reads this page as it stands now; undefined for none. */
  readerFor: (document: Document, url: URL) => MailboxReader | undefined;
  background?: Background;
}

/** Reads the codes of this mailbox page, reports them, and marks them with the standings that the background answers. */
export function startMailbox(
  document: Document,
  { readerFor, signal: outer, background = realBackground }: MailboxOptions,
): void {
  const { tell, watchBackground, isAlive } = background;
  const mailbox = new AbortController();
  const signal = AbortSignal.any([outer, mailbox.signal]);
  // What an earlier version of the extension left behind.
  for (const old of document.querySelectorAll('wmc-mark')) old.remove();
  const readCodes = codeReader((mails) => tell('codesWanted', { mails }));
  const log = mailLog();
  const reporter = mailboxReporter(tell);
  const say = createSayer();
  let view: MailboxView = { messages: [], waiting: [] };
  const marks = createMarks({
    css: markCss,
    language: { lang: say('locale'), dir: textDirection() },
    labelOf: (ranked, now) => standingLabel(ranked, now, say),
    buttonsOf: (ranked) => markButtons(ranked, { document, view, tell, say, refresh: readAnew }),
  });
  let shown: CodeMail[] = [];
  let ticking: ReturnType<typeof setTimeout> | undefined;
  let readings = 0;
  let answered = 0;
  const readAnew = () => {
    reporter.forget();
    readSoon();
  };

  const read = async () => {
    if (!isAlive()) mailbox.abort();
    if (signal.aborted) return;
    readings += 1;
    const reading = readings;
    const url = new URL(document.location.href);
    const reader = readerFor(document, url);
    const page = reader?.readPage(document, url);
    const found = page ? await readCodes(log(page.mails, url.href, Date.now())) : [];
    // A later reading knows better what stands there.
    if (signal.aborted || reading !== readings) return;
    shown = found;
    if (!reader || !page || shown.length === 0) {
      marks.clear();
      return;
    }
    const { account, folder } = page;
    const messages = shown.map(({ message }) => message);
    const answer = await reporter.report({ provider: reader.id, account, folder, messages }, Date.now());
    // An answer that a later one has overtaken is old.
    if (!answer || signal.aborted || reading < answered) return;
    answered = reading;
    view = answer;
    // The page may have been rendered anew while the answer was on its way: what stands there now is marked.
    const now = Date.now();
    marks.show(shown, view.messages, now);
    awaitTick(view.messages, now);
  };
  /** Counts down the time left. */
  const tick = (messages: RankedMessage[]) => {
    if (!isAlive()) return mailbox.abort();
    const now = Date.now();
    marks.tick(now);
    awaitTick(messages, now);
  };
  /** Reads again when a code has lived its time. Ticks only while one lives. */
  const awaitTick = (messages: RankedMessage[], now: number) => {
    clearTimeout(ticking);
    const living = messages.filter((message) => message.standing !== 'expired');
    if (living.some((message) => message.expiresAt <= now)) readSoon();
    else if (living.length) ticking = setTimeout(tick, SECOND, messages);
  };

  const frames = () => readerFor(document, new URL(document.location.href))?.frames;
  const { readSoon } = watchMailbox(document, () => void read(), { signal, frames });
  watchBackground(
    ({ type }) => {
      if (type === 'mailboxStale') readAnew();
      if (type === 'mailboxTakenBack') mailbox.abort();
    },
    { signal },
  );
  // Somebody comes back, perhaps from the form that waits.
  document.addEventListener('visibilitychange', readAnew, { signal });
  document.defaultView?.addEventListener('focus', readAnew, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(ticking);
    marks.clear();
  });
}
