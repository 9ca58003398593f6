import type { Browser, Frame, Page } from 'puppeteer-core';
import { readResult, sendBidi } from './firefox-system.ts';
import { aHint, type CallInHint, type Hint, type PartName } from './hint.ts';

/** Each frame is a browsing context; puppeteer keeps its id to itself. */
type BidiFrame = Frame & { _id: string };

interface Located {
  nodes: { value: { shadowRoot?: { sharedId: string } | null } }[];
}

/** BiDi gives out closed shadow roots with the nodes that it finds. */
export async function findFirefoxParts(browser: Browser, page: Page, name: PartName): Promise<Hint[]> {
  const parts: Hint[] = [];
  for (const frame of page.frames() as BidiFrame[]) {
    const context = frame._id;
    const located = await sendBidi<Located>(browser, 'browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: name },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    }).catch(() => null); // A frame that goes away while it is read has no hint.
    for (const { value } of located?.nodes ?? []) {
      const { shadowRoot } = value;
      if (shadowRoot) parts.push(aHint(page, frame, callOn(browser, context, shadowRoot.sharedId)));
    }
  }
  return parts;
}

function callOn(browser: Browser, context: string, sharedId: string): CallInHint {
  return async (functionText, words) => {
    // As text, so that records come back whole.
    const evaluated = await sendBidi<Parameters<typeof readResult>[0]>(browser, 'script.callFunction', {
      functionDeclaration: `(root, ...words) => JSON.stringify((${functionText})(root, ...words)) ?? 'null'`,
      arguments: [{ sharedId }, ...words.map((value) => ({ type: 'string', value }))],
      target: { context },
      awaitPromise: true,
    });
    return JSON.parse(String(readResult(evaluated)));
  };
}
