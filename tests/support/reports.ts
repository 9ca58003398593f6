import type { PageEvent, SeenMessage } from '@/utils/extension/messages';

type FormSeen = Extract<PageEvent, { type: 'codeFormSeen' }>;

/** What the page of a form for a code by e-mail reports of it. */
export function reportedForm(event: Partial<FormSeen> & { at: number }): PageEvent {
  return {
    type: 'codeFormSeen',
    kind: 'sent',
    channel: 'email',
    destination: null,
    codeLength: 6,
    statedValidForMs: null,
    why: [],
    ...event,
  };
}

/** What a mailbox page reports of a mail of kucoin.example, whose time it does not show. */
export function reportedMail(message: Partial<SeenMessage> = {}): SeenMessage {
  return {
    id: 'gmail:me:1',
    code: '482913',
    from: { name: 'KuCoin', address: 'no-reply@kucoin.example' },
    to: null,
    sentAt: null,
    validForMs: null,
    boundDomain: null,
    arrivedAt: null,
    ...message,
  };
}
