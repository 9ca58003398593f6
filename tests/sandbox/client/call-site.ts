/** Asks the site's API with the parameters of this page; the HTTP status and what it said. */
export async function callSite(action: 'send' | 'check', fields: Record<string, string>) {
  const response = await fetch(`/api/${action}${location.search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  return { status: response.status, body: (await response.json()) as { verdict?: string } };
}
