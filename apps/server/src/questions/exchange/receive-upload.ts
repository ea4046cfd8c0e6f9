import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { refuse } from '../../platform/refuse.ts';

/** Each holds one file of the archive in memory, and at most four megabytes more. */
const MOST_AT_ONCE = 2;
let atWork = 0;

/**
 * Puts what comes into a file and gives its path to `work`; the file is gone afterwards, however that ends. An
 * archive is read from its end, and the memory of a process that serves five hundred sittings is no place for it.
 */
export async function receiveUpload<Answer>(
  upload: AsyncIterable<Uint8Array>,
  mostBytes: number,
  work: (file: string) => Promise<Answer>,
): Promise<Answer> {
  if (atWork >= MOST_AT_ONCE)
    throw refuse('too_many_requests', {
      sentence: 'Others are importing just now.',
      details: { retryAfterSeconds: 5 },
    });
  atWork += 1;
  try {
    const folder = await mkdtemp(join(tmpdir(), 'fairshot-upload-'));
    try {
      const file = join(folder, 'upload');
      await pipeline(limited(upload, mostBytes), createWriteStream(file, { mode: 0o600 }));
      return await work(file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    atWork -= 1;
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
