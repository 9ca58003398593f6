import type { Sender } from '@/utils/ranking/message';

/** The pretend service: where it writes from, and what its page says it wrote to. Names that can belong to nobody. */
export const pretendSite = 'harbor.example';
export const pretendSender: Sender = { name: 'Harbor', address: `codes@${pretendSite}` };
export const pretendDestination = 'y•••@mail.example';

/** How long the pretend site takes to answer a press, and the mail to arrive: long enough to be seen. */
export const ANSWER_MS = 500;
export const MAIL_MS = 2_500;

export interface PretendMail {
  id: string;
  code: string;
  sentAt: number;
}

/** What the pretend site and the pretend mailbox hold. */
export interface Pretend {
  /** Codes that were asked for, oldest first. */
  codes: string[];
  /** Oldest first. */
  mails: PretendMail[];
  /** What the site says below its field. */
  notice: 'none' | 'sent' | 'wrong' | 'in';
}

export type PretendEvent =
  | { type: 'asked'; code: string }
  | { type: 'answered' }
  | { type: 'mailCame'; code: string; at: number }
  | { type: 'submitted'; typed: string };

export const startOfPretend: Pretend = { codes: [], mails: [], notice: 'none' };

/** A service as most are: each code replaces the one before, and only the newest opens the door. */
export function reducePretend(pretend: Pretend, event: PretendEvent): Pretend {
  switch (event.type) {
    case 'asked':
      return { ...pretend, codes: [...pretend.codes, event.code], notice: 'none' };
    case 'answered':
      return { ...pretend, notice: 'sent' };
    case 'mailCame': {
      const mail = { id: `mail-${pretend.mails.length + 1}`, code: event.code, sentAt: event.at };
      return { ...pretend, mails: [...pretend.mails, mail] };
    }
    case 'submitted':
      return { ...pretend, notice: event.typed.trim() === pretend.codes.at(-1) ? 'in' : 'wrong' };
    default:
      throw new Error(`unknown event ${(event satisfies never as PretendEvent).type}`);
  }
}

/** Six digits that were not used before; `random` gives numbers from 0 to below 1. */
export function newCode(used: readonly string[], random: () => number): string {
  for (;;) {
    const code = String(Math.floor(random() * 900_000) + 100_000);
    if (!used.includes(code)) return code;
  }
}
