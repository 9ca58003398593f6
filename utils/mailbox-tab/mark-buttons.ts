import type { Background } from '@/utils/extension/send-message';
import type { MailboxView } from '@/utils/extension/views';
import { copyText } from '@/utils/mailbox/copy-text';
import type { MarkButton } from '@/utils/mailbox/mark-element';
import type { RankedMessage } from '@/utils/ranking/message';
import { say } from '@/utils/text';

interface MarkContext {
  document: Document;
  view: MailboxView;
  tell: Background['tell'];
  /** Asks anew what is true: the page that waited has gone, or its form did not take the code. */
  refresh: () => void;
}

const said = new Map<string, string>();

/** Asking the browser takes longer than all else at a mark, and the language stays the same while a page is open. */
function sayOnce(key: string): string {
  const sentence = said.get(key) ?? say(key);
  said.set(key, sentence);
  return sentence;
}

/** What can be done with a code where it stands. Older codes must not tempt: they offer nothing. */
export function markButtons(message: RankedMessage, { document, view, tell, refresh }: MarkContext): MarkButton[] {
  const { id, code, folder, standing, supersededBy } = message;
  const buttons: MarkButton[] = [];
  if (standing === 'latest') {
    if (view.waiting.some(({ messageId }) => messageId === id)) buttons.push(fillButton(id, tell, refresh));
    buttons.push({
      key: 'copy',
      text: sayOnce('popup.copy'),
      doneText: sayOnce('popup.copied'),
      press: () => copyText(document, code),
    });
  }
  // Also when it was found too late: the next one must not end there.
  if (folder === 'spam' && supersededBy === null) buttons.push(allowButton(id, tell));
  return buttons;
}

const fillButton = (messageId: string, tell: Background['tell'], refresh: () => void): MarkButton => ({
  key: 'fill',
  text: sayOnce('popup.fill'),
  main: true,
  press: async () => {
    const filled = (await tell('fillWaiting', { messageId })) ?? false;
    if (!filled) refresh();
    return filled;
  },
});

const allowButton = (messageId: string, tell: Background['tell']): MarkButton => ({
  key: 'allow',
  text: sayOnce('mailbox.allow'),
  name: sayOnce('popup.showAllow'),
  press: async () => (await tell('guideWanted', { messageId })) !== undefined,
});
