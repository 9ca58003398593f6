/** Calls back when a place that is watched changes its size: a picture loaded, a font came, the window was resized. */
export interface PlaceWatch {
  /** These, and only these. */
  watch: (places: Iterable<Element>) => void;
}

export function watchPlaces(onResize: () => void): PlaceWatch {
  const sizes = new Map<Element, string>();
  const observer = new ResizeObserver((entries) => {
    let changed = false;
    for (const { target, contentRect } of entries) {
      const size = `${contentRect.width} ${contentRect.height}`;
      const before = sizes.get(target);
      if (before === undefined) continue;
      // The first report of a place is no change.
      if (before !== '' && before !== size) changed = true;
      sizes.set(target, size);
    }
    if (changed) onResize();
  });
  return {
    watch(places) {
      const wanted = new Set(places);
      for (const place of sizes.keys()) {
        if (wanted.has(place)) continue;
        observer.unobserve(place);
        sizes.delete(place);
      }
      for (const place of wanted) {
        if (sizes.has(place)) continue;
        sizes.set(place, '');
        observer.observe(place);
      }
    },
  };
}
