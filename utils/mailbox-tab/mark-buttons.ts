import type { Background } from '@/utils/extension/send-message';
import type { MailboxView } from '@/utils/extension/views';
import { copyText } from '@/utils/mailbox/copy-text';
import type { MarkButton } from '@/utils/mailbox/mark-element';
import type { RankedMessage } from '@/utils/ranking/message';
import type { say } from '@/utils/text';

interface MarkContext {
  document: Document;
  view: MailboxView;
  tell: Background['tell'];
  say: typeof say;
  /** Asks anew what is true: the page that waited has gone, or its form did not take the code. */
  refresh: () => void;
}

/** What can be done with a code where it stands. Older codes must not tempt: they offer nothing. */
export function markButtons(message: RankedMessage, context: MarkContext): MarkButton[] {
  const { document, view, say } = context;
  const { id, code, folder, standing, supersededBy } = message;
  const buttons: MarkButton[] = [];
  if (standing === 'latest') {
    if (view.waiting.some(({ messageId }) => messageId === id)) buttons.push(fillButton(id, context));
    buttons.push({
      key: 'copy',
      text: say('popup.copy'),
      doneText: say('popup.copied'),
      press: () => copyText(document, code),
    });
  }
  // Also when it was found too late: the next one must not end there.
  if (folder === 'spam' && supersededBy === null) buttons.push(allowButton(id, context));
  return buttons;
}

const fillButton = (messageId: string, { say, tell, refresh }: MarkContext): MarkButton => ({
  key: 'fill',
  text: say('popup.fill'),
  main: true,
  press: async () => {
    const filled = (await tell('fillWaiting', { messageId })) ?? false;
    if (!filled) refresh();
    return filled;
  },
});

const allowButton = (messageId: string, { say, tell }: MarkContext): MarkButton => ({
  key: 'allow',
  text: say('mailbox.allow'),
  name: say('popup.showAllow'),
  press: async () => (await tell('guideWanted', { messageId })) !== undefined,
});
