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
      return startShadow(app, 'open');
    case 'closed':
      return startShadow(app, 'closed');
    case 'revealed':
      return startRevealed(app);
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

function startShadow(app: HTMLElement, mode: ShadowRootMode) {
  const root = app.querySelector('coin-verify')?.attachShadow({ mode });
  if (!root) return;
  // Into a closed root no driver sees: the page hands it out.
  Object.assign(window, { formRoot: root });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/assets/site.css';
  root.append(style, cloneForm());
  attachCodeForm(root, app);
}

/** The form is there before anybody can see it. */
function startRevealed(app: HTMLElement) {
  const section = app.querySelector<HTMLElement>('.later');
  section?.append(cloneForm());
  attachCodeForm(app, app);
  app.querySelector('.reveal')?.addEventListener('click', () => section?.classList.remove('later'));
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
