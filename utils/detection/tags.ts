/** Elements whose text is not read as words of the page. */
export const SILENT = new Set(
  'script style noscript template select option textarea iframe object video audio head'.split(' '),
);

/** Elements that flow in a line: the words before and after them are of one sentence. */
export const INLINE = new Set('span b strong em i u font small bdi bdo mark code sup sub time a'.split(' '));
