import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { aHint, type CallInHint, type Hint } from './hint.ts';

// Of the protocol's DOM domain, which shows closed shadow roots too.
interface DomNode {
  nodeName: string;
  backendNodeId: number;
  frameId?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

interface FoundRoot {
  root: DomNode;
  /** Null in the document that was asked for. */
  frameId: string | null;
}

/** Members that puppeteer keeps to itself. */
type CdpFrame = Frame & { _client(): CDPSession; _id: string };

export async function findChromiumHint(page: Page): Promise<Hint | null> {
  const frames = page.frames() as CdpFrame[];
  // Frames of one process share a session, and its document contains them all.
  const sessions = new Map(frames.toReversed().map((frame) => [frame._client(), frame]));
  for (const [session, frame] of sessions) {
    // A frame that goes away while it is read has no hint.
    const document = await session.send('DOM.getDocument', { depth: -1, pierce: true }).catch(() => null);
    const found = document && findRoot(document.root, null);
    if (!found) continue;
    const place = frames.find(({ _id }) => _id === found.frameId) ?? frame;
    return aHint(page, place, callOn(session, found.root.backendNodeId));
  }
  return null;
}

function findRoot(node: DomNode, frameId: string | null): FoundRoot | null {
  const [root] = node.shadowRoots ?? [];
  if (node.nodeName === 'WMC-HINT' && root) return { root, frameId };
  if (node.contentDocument) {
    const inner = findRoot(node.contentDocument, node.frameId ?? frameId);
    if (inner) return inner;
  }
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findRoot(child, frameId);
    if (found) return found;
  }
  return null;
}

function callOn(session: CDPSession, backendNodeId: number): CallInHint {
  return async (functionText, words) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (...words) { return (${functionText})(this, ...words); }`,
      arguments: words.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
