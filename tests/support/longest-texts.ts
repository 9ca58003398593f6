/**
 * Notes the longest text that each pattern is asked of while `work` runs, by the name that its source has: `test`, `match`,
 * `replace`, `search` and `split` all ask by `exec`. A pattern without a name is let be.
 */
export function longestTexts(nameOf: (source: string) => string | undefined, work: () => void): Map<string, number> {
  const names = new Map<string, string | undefined>();
  const longest = new Map<string, number>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const { source } = this;
    if (!names.has(source)) names.set(source, nameOf(source));
    const name = names.get(source);
    if (name !== undefined) longest.set(name, Math.max(longest.get(name) ?? 0, text.length));
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return longest;
}
