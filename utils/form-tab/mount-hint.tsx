import { render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { HintChip, type HintChipProps } from '@/components/HintChip';
import { hintCss } from '@/components/hint-css';
import type { CodeForm } from '@/utils/detection';
import { composedParent } from '@/utils/detection/dom';
import { createOwnElement } from '@/utils/own-element';
import type { HintOptions, MountedHint } from '@/utils/page/lazy-hint';
import { type Placing, placeBeside } from '@/utils/page/place-hint';
import { addStyleSheet } from '@/utils/style-sheet';

/**
 * One `<wmc-hint>` while a hint shows, none otherwise: a closed shadow root in the top layer, so that neither the page's
 * styles nor its stacking reach it and its text cannot be read by the page.
 */
export function mountHint(document: Document, { actions, signal }: HintOptions): MountedHint {
  let host: HTMLElement | undefined;
  let container: HTMLElement | undefined;
  let placing: Placing | undefined;
  let placedFor: HTMLElement | undefined;

  const hide = () => {
    placing?.stop();
    if (container) render(null, container);
    host?.remove();
    host = container = placing = placedFor = undefined;
  };
  const show: MountedHint['show'] = (view, moment, form) => {
    const parent = layerOf(form, document);
    if (!host || host.parentNode !== parent) {
      hide();
      ({ host, container } = createHost(document, parent));
    }
    const chip = <SafeChip view={view} moment={moment} actions={actions} onFailure={hide} />;
    render(chip, container as HTMLElement);
    // At once, and not when the browser has told of its new size: until then it would be pressed where it no longer is.
    if (placedFor === form.fields[0]) return placing?.place();
    placing?.stop();
    placedFor = form.fields[0];
    placing = placeBeside(host, form);
  };

  signal.addEventListener('abort', hide);
  return { show, hide };
}

/** An extension that was updated or removed has no words any more: its hint goes at the next tick of its clock. */
function SafeChip({ onFailure, ...props }: HintChipProps & { onFailure: () => void }) {
  const [hasFailed] = useErrorBoundary(() => queueMicrotask(onFailure));
  return hasFailed ? null : <HintChip {...props} />;
}

/** Inside an open modal dialog, since everything outside of it is inert; else at the root, which frameworks do not rebuild. */
function layerOf(form: CodeForm, document: Document): Element {
  for (let node: Element | null = form.fields[0] ?? null; node; node = composedParent(node)) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  }
  return document.documentElement;
}

function createHost(document: Document, parent: Element): { host: HTMLElement; container: HTMLElement } {
  const { element: host, root } = createOwnElement(document, 'wmc-hint');
  // Inline and important: the page's style sheets must not move, hide or restyle the host.
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:auto!important;left:0!important;top:0!important;margin:0!important;' +
    'border:0!important;padding:0!important;background:none!important;overflow:visible!important;width:max-content!important;' +
    'max-width:calc(100vw - 16px)!important;z-index:2147483647!important;display:block!important';
  host.popover = 'manual';
  addStyleSheet(root, hintCss);
  const container = document.createElement('div');
  root.append(container);
  // What is typed or pressed in the hint is not the page's business.
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'mouseup'])
    host.addEventListener(type, (event) => event.stopPropagation());
  // The mouse presses buttons here without taking the focus from the code field.
  host.addEventListener('mousedown', (event) => event.preventDefault());
  parent.append(host);
  // A page can take it away at once.
  if (host.isConnected) host.showPopover();
  return { host, container };
}
