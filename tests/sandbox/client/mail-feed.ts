import type { Mail, MailChoice } from '../mail/mailbox-store.ts';

/** Calls back with the account's mails, now and after every change; returns how to ask anew. */
export function watchMails(feed: string, onMails: (mails: Mail[]) => void): () => void {
  let asked = 0;
  const load = async () => {
    const question = ++asked;
    const mails: Mail[] = await (await fetch(`${feed}/messages`)).json();
    if (question === asked) onMails(mails);
  };
  new EventSource(`${feed}/events`).addEventListener('message', load);
  void load();
  return load;
}

export function changeMails(feed: string, action: 'read' | 'not-spam', which: MailChoice): Promise<Response> {
  const query = new URLSearchParams(Object.entries(which).map(([name, id]) => [name, String(id)]));
  return fetch(`${feed}/${action}?${query}`, { method: 'POST' });
}
