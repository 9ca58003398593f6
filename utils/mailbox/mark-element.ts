import { createOwnElement } from '@/utils/own-element';
import { addStyleSheet } from '@/utils/style-sheet';

/** Something that can be done at a mark. */
export interface MarkButton {
  /** Stable over re-renderings. */
  key: string;
  text: string;
  /** The whole of what it does, where the text is short of it. */
  name?: string;
  /** Said in its place for a moment when it is done. */
  doneText?: string;
  /** What the user most likely wants. */
  main?: boolean;
  /** Does it; false when it could not be done. */
  press: () => Promise<boolean>;
}

/** Ours is seldom the mailbox's: what its words are read out in, and from which side. */
export interface MarkLanguage {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** A mark on the page: `<wmc-mark>` with its label as text, and its buttons out of the page's reach. */
export interface MarkElement {
  element: HTMLElement;
  setLabel: (text: string) => void;
  setButtons: (buttons: MarkButton[]) => void;
}

const DONE_MS = 2_000;

/** Mailboxes open, select and drag rows by these, wherever in the row they happen, and have a shortcut on most keys. */
const kept = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'dragstart'],
  ...['touchstart', 'touchend', 'keydown', 'keypress', 'keyup'],
];

export function createMarkElement(document: Document, css: string, language: MarkLanguage): MarkElement {
  const { element, root } = createOwnElement(document, 'wmc-mark');
  Object.assign(element, language);
  addStyleSheet(root, css);
  const label = document.createElement('slot');
  label.className = 'label';
  const done = document.createElement('span');
  done.className = 'visually-hidden';
  done.setAttribute('aria-live', 'polite');
  root.append(label, done);
  for (const type of kept) element.addEventListener(type, (event) => event.stopPropagation());
  // The focus stays where it was in the mailbox: its shortcuts go on working.
  element.addEventListener('mousedown', (event) => event.preventDefault());

  const words = document.createTextNode('');
  element.append(words);
  let shownKeys = '';
  // By key at each press: an element that shows another code now has another deed.
  let current = new Map<string, MarkButton>();
  return {
    element,
    setLabel(text) {
      // The same node: another child, each second, would wake all that watch the page for new nodes, our sentinel too.
      if (words.data !== text) words.data = text;
    },
    setButtons(buttons) {
      // Those that stand there stay: one of them may have the focus.
      current = new Map(buttons.map((button) => [button.key, button]));
      const keys = buttons.map(({ key }) => key).join();
      if (keys === shownKeys) return;
      shownKeys = keys;
      for (const old of root.querySelectorAll('button')) old.remove();
      const press = (key: string) => current.get(key)?.press() ?? Promise.resolve(false);
      root.append(
        ...buttons.map((button) => createButton(document, { ...button, press: () => press(button.key) }, done)),
      );
    },
  };
}

function createButton(document: Document, { text, name, doneText, main, press }: MarkButton, done: HTMLElement) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = main ? 'button main' : 'button';
  button.textContent = text;
  if (name) {
    button.title = name;
    button.setAttribute('aria-label', name);
  }
  if (doneText) button.dataset.done = doneText;
  button.addEventListener('click', async ({ isTrusted }) => {
    if (!isTrusted || !(await press()) || !doneText) return;
    button.textContent = doneText;
    done.textContent = doneText;
    setTimeout(() => {
      button.textContent = text;
      done.textContent = '';
    }, DONE_MS);
  });
  return button;
}
