const MAX_KEPT = 800;

/** The same function, which keeps its last answers: a page is read again and again, and says the same. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MAX_KEPT) kept.clear();
    const found = answer(text);
    kept.set(text, found);
    return found;
  };
}
