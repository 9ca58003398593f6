/** Pages that the bench serves: what people have open all day, and nothing of it a code form. */
export const pages: Record<string, () => string> = {
  article: () => page('A walk along the river', repeated(330, paragraph)),
  nodes: () => page('All settings', style(SKIPPED) + repeated(300, settingsSection)),
  feed: () => page('What is new', `<div id="feed">${repeated(2_000, post)}</div>${script(churn, 5_000)}`),
  frames: () =>
    page(
      'Thirty frames',
      repeated(30, () => '<iframe src="/frame" width="300" height="120"></iframe>'),
    ),
  frame: () => page('A frame', repeated(20, paragraph)),
  mails: () =>
    page('Your messages', `<table><tbody id="list">${repeated(100, mailRow)}</tbody></table>${script(addMail)}`),
  quiet: () => page('Sign in', `${repeated(50, paragraph)}<main id="app"></main>${script(insertForm, false)}`),
  focus: () => page('Sign in', `${repeated(50, paragraph)}<main id="app"></main>${script(insertForm, true)}`),
  busy: () =>
    page(
      'Sign in',
      `<main id="app"></main><div id="feed">${repeated(2_000, post)}</div>${script(churn, 60_000)}${script(insertForm, false)}`,
    ),
};

/** A page with so many nodes and inputs, for growth. */
export function settingsPage(sections: number, inputsEach = 1): string {
  return page(
    'All settings',
    repeated(sections, (place) => settingsSection(place, inputsEach)),
  );
}

/** A page with so many frames of its own origin. */
export function framesPage(frames: number): string {
  return page(
    `${frames} frames`,
    repeated(frames, () => '<iframe src="/frame" width="300" height="120"></iframe>'),
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}

const repeated = (times: number, make: (place: number) => string) =>
  Array.from({ length: times }, (_, at) => make(at)).join('');
const style = (css: string) => `<style>${css}</style>`;
/** A function that stands alone, run by the page. */
const script = (run: (argument: never) => void, argument?: unknown) =>
  `<script>(${run.toString()})(${JSON.stringify(argument)})</script>`;

/** As long pages do: what is out of sight is not laid out, until somebody asks where it is. */
const SKIPPED = 'section { content-visibility: auto; contain-intrinsic-size: auto 600px }';
const WORDS = 'the river runs past old mills and gardens where people sit and read until evening comes'.split(' ');

const paragraph = (place: number) =>
  `<p>${WORDS.map((word, at) => (at === place % 9 ? `<a href="#${place}">${word}</a>` : word)).join(' ')} <em>${place}</em> <b>more</b> <i>follows</i>.</p>`;

const post = (place: number) => `<article><h3>Post ${place}</h3><p>${WORDS.slice(place % 8).join(' ')}</p></article>`;

const mailRow = (place: number) =>
  `<tr><td><input type="checkbox" aria-label="Choose"></td><td>Sender ${place}</td><td><b>Minutes of meeting ${1000 + place}</b> <span>${WORDS.join(' ')}</span></td><td>${place % 12}:${10 + (place % 50)}</td></tr>`;

const INPUTS = ['quantity', 'first-name', 'street', 'note', 'title', 'amount', 'reference', 'colour', 'weight', 'url'];

/** About 167 nodes with `inputsEach` text inputs: three hundred of them are a page of 50,000. */
function settingsSection(place: number, inputsEach = 1): string {
  const inputs = Array.from({ length: inputsEach }, (_, at) => {
    const name = INPUTS[(place + at) % INPUTS.length];
    return `<label>${name} <input name="${name}-${place}-${at}" placeholder="${name}"></label>`;
  });
  const rows = repeated(
    32,
    (row) => `<li><span>Row ${row}</span><b>${place * row}</b><span><i>${WORDS[row % 16]}</i></span></li>`,
  );
  return `<section><h2>Part ${place}</h2><form>${inputs.join('')}</form><ul>${rows}</ul></section>`;
}

// The functions below run in the page: each must stand alone.

/** Adds 200 nodes and takes 200 away, each frame. */
function churn(forMs: number) {
  const feed = document.getElementById('feed') as HTMLElement;
  const until = performance.now() + forMs;
  let count = 0;
  const turn = () => {
    for (let i = 0; i < 100; i++) {
      const added = document.createElement('div');
      added.append(document.createElement('span'));
      (added.firstChild as HTMLElement).textContent = `new ${count++}`;
      feed.append(added);
    }
    for (let i = 0; i < 100; i++) feed.firstElementChild?.remove();
    if (performance.now() < until) requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
}

/** A mail a second, on top; the last goes. */
function addMail() {
  const list = document.getElementById('list') as HTMLElement;
  setInterval(() => {
    const row = list.lastElementChild as HTMLElement;
    const fresh = row.cloneNode(true);
    row.remove();
    list.prepend(fresh);
  }, 1_000);
}

/** After a second a code form, as a single-page application puts it in; and what is seen of the hint. */
function insertForm(focus: boolean) {
  const now = () => performance.timeOrigin + performance.now();
  const seen = window as unknown as { insertedAt: number; hintAt: number };
  new MutationObserver((_, observer) => {
    if (!document.querySelector('wmc-hint')) return;
    seen.hintAt = now();
    observer.disconnect();
  }).observe(document.documentElement, { childList: true, subtree: true });
  setTimeout(() => {
    seen.insertedAt = now();
    const app = document.getElementById('app') as HTMLElement;
    const form = document.createElement('form');
    const add = (name: string, text: string) => {
      const element = document.createElement(name);
      element.textContent = text;
      form.append(element);
      return element;
    };
    add('h1', 'Enter the verification code');
    if (!focus) add('p', 'We sent a 6-digit code to j•••@gmail.com.');
    const input = add('input', '') as HTMLInputElement;
    input.name = 'verification_code';
    input.autocomplete = 'one-time-code';
    add('button', focus ? 'Send code' : 'Resend code').setAttribute('type', 'button');
    add('button', 'Continue');
    app.append(form);
    if (focus) input.focus();
  }, 1_000);
}
