/**
 * What WXT hands to a content script, in the place of its own (see `wxt.config.ts`): nothing. Its own announces each script
 * by an event on the document: a page that knows the extension's id, as everybody does, would learn that we are here, and
 * could stop us by the same event.
 */
export class ContentScriptContext {}
