import './site.css';

interface HostileWindow extends Window {
  /** Everything that went wrong where the page can see it. */
  __errors: string[];
  /** Names read through the tampered prototype, as a script of this page's own world would. */
  __trapped: string[];
}
declare const window: HostileWindow;

const MILLION = 1_000_000;
const MANY_INPUTS = 5_000;

watchErrors();
tamper();
build();

function watchErrors() {
  window.__errors = [];
  window.__trapped = [];
  addEventListener('error', (event) => window.__errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => window.__errors.push(String(event.reason)));
  for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    console[level] = (...words) => window.__errors.push(`console.${level}: ${words.join(' ')}`);
  }
}

/** Names that our records use: a reader in this world would meet the trap instead of `undefined`. */
function tamper() {
  for (const name of ['kind', 'channel', 'destination', 'fields', 'sendControls', 'messageId', 'digits']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        window.__trapped.push(name);
        throw new Error(`trap: ${name}`);
      },
    });
  }
}

function build() {
  const stage = document.querySelector('#stage');
  if (!stage) return;
  const long = document.createElement('label');
  long.htmlFor = 'long';
  long.style.cssText = 'display:block;height:3em;overflow:hidden';
  long.textContent = 'verification code '.repeat(MILLION / 18 + 1).slice(0, MILLION);
  const field = document.createElement('input');
  field.id = 'long';
  stage.append(long, field, manyInputs(), shyField());
}

function manyInputs(): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = 'height:200px;overflow:auto';
  for (let place = 0; place < MANY_INPUTS; place++) {
    const input = document.createElement('input');
    input.name = `cell-${place}`;
    input.maxLength = 1;
    box.append(input);
  }
  return box;
}

/** A code field that leaves when it is focused, and comes and goes by itself for two seconds. */
function shyField(): HTMLElement {
  const form = document.createElement('form');
  const label = document.createElement('label');
  label.textContent = 'Enter the verification code';
  const input = document.createElement('input');
  input.id = 'shy';
  input.autocomplete = 'one-time-code';
  label.append(input);
  form.append(label);
  input.addEventListener('focus', () => input.remove());
  let turns = 0;
  const timer = setInterval(() => {
    if (input.isConnected) input.remove();
    else label.append(input);
    if (++turns < 40) return;
    clearInterval(timer);
    label.append(input);
  }, 50);
  return form;
}
