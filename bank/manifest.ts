import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerdictCode } from '@fairshot/judge/job';
import { z } from 'zod';

const Proof = z.strictObject({ hash: z.string(), verdicts: z.record(z.string(), z.string()) });

/** Slug → what the question's folder held when its solutions last got the verdicts on their labels. */
export type Manifest = Record<string, { hash: string; verdicts: Record<string, VerdictCode> }>;

/** The committed manifest of a bank; empty where there is none yet. */
export async function readManifest(bank: string): Promise<Manifest> {
  const text = await readFile(join(bank, 'manifest.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return z.record(z.string(), Proof).parse(JSON.parse(text)) as Manifest;
}

/** Writes slugs in alphabetical order, so that two runs that prove the same write the same bytes. */
export async function writeManifest(bank: string, manifest: Manifest): Promise<void> {
  const ordered = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(join(bank, 'manifest.json'), `${JSON.stringify(ordered, undefined, 2)}\n`);
}

/** SHA-256 over all files of a folder: path below it, length and bytes, in the order of the paths. */
export async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // Python leaves its caches beside the generators; they are no part of the question.
  for (const file of files.filter((path) => !path.includes('__pycache__')).sort()) {
    const bytes = await readFile(file);
    // The length keeps apart what a path or a content alone could be made to look like.
    hash.update(`${file.slice(folder.length + 1)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
