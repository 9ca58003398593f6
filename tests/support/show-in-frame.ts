/** Puts a frame into a place of the page, and a document of this body and address into it. */
export function showInFrame(place: Element | null, id: string, body: string, url = 'about:blank'): void {
  const shown = new DOMParser().parseFromString('', 'text/html');
  shown.body.innerHTML = body;
  Object.defineProperty(shown, 'URL', { value: url });
  const frame = document.createElement('iframe');
  frame.id = id;
  frame.srcdoc = ' '; // Anything that the test page need not load.
  place?.append(frame);
  Object.defineProperty(frame, 'contentDocument', { value: shown, configurable: true });
}
