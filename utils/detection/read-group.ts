import type { FieldGroup } from '@/utils/detection/boxes';
import { findDestination } from '@/utils/detection/destination';
import { attribute } from '@/utils/detection/dom';
import { type LabelsOf, readFieldLabel } from '@/utils/detection/field-label';
import { readNames } from '@/utils/detection/field-names';
import { normaliseText } from '@/utils/detection/normalise-text';
import { addSignals } from '@/utils/detection/read-signals';
import { type FoundControl, findSendControls } from '@/utils/detection/send-controls';
import { sentSentence } from '@/utils/detection/sent-claim';
import type { Signals } from '@/utils/detection/signals';
import { type Piece, proseOf, readAround, readLabel } from '@/utils/detection/surroundings';
import { findWords, has, type WordHit } from '@/utils/detection/word-index';

/** Everything read of one group of fields: the words, the controls, and the signals they make. */
export interface Reading {
  group: FieldGroup;
  names: string;
  /** Own label, normalised. */
  label: string;
  /** Prose between the neighbouring inputs, and of the whole neighbourhood; normalised. */
  beside: string;
  besideHits: readonly WordHit[];
  prose: string;
  proseHits: readonly WordHit[];
  title: string;
  /** The sentence that says a code was sent; empty when none does. */
  sentence: string;
  destination: string | null;
  controls: (FoundControl & { label: string })[];
  /** Prose elements near, nearest first. */
  words: Piece[];
  siblingNames: string[];
  signals: Signals;
}

export function readGroup(group: FieldGroup, title: string, labelsOf: LabelsOf): Reading {
  const first = group.fields[0] as HTMLElement;
  const last = group.fields[group.fields.length - 1] as HTMLElement;
  const own = new Set<Element>(group.fields);
  const before = readAround(first, 'before', own);
  const after = readAround(last, 'after', own);
  const label = readFieldLabel(first, labelsOf);
  const visible = group.boxes ? wordsOnly(label.visible) : label.visible;
  const lead = group.boxes || visible ? '' : normaliseText(leadingText(before), 60);
  const beside = normaliseText(
    `${tail(proseOf(before, 'before', 0), 260)}\n${proseOf(after, 'after', 0).slice(0, 220)}`,
    520,
  );
  const prose = normaliseText(
    `${tail(proseOf(before, 'before'), 600)}\n${proseOf(after, 'after').slice(0, 500)}`,
    1_200,
  );
  const around = [...before, ...after];
  const reading: Reading = {
    group,
    names: readNames(first),
    label: normaliseText(`${visible}\n${lead}\n${group.boxes ? '' : label.spoken}`, 320),
    beside,
    besideHits: findWords(beside),
    prose,
    proseHits: findWords(prose),
    title: normaliseText(title, 120),
    sentence: '',
    destination: findDestination(beside) ?? findDestination(prose),
    controls: findSendControls(around).map((control) => ({
      ...control,
      label: normaliseText(readLabel(control.element), 120),
    })),
    words: around.filter((piece) => piece.kind === 'text' && piece.text.trim().length > 1),
    siblingNames: around.filter((piece) => piece.kind === 'input').map((piece) => siblingName(piece.element)),
    signals: new Set(),
  };
  reading.sentence = has(reading.proseHits, 'stem:sent') ? sentSentence(prose) : '';
  const called = { visible: normaliseText(visible, 160), spoken: normaliseText(label.spoken, 120), lead };
  addSignals(reading, called, around, labelsOf);
  return reading;
}

function tail(text: string, cap: number): string {
  return text.slice(-cap);
}

const MAX_LEAD = 40;

// "验证码：" right before an input is its label, whatever the markup says; a heading or a sentence is not.
function leadingText(before: readonly Piece[]): string {
  const line: Piece[] = [];
  for (const piece of before) {
    if (piece.kind !== 'text' || piece.crossed > 0) break;
    if (piece.text === '\n' && line.length > 0) break;
    if (piece.text !== '\n') line.unshift(piece);
  }
  const text = line
    .map((piece) => piece.text)
    .join(' ')
    .trim();
  return text.length <= MAX_LEAD && !line.some((piece) => /^h\d$|^p$/.test(piece.element.localName)) ? text : '';
}

function wordsOnly(label: string): string {
  return label.replace(/[\d○●•*_\-\s]+/g, ' ');
}

function siblingName(input: Element): string {
  const type = attribute(input, 'type').toLowerCase();
  const hint = normaliseText(attribute(input, 'placeholder'), 60);
  const hits = findWords(hint);
  const said = has(hits, 'channelEmail') ? ' email' : has(hits, 'channelSms') ? ' phone' : '';
  return `${readNames(input)}${type === 'email' ? ' email' : type === 'tel' ? ' phone' : ''}${said}`;
}
