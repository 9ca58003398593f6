import { type FieldGroup, groupBoxes, maxLength } from '@/utils/detection/boxes';
import type { CodeForm } from '@/utils/detection/code-form';
import { attribute } from '@/utils/detection/dom';
import { findEditableBoxes } from '@/utils/detection/editable-boxes';
import { createLabelFinder, type LabelsOf, readFieldLabel } from '@/utils/detection/field-label';
import { CODE_NAME, LOOSE_NAME, readNames, splitWords } from '@/utils/detection/field-names';
import { findContainer } from '@/utils/detection/form-container';
import { readChannel, readKind } from '@/utils/detection/kind-and-channel';
import { normaliseText } from '@/utils/detection/normalise-text';
import { DIGITS_ASKED } from '@/utils/detection/other-words';
import { type Reading, readGroup } from '@/utils/detection/read-group';
import { SIGNALS, type SignalName, scoreOf, THRESHOLD } from '@/utils/detection/signals';
import { findRoots, findTextInputs, isDeclaredOtherwise, type RootOptions } from '@/utils/detection/text-inputs';
import { isShown } from '@/utils/detection/visibility';
import { findWords, has } from '@/utils/detection/word-index';

// Groups without any name or label are judged by the text around them, and only while there are few.
const MAX_NAMELESS = 30;
const MAX_READ = 12;

/** The code forms of a document or shadow root and of every open shadow root below it. Never throws. */
export function findCodeForms(root: Document | ShadowRoot, options: RootOptions = {}): CodeForm[] {
  const found = readCandidates(root, options).filter((reading) => scoreOf(reading.signals) >= THRESHOLD);
  const marked = found.filter((reading) => OWN_MARKS.some((mark) => reading.signals.has(mark)));
  // Where one field says itself that it takes the code, the words around do not make code fields of its neighbours.
  return asForms(marked.length > 0 ? marked : found.slice(0, 1));
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

/** Every group of fields that was worth reading, with its signals, whether they suffice or not. */
export function readCandidates(root: Document | ShadowRoot, options: RootOptions = {}): Reading[] {
  const labelsOf = createLabelFinder();
  const title = 'title' in root && typeof root.title === 'string' ? root.title : '';
  const groups = findRoots(root, options).flatMap((each) => candidatesOf(each, labelsOf));
  return worthReading(groups).map((group) => readGroup(group, title, labelsOf));
}

// A page with many fields called a code is a catalogue, but the one that is marked best may still be a code form.
function worthReading(groups: Candidate[]): FieldGroup[] {
  if (groups.length <= MAX_READ) return groups;
  const sure = groups.filter((group) => group.mark === 'sure');
  return [...sure, ...groups.filter((group) => group.mark !== 'sure')].slice(0, MAX_READ);
}

type Mark = 'sure' | 'maybe' | 'none' | 'other';

interface Candidate extends FieldGroup {
  mark: Mark;
}

function candidatesOf(root: Document | ShadowRoot, labelsOf: LabelsOf): Candidate[] {
  const groups = [...groupBoxes(findTextInputs(root)), ...findEditableBoxes(root)]
    .filter(({ fields }) => !isDeclaredOtherwise(fields[0] as HTMLElement))
    .map((group): Candidate => ({ ...group, mark: readMark(group, labelsOf) }));
  const marked = groups.filter(({ mark }) => mark === 'sure' || mark === 'maybe');
  const nameless = groups.filter(({ mark }) => mark === 'none');
  const asked = nameless.length > MAX_NAMELESS ? nameless.filter(({ boxes }) => boxes === 'strict') : nameless;
  return [...marked, ...asked].map(shownPart).filter((group) => group !== null);
}

/** What attributes and label alone say: a code, perhaps a code, something else, or nothing. */
function readMark(group: FieldGroup, labelsOf: LabelsOf): Mark {
  const first = group.fields[0] as HTMLElement;
  if (group.fields.some((field) => attribute(field, 'autocomplete').includes('one-time-code'))) return 'sure';
  const names = readNames(first);
  if (CODE_NAME.test(names)) return 'sure';
  const label = readFieldLabel(first, labelsOf);
  const text = normaliseText(`${label.visible}\n${label.spoken}`, 320);
  const hits = text ? findWords(text) : [];
  if (has(hits, 'codeNoun')) return 'sure';
  if (has(hits, 'stem:code')) return 'maybe';
  if (!group.boxes && /\p{L}{2}/u.test(text)) return 'other';
  return LOOSE_NAME.test(names) || CODE_NAME.test(splitWords(attribute(first, 'class'))) ? 'maybe' : 'none';
}

function shownPart(group: Candidate): Candidate | null {
  const fields = group.fields.filter(isShown);
  if (fields.length === 0) return null;
  return group.boxes && fields.length < 4 ? null : { ...group, fields };
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
    return crossed === 0 && has(findWords(normaliseText(text)), 'codeNoun', 'stem:code', 'stem:sent', 'sentTo');
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
