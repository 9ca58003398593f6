import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { aHint, type CallInHint, type Hint, type PartName } from './hint.ts';

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

/** Every element of ours with this name, in all frames of the page. */
export async function findChromiumParts(page: Page, name: PartName): Promise<Hint[]> {
  const parts: Hint[] = [];
  const frames = page.frames() as CdpFrame[];
  // Frames of one process share a session, and its document contains them all.
  const sessions = new Map(frames.toReversed().map((frame) => [frame._client(), frame]));
  for (const [session, frame] of sessions) {
    // A frame that goes away while it is read has no hint.
    const document = await session.send('DOM.getDocument', { depth: -1, pierce: true }).catch(() => null);
    for (const { root, frameId } of document ? findRoots(document.root, null, name.toUpperCase()) : []) {
      const place = frames.find(({ _id }) => _id === frameId) ?? frame;
      parts.push(aHint(page, place, callOn(session, root.backendNodeId)));
    }
  }
  return parts;
}

function findRoots(node: DomNode, frameId: string | null, nodeName: string): FoundRoot[] {
  const [root] = node.shadowRoots ?? [];
  if (node.nodeName === nodeName && root) return [{ root, frameId }];
  const inner = node.contentDocument ? findRoots(node.contentDocument, node.frameId ?? frameId, nodeName) : [];
  const children = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return [...inner, ...children.flatMap((child) => findRoots(child, frameId, nodeName))];
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
