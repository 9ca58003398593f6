const BINDING =
  /^@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63}) #([A-Za-z0-9]{4,12})(?: %[^\s]{1,253})?$/i;

/**
 * The `@domain #code` line that ties a code to a site (origin-bound one-time codes, WICG): the last such line counts.
 * Null when there is none.
 */
export function readBinding(text: string): { domain: string; code: string } | null {
  if (!text.includes(' #')) return null;
  let end = text.length;
  for (let lines = 0; lines < 200 && end > 0; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = end - start < 400 ? BINDING.exec(text.slice(start, end).trim()) : null;
    if (line) return { domain: (line[1] ?? '').toLowerCase(), code: line[2] ?? '' };
    end = start - 1;
  }
  return null;
}
