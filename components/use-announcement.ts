import { useEffect, useState } from 'preact/hooks';

/** The text of a live region: empty at first, so that the first state is announced too; then one change per `state`. */
export function useAnnouncement(state: string, text: string): string {
  const [announced, setAnnounced] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that only ticks is no news
  useEffect(() => setAnnounced(text), [state]);
  return announced;
}
