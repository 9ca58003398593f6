import type { SeenMessage } from '@/utils/extension/messages';
import type { ExtractedCode } from '@/utils/extraction/extract-from-text';
import type { LoggedMail } from './mail-log';
import type { SeenMail } from './provider';
import { keyOf } from './seen-mail';

const MAX_KNOWN = 1_000;
const MINUTE = 60_000;
const MAX_TEXT = 20_000;

/** A mail with a code, and where it stands. */
export interface CodeMail {
  message: SeenMessage;
  places: HTMLElement[];
}

/** Reads the codes in these texts, in their order; undefined when nobody could. */
export type ExtractCodes = (
  mails: Pick<SeenMail, 'subject' | 'text'>[],
) => Promise<(ExtractedCode | null)[] | null | undefined>;

/**
 * Turns the mails of a mailbox page into messages with codes. What was read before is not read again: a list that is
 * re-rendered costs a look-up a row. What could not be read is tried again the next time.
 */
export function codeReader(extract: ExtractCodes): (mails: LoggedMail[]) => Promise<CodeMail[]> {
  const known = new Map<string, ExtractedCode | null>();
  const asked = new Map<string, Promise<void>>();

  const ask = (unread: { key: string; mail: SeenMail }[]) => {
    if (known.size + unread.length > MAX_KNOWN) known.clear();
    const answer = extract(unread.map(({ mail }) => cut(mail))).then((codes) => {
      for (const [place, { key }] of unread.entries()) {
        asked.delete(key);
        if (codes) known.set(key, codes[place] ?? null);
      }
    });
    for (const { key } of unread) asked.set(key, answer);
  };

  return async (mails) => {
    // Of what was read only this is kept.
    const keyed = mails.map((mail) => ({
      mail,
      key: `${mail.id} ${mail.text.length} ${keyOf(mail.subject, mail.text)}`,
    }));
    const unread = keyed.filter(({ key }) => !known.has(key) && !asked.has(key));
    if (unread.length > 0) ask(unread);
    if (asked.size > 0) await Promise.all(keyed.map(({ key }) => asked.get(key)));
    return keyed.flatMap(({ mail, key }) => codeMail(mail, known.get(key) ?? null) ?? []);
  };
}

/** As much as is taken: one endless mail must not hide all the others. */
const cut = ({ subject, text }: SeenMail) => ({
  subject: subject?.slice(0, MAX_TEXT) ?? null,
  text: text.slice(0, MAX_TEXT),
});

function codeMail(
  { id, from, to, sentAt, arrivedAt, places }: LoggedMail,
  found: ExtractedCode | null,
): CodeMail | undefined {
  if (!found) return undefined;
  const { code, validMinutes, boundDomain } = found;
  const validForMs = validMinutes === null ? null : Math.round(validMinutes * MINUTE);
  // A row may stand for a conversation: with another code it is another message.
  return {
    message: { id: `${id}#${code}`, code, from, to, sentAt, arrivedAt, validForMs, boundDomain },
    places: places(),
  };
}
