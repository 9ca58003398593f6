import { type CodeForm, findCodeForms } from '@/utils/detection';

/** Puts markup into the page and gives the code form that the product finds in it. */
export function aCodeForm(markup: string): CodeForm {
  document.body.innerHTML = markup;
  const [form] = findCodeForms(document);
  if (!form) throw new Error('the fixture shows no code form');
  return form;
}

/** A form for a code by e-mail, with a send control; `extra` stands below them. */
export function emailForm({ send = 'Send code', extra = '' } = {}): string {
  return `
    <form>
      <label for="code">Verification code</label>
      <input id="code" autocomplete="one-time-code" maxlength="6">
      <button type="button" id="send">${send}</button>
      ${extra}
      <button type="submit">Continue</button>
    </form>`;
}

export const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
