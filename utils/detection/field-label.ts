import { attribute, closestOf } from '@/utils/detection/dom';
import { textOf } from '@/utils/detection/surroundings';
import { rootOf } from '@/utils/detection/text-inputs';

/** Labels of a root by the id they are for, read once: `input.labels` walks the whole page for each input. */
export type LabelsOf = (field: Element) => Element | null;

export function createLabelFinder(): LabelsOf {
  const byRoot = new Map<Document | ShadowRoot, Map<string, Element>>();
  return (field) => {
    const id = attribute(field, 'id');
    const root = id ? rootOf(field) : null;
    if (!root) return null;
    let labels = byRoot.get(root);
    if (!labels) {
      labels = new Map();
      for (const label of labelsIn(root)) {
        const name = attribute(label, 'for');
        if (name && !labels.has(name)) labels.set(name, label);
      }
      byRoot.set(root, labels);
    }
    return labels.get(id) ?? null;
  };
}

// By tag name the browser keeps its own list; a selector walks the whole page.
function labelsIn(root: Document | ShadowRoot): Iterable<Element> {
  return 'getElementsByTagName' in root ? root.getElementsByTagName('label') : root.querySelectorAll('label');
}

export interface FieldLabel {
  /** What a person sees as this field's label or placeholder. */
  visible: string;
  /** What only assistive technology is told. */
  spoken: string;
}

/** What a field is called by its labels; both are cut to 160 characters. */
export function readFieldLabel(field: Element, labelsOf: LabelsOf): FieldLabel {
  const wrapping = closestOf(field, 'label');
  const visible = [
    readText(labelsOf(field)),
    wrapping ? textOf(wrapping, 80) : '',
    ...labelledBy(field),
    withoutSample(attribute(field, 'placeholder', 80)),
    attribute(field, 'label', 80),
  ];
  const spoken = [attribute(field, 'aria-label', 100), attribute(field, 'title', 80)];
  return { visible: unique(visible), spoken: unique(spoken) };
}

// "000 000", "ABC123", "e.g. 123456" shows what to type; it does not say what the field is called.
const SAMPLE = /^(?:\p{L}{1,8}[.:])*[a-z]{0,3}[\d•●*_x-]{3,8}$/iu;

function withoutSample(hint: string): string {
  return SAMPLE.test(hint.replace(/\s/g, '')) ? '' : hint;
}

function readText(label: Element | null): string {
  return label ? textOf(label, 80) : '';
}

function labelledBy(field: Element): string[] {
  const ids = attribute(field, 'aria-labelledby').split(/\s+/).filter(Boolean).slice(0, 3);
  if (ids.length === 0) return [];
  const root = rootOf(field);
  return ids.map((id) => readText(root?.getElementById(id) ?? null));
}

function unique(texts: string[]): string {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))].join('\n').slice(0, 160);
}
