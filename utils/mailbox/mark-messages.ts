import type { RankedMessage, Standing } from '@/utils/ranking/message';
import { type AddedSheet, addStyleSheet } from '@/utils/style-sheet';
import { findCode } from './find-code';
import { isVisible } from './mail-text';
import { createMarkElement, type MarkButton, type MarkElement, type MarkLanguage } from './mark-element';
import { placeMarks, putMarks } from './place-mark';
import type { CodeMail } from './read-messages';
import { watchPlaces } from './watch-places';

/** Marks on the page: what stands there now, keyed by the place it belongs to. */
export interface Marks {
  /** Shows these standings, and only these. Idempotent: what is right already is left alone. */
  show: (mails: CodeMail[], standings: RankedMessage[], now: number) => void;
  /** Brings the time left up to date. */
  tick: (now: number) => void;
  /** Leaves the page as it was. */
  clear: () => void;
}

/** What marks say, offer and look like. */
export interface MarkLook {
  labelOf: (ranked: RankedMessage, now: number) => string;
  buttonsOf: (ranked: RankedMessage) => MarkButton[];
  /** `mark`: of the mark's own shadow root; `highlight`: of the document that shows the code. */
  css: { mark: string; highlight: string };
  language: MarkLanguage;
}

/** What a place shows: a message, and its code where it stands there as one piece. */
interface Shown {
  ranked: RankedMessage;
  range: Range | null;
}

interface Mark extends MarkElement, Shown {
  place: HTMLElement;
}

/**
 * Draws marks without touching the mailbox's own nodes: the code itself is painted by the CSS Custom Highlight API, and
 * the label `<wmc-mark>` is out of the flow (`position: absolute` without insets), so nothing moves. Places may stand in
 * frames of the same origin.
 */
export function createMarks({ labelOf, buttonsOf, css, language }: MarkLook): Marks {
  const marks = new Map<HTMLElement, Mark>();
  const painter = createPainter(css.highlight);
  // What is around a code moves it, and the mark with it does not move by itself.
  const placing = watchPlaces(() => placeMarks([...marks.values()].filter(({ place }) => place.isConnected)));

  /** Takes the marks from all places but these, by the message that each was of. */
  const release = (wanted: ReadonlyMap<HTMLElement, unknown>): Map<string, MarkElement> => {
    const gone = [...marks.values()].filter(({ place }) => !wanted.has(place) || !place.isConnected);
    for (const { element, place } of gone) {
      element.remove();
      marks.delete(place);
    }
    return new Map(gone.map((mark) => [mark.ranked.id, mark]));
  };
  const put = (place: HTMLElement, shown: Shown, mark: MarkElement, now: number) => {
    const { ranked } = shown;
    const { element } = mark;
    if (element.dataset.standing !== ranked.standing) element.dataset.standing = ranked.standing;
    mark.setLabel(labelOf(ranked, now));
    mark.setButtons(buttonsOf(ranked));
    marks.set(place, { ...mark, ...shown, place });
  };

  return {
    show(mails, standings, now) {
      const byId = new Map(standings.map((ranked) => [ranked.id, ranked]));
      const wanted = new Map<HTMLElement, Shown>();
      for (const { message, places } of mails) {
        const ranked = byId.get(message.id);
        const shown = ranked && placeOf(places, message.code);
        if (shown) wanted.set(shown.place, { ranked, range: shown.range });
      }
      // A row that was rendered anew takes the mark it had: to make another is most of the work.
      const released = release(wanted);
      for (const [place, shown] of wanted) {
        const document = place.ownerDocument;
        const kept = marks.get(place) ?? released.get(shown.ranked.id);
        released.delete(shown.ranked.id);
        const mark = kept?.element.ownerDocument === document ? kept : createMarkElement(document, css.mark, language);
        put(place, shown, mark, now);
      }
      putMarks([...marks.values()]);
      placing.place(marks.keys());
      painter.paint([...marks.values()]);
    },
    tick(now) {
      for (const { setLabel, ranked } of marks.values()) setLabel(labelOf(ranked, now));
    },
    clear() {
      release(new Map());
      placing.place([]);
      painter.paint([]);
    },
  };
}

/**
 * The first place that shows the code, else the first at all: a subject that lacks it is marked too. Some mailboxes hide
 * the text that they have, or show it only to screen readers: that is read, and not marked.
 */
function placeOf(all: HTMLElement[], code: string): { place: HTMLElement; range: Range | null } | undefined {
  const places = all.filter(isVisible);
  for (const place of places) {
    const range = findCode(place, code);
    if (range) return { place, range };
  }
  const [place] = places;
  return place && { place, range: null };
}

/** Paints ranges by standing, in the document of each: highlights and their rules are a document's own. */
function createPainter(css: string): { paint: (marks: Mark[]) => void } {
  const styles = new Map<Document, AddedSheet>();
  const ensureStyle = (document: Document) => {
    if (!styles.get(document)?.isThere()) styles.set(document, addStyleSheet(document, css));
  };
  return {
    paint(marks) {
      const byDocument = Map.groupBy(marks, ({ element }) => element.ownerDocument);
      for (const [document, ofDocument] of byDocument) {
        ensureStyle(document);
        paintIn(document, ofDocument);
      }
      for (const [document, style] of styles) {
        if (byDocument.has(document)) continue;
        style.remove();
        styles.delete(document);
        paintIn(document, []);
      }
    },
  };
}

function paintIn(document: Document, marks: Mark[]): void {
  const window = document.defaultView as (Window & typeof globalThis) | null;
  const registry = window?.CSS?.highlights;
  const make = window?.Highlight;
  if (!registry || !make) return;
  const ranges: Record<Standing, Range[]> = { latest: [], superseded: [], expired: [] };
  for (const { ranked, range } of marks) if (range) ranges[ranked.standing].push(range);
  for (const [standing, list] of Object.entries(ranges)) {
    if (list.length) registry.set(`wmc-${standing}`, new make(...list));
    else registry.delete(`wmc-${standing}`);
  }
}
