import { type FieldGroup, groupBoxes, MIN_BOXES } from '@/utils/detection/boxes';
import { attribute } from '@/utils/detection/dom';
import { findEditableBoxes } from '@/utils/detection/editable-boxes';
import { type LabelsOf, readFieldLabel } from '@/utils/detection/field-label';
import { CODE_NAME, LOOSE_NAME, readNames, splitWords } from '@/utils/detection/field-names';
import { normaliseText } from '@/utils/detection/normalise-text';
import { DIGITS_ASKED, RECEIVED_WORDS } from '@/utils/detection/other-words';
import { findRoots, findTextInputs, isDeclaredOtherwise, type RootOptions } from '@/utils/detection/text-inputs';
import { isRendered } from '@/utils/detection/visibility';
import { findWords, has } from '@/utils/detection/word-index';

// Groups without any name or label are judged by the text around them, and only while there are few.
const MAX_NAMELESS = 30;

/** What attributes and label alone say: the standard's code, a code, perhaps a code, something else, or nothing. */
type Mark = 'declared' | 'sure' | 'maybe' | 'none' | 'other';

export interface Candidate extends FieldGroup {
  mark: Mark;
}

/** Rendered groups of fields that could take a code, of a root and of every shadow root below it. */
export function findCandidates(root: Document | ShadowRoot, labelsOf: LabelsOf, options: RootOptions): Candidate[] {
  return findRoots(root, options).flatMap((each) => candidatesOf(each, labelsOf));
}

function candidatesOf(root: Document | ShadowRoot, labelsOf: LabelsOf): Candidate[] {
  const typed = withMarks(groupBoxes(findTextInputs(root)), labelsOf);
  // Looking for what is editable walks the whole page: only where no input says that it takes the code.
  const isTold = typed.some(({ mark }) => mark === 'declared' || mark === 'sure');
  const groups = isTold ? typed : [...typed, ...withMarks(findEditableBoxes(root), labelsOf)];
  const marked = groups.filter(({ mark }) => mark !== 'none' && mark !== 'other');
  const nameless = groups.filter(({ mark }) => mark === 'none');
  const asked = nameless.length > MAX_NAMELESS ? nameless.filter(({ boxes }) => boxes === 'strict') : nameless;
  return [...marked, ...asked].map(renderedPart).filter((group) => group !== null);
}

function withMarks(groups: readonly FieldGroup[], labelsOf: LabelsOf): Candidate[] {
  return groups
    .filter(({ fields }) => !isDeclaredOtherwise(fields[0] as HTMLElement))
    .map((group, _, all) => ({ ...group, mark: readMark(group, labelsOf, all.length <= MAX_NAMELESS) }));
}

function readMark(group: FieldGroup, labelsOf: LabelsOf, closely: boolean): Mark {
  const first = group.fields[0] as HTMLElement;
  if (group.fields.some((field) => attribute(field, 'autocomplete').includes('one-time-code'))) return 'declared';
  const names = readNames(first);
  if (CODE_NAME.test(names)) return 'sure';
  const label = readFieldLabel(first, labelsOf);
  const text = normaliseText(`${label.visible}\n${label.spoken}`, 320);
  const hits = text ? findWords(text) : [];
  if (has(hits, 'codeNoun')) return 'sure';
  if (has(hits, 'stem:code')) return 'maybe';
  if (closely && (DIGITS_ASKED.test(text) || RECEIVED_WORDS.test(text))) return 'maybe';
  if (!group.boxes && /\p{L}{2}/u.test(text)) return 'other';
  return LOOSE_NAME.test(names) || CODE_NAME.test(splitWords(attribute(first, 'class'))) ? 'maybe' : 'none';
}

function renderedPart(group: Candidate): Candidate | null {
  const fields = group.fields.filter(isRendered);
  if (fields.length === 0) return null;
  return group.boxes && fields.length < MIN_BOXES ? null : { ...group, fields };
}
