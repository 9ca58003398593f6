export type Folder = 'inbox' | 'spam' | 'trash';

export interface Mail {
  id: number;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Sent as text alone; `html` is then made from it. */
  plain: boolean;
  /** When the sender sent it. */
  date: number;
  folder: Folder;
  read: boolean;
  /** Mails of one sender with one subject are one conversation, as in Gmail. */
  threadId: number;
}

/** One mail, or all of a conversation. */
export interface MailChoice {
  mail?: number;
  thread?: number;
}

export interface MailboxStore {
  /** In the order in which they arrived. */
  mails: Mail[];
  add(mail: Omit<Mail, 'id' | 'threadId' | 'read'>): Mail;
  move(which: MailChoice, folder: Folder): void;
  markRead(which: MailChoice): void;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  passTime(ms: number): void;
  reset(): void;
}

/** The mails of all accounts, and who wants to know of new ones. */
export function createMailboxStore(): MailboxStore {
  const mails: Mail[] = [];
  const threads = new Map<string, number>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const chosen = ({ mail, thread }: MailChoice) =>
    mails.filter(({ id, threadId }) => id === mail || threadId === thread);
  let lastId = 0;

  return {
    mails,
    add(arrived) {
      const key = [arrived.to, arrived.from.address, arrived.subject.replace(/^(re|fwd):\s*/i, '')].join('\n');
      const threadId = threads.get(key) ?? threads.size + 1;
      threads.set(key, threadId);
      const mail = { ...arrived, id: ++lastId, threadId, read: false };
      mails.push(mail);
      changed();
      return mail;
    },
    move(which, folder) {
      for (const mail of chosen(which)) mail.folder = folder;
      changed();
    },
    markRead(which) {
      const unread = chosen(which).filter((mail) => !mail.read);
      for (const mail of unread) mail.read = true;
      if (unread.length > 0) changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    passTime(ms) {
      for (const mail of mails) mail.date -= ms;
      changed();
    },
    reset() {
      mails.length = 0;
      threads.clear();
      changed();
    },
  };
}
