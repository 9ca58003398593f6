/** How to find a field again on another day: what its page calls it, or else its place. Data, not a selector. */
export interface FieldMark {
  /** Name of the element. */
  tag: string;
  /** Attributes that it must have, each with exactly this value. */
  attributes: Record<string, string>;
  /** Its place among the fields of its document or shadow root, where it has no name at all. */
  place: { index: number; of: number } | null;
}

/** Where the script that marks leaves its function for the background to call. */
export interface FieldMarkerWorld {
  wmcMarkField?: () => FieldMark | null;
}

/** The site's own names for a field, the steadiest first: one of them is enough. */
const names = ['name', 'id', 'data-testid', 'data-test', 'data-cy'];
/** What stands in for a name. Words change with the page's language, so each alone says little. */
const words = ['autocomplete', 'aria-label', 'placeholder', 'title'];
const MAX_VALUE = 120;
const MAX_FIELDS = 1_500;

/** The mark of a field: its steadiest name, else its words, else its place. */
export function markOfField(field: Element, root: Document | ShadowRoot): FieldMark {
  const tag = field.localName;
  const own = (attribute: string) => field.getAttribute(attribute)?.trim() ?? '';
  const name = names.find((each) => isSteady(own(each)));
  const said = name ? [name] : words.filter((each) => own(each) !== '' && own(each).length <= MAX_VALUE);
  const attributes = Object.fromEntries(said.map((each) => [each, own(each)]));
  if (said.length > 0) return { tag, attributes, place: null };
  const fields = fieldsOf(root);
  return { tag, attributes, place: { index: fields.indexOf(field), of: fields.length } };
}

/** Frameworks number their fields anew at each visit (`:r3:`, `input-9f2c41`): such a name finds another field, or none. */
function isSteady(name: string): boolean {
  return name !== '' && name.length <= MAX_VALUE && !/^:|:$|«|_r_\w+_|\d{3}|[0-9a-f]{8}|\d[a-z]\d/i.test(name);
}

/** Whether this is the field that was marked. */
export function isMarkedField(field: Element, { tag, attributes, place }: FieldMark): boolean {
  if (field.localName !== tag) return false;
  const wanted = Object.entries(attributes);
  if (wanted.length > 0) return wanted.every(([name, value]) => field.getAttribute(name)?.trim() === value);
  if (!place) return false;
  const fields = fieldsOf(field.getRootNode() as Document | ShadowRoot);
  return fields.length === place.of && fields[place.index] === field;
}

/** Elements of a document or shadow root that text can be typed into. */
export function fieldsOf(root: Document | ShadowRoot): Element[] {
  if (!('querySelectorAll' in root)) return [];
  return [...root.querySelectorAll('input:not([type="hidden"]), textarea, [contenteditable]')].slice(0, MAX_FIELDS);
}
