import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

export interface Pattern {
  /** From the root of the project: `utils/mailbox/mail-text.ts`. */
  path: string;
  source: string;
  flags: string;
}

interface Found {
  literals: Pattern[];
  /** How many patterns a file makes with `RegExp(…)`, by path. */
  built: Map<string, number>;
}

/** Every pattern that stands in these folders, and the files that make others. */
export function findPatterns(folders: string[]): Found {
  const found: Found = { literals: [], built: new Map() };
  for (const file of folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))) {
    const path = file.replaceAll('\\', '/');
    const { program, errors } = parseSync(path, readFileSync(join(root, file), 'utf8'));
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    visit(program, (node) => {
      if ('regex' in node) {
        const { pattern, flags } = node.regex as { pattern: string; flags: string };
        found.literals.push({ path, source: pattern, flags });
      }
      if (isMaking(node)) found.built.set(path, (found.built.get(path) ?? 0) + 1);
    });
  }
  return found;
}

type Node = Record<string, unknown>;

function visit(part: unknown, see: (node: Node) => void): void {
  if (Array.isArray(part)) for (const each of part) visit(each, see);
  else if (part && typeof part === 'object') {
    if ('type' in part) see(part as Node);
    visit(Object.values(part), see);
  }
}

function isMaking({ type, callee }: Node): boolean {
  return (type === 'NewExpression' || type === 'CallExpression') && (callee as Node).name === 'RegExp';
}

/**
 * The patterns that files make with `RegExp(…)`: recorded while `load` loads them afresh and calls what makes a pattern
 * only when asked.
 */
export async function recordBuilt(load: () => Promise<void>): Promise<Pattern[]> {
  const recorded: Pattern[] = [];
  const record = (pattern: RegExp): RegExp => {
    const path = callerOf(new Error().stack ?? '');
    if (path) recorded.push({ path, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct: (Made, [source, flags]) => record(new Made(source, flags)),
      apply: (make, _this, [source, flags]) => record(make(source, flags)),
    }),
  );
  try {
    await load();
  } finally {
    vi.unstubAllGlobals();
  }
  return recorded;
}

/** The first file of the product in a stack. */
function callerOf(stack: string): string | undefined {
  return /\/((?:components|entrypoints|utils)\/[\w./-]+\.tsx?)/.exec(stack.replaceAll('\\', '/'))?.[1];
}
