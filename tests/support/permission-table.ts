import { readProjectFile } from './source-files.ts';

/** The permissions that the README's table explains, sorted. */
export function explainedPermissions(): string[] {
  const [, section = ''] = readProjectFile('README.md').split(/^## Permissions$/m);
  const [table = ''] = section.split(/^## /m);
  return [...table.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name = '']) => name).sort();
}

/** Every permission of a manifest, asked for at once or later, sorted. */
export function permissionsIn(manifest: Record<string, unknown>): string[] {
  const lists = ['permissions', 'host_permissions', 'optional_permissions', 'optional_host_permissions'];
  return lists.flatMap((list) => (manifest[list] ?? []) as string[]).sort();
}
