/** What HarborHub's pages ask of its server; and how a page says that somebody is in. */

export async function sendCode(to: string): Promise<void> {
  const { ok } = await post('send', { to });
  if (!ok) throw new Error('Too many requests. Please try again in 10 minutes.');
}

export async function isRightCode(to: string, code: string): Promise<boolean> {
  const response = await post('check', { to, code });
  return response.ok;
}

function post(action: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

export function mountPoint(): HTMLElement {
  const app = document.querySelector<HTMLElement>('#app');
  if (!app) throw new Error('The page has no place for the widget');
  return app;
}
