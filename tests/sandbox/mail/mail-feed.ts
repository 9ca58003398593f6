import type { ServerResponse } from 'node:http';
import type { Ask, Reply } from '../web/server.ts';
import type { MailboxStore, MailChoice } from './mailbox-store.ts';

export type MailFeed = (account: string, action: string, ask: Ask) => Reply;

/** What every mailbox page asks its server for: the messages of an account, live events, read, not spam. */
export function createMailFeed(store: MailboxStore): MailFeed {
  const open = new Set<ServerResponse>();
  store.subscribe(() => {
    for (const response of open) response.write('data: changed\n\n');
  });

  return function answer(account, action, { method, url }) {
    switch (`${method} ${action}`) {
      case 'GET messages':
        return json(store.mails.filter((mail) => mail.to === account));
      case 'GET events':
        return {
          status: 200,
          type: 'text/event-stream',
          stream(response) {
            response.write(': open\n\n');
            open.add(response);
            response.on('close', () => open.delete(response));
          },
        };
      case 'POST read':
        store.markRead(readChoice(url));
        return json({});
      case 'POST not-spam':
        store.move(readChoice(url), 'inbox');
        return json({});
      default:
        return { status: 404, body: 'No such page' };
    }
  };
}

function readChoice({ searchParams }: URL): MailChoice {
  const mail = searchParams.get('mail');
  return mail ? { mail: Number(mail) } : { thread: Number(searchParams.get('thread')) };
}

function json(body: unknown): Reply {
  return { status: 200, type: 'application/json', body: JSON.stringify(body) };
}
