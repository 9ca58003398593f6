import type { RankedMessage, Standing } from '@/utils/ranking/message';
import { findCode } from './find-code';
import type { CodeMail } from './read-messages';

const GAP_PX = 6;

/** Marks on the page: what stands there now, keyed by the place it belongs to. */
export interface Marks {
  /** Shows these standings, and only these. Idempotent: what is right already is left alone. */
  show: (mails: CodeMail[], standings: RankedMessage[], now: number) => void;
  /** Brings the time left up to date. */
  tick: (now: number) => void;
  /** Leaves the page as it was. */
  clear: () => void;
}

interface Mark {
  element: HTMLElement;
  ranked: RankedMessage;
  range: Range | null;
}

/**
 * Draws marks without touching the mailbox's own nodes: the code itself is painted by the CSS Custom Highlight API, and
 * the label `<wmc-mark>` is out of the flow (`position: absolute` without insets), so nothing moves.
 */
export function createMarks(document: Document, labelOf: (ranked: RankedMessage, now: number) => string): Marks {
  const marks = new Map<HTMLElement, Mark>();
  const paint = painter(document);

  const remove = (place: HTMLElement) => {
    marks.get(place)?.element.remove();
    marks.delete(place);
  };
  const put = (place: HTMLElement, ranked: RankedMessage, now: number) => {
    const known = marks.get(place);
    const element = known?.element.isConnected ? known.element : document.createElement('wmc-mark');
    element.dataset.standing = ranked.standing;
    label(element, labelOf(ranked, now));
    if (!element.isConnected) place.append(element);
    const range = findCode(place, ranked.code);
    marks.set(place, { element, ranked, range });
    moveBeside(element, place, range);
  };

  return {
    show(mails, standings, now) {
      const byId = new Map(standings.map((ranked) => [ranked.id, ranked]));
      const wanted = new Map<HTMLElement, RankedMessage>();
      for (const { message, places } of mails) {
        const ranked = byId.get(message.id);
        const place = places.find((candidate) => findCode(candidate, message.code)) ?? places[0];
        if (ranked && place) wanted.set(place, ranked);
      }
      for (const place of marks.keys()) if (!wanted.has(place) || !place.isConnected) remove(place);
      for (const [place, ranked] of wanted) put(place, ranked, now);
      paint(marks.values());
    },
    tick(now) {
      for (const { element, ranked } of marks.values()) label(element, labelOf(ranked, now));
    },
    clear() {
      for (const place of marks.keys()) remove(place);
      paint([]);
    },
  };
}

function label(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Right of the code where there is one, else where it stands; never past the edge of the place that shows it. */
function moveBeside(element: HTMLElement, place: HTMLElement, range: Range | null): void {
  element.style.removeProperty('transform');
  const own = element.getBoundingClientRect();
  if (!own.width) return;
  const edge = edgeOf(place);
  const code = range?.getBoundingClientRect?.();
  const hasCode = code !== undefined && code.width > 0;
  const left = Math.max(edge.left, Math.min(hasCode ? code.right + GAP_PX : own.left, edge.right - own.width));
  const dy = hasCode ? code.top + code.height / 2 - (own.top + own.height / 2) : 0;
  element.style.setProperty('transform', `translate(${Math.round(left - own.left)}px, ${Math.round(dy)}px)`);
}

/** What clips the place: the nearest box around it that cuts its content, else the window. */
function edgeOf(place: HTMLElement): { left: number; right: number } {
  const window = place.ownerDocument.defaultView;
  for (let box: HTMLElement | null = place; box && window; box = box.parentElement) {
    if (window.getComputedStyle(box).overflowX !== 'visible') return box.getBoundingClientRect();
  }
  return { left: 0, right: window?.innerWidth ?? Number.POSITIVE_INFINITY };
}

/** Paints ranges by standing; the rules `::highlight(wmc-…)` stand in the mailbox style sheet. */
function painter(document: Document): (marks: Iterable<Mark>) => void {
  const window = document.defaultView as (Window & typeof globalThis) | null;
  const registry = window?.CSS?.highlights;
  const make = window?.Highlight;
  if (!registry || !make) return () => undefined;
  return (marks) => {
    const ranges: Record<Standing, Range[]> = { latest: [], superseded: [], expired: [] };
    for (const { ranked, range } of marks) if (range) ranges[ranked.standing].push(range);
    for (const [standing, list] of Object.entries(ranges)) {
      if (list.length) registry.set(`wmc-${standing}`, new make(...list));
      else registry.delete(`wmc-${standing}`);
    }
  };
}
