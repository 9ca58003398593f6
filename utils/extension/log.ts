/**
 * One line for developers when a part goes silent: the place and the kind of error, never a code, an address, a subject
 * or page text. "Extension context invalidated" is normal after an update and stays silent.
 */
export function logFailure(place: string, error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  if (/context invalidated|channel closed|port closed|receiving end does not exist|context unloaded/i.test(text))
    return;
  console.debug(`[wheres-my-code] ${place}`, error instanceof Error ? error.name : 'error');
}
