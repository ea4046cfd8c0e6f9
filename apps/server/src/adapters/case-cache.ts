import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Content as JudgeContent } from '@fairshot/judge/job';

import type { Content } from '../questions/engine.port.ts';

type StoredContent = Exclude<Content, { bytes: Uint8Array }>;

/** What nobody was judged on for this long is fetched again should it be needed. */
const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;

export interface CaseCache {
  /** The content as the judge takes it: bytes as they are, stored content as a file of ours. */
  place(content: Content): Promise<JudgeContent>;
}

/**
 * Inputs and answers by their SHA-256, in a folder only we can enter. A published case never changes, so a file
 * that is there is right; renaming makes it appear whole. What is long unused is removed at the start.
 */
export function openCaseCache(directory: string): CaseCache {
  const placed = new Map<string, Promise<string>>();
  void forgetOld(directory).catch(() => undefined); // only costs room

  return {
    async place(content) {
      if ('bytes' in content) return content;
      let file = placed.get(content.sha256);
      if (!file) {
        file = findOrFetch(directory, content);
        placed.set(content.sha256, file);
        file.catch(() => placed.delete(content.sha256));
      }
      return { path: await file };
    },
  };
}

async function findOrFetch(directory: string, content: StoredContent): Promise<string> {
  const file = path.join(directory, content.sha256.slice(0, 2), content.sha256);
  const now = new Date();
  const isThere = await utimes(file, now, now).then(
    () => true,
    () => false,
  );
  if (!isThere) await fetchInto(file, content);
  return file;
}

async function fetchInto(file: string, { sha256, load }: StoredContent): Promise<void> {
  const bytes = await load();
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) throw new Error(`a case arrived damaged: ${digest} instead of ${sha256}`);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}.unfinished`;
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, file);
}

async function forgetOld(directory: string): Promise<void> {
  const oldest = Date.now() - KEEP_DAYS * DAY_MS;
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(file)).mtimeMs < oldest) await rm(file, { force: true });
  }
}
