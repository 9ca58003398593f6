import { type CodeForm, readFormOf } from '@/utils/detection';
import { findRoots } from '@/utils/detection/text-inputs';
import { type FieldMark, fieldsOf, isMarkedField } from './field-mark';

/** What the user said of one field of this site: it takes a code, or it does not. */
export interface PageFieldRule {
  mark: FieldMark;
  isCode: boolean;
}

/** Where the background leaves the rules of this site for the helper of the same isolated world. */
export interface FieldRuleWorld {
  wmcFieldRules?: PageFieldRule[];
}

interface Roots {
  shadowRootOf?: (element: Element) => ShadowRoot | null;
}

/** The user knows better than any signal: forms with a field that is none of a code go, and those of a code field come. */
export function withFieldRules(
  forms: CodeForm[],
  document: Document,
  rules: readonly PageFieldRule[],
  roots: Roots,
): CodeForm[] {
  if (rules.length === 0) return forms;
  const forbidden = rules.filter(({ isCode }) => !isCode);
  const allowed = forms.filter(({ fields }) => !fields.some((field) => isOneOf(field, forbidden)));
  const forced = rules.filter(({ isCode }) => isCode);
  return forced.length === 0 ? allowed : [...forcedForms(allowed, document, forced, roots), ...allowed];
}

function isOneOf(field: Element, rules: readonly PageFieldRule[]): boolean {
  return rules.some(({ mark }) => isMarkedField(field, mark));
}

function forcedForms(known: CodeForm[], document: Document, rules: PageFieldRule[], roots: Roots): CodeForm[] {
  const taken = new Set<Element>(known.flatMap(({ fields }) => fields));
  const found: CodeForm[] = [];
  for (const root of findRoots(document, roots)) {
    for (const field of fieldsOf(root)) {
      if (taken.has(field) || !isOneOf(field, rules)) continue;
      const form = readFormOf(field as HTMLElement);
      // A row of boxes is one form.
      for (const each of form?.fields ?? []) taken.add(each);
      if (form) found.push(form);
    }
  }
  return found;
}
