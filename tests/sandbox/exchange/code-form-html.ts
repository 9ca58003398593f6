import { destinationOf, mask, type PageParams } from './page-params.ts';
import { wordsFor } from './words.ts';

/** The form of all variants whose code is sent. Its script finds the parts by class. */
export function codeFormHtml(params: PageParams, sent: boolean): string {
  const words = wordsFor(params);
  const to = `<b class="destination">${mask(destinationOf(params))}</b>`;
  const button = `<button type="button" class="send">${sent ? words.resend : words.send}</button>`;
  return `<form class="code-form" novalidate>
  <h1>${words.heading}</h1>
  <p class="lead">${words.lead.replace('{to}', to)}</p>
  <p class="notice sent" role="status"${sent ? '' : ' hidden'}>${words.sent.replace('{to}', mask(destinationOf(params)))}</p>
  <p class="notice error" role="alert" hidden></p>
  ${fieldsHtml(params, button)}
  <button class="submit">${words.submit}</button>
</form>`;
}

export function noticeHtml(kind: 'sent' | 'error', text: string): string {
  return `<p class="notice ${kind}" role="${kind === 'sent' ? 'status' : 'alert'}">${text}</p>`;
}

function fieldsHtml(params: PageParams, button: string): string {
  if (params.keeper !== 'none') return keptHtml(params, button);
  const boxed = params.variant === 'boxes' || params.variant === 'inputs';
  return boxed ? boxesHtml(params, button) : fieldHtml(params, button);
}

/** Room for what the keeper of the code paints. */
function keptHtml(params: PageParams, button: string): string {
  const { label } = wordsFor(params);
  const heading = params.shape === 'field' ? `<label for="code">${label}</label>` : `<p class="label">${label}</p>`;
  return `${heading}
  <div class="kept" data-keeper="${params.keeper}" data-shape="${params.shape}"></div>
  <div class="send-row">${button}<span class="beside"></span></div>`;
}

function fieldHtml(params: PageParams, button: string): string {
  const words = wordsFor(params);
  return `<label for="code">${words.label}</label>
  <div class="field-row">
    <input id="code" class="code" name="verifyCode" inputmode="numeric" maxlength="6" placeholder="${words.placeholder}">
    ${button}
  </div>
  <p class="beside"></p>`;
}

function boxesHtml(params: PageParams, button: string): string {
  const inputs = Array.from({ length: 6 }, () => '<input class="box" type="tel" maxlength="1">');
  const boxes = params.variant === 'inputs' ? inputs.join('') : '<div class="otp-root"></div>';
  return `<p class="label">${wordsFor(params).label}</p>
  <div class="boxes">${boxes}</div>
  <div class="send-row">${button}<span class="beside"></span></div>`;
}
