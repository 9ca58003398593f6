import { globSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root of the project, without its ending: `utils/mailbox/providers/gmail`. */
  path: string;
  text: string;
  /** The text without comments. */
  code: string;
  imports: { from: string; typeOnly: boolean }[];
}

/** Every TypeScript file under these folders, with what it imports. */
export function readSourceFiles(folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })).map(readSourceFile);
}

/** A file of the project as text. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Names of the files in a folder, without their ending. */
export function fileNames(folder: string, ending: string): string[] {
  return globSync(`${folder}/*${ending}`, { cwd: root }).map((path) =>
    posix.basename(path.replaceAll('\\', '/'), ending),
  );
}

function readSourceFile(file: string): SourceFile {
  const path = file.replaceAll('\\', '/').replace(/\.tsx?$/, '');
  const text = readProjectFile(file);
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return { path, text, code, imports: readImports(path, code) };
}

function readImports(path: string, code: string): SourceFile['imports'] {
  const lines = code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";(=]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = code.matchAll(/\bimport\(()\s*['"]([^'"]+)['"]/g);
  return [...lines, ...calls].map(([, type, from = '']) => ({ from: fromRoot(path, from), typeOnly: Boolean(type) }));
}

/** `@/utils/text` and `../text` become `utils/text`; packages keep their names. */
function fromRoot(path: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : `package:${from}`;
}
