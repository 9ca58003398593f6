import { attachCodeForm } from './attach-code-form.ts';
import { callSite } from './call-site.ts';
import './site.css';

const app = document.querySelector<HTMLElement>('#app');
if (app) start(app, new URLSearchParams(location.search).get('variant') ?? 'plain');

function start(app: HTMLElement, variant: string) {
  switch (variant) {
    case 'route':
      return startRoute(app);
    case 'shadow':
      return startShadow(app);
    case 'dialog':
      return startDialog(app);
    default:
      return attachCodeForm(app, app);
  }
}

/** The sign-in form asks for a code, then the code form takes its place under a new address. */
function startRoute(app: HTMLElement) {
  app.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    await callSite('send', {});
    history.pushState(null, '', location.href.replace('/signin', '/verify'));
    app.replaceChildren(cloneForm());
    attachCodeForm(app, app);
  });
}

function startShadow(app: HTMLElement) {
  const root = app.querySelector('coin-verify')?.attachShadow({ mode: 'open' });
  if (!root) return;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/assets/site.css';
  root.append(style, cloneForm());
  attachCodeForm(root, app);
}

function startDialog(app: HTMLElement) {
  const dialog = app.querySelector('dialog');
  app.querySelector('.open-dialog')?.addEventListener('click', () => {
    if (!dialog) return;
    dialog.replaceChildren(cloneForm());
    dialog.showModal();
    attachCodeForm(dialog, app);
  });
}

function cloneForm(): Node {
  const template = document.querySelector<HTMLTemplateElement>('#code-form');
  return template ? template.content.cloneNode(true) : document.createTextNode('');
}
