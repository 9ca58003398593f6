import { element } from './element.ts';

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

// Mail HTML is the one place where the page must parse a string; Gmail, too, has a policy for it.
const policy = (window as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('mail-html', {
  createHTML: (html) => html,
});

/** A mail's HTML as Gmail shows it: no scripts, class names prefixed, links and pictures rewritten. */
export function mailNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  for (const unwanted of parsed.querySelectorAll('script, style, link, meta, iframe, form')) unwanted.remove();
  for (const classed of parsed.querySelectorAll('[class]')) {
    classed.className = [...classed.classList].map((name) => `m_4711${name}`).join(' ');
  }
  for (const link of parsed.querySelectorAll('a')) {
    link.setAttribute('data-saferedirecturl', `https://www.google.com/url?q=${encodeURIComponent(link.href)}`);
  }
  for (const picture of parsed.querySelectorAll('img')) {
    picture.className = 'CToWUd';
    picture.src = 'data:,';
  }
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
