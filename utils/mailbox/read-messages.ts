import type { SeenMessage } from '@/utils/extension/messages';
import { type ExtractedCode, extractFromText } from '@/utils/extraction/extract-from-text';
import type { SeenMail } from './provider';
import { keyOf } from './seen-mail';

const MAX_KNOWN = 1_000;
const MINUTE = 60_000;

/** A mail with a code, and where it stands. */
export interface CodeMail {
  message: SeenMessage;
  places: HTMLElement[];
}

/**
 * Turns the mails of a mailbox page into messages with codes. What was read before is not read again: a list that is
 * re-rendered costs a look-up a row.
 */
export function codeReader(): (mails: SeenMail[]) => CodeMail[] {
  const known = new Map<string, ExtractedCode | null>();
  return (mails) =>
    mails.flatMap((mail) => {
      // What was read is not kept, only that it was.
      const key = `${mail.id} ${mail.text.length} ${keyOf(mail.subject, mail.text)}`;
      let found = known.get(key);
      if (found === undefined) {
        found = extractFromText(mail.subject, mail.text);
        if (known.size >= MAX_KNOWN) known.clear();
        known.set(key, found);
      }
      if (!found) return [];
      const { code, validMinutes, boundDomain } = found;
      const { id, from, to, sentAt, places } = mail;
      const validForMs = validMinutes === null ? null : Math.round(validMinutes * MINUTE);
      // A row may stand for a conversation: with another code it is another message.
      return { message: { id: `${id}#${code}`, code, from, to, sentAt, validForMs, boundDomain }, places };
    });
}
