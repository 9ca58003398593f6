// Runs in pages: each function must stand alone.

export interface SpyWindow extends Window {
  seen: string[];
  lookEverywhere: () => Promise<string[]>;
  find: (text: string) => boolean;
}

/** Runs in the page before anything else: notes all that happens, and looks everywhere when it is asked. */
export function spy(fonts: string[]) {
  const self = window as unknown as SpyWindow;
  self.seen = [];
  const note = (what: unknown) => void self.seen.push(String(what));
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    note(root.textContent);
    return root;
  };
  for (const type of [
    'input',
    'beforeinput',
    'change',
    'keydown',
    'copy',
    'cut',
    'paste',
    'selectionchange',
    'click',
    'mouseover',
    'focusin',
    'toggle',
    'message',
    'dragstart',
  ])
    addEventListener(
      type,
      (event) => {
        const target = event.composedPath()[0] as Partial<HTMLInputElement>;
        note([type, (event as InputEvent).data, (event as KeyboardEvent).key, target.textContent, target.value].join());
      },
      { capture: true },
    );
  new MutationObserver((records) => {
    for (const { target, addedNodes, oldValue } of records)
      for (const node of [target, ...addedNodes]) note([oldValue, (node as Element).outerHTML ?? node.textContent]);
  }).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
  // A font for each digit, by every name that the hint could ask for or that the page could make it ask for: whoever shows
  // a digit fetches its file.
  document.addEventListener('DOMContentLoaded', () => {
    const sheet = new CSSStyleSheet();
    const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    const faces = ['Spy', ...fonts].flatMap((family) =>
      digits.map(
        (digit) => `@font-face { font-family: "${family}"; src: url(/font-${digit}); unicode-range: U+003${digit}; }`,
      ),
    );
    const onHint = ['--wmc-font', '--wmc-digits', 'font-family'].map((property) => `${property}: Spy !important;`);
    sheet.replaceSync(`${faces.join('\n')} wmc-hint { ${onHint.join(' ')} }`);
    document.adoptedStyleSheets = [sheet];
  });
  self.lookEverywhere = async () => {
    document.execCommand('selectAll');
    const selected = String(getSelection());
    getSelection()?.removeAllRanges();
    const under: string[] = [];
    for (let x = 10; x < innerWidth; x += 40)
      for (let y = 10; y < innerHeight; y += 20) {
        const range = document.caretRangeFromPoint?.(x, y);
        under.push(document.elementFromPoint(x, y)?.textContent ?? '', range?.startContainer.textContent ?? '');
      }
    const hint = document.querySelector('wmc-hint') as HTMLElement | null;
    const clipboard = await navigator.clipboard.readText();
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [
      ...self.seen,
      ...under,
      ...values,
      selected,
      `clipboard: ${clipboard}`,
      document.documentElement.outerHTML,
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown, wherever it is
      document.documentElement.innerText,
      hint?.shadowRoot?.textContent ?? '',
      JSON.stringify(performance.getEntries()),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ];
  };
}

/** In the page: shows a digit in a font that the hint could ask for too. */
export function showDigit(digit: string) {
  const shown = document.body.appendChild(document.createElement('p'));
  shown.style.fontFamily = 'Roboto';
  shown.textContent = digit;
}
