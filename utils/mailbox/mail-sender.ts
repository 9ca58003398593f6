import type { Sender } from '@/utils/ranking/message';
import { lineOf } from './mail-text';

const ADDRESS = /^[^@]{1,64}@[^@]+\.[a-z0-9-]+/i;
const WHOLE = /^(?:mailto:)?([^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]+)$/i;
/** A name may imitate an address; what stands in the only brackets, at the end, is the real one. */
const AT_THE_END = /^[^<]*<([^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]+)>$/;

/** The address that an attribute gives as "ann@shop.example" or "Ann <ann@shop.example>"; null for anything else. */
export function addressIn(text: string | null | undefined): string | null {
  const cut = text?.trim().slice(0, 600) ?? '';
  return (WHOLE.exec(cut) ?? AT_THE_END.exec(cut))?.[1] ?? null;
}

/** Last address of a page title, which is that of the account: a subject before it may contain one too. */
export function lastAddress(title: string): string | null {
  const parts = title.slice(0, 1_000).split(/[\s<>"(),;:]+/);
  return (
    parts
      .flatMap((part) => ADDRESS.exec(part)?.[0] ?? [])
      .at(-1)
      ?.toLowerCase() ?? null
  );
}

/** A sender by its address; null without one. */
export function senderOf(address: string | null | undefined, name: string | null | undefined): Sender | null {
  const found = addressIn(address);
  if (found === null) return null;
  const shown = name?.trim().slice(0, 200);
  return { address: found, name: shown && shown !== found ? shown : null };
}

/** A sender whose address stands in the title of an element or of a part of it; null without one. */
export function titledSender(element: Element | null | undefined): Sender | null {
  const titled = element?.matches('[title*="@"]') ? element : element?.querySelector('[title*="@"]');
  return senderOf(titled?.getAttribute('title'), lineOf(titled));
}

/**
 * A sender of whom the page shows a number or a name only: that stands for the address, so that its codes are ranked
 * with one another. Without an `@` it never proves that it belongs to a site; a name that has one could, and is nobody.
 */
export function namedSender(shown: string): Sender | null {
  const address = shown.trim().slice(0, 200);
  return address && !/[@＠]/.test(address) ? { address, name: null } : null;
}
