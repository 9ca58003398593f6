import type { Browser } from 'puppeteer-core';

/** The BiDi connection that puppeteer keeps to itself. */
type BidiBrowser = Browser & { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };

/** One BiDi command that puppeteer has no method for. */
export async function sendBidi<T>(browser: Browser, method: string, params: object): Promise<T> {
  return (await (browser as BidiBrowser).connection.send(method, params)).result as T;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Reads the answer of a script; an exception in it is thrown here. */
export function readResult(evaluated: Evaluated): unknown {
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text);
  return evaluated.result?.value;
}

/** Evaluates in the browser's own window; needs the argument `-remote-allow-system-access`. The result must be a string. */
export async function evaluateInWindow(browser: Browser, expression: string): Promise<string> {
  const tree = await sendBidi<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const evaluated = await sendBidi<Evaluated>(browser, 'script.evaluate', {
    expression,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
  });
  return String(readResult(evaluated));
}
