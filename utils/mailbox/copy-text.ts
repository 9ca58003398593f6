/**
 * Copies a text, in answer to a press of the user; false when the browser refuses. Webmail without encryption has no
 * clipboard interface, only the old command.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    if (document.defaultView?.navigator.clipboard) return true;
  } catch {
    // No permission in this frame: the command below asks for none.
  }
  let copied = false;
  const put = (event: ClipboardEvent) => {
    // The page's own listeners would copy its selection.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  document.defaultView?.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  document.defaultView?.removeEventListener('copy', put, { capture: true });
  return copied;
}
