import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generate } from 'selfsigned';
import { cachePath } from './cache.ts';

export interface Certificate {
  key: string;
  cert: string;
}

const DAY = 86_400_000;
/** Browsers refuse certificates that live longer than 398 days, even when told to ignore who signed them. */
const LIFE_MS = 365 * DAY;

/** A self-signed certificate for the hosts, made once and kept on disk until a week before it ends. */
export async function loadCertificate(hosts: string[]): Promise<Certificate> {
  const file = cachePath(`certificate-${hosts.join('+')}.json`);
  const kept = await readKept(file);
  if (kept) return kept;
  const made = await generate([{ name: 'commonName', value: hosts[0] ?? 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + LIFE_MS),
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((host) => ({ type: 2 as const, value: host })) }],
  });
  const certificate = { key: made.private, cert: made.cert };
  await mkdir(dirname(file), { recursive: true });
  // Written beside and renamed: two test files may start at once.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ ...certificate, endsAt: Date.now() + LIFE_MS }));
  await rename(draft, file);
  return certificate;
}

async function readKept(file: string): Promise<Certificate | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8'));
    return kept.endsAt - Date.now() > 7 * DAY ? { key: kept.key, cert: kept.cert } : undefined;
  } catch {
    return undefined; // No file yet, or half of one: a new one is made.
  }
}
