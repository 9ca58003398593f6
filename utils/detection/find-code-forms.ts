import { groupBoxes, MIN_BOXES, maxLength } from '@/utils/detection/boxes';
import { type Candidate, findCandidates } from '@/utils/detection/candidates';
import type { CodeForm } from '@/utils/detection/code-form';
import { findEditableBoxes } from '@/utils/detection/editable-boxes';
import { createLabelFinder } from '@/utils/detection/field-label';
import { findContainer } from '@/utils/detection/form-container';
import { readChannel, readKind } from '@/utils/detection/kind-and-channel';
import { normaliseText } from '@/utils/detection/normalise-text';
import { DIGITS_ASKED } from '@/utils/detection/other-words';
import { type Reading, readGroup } from '@/utils/detection/read-group';
import { SIGNALS, type SignalName, scoreOf, THRESHOLD } from '@/utils/detection/signals';
import { findTextInputs, type RootOptions, rootOf } from '@/utils/detection/text-inputs';
import { isShown } from '@/utils/detection/visibility';
import { findWords, has } from '@/utils/detection/word-index';

const MAX_READ = 12;
const MAX_SURE = 8;
const MAX_FORMS = 3;

/** The code forms of a document or shadow root and of every open shadow root below it. Never throws. */
export function findCodeForms(root: Document | ShadowRoot, options: RootOptions = {}): CodeForm[] {
  const labelsOf = createLabelFinder();
  const groups = findCandidates(root, labelsOf, options);
  const found = worthReading(groups).reduce<Reading[]>(
    (known, batch) =>
      known.length > 0 ? known : batch.map((group) => readGroup(group, titleOf(root), labelsOf)).filter(isCodeForm),
    [],
  );
  const shown = withoutCatalogue(found)
    .map(shownPart)
    .filter((reading) => reading !== null);
  const marked = shown.filter((reading) => OWN_MARKS.some((mark) => reading.signals.has(mark)));
  // Where one field says itself that it takes the code, the words around do not make code fields of its neighbours.
  return asForms(marked.length > 0 ? marked : shown.slice(0, 1));
}

const OWN_MARKS: SignalName[] = [
  'oneTimeCode',
  'codeName',
  'looseName',
  'codeLabel',
  'codeStemLabel',
  'codeSpoken',
  'boxes',
  'looseBoxes',
];

/** Every group of fields that could be read, with its signals, whether they suffice or not. */
export function readCandidates(root: Document | ShadowRoot, options: RootOptions = {}): Reading[] {
  const labelsOf = createLabelFinder();
  return findCandidates(root, labelsOf, options).map((group) => readGroup(group, titleOf(root), labelsOf));
}

/** The form of a field that somebody says takes a code, whatever its words say: with the boxes of its row. */
export function readFormOf(field: HTMLElement): CodeForm | undefined {
  const root = rootOf(field);
  if (!root || !isShown(field)) return undefined;
  const labelsOf = createLabelFinder();
  const row = isElementOfInputs(field) ? groupBoxes(findTextInputs(root)) : findEditableBoxes(root);
  const { fields, boxes } = row.find((group) => group.fields.includes(field)) ?? { fields: [field], boxes: null };
  const group: Candidate = { fields: fields.filter(isShown), boxes, mark: 'declared' };
  return asForms([readGroup(group, titleOf(root), labelsOf)])[0];
}

const isElementOfInputs = (field: HTMLElement): boolean => field.localName === 'input';

function titleOf(root: Document | ShadowRoot): string {
  return 'title' in root && typeof root.title === 'string' ? root.title : '';
}

function isCodeForm({ signals }: Reading): boolean {
  return scoreOf(signals) >= THRESHOLD;
}

// Reading the words around is what costs. On a page with many candidates those that are marked best are read first,
// the others only when none of these is a code form.
function worthReading(groups: Candidate[]): Candidate[][] {
  if (groups.length <= MAX_READ) return [groups];
  const sure = [...groups.filter(({ mark }) => mark === 'declared'), ...groups.filter(({ mark }) => mark === 'sure')];
  const others = groups.filter((group) => !sure.includes(group));
  const first = sure.slice(0, MAX_SURE);
  return [first, others.slice(0, MAX_READ - first.length)];
}

// A page with many fields called a code is a catalogue, but one that something else speaks for may still be a code form.
function withoutCatalogue(found: Reading[]): Reading[] {
  return found.length <= MAX_FORMS ? found : found.filter(({ signals }) => TOLD.some((name) => signals.has(name)));
}

const TOLD: SignalName[] = ['oneTimeCode', 'sentTo', 'sendBeside', 'sendInForm', 'boxes', 'appBeside'];

// Layout is asked only of what passed.
function shownPart(reading: Reading): Reading | null {
  const { group } = reading;
  const fields = group.fields.filter(isShown);
  if (fields.length === 0 || (group.boxes && fields.length < MIN_BOXES)) return null;
  return { ...reading, group: { ...group, fields } };
}

function asForms(readings: Reading[]): CodeForm[] {
  const taken = new Set<Element>();
  return readings.map((reading) => {
    const others = readings.filter((other) => other !== reading);
    const controls = reading.controls.filter(
      (control) => !taken.has(control.element) && !others.some((other) => isNearer(control.element, other, reading)),
    );
    for (const control of controls) taken.add(control.element);
    const sendControls = controls.map((control) => control.element);
    const kind = readKind(reading);
    return {
      kind,
      channel: kind === 'authenticator' ? 'unknown' : readChannel(reading),
      fields: reading.group.fields,
      sendControls,
      destination: kind === 'authenticator' ? null : reading.destination,
      codeLength: readCodeLength(reading),
      container: findContainer(reading.group.fields, sendControls, wordElements(reading)),
      why: whyOf(reading),
    };
  });
}

// The nearest words that name the code or say that it was sent belong to the form.
function wordElements({ words }: Reading): Element[] {
  const telling = words.find(({ text, crossed }) => {
    return crossed === 0 && has(findWords(normaliseText(text)), 'codeNoun', 'stem:code', 'stem:sent');
  });
  return telling ? [telling.element] : [];
}

function isNearer(control: Element, other: Reading, than: Reading): boolean {
  const theirs = other.controls.find((one) => one.element === control);
  const ours = than.controls.find((one) => one.element === control);
  return theirs !== undefined && ours !== undefined && theirs.crossed < ours.crossed;
}

function whyOf({ signals }: Reading): string[] {
  return [...signals].sort((a, b) => Math.abs(SIGNALS[b]) - Math.abs(SIGNALS[a]));
}

function readCodeLength({ group, label, beside }: Reading): number | null {
  if (group.boxes) return group.fields.length;
  const asked = DIGITS_ASKED.exec(label) ?? DIGITS_ASKED.exec(beside);
  const digits = Number(asked?.slice(1).find((part) => part && /\d/.test(part)));
  if (digits >= 3 && digits <= 12) return digits;
  const longest = maxLength(group.fields[0] as Element);
  return longest !== null && longest >= 4 && longest <= 10 ? longest : null;
}
