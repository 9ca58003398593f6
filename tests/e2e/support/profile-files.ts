import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file in the folder of a browser's profile. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether a file holds a text, in the two ways in which browsers write it. */
export function holds(file: string, text: string): boolean {
  const bytes = readFileSync(file);
  return bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le');
}
