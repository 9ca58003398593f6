import { defaultSettings } from '@/utils/extension/migrate-settings';
import type { HintView, PopupView } from '@/utils/extension/views';
import { rankCodes } from '@/utils/ranking';
import type { Message } from '@/utils/ranking/message';
import { assess } from '@/utils/request';
import type { Advice, Life, Resend } from '@/utils/request/advice';
import { checklistsFor } from '@/utils/request/checklist';
import type { Request } from '@/utils/request/request';
import { allowSender } from '@/utils/whitelisting/allow-sender';
import { at } from './builders';

const MINUTE = 60_000;

/** A usual life of ten minutes. */
export function aLife(life: Partial<Life> & { sentAt: number }): Life {
  const expiresAt = life.sentAt + 10 * MINUTE;
  return { amberAt: life.sentAt + 5 * MINUTE, expiresAt, validForMs: 10 * MINUTE, source: 'usual', ...life };
}

/** Another send is sensible. */
export function aResend(resend: Partial<Resend> = {}): Resend {
  return { key: 'safe', level: 'quiet', params: {}, sends: 1, nextSendAt: null, source: null, ...resend };
}

/** Waiting for a code that was sent at 14:32. */
export function anAdvice(advice: Partial<Advice> = {}): Advice {
  return {
    level: 'info',
    key: 'waiting',
    params: { sentAt: at('14:32') },
    actions: [],
    life: aLife({ sentAt: at('14:32') }),
    resend: aResend(),
    arrivedMessageId: null,
    changesAt: null,
    ...advice,
  };
}

/** What the page of kucoin.example may show. */
export function aHintView(view: Partial<HintView> = {}): HintView {
  return {
    site: 'kucoin.example',
    kind: 'sent',
    advice: anAdvice(),
    code: null,
    hints: 'always',
    holdResend: false,
    off: false,
    ...view,
  };
}

/** What the popup shows of a request and the messages seen, by the rules of the product. */
export function aPopupView(
  request: Request | undefined,
  {
    messages = [],
    strangers = [],
    now,
    ...view
  }: { messages?: Message[]; strangers?: Message[]; now: number } & Partial<PopupView>,
): PopupView {
  const all = [...messages, ...strangers];
  const ids = new Set(strangers.map(({ id }) => id));
  const sender = messages[0]?.from?.address ?? null;
  return {
    tabId: 1,
    unreadable: false,
    site: request?.site ?? null,
    request: request ?? null,
    why: [],
    advice: assess(request, all, now),
    codes: rankCodes(all, now)
      .map((message) => ({ ...message, belongs: request !== undefined && !ids.has(message.id) }))
      .sort((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0)),
    checklists: checklistsFor(request, all, now),
    allow: allowSender({
      sender,
      site: request?.site ?? null,
      messages: [...messages].reverse(),
      destination: request?.destination ?? null,
    }),
    settings: defaultSettings,
    mailbox: null,
    ...view,
  };
}
