import { tell } from '@/utils/extension/send-message';
import type { MailboxView } from '@/utils/extension/views';
import { copyText } from '@/utils/mailbox/copy-text';
import type { MarkButton } from '@/utils/mailbox/mark-element';
import type { RankedMessage } from '@/utils/ranking/message';
import { say } from '@/utils/text';

/** What can be done with a code where it stands. Older codes must not tempt: they offer nothing. */
export function markButtons(document: Document, message: RankedMessage, { waiting }: MailboxView): MarkButton[] {
  const { id, code, folder, standing, supersededBy } = message;
  const buttons: MarkButton[] = [];
  if (standing === 'latest') {
    if (waiting.some(({ messageId }) => messageId === id)) buttons.push(fillButton(id));
    buttons.push({
      key: 'copy',
      text: say('popup.copy'),
      doneText: say('popup.copied'),
      press: () => copyText(document, code),
    });
  }
  // Also when it was found too late: the next one must not end there.
  if (folder === 'spam' && supersededBy === null) buttons.push(allowButton(id));
  return buttons;
}

const fillButton = (messageId: string): MarkButton => ({
  key: 'fill',
  text: say('popup.fill'),
  main: true,
  press: async () => (await tell('fillWaiting', { messageId })) ?? false,
});

const allowButton = (messageId: string): MarkButton => ({
  key: 'allow',
  text: say('mailbox.allow'),
  name: say('popup.showAllow'),
  press: async () => (await tell('guideWanted', { messageId })) !== undefined,
});
