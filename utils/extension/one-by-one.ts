/**
 * Runs pieces of work one behind another, in the order in which they were asked for: what reads, changes and writes loses
 * nothing to another that does the same. Each answers with what its work resolves to; one that fails holds up no other.
 */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
