/**
 * Asks again every `everyMs` until the answer is neither null nor false; fails with `what` after `timeoutMs`.
 * A question that fails (its page is just being loaded) is asked again too.
 */
export async function poll<T>(
  ask: () => Promise<T | null | false>,
  what: string,
  timeoutMs = 5_000,
  everyMs = 50,
): Promise<NonNullable<T>> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask().catch((error: Error) => error);
    if (answer && !(answer instanceof Error)) return answer;
    if (Date.now() > until)
      throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`, { cause: answer || undefined });
    await new Promise((done) => setTimeout(done, everyMs));
  }
}
