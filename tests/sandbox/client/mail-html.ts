interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

/** What a mailbox does to the names in a mail's HTML. */
export interface Dress {
  /** Put before every class and id of the mail. */
  prefix: string;
  /** Selector that the mail's own styles are put under; without it they are dropped. */
  scope?: string;
}

// Mail HTML is the one place where a mailbox page must parse a string; Gmail, too, has a policy for it.
const policy = (window as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('mail-html', {
  createHTML: (html) => html,
});

/** A mail's HTML as a document without scripts, its names prefixed, its pictures not loaded. */
export function parseMail(html: string, { prefix, scope }: Dress): Document {
  const parsed = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  for (const unwanted of parsed.querySelectorAll('script, link, meta, iframe, form')) unwanted.remove();
  for (const style of parsed.querySelectorAll('style')) {
    if (!scope) style.remove();
    else parsed.body.prepend(rewriteStyle(style, prefix, scope));
  }
  for (const named of parsed.body.querySelectorAll('[class], [id]')) {
    const classes = [...named.classList].map((name) => prefix + name).join(' ');
    if (classes) named.setAttribute('class', classes);
    if (named.id) named.id = prefix + named.id;
  }
  for (const picture of parsed.querySelectorAll('img')) picture.src = 'data:,';
  return parsed;
}

function rewriteStyle(style: HTMLStyleElement, prefix: string, scope: string): HTMLStyleElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.textContent ?? '');
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
  const named = (selector: string) => selector.replace(/([.#])(?=[a-z_-])/gi, `$1${prefix}`);
  style.textContent = rules
    .map(({ selectorText, style }) => `${scope} :is(${named(selectorText)}) { ${style.cssText} }`)
    .join('\n');
  return style;
}
