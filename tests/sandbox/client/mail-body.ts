import { element } from './element.ts';
import { parseMail } from './mail-html.ts';

/** A mail's HTML as Gmail shows it: no scripts and styles, names prefixed, links and pictures rewritten. */
export function mailNodes(html: string): Node[] {
  const parsed = parseMail(html, { prefix: 'm_4711' });
  for (const link of parsed.querySelectorAll('a')) {
    link.setAttribute('data-saferedirecturl', `https://www.google.com/url?q=${encodeURIComponent(link.href)}`);
  }
  for (const picture of parsed.querySelectorAll('img')) picture.className = 'CToWUd';
  return [...parsed.body.childNodes].map((node) => document.importNode(node, true));
}

/** Puts the last blocks that an earlier mail of the thread had word for word behind "Show trimmed content". */
export function trimRepeated(body: HTMLElement, earlier: string[]) {
  const blocks = [...(body.querySelector('div') ?? body).children];
  const repeated: Element[] = [];
  for (const block of blocks.reverse()) {
    if (!earlier.some((text) => text.includes(block.textContent?.trim() || '\n'))) break;
    repeated.unshift(block);
  }
  if (repeated.length === 0 || repeated.length === blocks.length) return;
  const hidden = element('div', { class: 'adL', style: 'display:none' });
  const button = element(
    'div',
    { class: 'ajR', role: 'button', tabindex: '0', 'aria-label': 'Show trimmed content', 'aria-expanded': 'false' },
    element('span', { class: 'ajT' }, '•••'),
  );
  button.addEventListener('click', () => {
    const open = hidden.style.display === 'none';
    hidden.style.display = open ? '' : 'none';
    button.setAttribute('aria-expanded', String(open));
    button.setAttribute('aria-label', open ? 'Hide expanded content' : 'Show trimmed content');
  });
  repeated[0]?.before(element('div', { class: 'yj6qo ajU' }, button), hidden);
  hidden.append(...repeated);
}
