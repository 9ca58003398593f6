/** Says when marks are to be placed: what they stand beside is laid out, and was not painted yet. */
export interface PlaceWatch {
  /** At these places, and only these. Each call places anew in the next frame. */
  place: (places: Iterable<Element>) => void;
}

/**
 * Calls back once a page is laid out after `place`, and when a place changes its size: a picture loaded, a font came,
 * the window was resized. Between the layout of a frame and its paint, so that asking where things are costs no layout
 * of its own, and nobody sees a mark move.
 */
export function watchPlaces(onLaidOut: () => void): PlaceWatch {
  const sizes = new Map<Element, string>();
  const observer = new ResizeObserver((entries) => {
    if (entries.map(isNew).includes(true)) onLaidOut();
  });
  const isNew = ({ target, contentRect }: ResizeObserverEntry): boolean => {
    const size = `${contentRect.width} ${contentRect.height}`;
    const before = sizes.get(target);
    if (before === undefined || before === size) return false;
    sizes.set(target, size);
    // A document tells once: a page that grows moves no mark within its place.
    if (target === target.ownerDocument.documentElement) forget(target);
    return true;
  };
  const forget = (element: Element) => {
    observer.unobserve(element);
    sizes.delete(element);
  };
  const add = (element: Element) => {
    sizes.set(element, '');
    observer.observe(element);
  };
  return {
    place(places) {
      const wanted = new Set(places);
      // Of a place that is a part of a line no size is told: the whole document tells of the layout at any rate.
      const documents = new Set([...wanted].map((place) => place.ownerDocument.documentElement));
      for (const element of sizes.keys())
        if (!wanted.has(element) || documents.has(element as HTMLElement)) forget(element);
      for (const element of [...wanted, ...documents]) if (!sizes.has(element)) add(element);
    },
  };
}
