/**
 * The sentinel leaves the time of the last real click or submit of this frame in the isolated world that it shares with
 * the helper: a code form that appears right after it was asked for by it.
 */
interface PressRecord {
  wmcPressedAt?: number;
}

/** A code form that appears this soon after a press was brought by it. */
const BRINGS_WITHIN_MS = 12_000;

/** Notes a real click, submit or Enter key: no synthetic event, no other key. */
export function notePress(event: Event): void {
  const isPress = event.type !== 'keydown' || (event as KeyboardEvent).key === 'Enter';
  if (event.isTrusted && isPress) (globalThis as PressRecord).wmcPressedAt = Date.now();
}

/**
 * Whether a form seen now was brought by the user's submit: a press in this document shortly before, or a navigation
 * from the same host to this new document (a reload or the back button brings nothing).
 */
export function cameBySubmit(document: Document, now: number): boolean {
  const pressedAt = (globalThis as PressRecord).wmcPressedAt;
  if (pressedAt !== undefined && now - pressedAt < BRINGS_WITHIN_MS) return true;
  const window = document.defaultView;
  const [navigation] = (window?.performance.getEntriesByType('navigation') ?? []) as PerformanceNavigationTiming[];
  if (!window || navigation?.type !== 'navigate' || window.performance.now() > BRINGS_WITHIN_MS) return false;
  return document.referrer !== '' && new URL(document.referrer).host === window.location.host;
}
