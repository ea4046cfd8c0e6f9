import { createHash } from 'node:crypto';

import type { ContentKeeper } from './read-question-folder.ts';

/** Keeps contents in memory, by their hash; takes anything for a picture. */
export interface MemoryKeeper extends ContentKeeper {
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

export function openMemoryKeeper(): MemoryKeeper {
  const contents = new Map<string, Uint8Array>();
  const keep = async (content: Uint8Array) => {
    const hash = createHash('sha256').update(content).digest('hex');
    contents.set(hash, content);
    return hash;
  };
  return { contents, keepData: keep, keepPicture: keep };
}
