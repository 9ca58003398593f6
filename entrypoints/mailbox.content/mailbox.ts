import { tell, watchBackground } from '@/utils/extension/send-message';
import { providerFor } from '@/utils/mailbox';
import { createMarks } from '@/utils/mailbox/mark-messages';
import { type CodeMail, codeReader } from '@/utils/mailbox/read-messages';
import { watchMailbox } from '@/utils/mailbox/watch-mailbox';
import type { RankedMessage } from '@/utils/ranking/message';
import { standingLabel } from '@/utils/text';

const SECOND = 1_000;

/** Reads the codes of this mailbox page, reports them, and marks them with the standings that the background answers. */
export function startMailbox(document: Document, { signal }: { signal: AbortSignal }): void {
  const provider = providerFor(document.location.href);
  if (!provider) return;
  const readCodes = codeReader();
  const marks = createMarks(document, standingLabel);
  let shown: CodeMail[] = [];
  let ticking: ReturnType<typeof setTimeout> | undefined;
  let readings = 0;
  let answered = 0;

  const read = async () => {
    readings += 1;
    const reading = readings;
    const page = provider.readPage(document, new URL(document.location.href));
    shown = page ? readCodes(page.mails) : [];
    if (!page || shown.length === 0) {
      marks.clear();
      return;
    }
    const { account, folder } = page;
    const messages = shown.map(({ message }) => message);
    const view = await tell('mailboxReported', { provider: provider.id, account, folder, messages });
    // An answer that a later one has overtaken is old.
    if (!view || signal.aborted || reading < answered) return;
    answered = reading;
    // The page may have been rendered anew while the answer was on its way: what stands there now is marked.
    marks.show(shown, view.messages, Date.now());
    tick(view.messages);
  };
  /** Counts down the time left, and reads again when a code has lived its time. Runs only while one lives. */
  const tick = (messages: RankedMessage[]) => {
    clearTimeout(ticking);
    const now = Date.now();
    marks.tick(now);
    const living = messages.filter((message) => message.standing !== 'expired');
    if (living.some((message) => message.expiresAt <= now)) readSoon();
    else if (living.length) ticking = setTimeout(tick, SECOND, messages);
  };

  const { readSoon } = watchMailbox(document, () => void read(), { signal });
  watchBackground((message) => message.type === 'mailboxStale' && readSoon(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(ticking);
    marks.clear();
  });
}
