/** Asks again until the answer is neither null nor false; fails with `what` after `timeoutMs`. */
export async function poll<T>(
  ask: () => Promise<T | null | false>,
  what: string,
  timeoutMs = 5_000,
): Promise<NonNullable<T>> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
