import { getDomain } from 'tldts';

/**
 * The part of a host that one owner registered (`mail.kucoin.com` → `kucoin.com`), lower case and in ASCII.
 * Tenants of a shared host count as owners of their own (`me.github.io`). A host that has no such part (an IP
 * address, `localhost`) or is not a host at all comes back as it is.
 */
export function registrableDomain(host: string): string {
  const ascii = asciiHost(host);
  if (ascii === null) return host;
  return getDomain(ascii, { allowPrivateDomains: true }) ?? ascii;
}

/** A host name as DNS knows it, or null when the text is not one or hides characters that DNS would drop or replace. */
export function asciiHost(host: string): string | null {
  if (host.length === 0 || host.length > 253) return null;
  const labels = host.replace(/\.$/, '').split('.');
  const ascii = labels.map(asciiLabel);
  return ascii.includes(null) ? null : ascii.join('.');
}

function asciiLabel(label: string): string | null {
  if (/^[a-z0-9_-]{1,63}$/i.test(label)) return label.toLowerCase();
  if (!/^[\p{L}\p{N}\p{M}-]{1,63}$/u.test(label)) return null;
  try {
    const ascii = new URL(`http://${label}`).hostname;
    // Full-width letters and invisible marks turn into plain ASCII here: such a label is written to deceive.
    return ascii.startsWith('xn--') ? ascii : null;
  } catch {
    return null; // not a label that IDNA allows
  }
}
