import type { Words } from '../exchange/words.ts';
import { callSite } from './call-site.ts';
import { keepCode } from './keepers/keep-code.ts';

const COUNTDOWN_S = 60;

/** Brings a code form to life: Send with its countdown, the field or boxes, the notices. `app` carries the words. */
export function attachCodeForm(root: ParentNode, app: HTMLElement) {
  const form = root.querySelector<HTMLFormElement>('.code-form');
  const send = form?.querySelector<HTMLButtonElement>('.send');
  if (!form || !send) return;
  const words: Words = JSON.parse(app.dataset.words ?? '{}');
  const query = new URLSearchParams(location.search);
  const countdown = startableCountdown(form, send, words, query.get('countdown') ?? 'button');
  const readCode = attachField(form);

  send.addEventListener('click', async () => {
    if (query.get('answer') === 'silent') return;
    const { status } = await callSite('send', {});
    if (status === 200) {
      show(form, 'sent', words.sent.replace('{to}', app.dataset.to ?? ''));
      countdown();
    } else {
      show(form, 'error', status === 429 ? words.tooManySends : words.failed);
    }
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { body } = await callSite('check', { code: readCode() });
    if (body.verdict === 'right') return finish(form, words.done);
    const notices = { wrong: words.wrong, expired: words.expired, 'too-many-tries': words.tooManyTries };
    show(form, 'error', notices[body.verdict as keyof typeof notices] ?? words.failed);
  });
  if (app.dataset.sent === 'true') countdown();
}

function startableCountdown(form: HTMLElement, send: HTMLButtonElement, words: Words, place: string) {
  let timer = 0;
  return () => {
    clearInterval(timer);
    if (place === 'none') {
      send.textContent = words.resend;
      return;
    }
    const endsAt = Date.now() + COUNTDOWN_S * 1000;
    const beside = form.querySelector('.beside');
    const tick = () => {
      const left = Math.ceil((endsAt - Date.now()) / 1000);
      send.disabled = left > 0;
      const shown = left > 0 ? words.resendIn.replace('{s}', String(left)) : '';
      send.textContent = (place === 'button' && shown) || words.resend;
      if (place === 'beside' && beside) beside.textContent = shown;
      if (left <= 0) clearInterval(timer);
    };
    timer = window.setInterval(tick, 1000);
    tick();
  };
}

/** How to read the code that was typed, whatever it is typed into. */
function attachField(form: HTMLElement): () => string {
  const painted = form.querySelector<HTMLElement>('.otp-root');
  if (painted) void import('./painted-boxes.tsx').then(({ paintBoxes }) => paintBoxes(painted));
  const kept = form.querySelector<HTMLElement>('.kept');
  if (kept) void keepCode(kept);
  // The keeper sees to its own.
  const boxes = kept ? [] : [...form.querySelectorAll<HTMLInputElement>('.box')];
  boxes.forEach((box, place) => {
    box.addEventListener('input', () => box.value && boxes[place + 1]?.focus());
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && !box.value) boxes[place - 1]?.focus();
    });
  });
  return () => [...form.querySelectorAll<HTMLInputElement>('input')].map((input) => input.value).join('');
}

function show(form: HTMLElement, kind: 'sent' | 'error', text: string) {
  for (const notice of form.querySelectorAll<HTMLElement>('.notice')) {
    notice.hidden = !notice.classList.contains(kind);
    if (!notice.hidden) notice.textContent = text;
  }
}

function finish(form: HTMLElement, text: string) {
  const done = document.createElement('h1');
  done.className = 'done';
  done.textContent = text;
  form.replaceWith(done);
}
