import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { byteBudget } from '../../platform/byte-budget.ts';
import { refuse } from '../../platform/refuse.ts';

/** How many packages wait for their turn to be read; each lies on the disk, with up to 128 MB. */
const MOST_WAITING = 8;
/** Reading one takes the memory of its largest file three times over: two at once would be too much for an api. */
const takeTurn = byteBudget(1, MOST_WAITING);

/**
 * Puts what comes into a file and gives its path to `work` when its turn has come; the file is gone afterwards,
 * however that ends. An archive is read from its end, and the memory of a process that serves five hundred sittings
 * is no place for it.
 */
export async function receiveUpload<Answer>(
  upload: AsyncIterable<Uint8Array>,
  mostBytes: number,
  work: (file: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'fairshot-upload-'));
  try {
    const file = join(folder, 'upload');
    await pipeline(limited(upload, mostBytes), createWriteStream(file, { mode: 0o600 }));
    const giveBack = await takeTurn(1, new AbortController().signal);
    return await work(file).finally(giveBack);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* limited(upload: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of upload) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw refuse('too_large', { details: { mostBytes } });
    yield chunk;
  }
}
